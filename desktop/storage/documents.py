"""Files of the person's, read to be put beside a message."""

from __future__ import annotations

from pathlib import Path

from desktop.core.documents import LARGEST, Document, document_from, is_pdf
from desktop.core.errors import StorageError
from desktop.core.wording import say


def read_document(path: Path) -> Document | None:
    """Read a file as text; None for a PDF, which is for the workshop to read.

    Raises StorageError, which says why it cannot be read.
    """
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
    return None if is_pdf(content) else document_from(path.name, content)
