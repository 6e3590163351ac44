"""PDFs read for a message: one after the other, given up by the person or by the clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.child.process import Ended
from desktop.core.wording import Wording
from desktop.session.pdfs import LONGEST, Pdfs, Reading
from desktop.workshop import pdf
from desktop.workshop.client import Workshop
from desktop.workshop.protocol import Event
from tests import small_pdfs
from tests.session.conftest import Heard


class Desk:
    """A reader of PDFs with real workshops, and what it says."""

    def __init__(
        self,
        folder: Path,
        qtbot: QtBot,
        longest: float = LONGEST,
        shown: Callable[[Wording], str] = str,
    ) -> None:
        self.folder, self.qtbot = folder, qtbot
        self.workshops: list[Workshop] = []
        self.pdfs = Pdfs(self._workshop, longest, shown)
        self.read, self.failed = Heard(self.pdfs.read), Heard(self.pdfs.failed)
        self.noted = Heard(self.pdfs.noted)

    def _workshop(
        self, on_event: Callable[[Event], None], on_end: Callable[[Ended], None]
    ) -> Workshop:
        made = Workshop(self.folder / "pdf.log", None, on_event, on_end)
        self.workshops.append(made)
        return made

    def add(self, name: str, content: bytes) -> None:
        path = self.folder / name
        path.write_bytes(content)
        self.pdfs.add(path)

    def until(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=60_000)

    def all_ended(self) -> bool:
        return not any(workshop.alive for workshop in self.workshops)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(tmp_path, qtbot)
    yield desk
    desk.pdfs.close()
    desk.until(desk.all_ended)


def test_one_after_the_other(desk: Desk) -> None:
    desk.add("a.pdf", small_pdfs.saying("first"))
    desk.add("b.pdf", small_pdfs.saying("second"))
    assert desk.pdfs.reading == Reading("a.pdf", waiting=1)
    desk.until(lambda: len(desk.read.all) == 2)
    assert [(one.name, one.text) for one in desk.read.all] == [
        ("a.pdf", "first"), ("b.pdf", "second"),
    ]  # fmt: skip
    assert desk.pdfs.reading is None
    assert desk.failed.all == []
    desk.until(desk.all_ended)


def test_after_a_bad_one_comes_the_next(desk: Desk) -> None:
    desk.add("a.pdf", small_pdfs.locked())
    desk.add("b.pdf", small_pdfs.saying("second"))
    desk.until(lambda: len(desk.read.all) == 1)
    assert "password" in str(desk.failed())


def test_what_was_not_taken_is_said_to_both(desk: Desk) -> None:
    desk.add("long.pdf", small_pdfs.long(20))
    desk.until(lambda: bool(desk.noted.all))
    message, hint = desk.noted()
    assert "up to page 13 of 20" in str(message)
    assert "pages that matter" in str(hint)
    assert desk.failed.all == []
    document = desk.read()
    assert document.text.endswith("[The rest is left out: the text ends on page 13 of 20.]")
    assert len(document.text) < pdf.MOST_CHARACTERS + 100


def test_what_was_not_taken_is_said_in_the_persons_language(tmp_path: Path, qtbot: QtBot) -> None:
    desk = Desk(tmp_path, qtbot, shown=lambda words: f"auf Deutsch: {dict(words.values)}")
    desk.add("long.pdf", small_pdfs.long(20))
    desk.until(lambda: bool(desk.read.all))
    assert desk.read().text.endswith("\n\n[auf Deutsch: {'until': 13, 'pages': 20}]")
    desk.until(desk.all_ended)


def test_what_takes_too_long_is_ended(tmp_path: Path, qtbot: QtBot) -> None:
    desk = Desk(tmp_path, qtbot, longest=0.01)  # less than a process takes to begin
    desk.add("slow.pdf", small_pdfs.saying("never"))
    desk.until(lambda: bool(desk.failed.all))
    assert "was given up" in str(desk.failed())
    desk.until(desk.all_ended)
    assert desk.read.all == []
    assert desk.pdfs.reading is None


def test_a_process_that_dies_is_said(desk: Desk) -> None:
    desk.add("a.pdf", small_pdfs.saying("first"))
    desk.workshops[0].kill()
    desk.until(lambda: bool(desk.failed.all))
    assert "broke off" in str(desk.failed())
    desk.add("b.pdf", small_pdfs.saying("second"))
    desk.until(lambda: bool(desk.read.all))


def test_what_is_cancelled_says_nothing(desk: Desk) -> None:
    desk.add("a.pdf", small_pdfs.saying("first"))
    desk.add("b.pdf", small_pdfs.saying("second"))
    desk.pdfs.cancel()
    assert desk.pdfs.reading is None
    desk.until(desk.all_ended)
    desk.add("c.pdf", small_pdfs.saying("third"))
    desk.until(lambda: bool(desk.read.all))
    assert [one.text for one in desk.read.all] == ["third"]
    assert desk.failed.all == []


def test_after_closing_nothing_begins(desk: Desk) -> None:
    desk.pdfs.close()
    desk.add("a.pdf", small_pdfs.saying("first"))
    assert desk.workshops == []


def test_pages_that_are_damaged_are_said(desk: Desk) -> None:
    good = small_pdfs.saying("one", "two", "three")
    desk.add("torn.pdf", good.replace(b"/Kids [4 0 R 6 0 R", b"/Kids [4 0 R 3 0 R"))
    desk.until(lambda: bool(desk.noted.all))
    message, _hint = desk.noted()
    assert str(message) == "1 of 3 pages of “torn.pdf” is damaged and was left out."
    assert desk.read().text == "one\n\nthree"
