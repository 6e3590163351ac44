"""Prompts are, to the letter, what Transformers makes, and helped where a template is strict."""

from __future__ import annotations

import functools
import itertools
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import ModuleType

import pytest

from desktop.core import families
from desktop.core.chat import Message, Role
from desktop.core.errors import TemplateError
from desktop.engine.jinja import ChatTemplate
from desktop.engine.thinking import CHANNELS, Place

NOW = datetime(2024, 3, 4, 5, 6, 7)  # noqa: DTZ001 (as in Transformers)
PUBLISHED = (
    "HuggingFaceTB-SmolLM3-3B", "LFM2.5-Instruct", "Qwen-Qwen3-0.6B", "Qwen3.5-4B",
    "deepseek-ai-DeepSeek-R1-Distill-Qwen-32B", "google-gemma-2-2b-it", "google-gemma-4-31B-it",
    "ibm-granite-granite-4.0", "meta-llama-Llama-3.2-3B-Instruct",
    "microsoft-Phi-3.5-mini-instruct", "mistralai-Mistral-Nemo-Instruct-2407",
    "openai-gpt-oss-120b",
)  # fmt: skip
OWN_SOURCES = {
    "tojson": "{{ messages | tojson }}|{{ messages | tojson(indent=2) }}|"
    "{{ {'b': '<&ü>', 'a': 1} | tojson(ensure_ascii=true, separators=(',', ':'), "
    "sort_keys=true) }}",
    "white space": "{% for m in messages %}\n  {% if true %}\n x {{ m.content }}\n  {% endif %}\n"
    "{%- endfor +%}\n end\n",
    "generation": "{% set x = 1 %}{% for m in messages %}{% generation %}{% set x = 2 %}"
    "{{ m.content }}{% endgeneration %}{{ x }}{% endfor %}",
    "loop controls": "{% for m in messages %}{% if loop.index > 1 %}{% break %}{% endif %}"
    "{{ m.role }}{% endfor %}{% for i in range(5) %}{% if i is odd %}{% continue %}{% endif %}"
    "{{ i }}{% endfor %}",
    "date": "{{ strftime_now('%d %B %Y, %H:%M:%S') }}",
    "namespace": "{% set ns = namespace(a=1) %}{% set ns.b = ns.a + 1 %}{{ ns.a }}{{ ns.b }}"
    "{% set other = namespace({'c': 3}, self=4) %}{{ other.c }}{{ other.self }}",
    "nothing given": "{{ tools is none }}{{ documents is none }}{{ enable_thinking is defined }}"
    "{{ nothing }}{{ bos_token }}{{ eos_token }}{{ unk_token is defined }}",
    "text": "{{ 'a-b'.split('-') }}{{ '%s is %05.1f' % ('x', 2) }}"
    "{{ '{:>5}|{a!r}'.format(1, a='b') }}"
    "{{ 'x' * 3 ~ [1, 'y'] ~ none }}{{ ['a', 'b'] | join(', ') }}{{ 'a\nb' | indent(2) }}",
    "numbers": "{{ 7 // 2 }}{{ 7 / 2 }}{{ 2 ** 10 }}{{ 7 % 4 }}{{ -3 | abs }}{{ 2.5 | round(1) }}"
    "{{ [1, 2] | sum }}{{ '12' | int + 1 }}",
    "lists": "{{ [3, 1, 2] | sort }}{{ [1, 1] | unique | list }}{{ [1, 2, 3][::-1] }}"
    "{{ messages | map(attribute='role') | list }}{{ range(7) | batch(3) | list }}"
    "{{ {'b': 1, 'a': 2} | dictsort }}{{ dict(a=1) | items | list }}{{ [1, 2] | last }}"
    "{{ messages | selectattr('role', 'equalto', 'user') | list | length }}",
    "loops": "{% for m in messages %}{{ loop.index }}{{ loop.last }}{{ loop.length }}"
    "{{ loop.previtem.role if loop.previtem else 0 }}{{ loop.cycle('a', 'b') }}"
    "{% else %}none{% endfor %}"
    "{% for k, v in {'a': 1}.items() if v %}{{ k }}{{ v }}{% endfor %}"
    "{% for x in [[1], [2, [3]]] recursive %}{{ x if x is number else loop(x) }}{% endfor %}",
    "macros": "{% macro m(a, b=2) %}{{ a }}{{ b }}{{ caller() if caller }}{% endmacro %}"
    "{{ m(1) }}{% call m(3) %}!{% endcall %}{{ m(b=5, a=4) | upper }}",
    "safe text": "{{ '<' | safe ~ '>' }}{{ '<' | e }}{{ {'a': '<'} | tojson | safe }}",
    "set blocks": "{% set x %}a{{ 1 }}{% endset %}{{ x }}{% filter upper %}b{% endfilter %}"
    "{% with y = 2 %}{{ y }}{% endwith %}{% raw %}{{ z }}{% endraw %}",
    "refusal": "{{ raise_exception('no') }}",
    "type error": "{{ 'a' + 1 }}",
    "attribute of nothing": "{{ nothing.a }}",
    "private": "{{ ''.__class__.__mro__[0] }}",
    "broken": "{% if %}",
}
TEXTS = ("hi", " \n trailing \n", "", "ünï 日本 🎉 <b>&'\"</b>", "<think>\nraw\n</think>\n\nout",
         "/no_think x", "a</think>b<channel|>c")  # fmt: skip
SHAPES = ("u", "su", "uau", "suauau", "sua", "s", "a", "uu", "us", "au", "uaau", "", "ua" * 5 + "u")
ROLES = {"s": "system", "u": "user", "a": "assistant"}

Data = list[dict[str, str]]


@pytest.fixture(scope="module")
def theirs() -> ModuleType:
    """Return Transformers' own renderer, its clock set to NOW."""
    pytest.importorskip("transformers")
    from transformers.utils import chat_template_utils

    class Clock(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # noqa: ARG003 (datetime's own)
            return NOW

    chat_template_utils.datetime = Clock
    return chat_template_utils


def conversations() -> list[Data]:
    """Return conversations of every shape, the texts taken in turn, some replies with thinking."""
    texts, found = itertools.cycle(TEXTS), list[Data]()
    for number, shape in enumerate(SHAPES * 2):
        messages: Data = []
        for role in shape:
            message = {"role": ROLES[role], "content": next(texts)}
            if role == "a" and (number + len(messages)) % 2:
                message["reasoning_content"] = next(texts)
            messages.append(message)
        found.append(messages)
    return found


@functools.cache
def compiled(source: str) -> ChatTemplate:
    return ChatTemplate(source, "<s>", "</s>")


def aliased(messages: Data) -> Data:
    return [
        {"thinking": m["reasoning_content"], **m} if "reasoning_content" in m else m
        for m in messages
    ]


def check_parity(
    theirs: ModuleType, source: str, messages: Data, variables: Mapping[str, object], prompt: bool
) -> bool:
    """Compare both renderers; return whether they rendered rather than refused."""
    tokens = {"bos_token": "<s>", "eos_token": "</s>"}
    try:
        wanted = theirs.render_jinja_template(
            [messages], chat_template=source, add_generation_prompt=prompt, **tokens, **variables
        )[0][0]
    except Exception:  # noqa: BLE001 (whatever a template can raise)
        with pytest.raises(TemplateError):
            compiled(source).exact(
                aliased(messages), add_generation_prompt=prompt, variables=variables, now=NOW
            )
        return False
    got = compiled(source).exact(
        aliased(messages), add_generation_prompt=prompt, variables=variables, now=NOW
    )
    assert got == wanted
    return True


@pytest.mark.parametrize("name", OWN_SOURCES)
def test_small_templates_render_as_transformers_renders_them(theirs: ModuleType, name: str) -> None:
    rendered = [check_parity(theirs, OWN_SOURCES[name], m, {}, True) for m in conversations()[:6]]
    refused = {"refusal", "type error", "attribute of nothing", "private", "broken"}
    assert any(rendered) is (name not in refused)


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_templates_render_as_transformers_renders_them(
    theirs: ModuleType, shared: Path, name: str
) -> None:
    source = (shared / "templates" / f"{name}.jinja").read_text(encoding="utf-8")
    rendered = 0
    for messages in conversations():
        for variables in ({}, {"enable_thinking": True}, {"enable_thinking": False}):
            for prompt in (True, False):
                rendered += check_parity(theirs, source, messages, variables, prompt)
    assert rendered > 30


@pytest.mark.parametrize("name", PUBLISHED)
def test_messages_of_ours_render_as_transformers_renders_them(
    theirs: ModuleType, shared: Path, name: str
) -> None:
    source = (shared / "templates" / f"{name}.jinja").read_text(encoding="utf-8")
    template = compiled(source)
    for data in conversations():
        messages = tuple(
            Message(Role(m["role"]), m["content"], m.get("reasoning_content", "")) for m in data
        )
        kept = [m if m.get("reasoning_content") else _without(m) for m in data]
        try:
            wanted = theirs.render_jinja_template(
                [kept], chat_template=source, add_generation_prompt=True,
                bos_token="<s>", eos_token="</s>",
            )[0][0]  # fmt: skip
        except Exception:  # noqa: BLE001 (here we may be kinder)
            continue
        assert template.render(messages, now=NOW).text == wanted


def _without(message: dict[str, str]) -> dict[str, str]:
    return {k: v for k, v in message.items() if k != "reasoning_content"}


def published(shared: Path, name: str) -> ChatTemplate:
    return ChatTemplate(
        (shared / "templates" / f"{name}.jinja").read_text(encoding="utf-8"), "<bos>", "<eos>"
    )


def said(*texts: str, system: str = "") -> tuple[Message, ...]:
    roles = itertools.cycle((Role.USER, Role.ASSISTANT))
    start = (Message(Role.SYSTEM, system),) if system else ()
    return (*start, *(Message(role, text) for role, text in zip(roles, texts, strict=False)))


STRICT = (
    "{% if messages[0].role == 'system' %}{{ raise_exception('No system') }}{% endif %}"
    "{% for m in messages %}{% if (m.role == 'user') != (loop.index0 % 2 == 0) %}"
    "{{ raise_exception('must alternate') }}{% endif %}[{{ m.role }}:{{ m.content }}]{% endfor %}"
    "{% if add_generation_prompt %}[assistant:{% endif %}"
)
DEAF = "{% for m in messages if m.role != 'system' %}[{{ m.content }}]{% endfor %}"


@pytest.mark.parametrize("source", [STRICT, DEAF])
def test_a_forbidden_or_ignored_system_message_goes_into_the_first_question(source: str) -> None:
    text = ChatTemplate(source).render(said("Hi", "Ho", "So?", system="Be brief.")).text
    assert "Be brief.\n\nHi]" in text
    assert text.count("Be brief.") == 1


def test_gemma_gets_its_system_message_in_the_first_question(shared: Path) -> None:
    text = published(shared, "google-gemma-2-2b-it").render(said("Hi", system="Be brief.")).text
    assert text == (
        "<bos><start_of_turn>user\nBe brief.\n\nHi<end_of_turn>\n<start_of_turn>model\n"
    )


def test_messages_of_one_side_in_a_row_are_joined_only_where_refused() -> None:
    messages = (*said("a", "b", system="s"), *said("c"), *said("d"))
    assert (
        ChatTemplate(STRICT).render(messages).text
        == "[user:s\n\na][assistant:b][user:c\n\nd][assistant:"
    )
    assert ChatTemplate(DEAF).render((*said("a"), *said("b"))).text == "[a][b]"


def test_a_system_message_alone_becomes_the_question() -> None:
    assert ChatTemplate(STRICT).render(said(system="s")).text == "[user:s][assistant:"


def test_thinking_of_earlier_turns_is_left_out_where_the_template_says_so(shared: Path) -> None:
    messages = (
        Message(Role.USER, "Q1"), Message(Role.ASSISTANT, "A1", "SECRET"), Message(Role.USER, "Q2")
    )  # fmt: skip
    for name in PUBLISHED:
        text = published(shared, name).render(messages, now=NOW).text
        assert "A1" in text
        assert "SECRET" not in text


def test_thinking_can_be_chosen_where_the_template_lets_one(shared: Path) -> None:
    qwen = published(shared, "Qwen-Qwen3-0.6B")
    assert (qwen.thinks, qwen.can_choose_thinking) == (True, True)
    assert qwen.render(said("Hi"), thinking="off").text.endswith("<think>\n\n</think>\n\n")
    assert "<think>" not in qwen.render(said("Hi"), thinking="on").text
    oss = published(shared, "openai-gpt-oss-120b")
    assert "Reasoning: low\n" in oss.render(said("Hi"), thinking="off").text
    phi = published(shared, "microsoft-Phi-3.5-mini-instruct")
    assert (phi.thinks, phi.can_choose_thinking) == (False, False)
    assert phi.render(said("Hi"), thinking="off") == phi.render(said("Hi"))


def test_a_prompt_that_opens_the_thinking_says_so(shared: Path) -> None:
    qwen = published(shared, "Qwen3.5-4B")
    assert qwen.render(said("What is <think>")).place is Place.OPENED
    assert qwen.render(said("Hi"), thinking="off").place is Place.FRESH
    qwen3 = published(shared, "Qwen-Qwen3-0.6B")
    assert qwen3.render(said("What is <think>")).place is Place.FRESH


CONTINUED = [
    ("Qwen-Qwen3-0.6B", "", "so f", "assistant\n<think>\nso f", Place.IN_THINKING),
    ("Qwen-Qwen3-0.6B", "Half an", "so", "assistant\n<think>\nso\n</think>\n\nHalf an",
     Place.IN_ANSWER),
    ("Qwen-Qwen3-0.6B", "Half an", "", "assistant\nHalf an", Place.IN_ANSWER),
    ("Qwen3.5-4B", "", "so f", "assistant\n<think>\nso f", Place.IN_THINKING),
    ("Qwen3.5-4B", "Half an ", "", "assistant\n<think>\n\n</think>\n\nHalf an ", Place.IN_ANSWER),
    ("deepseek-ai-DeepSeek-R1-Distill-Qwen-32B", "Half", "so", "<think>\nso\n</think>\n\nHalf",
     Place.IN_ANSWER),
    ("google-gemma-4-31B-it", "", "so f", "model\n<|channel>thought\nso f", Place.IN_THINKING),
    ("openai-gpt-oss-120b", "", "so f", "assistant<|channel|>analysis<|message|>so f",
     Place.IN_THINKING),
    ("openai-gpt-oss-120b", "Half", "so", "<|message|>so" + CHANNELS.closing + "Half",
     Place.IN_ANSWER),
    ("openai-gpt-oss-120b", "Half", "", "assistant<|channel|>final<|message|>Half",
     Place.IN_ANSWER),
    ("microsoft-Phi-3.5-mini-instruct", "Half an ", "", "<|assistant|>\nHalf an ", Place.IN_ANSWER),
    ("google-gemma-2-2b-it", "Half an ", "", "model\nHalf an ", Place.IN_ANSWER),
    ("google-gemma-2-2b-it", "", "", "<start_of_turn>model\n", Place.FRESH),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "thinking", "end", "place"), CONTINUED)
def test_a_cut_reply_is_taken_up_where_it_ends(
    shared: Path, name: str, text: str, thinking: str, end: str, place: Place
) -> None:
    messages = (Message(Role.USER, "Q"), Message(Role.ASSISTANT, text, thinking))
    rendered = published(shared, name).render(messages, continue_last=True)
    assert rendered.text.endswith(end)
    assert rendered.place is place


def test_a_template_that_refuses_says_why_and_what_to_do() -> None:
    with pytest.raises(TemplateError) as caught:
        ChatTemplate("{{ raise_exception('Only\n\nx') }}").render(said("Hi"))
    assert str(caught.value) == (
        "The chat template cannot be used: Only x Choose another template for this model."
    )


def test_a_long_conversation_is_no_hostile_template() -> None:
    text = "word " * 2000
    messages = said(*[text] * 401)
    for family in (families.CHATML, families.LLAMA_2):
        prompt = ChatTemplate(family.template, "<s>", "</s>").render(messages).text
        assert prompt.count(text.strip()) == 401


def test_a_prompt_that_is_gathered_piece_by_piece_may_be_long() -> None:
    source = (
        "{% set ns = namespace(all='', kept=[]) %}{% for m in messages %}"
        "{% set ns.all = ns.all + m.content %}{% set ns.kept = ns.kept + [m] %}{% endfor %}"
        "{{ ns.all }}{{ ns.kept | length }}"
    )
    text = "word " * 200
    made = ChatTemplate(source).exact([{"role": "user", "content": text}] * 600)
    assert made == text * 600 + "600"


def test_a_message_reaches_a_template_as_plain_data() -> None:
    messages = (Message(Role.USER, "Q"), Message(Role.ASSISTANT, "A", "T"))
    made = ChatTemplate("{{ messages | tojson }}").render(messages).text
    expected: Sequence[Mapping[str, str]] = [
        {"role": "user", "content": "Q"},
        {"thinking": "T", "role": "assistant", "content": "A", "reasoning_content": "T"},
    ]
    assert made == json.dumps(expected)
