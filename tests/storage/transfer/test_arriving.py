"""Imports: what is whole comes in, the rest is listed, and nothing hostile does harm."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from desktop.core.errors import StorageError
from desktop.core.record import Arrival
from desktop.storage.history import History
from desktop.storage.records import Records
from desktop.storage.transfer import sources
from desktop.storage.transfer.arriving import MOST_FLAWS, arrive
from tests.storage.transfer.conftest import saved
from tests.storage.transfer.test_foreign import chat, said

Bring = Callable[[Path], Arrival]


def simple(title: str) -> dict[str, object]:
    return chat(said("a", "root", "user", f"About {title}"), title=title)


def titles(history: History) -> set[str]:
    return {row.title for row in history.conversations()}


def test_what_is_whole_comes_in_and_the_rest_is_listed(
    tmp_path: Path, history: History, bring: Bring
) -> None:
    path = tmp_path / "conversations.json"
    whole = [json.dumps(simple(name)) for name in ("One", "Two")]
    strange = json.dumps({"title": "Strange", "pages": []})
    path.write_text(f'[{whole[0]}, {{"a": tru}}, {strange}, {whole[1]}, {{"mapp', "utf-8")
    arrived = bring(path)
    assert titles(history) == {"One", "Two"}
    assert [(str(flaw.what), str(flaw.why)) for flaw in arrived.flaws] == [
        ("Conversation 2 of the file", "It is no valid JSON."),
        ("Strange", "It is in no form that Fireside knows."),
        ("Conversation 5 of the file", "The file ends in the middle of it."),
    ]


def test_what_is_here_already_does_not_come_again(
    tmp_path: Path, history: History, bring: Bring
) -> None:
    bring(saved(tmp_path / "conversations.json", [simple("One")]))
    arrived = bring(saved(tmp_path / "conversations.json", [simple("One"), simple("Two")]))
    assert (arrived.conversations, arrived.known) == (1, 1)
    assert len(history.conversations()) == 2


def test_a_zip_is_read_without_unpacking_it(tmp_path: Path, history: History, bring: Bring) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../conversations.json", json.dumps([simple("Up")]))
        archive.writestr("/etc/conversations-001.json", json.dumps([simple("Absolute")]))
        archive.writestr("user.json", json.dumps({"email": "mia@example.org"}))
        archive.writestr("chat.html", "<html>")
    before = {there for there in tmp_path.rglob("*") if there.name != "history.db-wal"}
    arrived = bring(path)
    assert titles(history) == {"Up", "Absolute"}
    assert arrived.flaws == ()
    assert {there for there in tmp_path.rglob("*") if there.name != "history.db-wal"} == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_no_file(tmp_path: Path, bring: Bring) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(StorageError):
        bring(tmp_path / "pipe")


def test_a_bomb_is_given_up(
    tmp_path: Path, history: History, bring: Bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "MOST_BYTES", 1_000_000)
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        first = json.dumps(simple("One")).encode()
        archive.writestr("conversations.json", b"[" + first + b"," + b" " * 50_000_000)
    assert path.stat().st_size < 100_000
    with pytest.raises(StorageError, match="too much"):
        bring(path)
    assert titles(history) == {"One"}


def test_a_damaged_zip_gives_what_is_whole(tmp_path: Path, history: History, bring: Bring) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("conversations.json", json.dumps([simple("One")]))
        archive.writestr("conversations-1.json", json.dumps([simple("Two")]))
    raw = path.read_bytes()
    at = raw.rindex(b"About Two")
    path.write_bytes(raw[:at] + b"Oh no Two" + raw[at + 9 :])
    arrived = bring(path)
    assert "One" in titles(history)
    assert [str(flaw.why) for flaw in arrived.flaws] == ["It is damaged."]


def test_a_locked_zip_is_told(tmp_path: Path, bring: Bring) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("conversations.json", json.dumps([simple("One")]))
    raw = bytearray(path.read_bytes())
    raw[raw.index(b"PK\x01\x02") + 8] |= 1  # the flag in the list of files
    path.write_bytes(raw)
    with pytest.raises(StorageError, match="no conversations"):
        bring(path)


def test_a_zip_with_a_huge_list_of_files_is_refused(
    tmp_path: Path, bring: Bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "_LARGEST_DIRECTORY", 1_000)
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(100):
            archive.writestr(f"{number}.json", "[]")
    with pytest.raises(StorageError, match="too many files"):
        bring(path)


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\x00\x01\x02", b"PK\x03\x04", b"<html>"])
def test_where_there_is_nothing_it_is_said(tmp_path: Path, bring: Bring, content: bytes) -> None:
    (tmp_path / "x.json").write_bytes(content)
    with pytest.raises(StorageError) as caught:
        bring(tmp_path / "x.json")
    assert "no conversations in “x.json”" in str(caught.value)
    assert "ChatGPT" in str(caught.value)


def test_a_file_that_is_gone_is_told(tmp_path: Path, bring: Bring) -> None:
    with pytest.raises(StorageError, match="could not be read"):
        bring(tmp_path / "gone.json")


def test_flaws_beyond_count_are_counted(tmp_path: Path, bring: Bring) -> None:
    many = [{"title": f"{number}"} for number in range(MOST_FLAWS + 50)]
    arrived = bring(saved(tmp_path / "a.json", [simple("One"), *many]))
    assert (len(arrived.flaws), arrived.unnamed) == (MOST_FLAWS, 50)


def test_a_cancelled_import_keeps_what_is_whole(
    tmp_path: Path, history: History, records: Records
) -> None:
    path = saved(tmp_path / "conversations.json", [simple(str(number)) for number in range(4_000)])
    stop = Event()
    shares: list[float] = []

    def tell(share: float) -> None:
        shares.append(share)
        stop.set()

    arrived = arrive(records, path, 1.0, stop, tell)
    assert arrived.stopped
    assert 0 < arrived.conversations < 4_000
    assert len(history.conversations()) == arrived.conversations
    assert 0 < shares[0] < 1
