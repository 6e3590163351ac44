"""The headers of models as text that can be stored, so that a file is read once."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import msgspec

from desktop.core.model_file import ModelFile
from desktop.storage.packing import storable

_log = logging.getLogger(__name__)


def packed_header(file: ModelFile) -> str:
    """Return what a model file says as JSON."""
    return msgspec.json.encode(file, enc_hook=_text_of).decode()


def unpacked_header(content: str) -> ModelFile | None:
    """Read what `packed_header` gave; None for none, and for what an older Fireside kept."""
    if not content:
        return None
    try:
        return msgspec.json.decode(content, type=ModelFile, dec_hook=_path_of)
    except msgspec.MsgspecError:
        _log.info("a stored header cannot be read")
        return None


def _text_of(value: Any) -> str:
    if isinstance(value, Path):
        return storable(str(value))
    raise NotImplementedError(type(value).__name__)


def _path_of(kind: type[Any], value: Any) -> Any:
    if issubclass(kind, Path):
        return Path(value)
    raise NotImplementedError(kind.__name__)
