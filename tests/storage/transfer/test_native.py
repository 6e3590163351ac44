"""Fireside's own file: nothing is lost on the way out and in again."""

from __future__ import annotations

import dataclasses
import json
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.chat import (
    AdapterUse,
    Conditions,
    Conversation,
    Counts,
    Ending,
    Message,
    ModelIdentity,
    Namer,
    Node,
    Origin,
    Provenance,
    Role,
    Steering,
    Tree,
)
from desktop.core.errors import StorageError
from desktop.core.record import Record
from desktop.core.settings import Sampling
from desktop.core.wording import Wording
from desktop.storage.database import Database
from desktop.storage.history import History
from desktop.storage.records import Records
from desktop.storage.transfer import native
from desktop.storage.transfer.arriving import arrive
from desktop.storage.transfer.leaving import write_json
from tests.storage.transfer.conftest import saved

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NUMBER = st.integers(0, 2**40)
TIME = st.floats(1, 4e9)
SHARE = st.floats(0, 1)
PROVENANCE = st.builds(
    Provenance,
    model=st.builds(
        ModelIdentity, path=TEXT, name=TEXT, size=NUMBER, modified=TIME, sha256=st.just(""),
        quantisation=TEXT,
    ),
    template=TEXT,
    sampling=st.builds(Sampling, temperature=SHARE, stop=st.lists(TEXT, max_size=2).map(tuple)),
    seed=st.integers(0, 2**32 - 1),
    adapters=st.lists(st.builds(AdapterUse, path=TEXT, strength=SHARE), max_size=2).map(tuple),
    counts=st.builds(Counts, prompt_tokens=NUMBER, reply_seconds=SHARE),
    engine=TEXT,
    conditions=st.builds(Conditions, context=NUMBER, devices=st.lists(TEXT, max_size=1).map(tuple)),
    origin=st.builds(Origin, prompt_sha256=TEXT, given_text=NUMBER),
)  # fmt: skip
ERROR = st.builds(
    Wording,
    TEXT,
    st.lists(st.tuples(TEXT, TEXT | NUMBER | SHARE.filter(lambda x: x % 1)), max_size=2).map(tuple),
)


@st.composite
def whole(draw: st.DrawFn) -> Record:
    nodes: list[Node] = []
    for id_ in range(1, draw(st.integers(1, 8)) + 1):
        role = draw(st.sampled_from(Role))
        replies = role is Role.ASSISTANT
        message = Message(role, draw(TEXT), draw(TEXT) if replies else "")
        parent = draw(st.sampled_from([None, *range(1, id_)]))
        ending = draw(st.sampled_from(Ending)) if replies else None
        made = draw(st.none() | PROVENANCE) if replies else None
        error = draw(st.none() | ERROR) if replies else None
        nodes.append(Node(id_, parent, message, draw(TIME), ending, made, error))
    leaf = draw(st.sampled_from([node.id for node in nodes]))
    steering = Steering(draw(TEXT), draw(st.none() | st.just(Sampling(top_k=3))))
    conversation = Conversation(
        1, draw(TEXT), draw(TIME), draw(TIME), steering, draw(st.none() | TIME),
        namer=draw(st.sampled_from(Namer)),
    )  # fmt: skip
    return Record(conversation, Tree.of(nodes, leaf), draw(TEXT))


@given(whole())
def test_nothing_is_lost_in_the_file(record: Record) -> None:
    assert native.record_of(native.one(record)) == (record, 0)


@settings(max_examples=15, deadline=None)
@given(st.lists(whole(), min_size=1, max_size=3))
def test_nothing_is_lost_from_one_history_to_another(given_: list[Record]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "out.json"
        with closing(Database.open(Path(folder) / "a.db")) as first:
            here = Records(first)
            ids = [here.plant(record, 0.0) for record in given_]
            written = [here.record(id_) for id_ in ids]
            assert write_json(here, ids, path, 1.0, Event(), lambda _share: None) == len(ids)
        with closing(Database.open(Path(folder) / "b.db")) as second:
            there = Records(second)
            arrived = arrive(there, path, 0.0, Event(), lambda _share: None)
            assert arrived.flaws == ()
            assert [plain(there.record(id_)) for id_ in arrived.ids] == distinct(written)


def plain(record: Record) -> Record:
    """Return a record with ids counted from its first, as every history gives its own."""
    first = min(record.tree.nodes) - 1
    nodes = [
        dataclasses.replace(node, id=node.id - first, parent=node.parent and node.parent - first)
        for node in record.tree.nodes.values()
    ]
    leaf = record.tree.leaf
    conversation = dataclasses.replace(record.conversation, id=0)
    return Record(conversation, Tree.of(nodes, leaf and leaf - first), record.folder)


def distinct(given_: list[Record]) -> list[Record]:
    """Return the records without those that an import takes for ones that it has."""
    found: dict[tuple[float, str, int], Record] = {}
    for record in given_:
        conversation = record.conversation
        key = (conversation.created, conversation.title, len(record.tree.nodes))
        found.setdefault(key, plain(record))
    return list(found.values())


def small(**changes: Any) -> dict[str, Any]:
    conversation = {"id": 1, "title": "A talk", "created": 5.0, "changed": 6.0}
    messages = [
        {"id": 1, "parent": None, "created": 5.0, "message": {"role": "user", "text": "Hello"}},
        {"id": 2, "parent": 1, "created": 6.0, "message": {"role": "assistant", "text": "Hi"}},
    ]
    return {"conversation": conversation, "leaf": 2, "messages": messages} | changes


def a_file(*conversations: Any, version: int = 1) -> dict[str, Any]:
    head = {"format": native.FORMAT, "version": version}
    return head | {"conversations": list(conversations)}


def test_a_file_with_what_is_needed_alone_is_read(
    tmp_path: Path, history: History, records: Records
) -> None:
    path = saved(tmp_path / "a.json", a_file(small()))
    arrived = arrive(records, path, 0.0, Event(), lambda _share: None)
    assert (arrived.conversations, arrived.messages, arrived.source) == (1, 2, "Fireside")
    assert arrived.verified
    reply = history.tree(arrived.ids[0]).path()[-1]
    assert reply.message == Message(Role.ASSISTANT, "Hi")
    assert reply.ending is Ending.INTERRUPTED


def test_fields_of_a_newer_version_are_passed_over(
    tmp_path: Path, history: History, records: Records
) -> None:
    path = saved(tmp_path / "a.json", a_file(small(mood="sunny"), version=1))
    assert arrive(records, path, 0.0, Event(), lambda _share: None).conversations == 1


def test_a_file_in_a_newer_form_is_refused(
    tmp_path: Path, history: History, records: Records
) -> None:
    path = saved(tmp_path / "a.json", a_file(small(), version=2))
    with pytest.raises(StorageError, match="newer Fireside"):
        arrive(records, path, 0.0, Event(), lambda _share: None)
    assert history.conversations() == ()


def test_messages_in_a_ring_are_left_out_and_told(
    tmp_path: Path, history: History, records: Records
) -> None:
    ring = small()["messages"] + [
        {"id": 3, "parent": 4, "created": 1.0, "message": {"role": "user", "text": "a"}},
        {"id": 4, "parent": 3, "created": 1.0, "message": {"role": "user", "text": "b"}},
    ]
    path = saved(tmp_path / "a.json", a_file(small(messages=ring)))
    arrived = arrive(records, path, 0.0, Event(), lambda _share: None)
    assert arrived.messages == 2
    assert [str(flaw.why) for flaw in arrived.flaws] == ["2 of its messages could not be read."]


def test_the_file_is_one_object_of_json(tmp_path: Path, history: History, records: Records) -> None:
    record, _ = native.record_of(json.dumps(small()).encode())
    ids = [records.plant(record, 0.0), records.plant(record, 0.0)]
    write_json(records, ids, tmp_path / "out.json", 7.0, Event(), lambda _share: None)
    whole = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert (whole["format"], whole["version"], whole["created"]) == (native.FORMAT, 1, 7.0)
    assert [c["conversation"]["title"] for c in whole["conversations"]] == ["A talk"] * 2


@pytest.mark.parametrize(
    "made",
    [
        {"seed": 2**70}, {"seed": -(2**70)}, {"model": {"path": "/a", "name": "A", "size": 2**70}},
        {"model": {"path": "/a", "name": "A", "size": 9, "sha256": 5}},
    ],
)  # fmt: skip
def test_numbers_that_no_database_holds_do_no_harm(
    tmp_path: Path, history: History, records: Records, made: dict[str, Any]
) -> None:
    model = {"path": "/a", "name": "A", "size": 9, "modified": 1.0}
    made = {"model": model, "template": "", "sampling": {}, "seed": 1} | made
    made["model"] = model | made["model"]
    messages = small()["messages"]
    messages[1]["provenance"] = made
    path = saved(tmp_path / "a.json", a_file(small(messages=messages), small()))
    arrived = arrive(records, path, 0.0, Event(), lambda _share: None)
    assert arrived.conversations == 1
    assert len(arrived.flaws) == 1


def test_a_head_that_is_no_text_is_passed_over(tmp_path: Path, records: Records) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b'{"\x80": 1, "conversations": [' + json.dumps(small()).encode() + b"]}")
    assert arrive(records, path, 0.0, Event(), lambda _share: None).conversations == 1
