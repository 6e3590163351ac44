"""Claude's conversations.json, as a stranger may have changed it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.fuzz.importing import WORDS, bring, exports
from tests.fuzz.target import Target


def play(data: bytes, folder: Path) -> None:
    """Import it."""
    bring(data, folder / "conversations.json")


def seeds(_folder: Path) -> Sequence[bytes]:
    """Return a good export, with thinking, attachments and branches."""
    times = {"created_at": "2025-01-02T03:04:05.678901Z", "updated_at": "2025-01-02T03:05:00+01:00"}
    thinking = [{"type": "thinking", "thinking": "Hm."}, {"type": "text", "text": "Hi"}]
    attached = [{"file_name": "a.txt", "extracted_content": "alpha"}]
    return exports(
        [
            {
                "uuid": "x", "name": "A talk", **times,
                "chat_messages": [
                    {"uuid": "a", "sender": "human", "text": "Hello", "attachments": attached,
                     **times},
                    {"uuid": "b", "sender": "assistant", "text": "", "content": thinking,
                     "parent_message_uuid": "a", **times},
                    {"uuid": "c", "sender": "assistant", "text": "Or so",
                     "parent_message_uuid": "a", **times},
                ],
            },
            {"name": "", "chat_messages": [{"sender": "human", "text": "One"}], **times},
        ]
    )  # fmt: skip


TARGET = Target("claude_export", play, seeds, (*WORDS, b'"parent_message_uuid":"c"'), tempo=40)
