"""Documents that a person puts beside a message: quoted at its beginning, each with its name.

The message's text holds them, as the model reads them and as they are kept, searched, copied and
exported:

    Document “notes.txt”:

    ```text
    what is in it
    ```

    the person's own words

The fence is longer than any run of its sign in the document, so nothing in one can end it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.core.errors import StorageError
from desktop.core.legible import legible
from desktop.core.wording import say

LARGEST = 1024 * 1024  # bytes of a file
MOST = 8  # documents of one message
_LONGEST_NAME = 120  # characters
_HEADER = 1024  # bytes, in which a PDF must say that it is one
_HEAD = re.compile(r"Document “([^”\n]{1,200})”:\n\n(`{3,})text\n")
_RUNS = re.compile(r"`{3,}")
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text, as it is put beside a message."""

    name: str
    text: str

    @property
    def words(self) -> int:
        """Return how many words it has, as far as blanks part them."""
        return len(self.text.split())


def shown_name(name: str) -> str:
    """Return a file's name as a document has it: short, legible, and fit to be quoted."""
    return legible(name.replace("”", '"'), _LONGEST_NAME) or "?"


def is_pdf(content: bytes) -> bool:
    """Return whether a file that begins so is a PDF."""
    return content[:_HEADER].lstrip(b"\xef\xbb\xbf\0 \t\r\n").startswith(b"%PDF-")


def document_from(name: str, content: bytes) -> Document:
    """Read what a file holds as text. Raises StorageError for anything else, with the reason."""
    shown = shown_name(name)
    if len(content) > LARGEST:
        raise StorageError(
            say("“{name}” is too large to be put beside a message.", name=shown),
            say("At most {most:size} can be read. Take the part that matters.", most=LARGEST),
        )
    text = _decoded(shown, content).replace("\r\n", "\n").replace("\r", "\n")
    if _BINARY.search(text):
        raise _no_text(shown)
    if not text.strip():
        raise StorageError(say("“{name}” is empty.", name=shown))
    return Document(shown, text)


def quoted(documents: Iterable[Document], text: str) -> str:
    """Return a message with documents before its text."""
    parts: list[str] = []
    for document in documents:
        longest = max((len(run) for run in _RUNS.findall(document.text)), default=2)
        fence = "`" * (longest + 1)
        parts.append(f"Document “{document.name}”:\n\n{fence}text\n{document.text}\n{fence}\n\n")
    return "".join((*parts, text))


def parted(message: str) -> tuple[tuple[Document, ...], str]:
    """Return the documents that a message begins with, and the text that follows them."""
    found: list[Document] = []
    at = 0
    while head := _HEAD.match(message, at):
        end = message.find(f"\n{head[2]}\n\n", head.end() - 1)
        if end < 0:
            break
        found.append(Document(head[1], message[head.end() : end]))
        at = end + len(head[2]) + 3
    return tuple(found), message[at:]


def _decoded(name: str, content: bytes) -> str:
    encoding = next((codec for mark, codec in _BOMS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        if b"\0" in content:
            raise _no_text(name) from error
        raise StorageError(
            say("How “{name}” is encoded is not known.", name=name),
            say("Save it as UTF-8 in its program, then add it again."),
        ) from error


def _no_text(name: str) -> StorageError:
    return StorageError(
        say("“{name}” is no text file.", name=name),
        say("Text files and PDFs can be added: notes, code, tables as CSV."),
    )
