"""The text of PDFs, good and bad, as a real workshop reads it."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from desktop.child.process import Ended
from desktop.workshop import pdf
from desktop.workshop.client import Workshop
from desktop.workshop.protocol import (
    MAX_MESSAGE_BYTES,
    Event,
    Failed,
    PdfText,
    Progress,
    ReadPdf,
)
from tests import small_pdfs

SECONDS = 60


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    reader = Reader(tmp_path_factory.mktemp("pdfs"))
    yield reader
    reader.workshop.close(0)
    assert reader.workshop.wait(SECONDS)


class Reader:
    """A workshop that may write nowhere, and what it says of a PDF."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "paper.pdf"
        self.heard: queue.SimpleQueue[Event | Ended] = queue.SimpleQueue()
        self.workshop = Workshop(folder / "pdf.log", None, self.heard.put, self.heard.put)
        self.workshop.start()

    def read(self, content: bytes) -> PdfText | Failed | Ended:
        self.path.write_bytes(content)
        self.workshop.send(ReadPdf(1, str(self.path)))
        while isinstance(event := self.heard.get(timeout=SECONDS), Progress):
            assert 0 <= event.share <= 1
        assert isinstance(event, PdfText | Failed | Ended)
        return event

    def refused(self, content: bytes) -> str:
        event = self.read(content)
        assert isinstance(event, Failed), event
        assert event.kind == "StorageError"
        return str(event.message)


def test_text_is_read_page_by_page(reader: Reader) -> None:
    found = reader.read(small_pdfs.saying("Dear friend,\nbuy bread.", "Second page: caf\xe9"))
    text = "Dear friend,\nbuy bread.\n\nSecond page: café"
    assert found == PdfText(1, text, 2, 2, 0, cut=False)


@pytest.mark.gui
def test_what_a_program_writes_is_read(reader: Reader, qtbot: QtBot) -> None:
    writer = QPdfWriter(str(reader.path))
    writer.setPageSize(QPageSize(QSizeF(210, 297), QPageSize.Unit.Millimeter))
    painter = QPainter(writer)
    painter.drawText(500, 500, "Grüße an Ægir")
    painter.end()
    found = reader.read(reader.path.read_bytes())
    assert isinstance(found, PdfText), found
    assert found.text == "Grüße an Ægir"


def test_what_is_too_long_is_cut_and_said(reader: Reader) -> None:
    found = reader.read(small_pdfs.long(30))
    assert isinstance(found, PdfText), found
    assert found.cut
    assert len(found.text) == pdf.MOST_CHARACTERS
    assert 1 < found.until < found.pages == 30
    assert pdf.MOST_CHARACTERS * 4 < MAX_MESSAGE_BYTES


def test_pages_that_are_broken_are_left_out(reader: Reader) -> None:
    good = small_pdfs.saying("one", "two", "three")
    found = reader.read(good.replace(b"/Kids [4 0 R 6 0 R", b"/Kids [4 0 R 3 0 R"))
    assert found == PdfText(1, "one\n\nthree", 3, 3, 1, cut=False)


def test_a_word_that_is_parted_is_whole_again(reader: Reader) -> None:
    found = reader.read(small_pdfs.saying("a conver-\nsation"))
    assert isinstance(found, PdfText), found
    assert found.text == "a conversation"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (small_pdfs.locked(), "protected by a password"),
        (small_pdfs.scanned(), "has no text in it"),
        (b"%PDF-1.7\n", "is damaged"),
        (b"%PDF-1.7\n" + b"\0" * 5000, "is damaged"),
        (small_pdfs.saying("lost")[:60], "is damaged"),
        (b"", "is damaged"),
    ],
)
def test_what_cannot_be_read_is_said(reader: Reader, content: bytes, words: str) -> None:
    assert words in reader.refused(content)


def test_what_is_too_large_is_not_read(reader: Reader) -> None:
    with reader.path.open("wb") as file:
        file.truncate(pdf.LARGEST + 1)
    reader.workshop.send(ReadPdf(1, str(reader.path)))
    event = reader.heard.get(timeout=SECONDS)
    assert isinstance(event, Failed)
    assert "too large" in str(event.message)


def test_what_is_gone_is_said(reader: Reader) -> None:
    reader.workshop.send(ReadPdf(1, str(reader.path.with_name("gone.pdf"))))
    event = reader.heard.get(timeout=SECONDS)
    assert isinstance(event, Failed)
    assert event.kind == "StorageError"


def nested_pages(depth: int) -> bytes:
    node = b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>"
    return small_pdfs.pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            *(node % (number + 1) for number in range(2, depth + 2)),
            b"<< /Type /Page /MediaBox [0 0 9 9] >>",
        ]
    )


HOSTILE = {
    "a billion pages": small_pdfs.of_pages(small_pdfs.drawn("x"), count=10**9),
    "fewer than no pages": small_pdfs.of_pages(small_pdfs.drawn("x"), count=-5),
    "pages in pages": nested_pages(20_000),
    "arrays in arrays": small_pdfs.of_pages(b"[" * 500_000),
    "dictionaries in dictionaries": small_pdfs.pdf([b"<< /A " * 100_000]),
    "a page that is its own parent": small_pdfs.pdf(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>"]
    ),
    "states without end": small_pdfs.of_pages(b"q " * 500_000),
    "endless text": small_pdfs.of_pages(b"BT /F1 1 Tf (" + b"ab " * 300_000 + b") Tj ET"),
    "cut in the middle": small_pdfs.saying(*["many words"] * 50)[:4000],
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_ones_are_borne(reader: Reader, name: str) -> None:
    found = reader.read(HOSTILE[name])
    assert not isinstance(found, Ended), found
    if isinstance(found, PdfText):
        assert len(found.text) <= pdf.MOST_CHARACTERS
        assert found.until <= pdf.MOST_PAGES
