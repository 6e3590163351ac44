"""ChatGPT's conversations.json, as a stranger may have changed it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.fuzz.importing import WORDS, bring, exports
from tests.fuzz.target import Target
from tests.storage.transfer.test_foreign import chat, said


def play(data: bytes, folder: Path) -> None:
    """Import it."""
    bring(data, folder / "conversations.json")


def seeds(_folder: Path) -> Sequence[bytes]:
    """Return good exports, with branches, thinking, tools and pictures."""
    thought = {"content": {"thoughts": [{"summary": "Hm", "content": "It is."}]}}
    slug = {"metadata": {"model_slug": "gpt-4o", "attachments": [{"name": "a.txt"}]}}
    return exports(
        [
            chat(
                said("a", "root", "user", "Hello", {"content_type": "image_asset_pointer"}),
                said("b", "a", "assistant", kind="thoughts", **thought),
                said("c", "b", "assistant", "Hi \ue200cite\ue201", status="in_progress", **slug),
                said("d", "a", "assistant", "Or so", recipient="python"),
                said("e", "d", "tool", kind="execution_output", content={"text": "4"}),
            ),
            chat(said("a", "root", "system", "Be kind."), said("b", "a", "user", "One")),
        ],
        {"conversations": [chat(said("a", "root", "user", "Hello"), title="Alone")]},
    )


TARGET = Target("chatgpt_export", play, seeds, WORDS, tempo=40)
