"""Adapters in the engine: attached, swapped and taken off between replies, without a reload."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from desktop.core.chat import AdapterUse
from desktop.core.models import identify
from tests.engine.talk import Heard, Talk, greedy, user
from tests.small_adapters import pair, write_adapter

QUESTION = user("hello")
CHANGES = 60  # bench_adapters makes a thousand, and weighs the memory


@pytest.fixture(scope="module")
def ready(talk: Talk, models: Path) -> Talk:
    """Return an engine with a model."""
    talk.load(models / "llama.gguf")
    return talk


@pytest.fixture(scope="module")
def files(models: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """Return two adapters that change a reply much."""
    folder = tmp_path_factory.mktemp("adapters")
    size = identify(models / "llama.gguf").embedding
    made: list[str] = []
    for seed, name in enumerate(("attn_q", "attn_output")):
        tensors = pair(f"blk.0.{name}.weight", size, size, seed=seed)
        tensors = {key: 8 * values for key, values in tensors.items()}
        made.append(str(write_adapter(folder / f"{name}.gguf", tensors)))
    return made[0], made[1]


def written(heard: Heard) -> tuple[str, int]:
    """Return the reply and how many tokens it has; it was written from an empty cache."""
    assert heard.started.cached_tokens == 0
    return heard.text, heard.finished.counts.reply_tokens


def test_at_strength_zero_and_without_the_adapter_the_base_answers(
    ready: Talk, files: tuple[str, str]
) -> None:
    one, two = files
    base = written(ready.ask(QUESTION, afresh=True))
    acting = ready.ask(QUESTION, adapters=(AdapterUse(one),))
    assert written(acting)[0] != base[0]
    assert written(ready.ask(QUESTION, adapters=(AdapterUse(one, 0.0),))) == base
    assert written(ready.ask(QUESTION, adapters=(AdapterUse(one), AdapterUse(two)))) != base
    nothing = (AdapterUse(one, 0.0), AdapterUse(two, 0.0))
    assert written(ready.ask(QUESTION, adapters=nothing)) == base
    assert written(ready.ask(QUESTION, adapters=(AdapterUse(two),))) != base
    assert written(ready.ask(QUESTION)) == base


def test_the_order_and_the_strengths_are_those_that_were_asked_for(
    ready: Talk, files: tuple[str, str]
) -> None:
    one, two = files
    strong = ready.ask(QUESTION, adapters=(AdapterUse(one, 2.0), AdapterUse(two, -1.0)))
    assert ready.ask(QUESTION, adapters=(AdapterUse(one, -1.0), AdapterUse(two, 2.0))).text != (
        strong.text
    )
    again = ready.ask(QUESTION, adapters=(AdapterUse(one, 2.0), AdapterUse(two, -1.0)))
    assert written(again) == (strong.text, strong.finished.counts.reply_tokens)


def test_many_changes_during_a_conversation(ready: Talk, files: tuple[str, str]) -> None:
    base = written(ready.ask(QUESTION, afresh=True))
    rng = random.Random(1)
    for _ in range(CHANGES):
        uses = tuple(
            AdapterUse(path, rng.choice((-2.0, 0.0, 0.5, 1.0, 2.0)))
            for path in rng.sample(files, rng.randrange(3))
        )
        assert ready.ask(QUESTION, adapters=uses, sampling=greedy(max_tokens=2)).finished
    assert written(ready.ask(QUESTION, afresh=True)) == base
