"""Exports: whole files or none, with names that are safe."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from desktop.core.chat import (
    Conversation,
    Ending,
    Message,
    ModelIdentity,
    Node,
    Provenance,
    Role,
    Steering,
    Tree,
)
from desktop.core.errors import StorageError
from desktop.core.record import Record
from desktop.core.settings import Sampling
from desktop.core.wording import say
from desktop.storage.history import History
from desktop.storage.records import Records
from desktop.storage.transfer.leaving import write_each, write_json, write_one
from desktop.storage.transfer.markdown import markdown_of

MADE = Provenance(ModelIdentity("/m/a.gguf", "<Small>", 5, 1.0, "", "Q4_0"), "", Sampling(), 3)


def record(title: str = "A talk") -> Record:
    nodes = [
        Node(1, None, Message(Role.USER, "Hello\n```\nopen"), 1.0),
        Node(2, 1, Message(Role.ASSISTANT, "Hi", "Hm."), 2.0, Ending.COMPLETE, MADE),
        Node(3, 1, Message(Role.ASSISTANT, "Another"), 3.0, Ending.FAILED, None, say("Oh\nno.")),
    ]
    steering = Steering("Be brief.")
    return Record(Conversation(1, title, 1.0, 3.0, steering), Tree.of(nodes, 2))


def as_markdown(it: Record) -> bytes:
    return markdown_of(it).encode()


def tell(_share: float) -> None:
    pass


def test_a_conversation_as_markdown() -> None:
    lines = markdown_of(record()).splitlines()
    assert lines[0] == "# A talk"
    assert lines[4:7] == ["## System prompt", "", "Be brief."]
    assert lines[8:14] == ["## You", "", "Hello", "```", "open", "```"]
    assert lines[15] == "## <Small>"
    assert lines[17:23] == ["<details>", "<summary>Thinking</summary>", "", "Hm.", "", "</details>"]
    assert lines[24] == "Hi"
    assert lines[26].startswith("<sub>Model: &lt;Small&gt; · Quantisation: Q4_0 · SHA-256: not")
    assert "Another" not in markdown_of(record())


def test_only_the_branch_that_is_read_is_for_people() -> None:
    it = record()
    other = markdown_of(Record(it.conversation, it.tree.with_leaf(3)))
    assert "Another" in other
    assert "> Oh no." in other


def test_a_file_each_with_names_that_differ(
    tmp_path: Path, history: History, records: Records
) -> None:
    ids = [records.plant(record(title), 1.0) for title in ("Talk", "talk", "a/b", "")]
    folder = tmp_path / "new" / "folder"
    made = write_each(records, ids, as_markdown, ".md", folder, Event(), tell)
    names = [path.name for path in made]
    assert names == ["Talk.md", "talk (2).md", "a-b.md", "Conversation.md"]
    again = write_each(records, ids[:1], as_markdown, ".md", folder, Event(), tell)
    assert [path.name for path in again] == ["Talk (3).md"]
    assert made[0].read_text("utf-8").startswith("# Talk")


def test_what_was_deleted_meanwhile_is_passed_over(
    tmp_path: Path, history: History, records: Records
) -> None:
    ids = [records.plant(record(), 1.0), records.plant(record("B"), 1.0)]
    history.delete(ids[0], 2.0)
    made = write_each(records, ids, as_markdown, ".md", tmp_path / "out", Event(), tell)
    assert [path.name for path in made] == ["B.md"]


def test_a_stop_leaves_whole_files_or_none(
    tmp_path: Path, history: History, records: Records
) -> None:
    ids = [records.plant(record(str(number)), 1.0) for number in range(5)]
    stop = Event()
    out = tmp_path / "out"
    made = write_each(records, ids, as_markdown, ".md", out, stop, lambda _share: stop.set())
    assert len(made) == 1
    path = tmp_path / "all.json"
    path.write_text("before")
    assert write_json(records, ids, path, 1.0, stop, tell) == 0
    assert path.read_text() == "before"
    assert not list(tmp_path.glob(".*.part"))


def test_a_failure_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    path.write_text("before")

    def broken(_record: Record) -> bytes:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_one(broken, record(), path)
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(StorageError, match="could not be written"):
        write_one(as_markdown, record(), tmp_path / "folder.md")
    with pytest.raises(StorageError, match="could not be written"):
        write_one(as_markdown, record(), tmp_path / "nowhere" / "talk.md")
    assert path.read_text() == "before"
    assert sorted(there.name for there in tmp_path.iterdir()) == ["folder.md", "talk.md"]
