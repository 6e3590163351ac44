"""PDFs: what the workshop reads of one."""

from __future__ import annotations

from pathlib import Path

from desktop.core.errors import StorageError
from desktop.workshop import pdf
from desktop.workshop.protocol import ReadPdf
from tests import small_pdfs
from tests.fuzz.target import Target


def play(data: bytes, folder: Path) -> None:
    """Read a file as if it were a PDF."""
    path = folder / "paper.pdf"
    path.write_bytes(data)
    try:
        found = pdf.read_pdf(ReadPdf(1, str(path)), lambda *_: None)
    except StorageError:
        return
    assert len(found.text) <= pdf.MOST_CHARACTERS
    assert 0 <= found.lost < found.until <= found.pages
    assert found.text.isprintable() or not set(found.text) & {"\0", "\x02", "\ufffe"}


def seeds(_folder: Path) -> list[bytes]:
    """Return good ones, one that is locked, and one that only has a picture."""
    return [
        small_pdfs.saying("Dear friend,\nbuy bread.", "second page"),
        small_pdfs.locked(),
        small_pdfs.scanned(),
    ]


TARGET = Target(
    "pdf_text",
    play,
    seeds,
    words=(b"/Kids [", b"/Count ", b" 0 R", b"/Filter", b"<< ", b">>", b"endobj", b"xref", b"/F1"),
)
