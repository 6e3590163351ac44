"""Open WebUI's export of chats, as a stranger may have changed it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.fuzz.importing import WORDS, bring, exports
from tests.fuzz.target import Target


def play(data: bytes, folder: Path) -> None:
    """Import it."""
    bring(data, folder / "chat-export.json")


def seeds(_folder: Path) -> Sequence[bytes]:
    """Return good exports, with thinking and branches."""
    thought = (
        '<details type="reasoning" done="true"><summary>So</summary>\n&gt; Hm.\n</details>\nHi'
    )
    messages = {
        "a": {"id": "a", "parentId": None, "role": "user", "content": "Hello", "timestamp": 5},
        "b": {"id": "b", "parentId": "a", "role": "assistant", "content": thought, "done": True,
              "model": "llama3", "modelName": "Llama 3", "timestamp": 6},
        "c": {"id": "c", "parentId": "a", "role": "assistant", "content": "Or", "done": False},
    }  # fmt: skip
    history = {"currentId": "b", "messages": messages}
    one = {
        "title": "A talk", "created_at": 5, "updated_at": 6,
        "chat": {"title": "A talk", "system": "Be kind.", "history": history},
    }  # fmt: skip
    return exports([one, {"chat": {"history": {"messages": {}}}}], one)


TARGET = Target(
    "open_webui_export",
    play,
    seeds,
    (*WORDS, b'<details type=\\"reasoning\\">', b"</details>", b'"parentId":"c"'),
    tempo=40,
)
