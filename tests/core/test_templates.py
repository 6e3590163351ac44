"""Families are recognised, and each is written as its makers published it."""

from __future__ import annotations

import pytest

from desktop.core.errors import TemplateError
from desktop.core.families import (
    ALPACA,
    BAIZE,
    CHATML,
    DOLLY,
    FAMILIES,
    GEMMA,
    GPT4ALL,
    GPT4ALL_J,
    KOALA,
    LLAMA_2,
    LLAMA_3,
    MISTRAL,
    OPEN_ASSISTANT_LLAMA,
    OPEN_ASSISTANT_PYTHIA,
    PHI_2,
    PHI_3,
    PLAIN,
    VICUNA,
    VICUNA_V0,
    ZEPHYR,
    Family,
)
from desktop.core.templates import CUSTOM, OWN, by_name, choose, recognise, said_of


def test_names_are_unique_and_every_format_cites_its_source() -> None:
    assert len({family.name for family in FAMILIES}) == len(FAMILIES) == 19
    assert all(family.source.startswith("https://") for family in FAMILIES)
    assert all(by_name(family.name) is by_name(family.title.upper()) for family in FAMILIES)
    assert by_name("nothing") is None


@pytest.mark.parametrize(
    ("architecture", "name", "tokens", "family"),
    [
        ("llama", "LLaMA 7B", (), PLAIN),
        ("llama", "stories260K", (), PLAIN),
        ("llama", "Llama-2-7b-hf", (), PLAIN),
        ("llama", "alpaca-7b-native", (), ALPACA),
        ("llama", "vicuna-13b-delta-v0", (), VICUNA_V0),
        ("llama", "stable-vicuna-13B", (), VICUNA_V0),
        ("llama", "vicuna-7b-v1.1", (), VICUNA),
        ("llama", "Wizard_Vicuna 13B", (), VICUNA),
        ("llama", "koala-13B", (), KOALA),
        ("llama", "baize-v2-7b", (), BAIZE),
        ("gptneox", "oasst-sft-4-pythia-12b-epoch-3.5", (), OPEN_ASSISTANT_PYTHIA),
        ("gptneox", "some model", ("<|prompter|>", "<|assistant|>"), OPEN_ASSISTANT_PYTHIA),
        ("llama", "oasst-sft-6-llama-30b", (), OPEN_ASSISTANT_LLAMA),
        ("llama", "codellama-13b-oasst-sft-v10", ("<|im_start|>", "<|im_end|>"), CHATML),
        ("gptneox", "dolly-v2-3b", (), DOLLY),
        ("gptneox", "a fine-tune", ("### End",), DOLLY),
        ("llama", "GPT4All-13B-snoozy", (), GPT4ALL),
        ("gptj", "gpt4all-j-v1.3-groovy", (), GPT4ALL_J),
        ("llama", "Llama-2-7b-chat-hf", (), LLAMA_2),
        ("llama", "Mistral-7B-Instruct-v0.1", (), MISTRAL),
        ("llama", "Mistral-7B-v0.1", (), PLAIN),
        ("llama", "zephyr-7b-beta", (), ZEPHYR),
        ("llama", "OpenHermes-2.5-Mistral-7B", (), CHATML),
        ("qwen2", "Qwen2.5 0.5B", ("<|im_start|>", "<|im_end|>"), CHATML),
        ("qwen2", "Qwen2.5 0.5B Base", ("<|im_start|>", "<|im_end|>"), PLAIN),
        ("gemma2", "gemma-2-2b-it", (), GEMMA),
        ("gemma3", "gemma-3-1b-pt", ("<start_of_turn>", "<end_of_turn>"), PLAIN),
        ("phi2", "Phi2", (), PHI_2),
        ("phi3", "Phi 3 mini", (), PHI_3),
        ("llama", "Meta-Llama-3-8B-Instruct", (), LLAMA_3),
    ],
)
def test_a_family_is_recognised(
    architecture: str, name: str, tokens: tuple[str, ...], family: Family
) -> None:
    assert recognise(architecture, name, tokens) is family


def test_a_files_own_template_wins_over_what_its_name_says() -> None:
    choice = choose("llama", "vicuna-7b-v1.1", "{{ messages }}")
    assert (choice.name, choice.template, choice.stops) == (OWN, "{{ messages }}", ())


def test_what_a_person_chose_wins_over_the_files_own() -> None:
    choice = choose("llama", "x", "{{ own }}", wanted="Alpaca")
    assert (choice.name, choice.template) == ("alpaca", ALPACA.template)
    assert choice.stops == ALPACA.stops
    assert choose("llama", "x", "{{ own }}", wanted="{{ mine }}").name == CUSTOM
    assert choose("llama", "x", "{{ own }}", wanted=OWN).template == "{{ own }}"


def test_what_is_recognised_is_said_so() -> None:
    assert str(choose("llama", "koala 7B", " ").title) == "recognised as Koala"


@pytest.mark.parametrize("wanted", ["", OWN, "{{ mine }}", *(family.name for family in FAMILIES)])
def test_a_title_that_was_kept_in_english_can_be_translated(wanted: str) -> None:
    for own in ("", "{{ own }}"):
        title = choose("llama", "koala 7B", own, wanted=wanted).title
        assert said_of(str(title)) == title


def test_a_title_that_nobody_knows_is_told_as_it_is() -> None:
    assert str(said_of("recognised as {family}")) == "recognised as {family}"


def test_an_unknown_name_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(TemplateError, match=r"no chat template called “nonsense”.*vicuna-v1\.1"):
        choose("llama", "x", "", wanted="nonsense")
