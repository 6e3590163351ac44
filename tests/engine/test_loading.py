from __future__ import annotations

from pathlib import Path

from desktop.core.settings import PROCESSOR
from tests.engine.talk import Talk, greedy, user
from tests.small_models import write_llama


def test_what_no_memory_can_hold_is_refused_with_what_would_help(
    talk: Talk, models: Path, tmp_path: Path
) -> None:
    # 16 layers of 8,192 numbers a token: ten million tokens of it are 2.6 TB.
    path = write_llama(
        tmp_path / "much.gguf", layers=16, heads=32, kv_heads=32, head=128, weights="q8_0"
    )
    failed = talk.try_load(path, context=10_000_000).failed
    assert failed.kind == "ModelError"
    assert "this computer has" in str(failed.message)
    assert "A shorter context" in str(failed.hint)
    assert talk.load(models / "llama.gguf").layers == 2


def test_the_processor_alone_may_be_asked_for(talk: Talk, models: Path) -> None:
    loaded = talk.load(models / "llama.gguf", device=PROCESSOR, gpu_layers=0)
    assert (loaded.gpu_layers, loaded.devices) == (0, ())
    assert talk.ask(user("hello"), sampling=greedy(max_tokens=3)).finished
