"""The text of a PDF, read with PDFium. Everything that a stranger's file can make large is bounded.

How long it may take is bounded by whoever asks: the process is ended.
"""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pypdfium2 as _binding

from desktop.core.errors import StorageError
from desktop.core.legible import legible
from desktop.core.wording import Wording, say
from desktop.workshop.protocol import PdfText, ReadPdf

LARGEST = 64 * 1024 * 1024  # bytes of a file
MOST_PAGES = 2000
MOST_CHARACTERS = 250_000  # of text; at most 4 bytes each, so it fits one message
MOST_MEMORY = 4 * 1024**3  # bytes of address space, where the system can hold a process to it

_PASSWORD, _SECURITY = 4, 5  # FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY
_BETWEEN = "\n\n"  # pages
_HYPHENS = re.compile(r"[\x02\ufffe]\n?")  # PDFium's sign for a hyphen that only parts a line
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

pdfium: Any = _binding


def read_pdf(command: ReadPdf, report: Callable[[float, Wording], None]) -> PdfText:
    """Return the text of the PDF that `command` names, as far as the bounds allow.

    Raises StorageError where there is none: it is too large, damaged, protected by a password, or
    made of pictures. Raises OSError where the file cannot be read.
    """
    path = Path(command.path)
    name = legible(path.name, 80)
    with _opened(name, _content(path, name)) as document:
        pages = len(document)
        texts, lost = _texts(document, min(pages, MOST_PAGES), report)
    text = _BETWEEN.join(filter(None, texts))
    if lost == len(texts):
        raise _damaged(name)
    if not text.strip():
        raise StorageError(
            say("“{name}” has no text in it: its pages are pictures, perhaps scanned.", name=name),
            say("Have its text recognised (OCR) by another program, then add it again."),
        )
    cut = len(texts) < pages or len(text) > MOST_CHARACTERS
    return PdfText(command.request, text[:MOST_CHARACTERS], len(texts), pages, lost, cut)


def bound_memory() -> None:
    """Let this process take no more than `MOST_MEMORY`, where the system knows such a bound."""
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(OSError, ValueError):
            _, hard = resource.getrlimit(resource.RLIMIT_AS)
            most = MOST_MEMORY if hard == resource.RLIM_INFINITY else min(MOST_MEMORY, hard)
            resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _content(path: Path, name: str) -> bytes:
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise StorageError(
            say("“{name}” is too large to be put beside a message.", name=name),
            say("At most {most:size} can be read. Take the part that matters.", most=LARGEST),
        )
    return content


@contextmanager
def _opened(name: str, content: bytes) -> Generator[Any]:
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if error.err_code in (_PASSWORD, _SECURITY):
            raise StorageError(
                say("“{name}” is protected by a password.", name=name),
                say("Open it in its program, save it without one, then add that file."),
            ) from error
        raise _damaged(name) from error
    try:
        yield document
    finally:
        document.close()


def _texts(
    document: Any, last: int, report: Callable[[float, Wording], None]
) -> tuple[list[str], int]:
    """Return the text of each page until there is enough, and how many could not be read."""
    stage = say("Reading the PDF")
    texts: list[str] = []
    lost, length = 0, 0
    for index in range(last):
        report(index / last, stage)
        try:
            text = _text_of(document, index)
        except pdfium.PdfiumError:
            text, lost = "", lost + 1
        texts.append(text)
        length += len(text) + len(_BETWEEN)
        if length > MOST_CHARACTERS + len(_BETWEEN):
            break
    return texts, lost


def _text_of(document: Any, index: int) -> str:
    page = document[index]
    try:
        reader = page.get_textpage()
        try:
            text: str = reader.get_text_bounded()
        finally:
            reader.close()
    finally:
        page.close()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSEEN.sub("", _HYPHENS.sub("", text)).strip()


def _damaged(name: str) -> StorageError:
    return StorageError(
        say("“{name}” is damaged: no page of it can be read.", name=name),
        say("Get it once more, or save it anew in its program."),
    )
