"""Thinking is told from the answer, however the stream is cut, and tags are never shown."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.engine.thinking import (
    CHANNELS,
    NO_THINKING,
    Place,
    ThinkingSplitter,
    ThinkStyle,
    think_style,
)

TAGS = think_style("</think>")
GEMMA = think_style("<channel|>")
HARMONY = "<|channel|>analysis<|message|>"
FINAL = "<|end|><|start|>assistant<|channel|>final<|message|>"


def split(
    pieces: list[str], style: ThinkStyle = TAGS, place: Place = Place.FRESH
) -> tuple[str, str]:
    splitter = ThinkingSplitter(style, place)
    parts = [splitter.feed(piece) for piece in pieces] + [splitter.finish()]
    return "".join(a for a, _ in parts), "".join(t for _, t in parts)


CASES = [
    ("<think>\nhm\n</think>\n\nYes.", TAGS, Place.FRESH, "Yes.", "hm"),
    ("\n<think>hm</think>Yes.", TAGS, Place.FRESH, "Yes.", "hm"),
    ("hm\n</think>\n\nYes.", TAGS, Place.OPENED, "Yes.", "hm"),
    ("<think>\nhm\n</think>\n\nYes.", TAGS, Place.OPENED, "Yes.", "hm"),
    ("<think>\n\n</think>\n\nYes.", TAGS, Place.FRESH, "Yes.", ""),
    ("Yes, the <think> tag.", TAGS, Place.FRESH, "Yes, the <think> tag.", ""),
    ("  Yes.", TAGS, Place.FRESH, "  Yes.", ""),
    ("<b>Yes</b>", TAGS, Place.FRESH, "<b>Yes</b>", ""),
    ("<think>a < b </thin> c</think>\n    code", TAGS, Place.FRESH, "    code", "a < b </thin> c"),
    ("<think>\nnever\n\nended", TAGS, Place.FRESH, "", "never\n\nended"),
    (" more\n</think>\n\nYes.", TAGS, Place.IN_THINKING, "Yes.", " more"),
    (" more </think>", TAGS, Place.IN_ANSWER, " more </think>", ""),
    ("<thi", TAGS, Place.FRESH, "<thi", ""),
    ("<|channel>thought\nhm\n<channel|>Yes.", GEMMA, Place.FRESH, "Yes.", "hm"),
    (HARMONY + "hm" + FINAL + "Yes.<|return|>", CHANNELS, Place.FRESH, "Yes.", "hm"),
    ("<|channel|>final<|message|>Yes.", CHANNELS, Place.FRESH, "Yes.", ""),
    (HARMONY + "a<|end|><|start|>assistant" + HARMONY + "b" + FINAL + "c", CHANNELS, Place.FRESH,
     "c", "a\n\nb"),
    (HARMONY + "never ended", CHANNELS, Place.FRESH, "", "never ended"),
    ("No channels at all.", CHANNELS, Place.FRESH, "No channels at all.", ""),
    (" on" + FINAL + "Yes.", CHANNELS, Place.IN_THINKING, "Yes.", " on"),
    (" on <|x|>", CHANNELS, Place.IN_ANSWER, " on <|x|>", ""),
    ("<think>\nhm</think>Yes.", NO_THINKING, Place.FRESH, "<think>\nhm</think>Yes.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "style", "place", "answer", "thinking"), CASES)
def test_a_reply_is_divided(
    text: str, style: ThinkStyle, place: Place, answer: str, thinking: str
) -> None:
    assert split([text], style, place) == (answer, thinking)
    assert split(list(text), style, place) == (answer, thinking)


PARTS = st.sampled_from(
    ["<think>", "</think>", "<", "/think>", "think>", "\n", " ", "a", "ü", "<|channel|>",
     "analysis", "final", "<|message|>", "<|end|>", "<|start|>", "assistant", "<|", "|>", "x" * 150]
)  # fmt: skip


@given(
    st.lists(PARTS, max_size=14).map("".join),
    st.lists(st.integers(0, 400), max_size=10),
    st.sampled_from([TAGS, CHANNELS]),
    st.sampled_from(list(Place)),
)
def test_any_division_of_a_stream_gives_the_same(
    text: str, cuts: list[int], style: ThinkStyle, place: Place
) -> None:
    at = [0, *sorted(c for c in cuts if c < len(text)), len(text)]
    pieces = [text[a:b] for a, b in itertools.pairwise(at)]
    assert split(pieces, style, place) == split([text], style, place)


@given(st.text("ab \n<", max_size=20), st.text("ab \n<", max_size=20), st.integers(1, 5))
def test_what_was_thought_and_answered_comes_out(thought: str, answer: str, size: int) -> None:
    text = f"<think>\n{thought}\n</think>\n\n{answer}"
    got = split([text[i : i + size] for i in range(0, len(text), size)])
    assert (got[0].strip(), got[1]) == (answer.strip(), thought.strip())


def test_control_tokens_steer_and_are_not_shown() -> None:
    splitter = ThinkingSplitter(CHANNELS)
    fed = [
        splitter.feed("", "<|channel|>"),
        splitter.feed("analysis", "<|message|>"),
        splitter.feed("hm", "<|end|>"),
        splitter.feed("", "<|start|>"),
        splitter.feed("assistant", "<|channel|>"),
        splitter.feed("final", "<|message|>"),
        splitter.feed("Yes", "<|unknown|>"),
        splitter.feed(".", "<|return|>"),
        splitter.finish(),
    ]
    assert ("".join(a for a, _ in fed), "".join(t for _, t in fed)) == ("Yes.", "hm")


def test_a_control_token_opens_thinking_in_the_middle_of_an_answer() -> None:
    splitter = ThinkingSplitter(TAGS)
    fed = [
        splitter.feed("First.", "<think>"),
        splitter.feed("hm", "</think>"),
        splitter.feed("\n\nThen.", "<|im_end|>"),
        splitter.finish(),
    ]
    assert ("".join(a for a, _ in fed), "".join(t for _, t in fed)) == ("First.Then.", "hm")


def test_the_two_parts_of_gemmas_tag_may_come_as_token_and_text() -> None:
    splitter = ThinkingSplitter(GEMMA)
    fed = [
        splitter.feed("", "<|channel>"),
        splitter.feed("thou"),
        splitter.feed("ght\nhm", "<channel|>"),
        splitter.feed("Yes."),
        splitter.finish(),
    ]
    assert ("".join(a for a, _ in fed), "".join(t for _, t in fed)) == ("Yes.", "hm")


def test_special_tokens_say_the_style_where_the_template_is_silent() -> None:
    assert think_style("{{ messages }}", {"<think>", "</think>"}) is TAGS
    assert think_style("{{ messages }}", {"<think>"}) is NO_THINKING


@pytest.mark.parametrize(
    ("file", "style"),
    [
        ("HuggingFaceTB-SmolLM3-3B", TAGS), ("LFM2.5-Instruct", TAGS), ("Qwen3.5-4B", TAGS),
        ("openai-gpt-oss-120b", CHANNELS), ("google-gemma-4-31B-it", GEMMA),
        ("google-gemma-2-2b-it", NO_THINKING), ("microsoft-Phi-3.5-mini-instruct", NO_THINKING),
    ],
)  # fmt: skip
def test_the_style_is_read_from_published_templates(
    shared: Path, file: str, style: ThinkStyle
) -> None:
    source = (shared / "templates" / f"{file}.jinja").read_text(encoding="utf-8")
    assert think_style(source) is style
