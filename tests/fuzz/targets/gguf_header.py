"""Model files: `core.models.identify` and all that it reads of a header."""

from __future__ import annotations

from pathlib import Path

from desktop.core.errors import ModelError
from desktop.core.fit import Machine, fit
from desktop.core.models import identify, special_tokens
from desktop.core.settings import Loading
from tests import small_models
from tests.fuzz.target import Target

_MACHINE = Machine(16_000_000_000, 8_000_000_000, ())


def play(data: bytes, folder: Path) -> None:
    """Read a file as if it were a model, and price it."""
    path = folder / "model.gguf"
    path.write_bytes(data)
    try:
        model = identify(path)
        special_tokens(path)
    except ModelError:
        return
    fit(model, Loading(), _MACHINE)


def seeds(folder: Path) -> list[bytes]:
    """Return the beginnings of good models: a header, and a little behind it."""
    plain = small_models.write_llama(folder / "plain.gguf")
    chat = small_models.write_llama(
        folder / "chat.gguf", template=small_models.CHATML, control=small_models.CHATML_TOKENS
    )
    return [plain.read_bytes()[:24_000], chat.read_bytes()[:24_000], plain.read_bytes()[:400]]


TARGET = Target(
    "gguf_header",
    play,
    seeds,
    words=(
        *(b"GGUF", b"general.architecture", b"llama.block_count", b"general.alignment"),
        *(b"split.count", b"tokenizer.ggml.tokens", b"tokenizer.chat_template", b"blk.0."),
    ),
)
