"""Each family's prompt is the one that its makers published."""

from __future__ import annotations

import pytest

from desktop.core import families
from desktop.core.chat import Message, Role
from desktop.engine.jinja import ChatTemplate
from desktop.engine.thinking import Place

SYSTEM = Message(Role.SYSTEM, "Be brief.")
Q1, A1, Q2 = Message(Role.USER, "Q1"), Message(Role.ASSISTANT, "A1"), Message(Role.USER, "Q2")

FAMILY_PROMPTS: dict[families.Family, tuple[str, str]] = {
    families.PLAIN: ("Q1", "Q1A1\n\nQ2"),
    families.ALPACA: (
        ("Below is an instruction that describes a task. Write a response that appropriately "
        "completes the request.\n\n### Instruction:\nQ1\n\n### Response:"),
        "A1\n\n### Instruction:\nQ2\n\n### Response:",
    ),
    families.VICUNA_V0: (
        ("A chat between a curious human and an artificial intelligence assistant. The assistant "
        "gives helpful, detailed, and polite answers to the human's questions.\n"
        "### Human: Q1\n### Assistant:"),
        " A1\n### Human: Q2\n### Assistant:",
    ),
    families.VICUNA: (
        ("A chat between a curious user and an artificial intelligence assistant. The assistant "
        "gives helpful, detailed, and polite answers to the user's questions. USER: Q1 ASSISTANT:"),
        " A1</s>USER: Q2 ASSISTANT:",
    ),
    families.KOALA: ("BEGINNING OF CONVERSATION: USER: Q1 GPT:", "A1</s>USER: Q2 GPT:"),
    families.BAIZE: (
        ("The AI assistant always declines to engage with topics, questions and instructions "
        "related to unethical, controversial, or sensitive issues. Complete the transcript in "
        "exactly that format.\n[|Human|]Hello!\n[|AI|]Hi!\n[|Human|]Q1\n[|AI|]"),
        "A1\n[|Human|]Q2\n[|AI|]",
    ),
    families.OPEN_ASSISTANT_PYTHIA: (
        "<|prompter|>Q1<|endoftext|><|assistant|>",
        "A1<|endoftext|><|prompter|>Q2<|endoftext|><|assistant|>",
    ),
    families.OPEN_ASSISTANT_LLAMA: (
        "<|prompter|>Q1</s><|assistant|>", "A1</s><|prompter|>Q2</s><|assistant|>",
    ),
    families.DOLLY: (
        ("Below is an instruction that describes a task. Write a response that appropriately "
        "completes the request.\n\n### Instruction:\nQ1\n\n### Response:\n"),
        "A1\n\n### End\n\n### Instruction:\nQ2\n\n### Response:\n",
    ),
    families.GPT4ALL: ("### Human:\nQ1\n### Assistant:\n",
                       "A1\n### Human:\nQ2\n### Assistant:\n"),
    families.GPT4ALL_J: (
        ("### Instruction: \nThe prompt below is a question to answer, a task to complete, or a "
        "conversation \nto respond to; decide which and write an appropriate response.\n\n"
        "### Prompt: \nQ1\n### Response:"),
        " A1\n### Prompt: \nQ2\n### Response:",
    ),
    families.LLAMA_2: ("<s>[INST] Q1 [/INST]", " A1 </s><s>[INST] Q2 [/INST]"),
    families.MISTRAL: ("<s>[INST] Q1 [/INST]", " A1</s>[INST] Q2 [/INST]"),
    families.CHATML: (
        "<|im_start|>user\nQ1<|im_end|>\n<|im_start|>assistant\n",
        "A1<|im_end|>\n<|im_start|>user\nQ2<|im_end|>\n<|im_start|>assistant\n",
    ),
    families.ZEPHYR: ("<|user|>\nQ1</s>\n<|assistant|>\n",
                      "A1</s>\n<|user|>\nQ2</s>\n<|assistant|>\n"),
    families.GEMMA: (
        "<s><start_of_turn>user\nQ1<end_of_turn>\n<start_of_turn>model\n",
        "A1<end_of_turn>\n<start_of_turn>user\nQ2<end_of_turn>\n<start_of_turn>model\n",
    ),
    families.PHI_2: ("Instruct: Q1\nOutput:", " A1\nInstruct: Q2\nOutput:"),
    families.PHI_3: ("<|user|>\nQ1<|end|>\n<|assistant|>\n",
                     "A1<|end|>\n<|user|>\nQ2<|end|>\n<|assistant|>\n"),
    families.LLAMA_3: (
        ("<s><|start_header_id|>user<|end_header_id|>\n\nQ1<|eot_id|>"
        "<|start_header_id|>assistant<|end_header_id|>\n\n"),
        ("A1<|eot_id|><|start_header_id|>user<|end_header_id|>\n\nQ2<|eot_id|>"
        "<|start_header_id|>assistant<|end_header_id|>\n\n"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("family", families.FAMILIES, ids=lambda family: family.name)
def test_a_family_writes_what_its_makers_published(family: families.Family) -> None:
    template = ChatTemplate(family.template, "<s>", "</s>")
    one, two = FAMILY_PROMPTS[family]
    first = template.render((Q1,)).text
    assert first.endswith(one)
    assert first == one or family is families.BAIZE
    whole = first + two if family is not families.PLAIN else two
    assert template.render((Q1, A1, Q2)).text == whole


@pytest.mark.parametrize("family", families.FAMILIES, ids=lambda family: family.name)
def test_a_family_has_room_for_a_system_message_and_a_cut_reply(family: families.Family) -> None:
    template = ChatTemplate(family.template, "<s>", "</s>")
    told = template.render((SYSTEM, Q1)).text
    assert told.count("Be brief.") == 1
    assert told.index("Be brief.") < told.index("Q1")
    cut = template.render((SYSTEM, Q1, Message(Role.ASSISTANT, "Half an")), continue_last=True)
    assert cut.text.startswith(told)
    assert cut.text.endswith("Half an")
    assert cut.place is Place.IN_ANSWER


def test_llama_2_puts_the_system_message_into_the_first_question() -> None:
    text = ChatTemplate(families.LLAMA_2.template, "<s>", "</s>").render((SYSTEM, Q1)).text
    assert text == "<s>[INST] <<SYS>>\nBe brief.\n<</SYS>>\n\nQ1 [/INST]"
