"""Text files of the person's, read to be put beside a message."""

from __future__ import annotations

from pathlib import Path

from desktop.core.documents import LARGEST, Document, document_from
from desktop.core.errors import StorageError
from desktop.core.wording import say


def read_document(path: Path) -> Document:
    """Read a file as text. Raises StorageError, which says why it cannot be."""
    try:
        if not path.is_file():
            raise StorageError(say("“{name}” is no file.", name=path.name))
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise StorageError(
            say("“{name}” could not be read.", name=path.name),
            say("See that the file is still there, and that you may read it."),
        ) from error
    return document_from(path.name, content)
