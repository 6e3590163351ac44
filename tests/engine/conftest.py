"""One engine for the tests of a module, and small models for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import small_models
from tests.engine.talk import Talk

THINK = ("<think>", "</think>")


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a small model of each kind."""
    folder = tmp_path_factory.mktemp("models")
    chat = {"template": small_models.CHATML, "control": small_models.CHATML_TOKENS}
    small_models.write_llama(folder / "llama.gguf", **chat, user_defined=THINK, heads=2, kv_heads=2)
    small_models.write_llama(folder / "plain.gguf", seed=3)
    small_models.write_mamba(folder / "mamba.gguf", **chat)
    small_models.write_lfm2(folder / "lfm2.gguf", **chat)
    small_models.write_gemma2(folder / "gemma2.gguf", **chat, window=16)
    # Slow enough to be stopped while it reads: some 10 M weights, 4,000 tokens and more.
    small_models.write_llama(
        folder / "slow.gguf", **chat, layers=6, embed=384, heads=6, ff=1024, context=8192
    )
    return folder


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Talk]:
    """Start an engine."""
    talk = Talk(tmp_path_factory.mktemp("engine"))
    yield talk
    talk.close()
