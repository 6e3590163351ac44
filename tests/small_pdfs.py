"""PDFs, made byte by byte: as small as they can be, or as bad."""

from __future__ import annotations

import zlib
from collections.abc import Sequence


def pdf(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Return a file of these objects, numbered from 1; the first is the catalogue."""
    body, places = bytearray(b"%PDF-1.4\n"), list[int]()
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    body += b"".join(b"%010d 00000 n \n" % place for place in places)
    body += b"trailer\n<< /Size %d /Root 1 0 R %b >>\n" % (len(objects) + 1, trailer)
    return bytes(body + b"startxref\n%d\n%%%%EOF\n" % start)


def stream(content: bytes) -> bytes:
    packed = zlib.compress(content, 9)
    head = b"<< /Length %d /Filter /FlateDecode >>" % len(packed)
    return head + b"\nstream\n" + packed + b"\nendstream"


def drawn(*lines: str, size: int = 12) -> bytes:
    """Return what draws these lines, one below the other, in letters of `size` points."""
    shown = b" ".join(b"(%b) Tj 0 -16 Td" % line.encode("cp1252") for line in lines)
    return b"BT /F1 %d Tf 40 740 Td %b ET" % (size, shown)


def of_pages(*contents: bytes, count: int | None = None, trailer: bytes = b"") -> bytes:
    """Return a PDF with a page for each of `contents`; `count` is what it says it has."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * place) for place in range(len(contents)))
    told = len(contents) if count is None else count
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%b] >>" % (told, kids),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for place, content in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * place)
        )
        objects.append(stream(content))
    return pdf(objects, trailer)


def saying(*pages: str) -> bytes:
    """Return a PDF whose pages say this, a line of the page for each line of the text."""
    return of_pages(*(drawn(*page.split("\n")) for page in pages))


def long(pages: int) -> bytes:
    """Return one with 20,000 characters on each page."""
    page = drawn(*["word " * 200] * 20, size=1)
    return of_pages(*[page] * pages)


def locked() -> bytes:
    """Return one that nobody opens without its password."""
    trailer = (
        b"/ID [<%b> <%b>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -64 /O <%b> /U <%b> >>"
        % (b"00" * 16, b"00" * 16, b"11" * 32, b"22" * 32)
    )
    return of_pages(drawn("secret"), trailer=trailer)


def scanned() -> bytes:
    """Return one with pictures alone: a grey box."""
    return of_pages(b"0.5 g 100 100 300 300 re f")
