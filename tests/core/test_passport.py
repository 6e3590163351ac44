"""What made a reply, told in lines."""

from __future__ import annotations

import dataclasses

from desktop.core.chat import (
    AdapterUse,
    Conditions,
    Counts,
    ModelIdentity,
    Origin,
    Provenance,
)
from desktop.core.passport import lines_of, text_of
from desktop.core.settings import Sampling
from desktop.core.wording import say

MADE = Provenance(
    model=ModelIdentity(
        "/home/mia/models/a.gguf", "A model", 4_100_000_000, 1.0, "ab" * 32, "Q4_K_M"
    ),
    template="ChatML",
    sampling=Sampling(temperature=0.1, stop=("</s>",), xtc_probability=0.5),
    seed=42,
    adapters=(AdapterUse("C:\\Users\\mia\\poet.gguf", 0.5),),
    counts=Counts(100, 20, 30, 2.0, 3.0, 0.25),
    engine="llama.cpp b1234",
    conditions=Conditions(4096, 0, 33, "f16", "on", ("CUDA0",)),
    origin=Origin("cd" * 32, 7, 3),
)


def test_everything_that_is_known_has_a_line() -> None:
    told = {str(line.title): str(line.value) for line in lines_of(MADE)}
    assert told == {
        "Model": "A model",
        "Quantisation": "Q4_K_M",
        "SHA-256": "ab" * 32,
        "File": "a.gguf, 4.1 GB",
        "Prompt format": "ChatML",
        "Adapter": "poet.gguf, strength 0.5",
        "Sampling": "Temperature 0.1; Top-k 40; Top-p 0.95; Min-p 0.05; Repetition penalty 1; "
        "XTC probability 0.5; Stop strings '</s>'",
        "Seed": "42",
        "Engine": "llama.cpp b1234",
        "Context": "4,096 tokens",
        "Threads": "as many as physical cores",
        "On the GPU": "33 layers CUDA0",
        "KV cache": "f16",
        "Flash attention": "on",
        "Prompt": "100 tokens, 20 of them read before",
        "Reading": "40 tokens/s",
        "Reply": "30 tokens",
        "Writing": "10 tokens/s",
        "First word": "after 0.25 s",
        "Taken up": "its first 10 characters were there already",
    }


def test_no_folder_is_told() -> None:
    assert "mia" not in text_of(MADE)


def test_of_what_was_written_elsewhere_only_the_model_is_told() -> None:
    made = Provenance(ModelIdentity("", "gpt-4o", 0, 0.0), "", Sampling(), 0)
    assert made.is_foreign
    assert text_of(made) == "Model: gpt-4o\nWritten: by another program; nothing more is known"


def test_what_an_earlier_version_did_not_keep_has_no_line() -> None:
    made = Provenance(ModelIdentity("/a.gguf", "A", 1, 1.0), "", Sampling(), 1)
    titles = [str(line.title) for line in lines_of(made)]
    assert titles == ["Model", "SHA-256", "File", "Sampling", "Seed", "Engine"]


def test_how_the_prompt_format_was_found_can_be_translated() -> None:
    made = dataclasses.replace(MADE, template="recognised as Koala")
    line = next(line for line in lines_of(made) if str(line.title) == "Prompt format")
    assert line.value == say("recognised as {family:words}", family="Koala")
