"""The personas that are shipped, and the rule of who wins."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.core.chat import AdapterUse, Steering
from desktop.core.personas import COLOURS, LANGUAGES, Persona, shipped_personas
from desktop.core.settings import Sampling, problem

BARD = AdapterUse("/a/bard.gguf", 0.5)
ALICE = AdapterUse("/a/alice.gguf")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_dozen_are_shipped_in_each_language(language: str) -> None:
    personas = shipped_personas(language)
    assert len(personas) >= 12
    assert len({one.name for one in personas}) == len({one.key for one in personas})
    for one in personas:
        assert one.key.endswith(f".{language}")
        assert one.colour in COLOURS
        assert all((one.name, one.about, one.system_prompt, one.opening))
        for field in dataclasses.fields(Sampling) if one.sampling else ():
            assert problem(Sampling, field.name, getattr(one.sampling, field.name)) is None


def test_the_companion_is_honest_and_knows_where_help_is() -> None:
    english, german = (shipped_personas(language)[0] for language in LANGUAGES)
    assert english.key.startswith("companion")
    assert "program" in english.opening
    assert all(known in english.system_prompt for known in ("112", "988", "116 123", "no doctor"))
    assert "Programm" in german.opening
    assert all(known in german.system_prompt for known in ("112", "0800 111 0 111", "142", "143"))


def test_both_languages_have_the_same_personas() -> None:
    english, german = (shipped_personas(language) for language in LANGUAGES)
    assert [(one.key[:-3], one.colour, one.sampling) for one in english] == [
        (one.key[:-3], one.colour, one.sampling) for one in german
    ]
    texts = zip(english, german, strict=True)
    assert all(one.system_prompt != other.system_prompt for one, other in texts)


def test_a_persona_goes_before_what_is_usual() -> None:
    usual = Steering("Be brief.", adapters=(ALICE,))
    cool = Sampling(temperature=0.1)
    persona = Persona("k", "Poet", "", "Rhyme.", sampling=cool, adapters=(BARD,))
    assert persona.steer(usual, "/m.gguf") == Steering("Rhyme.", cool, (BARD,), persona.mark)


def test_what_a_persona_leaves_open_is_as_usual() -> None:
    usual = Steering("Be brief.", adapters=(ALICE,))
    persona = Persona("k", "Nobody")
    assert persona.steer(usual, "/m.gguf") == dataclasses.replace(usual, persona=persona.mark)


def test_adapters_act_with_the_model_of_the_persona_alone() -> None:
    usual = Steering(adapters=(ALICE,))
    persona = Persona("k", "Poet", adapters=(BARD,), model="/m/poet.gguf")
    assert persona.steer(usual, "/m/poet.gguf").adapters == (BARD,)
    assert persona.steer(usual, "/m/other.gguf").adapters == (ALICE,)
