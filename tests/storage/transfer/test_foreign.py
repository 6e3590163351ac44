"""What other programs wrote: their trees, their thinking and their tools."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.chat import Ending, Role
from desktop.core.record import Arrival
from desktop.storage.history import History
from desktop.storage.transfer import chatgpt, claude, jan, open_webui
from desktop.storage.transfer.foreign import moment
from desktop.storage.transfer.reading import UNREADABLE
from tests.storage.transfer.conftest import saved, talk

Bring = Callable[[Path], Arrival]


def said(
    id_: str, parent: str | None, role: str, *parts: Any, kind: str = "text", **more: Any
) -> tuple[str, dict[str, Any]]:
    """Return a node of ChatGPT's."""
    content = {"content_type": kind, "parts": list(parts)} | more.pop("content", {})
    message = {"id": id_, "author": {"role": role}, "content": content, "create_time": 10.0}
    return id_, {"id": id_, "message": message | more, "parent": parent, "children": []}


def chat(*nodes: tuple[str, dict[str, Any]], current: str = "", **more: Any) -> dict[str, Any]:
    root = ("root", {"id": "root", "message": None, "parent": None, "children": []})
    return {
        "title": "A talk", "create_time": 5.0, "update_time": 60.0,
        "mapping": dict([root, *nodes]), "current_node": current or nodes[-1][0],
    } | more  # fmt: skip


def test_a_plain_conversation(tmp_path: Path, history: History, bring: Bring) -> None:
    slug = {"metadata": {"model_slug": "gpt-4o"}, "status": "finished_successfully"}
    content = chat(said("a", "root", "user", "Hello"), said("b", "a", "assistant", "Hi", **slug))
    arrived = bring(saved(tmp_path / "conversations.json", [content]))
    assert (arrived.conversations, arrived.messages, arrived.source) == (1, 2, "ChatGPT")
    assert not arrived.verified
    assert talk(history) == [("user", "Hello", ""), ("assistant", "Hi", "")]
    kept = history.conversations()[0]
    assert (kept.title, kept.created, kept.changed) == ("A talk", 5.0, 60.0)
    made = history.tree(kept.id).path()[-1].provenance
    assert made is not None
    assert (made.model.name, made.is_foreign) == ("gpt-4o", True)


def test_branches_are_kept_and_the_one_that_was_read_is_read(
    tmp_path: Path, history: History, bring: Bring
) -> None:
    content = chat(
        said("a", "root", "user", "Hello"),
        said("b", "a", "assistant", "One"),
        said("c", "a", "assistant", "Two"),
        said("d", "b", "user", "More of one"),
        current="c",
    )
    bring(saved(tmp_path / "conversations.json", [content]))
    assert [text for _, text, _ in talk(history)] == ["Hello", "Two"]
    tree = history.tree(history.conversations()[0].id)
    first = tree.path()[0]
    assert [node.message.text for node in tree.children(first.id)] == ["One", "Two"]


def test_thoughts_and_tools_become_the_thinking_of_the_reply(
    tmp_path: Path, history: History, bring: Bring
) -> None:
    thoughts = {"thoughts": [{"summary": "Sums", "content": "2 and 2"}]}
    call = {"content": {"text": "print(2 + 2)", "language": "python"}, "recipient": "python"}
    content = chat(
        said("a", "root", "user", "2 + 2?"),
        said("b", "a", "assistant", kind="thoughts", content=thoughts),
        said("c", "b", "assistant", kind="code", **call),
        said("d", "c", "tool", kind="execution_output", content={"text": "4"}),
        said("e", "d", "assistant", kind="reasoning_recap", content={"content": "12 seconds"}),
        said("f", "e", "assistant", "It is 4."),
    )
    bring(saved(tmp_path / "conversations.json", [content]))
    thinking = "Sums\n\n2 and 2\n\n```python\nprint(2 + 2)\n```\n\n```\n4\n```"
    assert talk(history) == [("user", "2 + 2?", ""), ("assistant", "It is 4.", thinking)]


def test_pieces_of_one_reply_become_one(tmp_path: Path, history: History, bring: Bring) -> None:
    content = chat(
        said("a", "root", "user", "Go"),
        said("b", "a", "assistant", "First."),
        said("c", "b", "tool", "looked it up"),
        said("d", "c", "assistant", "Then.", status="in_progress"),
    )
    bring(saved(tmp_path / "conversations.json", [content]))
    assert talk(history) == [
        ("user", "Go", ""), ("assistant", "First.\n\nThen.", "looked it up"),
    ]  # fmt: skip
    tree = history.tree(history.conversations()[0].id)
    assert tree.path()[-1].ending is Ending.INTERRUPTED


def test_thinking_that_no_reply_followed_is_kept(
    tmp_path: Path, history: History, bring: Bring
) -> None:
    content = chat(said("a", "root", "user", "Go"), said("b", "a", "tool", "searching"))
    bring(saved(tmp_path / "conversations.json", [content]))
    assert talk(history) == [("user", "Go", ""), ("assistant", "", "searching")]


def test_what_is_hidden_or_empty_is_passed_over(
    tmp_path: Path, history: History, bring: Bring
) -> None:
    hidden = {"metadata": {"is_visually_hidden_from_conversation": True}}
    content = chat(
        said("s", "root", "system", ""),
        said("h", "s", "user", "About me", kind="user_editable_context", **hidden),
        said("p", "h", "system", "Be brief."),
        said("a", "p", "user", "Hello"),
        said("b", "a", "assistant", ""),
        said("c", "b", "assistant", "Hi"),
    )
    bring(saved(tmp_path / "conversations.json", [content]))
    assert talk(history) == [("user", "Hello", ""), ("assistant", "Hi", "")]
    assert history.conversations()[0].steering.system_prompt == "Be brief."


def test_pictures_attachments_and_citations(tmp_path: Path, history: History, bring: Bring) -> None:
    picture = {"content_type": "image_asset_pointer", "asset_pointer": "file-service://x"}
    attached = {"metadata": {"attachments": [{"name": "notes.txt"}, "nonsense"]}}
    spoken = {"content_type": "audio_transcription", "text": "spoken"}
    content = chat(
        said("a", "root", "user", picture, "See", spoken, 7, kind="multimodal_text", **attached),
        said("b", "a", "assistant", "It is so\ue200cite\ue202turn0search1\ue201."),
    )
    bring(saved(tmp_path / "conversations.json", [content]))
    assert talk(history) == [
        ("user", "[picture]\n\nSee\n\nspoken\n\n[attachment: notes.txt]", ""),
        ("assistant", "It is so.", ""),
    ]


def test_broken_messages_are_told_and_the_rest_is_kept(
    tmp_path: Path, history: History, bring: Bring
) -> None:
    content = chat(
        said("a", "root", "user", "Hello"),
        ("b", {"message": {"author": "nobody"}, "parent": "a"}),
        said("c", "gone", "assistant", "I lost my parent"),
        said("x", "y", "user", "ring"),
        said("y", "x", "user", "ring"),
    )
    arrived = bring(saved(tmp_path / "conversations.json", [content]))
    assert arrived.messages == 2
    assert [str(flaw.what) for flaw in arrived.flaws] == ["A talk"]
    assert str(arrived.flaws[0].why).startswith("3 of its messages")


@pytest.mark.parametrize("time", [None, "soon", -1, 1e300, True, []])
def test_times_that_cannot_be_do_no_harm(
    tmp_path: Path, history: History, bring: Bring, time: Any
) -> None:
    content = chat(
        said("a", "root", "user", "Hello", create_time=time), create_time=time, update_time=time
    )
    assert bring(saved(tmp_path / "conversations.json", [content])).conversations == 1
    assert history.conversations()[0].created in (1.0, 1_000.0)


LOOSE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["message", "parent", "author", "role", "content", "parts", "content_type", "text",
             "thoughts", "metadata", "attachments", "name", "history", "messages", "sender",
             "currentId", "parentId", "type", "value", "mapping", "chat", "title", "chat_messages"]
        ),
        inner | st.sampled_from(["user", "assistant", "tool", "text", "thoughts", "a"]),
        max_size=5,
    ),
    max_leaves=20,
)  # fmt: skip


@given(st.dictionaries(st.text(max_size=2), LOOSE, max_size=4), LOOSE)
def test_no_shape_breaks_a_reader(nodes: dict[str, Any], other: Any) -> None:
    raw = json.dumps({"mapping": nodes, "title": other, "current_node": other}).encode()
    messages = json.dumps({"chat_messages": list(nodes.values()), "name": "x"}).encode()
    tree = json.dumps({"chat": {"history": {"messages": nodes}}, "created_at": other}).encode()
    lines = "\n".join(json.dumps(node) for node in nodes.values()).encode()
    for read in (
        lambda: chatgpt.record_of(raw),
        lambda: claude.record_of(messages),
        lambda: open_webui.record_of(tree),
        lambda: jan.record_of(lines, raw),
    ):
        try:
            record, lost = read()
        except UNREADABLE:
            continue
        assert lost >= 0
        assert all(isinstance(node.message.text, str) for node in record.tree.nodes.values())


def test_claudes_messages(tmp_path: Path, history: History, bring: Bring) -> None:
    thinks = [{"type": "thinking", "thinking": "Hm."}, {"type": "text", "text": "Hi"}, "?"]
    content = {
        "uuid": "1", "name": "A talk", "created_at": "2026-01-02T03:04:05.678Z",
        "updated_at": "2026-01-02T03:05:05+00:00",
        "chat_messages": [
            {"uuid": "a", "sender": "human", "text": "Hello",
             "attachments": [{"file_name": "a.txt", "extracted_content": "inside"}]},
            {"uuid": "b", "sender": "assistant", "text": "Hi", "content": thinks},
            {"sender": 7},
        ],
    }  # fmt: skip
    arrived = bring(saved(tmp_path / "conversations.json", [content]))
    assert (arrived.source, arrived.verified) == ("Claude", False)
    assert talk(history) == [
        ("user", "Hello\n\n[attachment: a.txt]\ninside", ""), ("assistant", "Hi", "Hm."),
    ]  # fmt: skip
    assert history.conversations()[0].created == pytest.approx(1_767_323_045.678)
    assert len(arrived.flaws) == 1


def test_claudes_branches(tmp_path: Path, history: History, bring: Bring) -> None:
    content = {
        "name": "A talk", "current_leaf_message_uuid": "b",
        "chat_messages": [
            {"uuid": "a", "sender": "human", "text": "Hello", "parent_message_uuid": "0000"},
            {"uuid": "b", "sender": "assistant", "text": "One", "parent_message_uuid": "a"},
            {"uuid": "c", "sender": "assistant", "text": "Two", "parent_message_uuid": "a"},
        ],
    }  # fmt: skip
    bring(saved(tmp_path / "conversations.json", [content]))
    assert [text for _, text, _ in talk(history)] == ["Hello", "One"]
    assert len(history.tree(history.conversations()[0].id).nodes) == 3


def test_open_webuis_chats(tmp_path: Path, history: History, bring: Bring) -> None:
    reasoning = '<details type="reasoning" done="true">\n<summary>Thought</summary>\n> 2 &lt; 3\n'
    messages = {
        "a": {"id": "a", "parentId": None, "role": "user", "content": "2 < 3?", "timestamp": 9},
        "b": {"id": "b", "parentId": "a", "role": "assistant", "model": "llama3", "done": True,
              "content": f"{reasoning}</details>\nYes."},
        "c": {"id": "c", "parentId": "a", "role": "assistant", "content": "No", "done": False},
        "d": "nonsense",
    }  # fmt: skip
    content = {
        "title": "A talk", "created_at": 5, "updated_at": 60,
        "chat": {"title": "x", "system": "Be brief.",
                 "history": {"currentId": "b", "messages": messages}},
    }  # fmt: skip
    arrived = bring(saved(tmp_path / "chat-export.json", [content]))
    assert (arrived.source, arrived.messages) == ("Open WebUI", 3)
    assert talk(history) == [("user", "2 < 3?", ""), ("assistant", "Yes.", "2 < 3")]
    assert history.conversations()[0].steering.system_prompt == "Be brief."


def test_jans_threads(tmp_path: Path, history: History, bring: Bring) -> None:
    def line(role: str, **content: str) -> str:
        pieces = [{"type": kind, "text": {"value": value}} for kind, value in content.items()]
        made = {"modelId": "llama3"}
        return json.dumps(
            {"role": role, "content": pieces, "created_at": 9_000_000_000_000, "metadata": made}
        )

    lines = [line("user", text="Hello"), "{broken", line("assistant", reasoning="Hm.", text="Hi")]
    with zipfile.ZipFile(tmp_path / "jan.zip", "w") as archive:
        archive.writestr("threads/1/messages.jsonl", "\n".join(lines))
        archive.writestr("threads/1/thread.json", json.dumps({"title": "A talk"}))
        archive.writestr("threads/2/messages.jsonl", line("user", text="And another"))
    arrived = bring(tmp_path / "jan.zip")
    assert (arrived.source, arrived.conversations) == ("Jan", 2)
    titles = {row.title for row in history.conversations()}
    assert titles == {"A talk", "And another"}
    assert str(arrived.flaws[0].why).startswith("One of its messages")
    (tmp_path / "messages.jsonl").write_text("\n".join(lines), "utf-8")
    saved(tmp_path / "thread.json", {"title": "From a folder"})
    assert bring(tmp_path / "messages.jsonl").conversations == 1
    assert "From a folder" in {row.title for row in history.conversations()}


def test_roles_are_told_apart(tmp_path: Path, history: History, bring: Bring) -> None:
    content = chat(said("a", "root", "user", "Hello"), said("b", "a", "critic", "Bad"))
    bring(saved(tmp_path / "conversations.json", [content]))
    roles = [node.message.role for node in history.tree(1).path()]
    assert roles == [Role.USER]


def test_a_million_folds_without_an_end_are_read_at_once() -> None:
    fold = '<details type="reasoning">'
    content = f"{fold}Hm.</details>Hi" + fold * 50_000
    messages = {"b": {"role": "assistant", "content": content}}
    raw = json.dumps({"chat": {"history": {"messages": messages}}}).encode()
    record, _ = open_webui.record_of(raw)
    (reply,) = record.tree.path()
    assert reply.message.thinking == "Hm."
    assert reply.message.text == f"Hi{fold * 50_000}"


@pytest.mark.parametrize("time", [10**400, -(10**400), float("nan"), 1e300, True, None, "5"])
def test_no_number_is_too_large_for_a_time(time: object) -> None:
    assert moment(time) in (0.0, 1.0)
    assert jan._seconds(time) in (0.0, 1.0)
