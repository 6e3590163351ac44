"""Every command to the workshop and every event from it, on one page.

It is cancelled by ending its process; the client takes away what was left unfinished.
"""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from desktop.core.chat import AdapterUse
from desktop.core.wording import Wording

MAX_MESSAGE_BYTES = 1024 * 1024


class Convert(Struct, tag=True, frozen=True):
    """Make a GGUF adapter at `output` of the PEFT folder or safetensors file at `source`.

    It is made for the model at `model`, whose SHA-256 may be known. Answered by Progress… Made.
    """

    request: int
    source: str
    model: str
    output: str
    model_sha256: str = ""


class Bake(Struct, tag=True, frozen=True):
    """Write the model at `model` to `output` with adapters merged in. Answered by Progress… Made.

    `quantisation` is a key of `workshop.price.RECIPES`, as Q4_K_M.
    """

    request: int
    model: str
    adapters: tuple[AdapterUse, ...]
    output: str
    quantisation: str


class ReadPdf(Struct, tag=True, frozen=True):
    """Read the text of the PDF at `path`. Answered by Progress… PdfText."""

    request: int
    path: str


class Progress(Struct, tag=True, frozen=True):
    """A share, 0 to 1, of the work is done; `stage` says what is being done."""

    request: int
    share: float
    stage: Wording


class Made(Struct, tag=True, frozen=True):
    """The file at `path` is complete; `size` is in bytes."""

    request: int
    path: str
    size: int


class PdfText(Struct, tag=True, frozen=True):
    """What a PDF says, up to the page `until` (counted from 1) of `pages`; `lost` are unreadable.

    `cut`: there is more than was taken.
    """

    request: int
    text: str
    until: int
    pages: int
    lost: int
    cut: bool


class Failed(Struct, tag=True, frozen=True):
    """The request could not be carried out; `kind` is the name of an error class of core.errors."""

    request: int
    kind: str
    message: Wording
    hint: Wording | None = None


Make: TypeAlias = Convert | Bake  # a file, at `output`
Command: TypeAlias = Make | ReadPdf
Event: TypeAlias = Progress | Made | PdfText | Failed
