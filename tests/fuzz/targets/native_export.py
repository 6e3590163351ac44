"""Fireside's own file of conversations, as a stranger may have changed it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop.core.chat import (
    AdapterUse,
    Conversation,
    Counts,
    Ending,
    Message,
    ModelIdentity,
    Node,
    Origin,
    PersonaMark,
    Provenance,
    Role,
    Standing,
    Steering,
    Tree,
)
from desktop.core.record import Record
from desktop.core.settings import Sampling
from desktop.core.wording import say
from desktop.storage.transfer import native
from tests.fuzz.importing import WORDS, bring
from tests.fuzz.target import Target


def play(data: bytes, folder: Path) -> None:
    """Import it."""
    bring(data, folder / "export.json")


def seeds(_folder: Path) -> Sequence[bytes]:
    """Return good files, with all that a conversation can have."""
    made = Provenance(
        ModelIdentity("/a.gguf", "A", 9, 1.0, "a" * 64, "Q4_K_M"), "chatml", Sampling(), 7,
        (AdapterUse("/b.gguf", 0.5, "B"),), Counts(1, 2), origin=Origin(given_text=2),
    )  # fmt: skip
    nodes = [
        Node(1, None, Message(Role.USER, "Hello"), 5.0, standing=Standing.PINNED),
        Node(2, 1, Message(Role.ASSISTANT, "Hi", "Hm."), 6.0, Ending.COMPLETE, made, summary="So"),
        Node(3, 1, Message(Role.ASSISTANT, ""), 7.0, Ending.FAILED, error=say("{a}", a="b")),
    ]
    steering = Steering("Be kind.", Sampling(), (), PersonaMark("k", "Poet", "red"))
    talk = Conversation(1, "A talk", 5.0, 7.0, steering, pinned=6.0)
    one = Record(talk, Tree.of(nodes, 2), "Work")
    empty = Record(Conversation(2, "", 0.0, 0.0), Tree(), "")
    return [b"".join(native.written(records, 8.0)) for records in ((one, empty), (one, one))]


TARGET = Target(
    "native_export",
    play,
    seeds,
    (*WORDS, b'"parent":3', b'"id":1', b'"version":2', b'"standing":"left_out"', b'"leaf":9'),
    tempo=40,
)
