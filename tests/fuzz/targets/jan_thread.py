"""Jan's messages.jsonl and the thread.json beside it, as a stranger may have changed them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from tests.fuzz.importing import WORDS, bring
from tests.fuzz.target import Target

_BETWEEN = b"\n\0\n"  # what stands before it is the thread


def play(data: bytes, folder: Path) -> None:
    """Import it."""
    thread, _, messages = data.partition(_BETWEEN)
    (folder / "thread.json").write_bytes(thread)
    bring(messages, folder / "messages.jsonl")


def seeds(_folder: Path) -> Sequence[bytes]:
    """Return good threads."""
    thread = {"title": "A talk", "created": 1_700_000_000, "updated": 1_700_000_100_000}
    content = [
        {"type": "reasoning", "text": {"value": "Hm."}},
        {"type": "text", "text": {"value": "Hi"}},
    ]
    lines = [
        {"role": "system", "content": [{"type": "text", "text": {"value": "Be kind."}}]},
        {"id": "a", "role": "user", "created_at": 1_700_000_000_000,
         "content": [{"type": "text", "text": {"value": "Hello"}}]},
        {"id": "b", "role": "assistant", "created_at": 1_700_000_000, "content": content,
         "status": "stopped", "metadata": {"modelId": "llama3"}},
    ]  # fmt: skip
    said = "\n".join(json.dumps(line) for line in lines).encode()
    return [json.dumps(thread).encode() + _BETWEEN + said, _BETWEEN + said]


TARGET = Target("jan_thread", play, seeds, (*WORDS, b"\n", _BETWEEN), tempo=40)
