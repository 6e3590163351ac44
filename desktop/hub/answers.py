"""What the hub answered, made into values of ours: bounded, checked, fit to be shown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any, cast

from desktop.core.legible import legible
from desktop.hub.protocol import RemotePart, Repo

MAX_CARD = 256 * 1024  # characters

_FRONT = re.compile(r"\A\ufeff?---\r?\n.*?\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_RELATIONS = {"quantized", "finetune", "adapter", "merge"}
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SHA1 = re.compile(r"[0-9a-f]{40}")


def repo(info: Any) -> Repo:
    """Return a repository from huggingface_hub's ModelInfo; what is odd in it counts as missing."""
    tags = _texts(info.tags)
    gguf = fields(info.gguf)
    return Repo(
        id=info.id,
        downloads=whole(info.downloads),
        likes=whole(info.likes),
        gated=text(info.gated) if text(info.gated) in {"auto", "manual"} else "",
        licence=_licence(info.card_data, tags),
        updated=info.last_modified.timestamp() if isinstance(info.last_modified, datetime) else 0.0,
        parameters=whole(gguf.get("total")),
        architecture=legible(text(gguf.get("architecture")), 64),
        pipeline=legible(text(info.pipeline_tag), 64),
        tags=tags,
        base_models=_bases(info.card_data, tags),
    )


def parts(siblings: Iterable[Any]) -> list[RemotePart]:
    """Return the files that a ModelInfo lists."""
    return [_part(sibling) for sibling in siblings]


def card(raw: str) -> tuple[str, bool]:
    """Return a model card without its front matter, and whether something had to be cut off."""
    body = _FRONT.sub("", raw, count=1)
    return body[:MAX_CARD].strip(), len(body) > MAX_CARD


def text(value: object) -> str:
    """Return `value` if it is a text, else an empty one."""
    return value if isinstance(value, str) else ""


def whole(value: object) -> int:
    """Return `value` if it is a sensible number, else 0."""
    if isinstance(value, bool) or not isinstance(value, int):
        return 0
    return value if 0 <= value < 2**60 else 0


def fields(value: object) -> dict[str, object]:
    """Return `value` if it is an object of JSON, else an empty one."""
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def sha256(value: object) -> str:
    """Return `value` if it is a SHA-256 in hexadecimal, else an empty text."""
    found = text(value).lower()
    return found if _SHA256.fullmatch(found) else ""


def sha1(value: object) -> str:
    """Return `value` if it is a SHA-1 in hexadecimal, else an empty text."""
    found = text(value).lower()
    return found if _SHA1.fullmatch(found) else ""


def _part(sibling: Any) -> RemotePart:
    stored = fields(sibling.lfs)
    large = sha256(stored.get("sha256"))
    size = whole(stored.get("size")) or whole(sibling.size)
    return RemotePart(text(sibling.rfilename), size, large, "" if large else sha1(sibling.blob_id))


def _texts(value: object, limit: int = 200) -> tuple[str, ...]:
    found = cast("list[object]", value) if isinstance(value, list) else []
    return tuple(legible(item, 120) for item in found[:limit] if isinstance(item, str))


def _licence(card_data: Any, tags: tuple[str, ...]) -> str:
    tagged = next((tag[8:] for tag in tags if tag.startswith("license:")), "")
    named = text(getattr(card_data, "license_name", "")) if tagged in {"", "other"} else ""
    return legible(named or tagged or text(getattr(card_data, "license", "")), 80)


def _bases(card_data: Any, tags: tuple[str, ...]) -> tuple[str, ...]:
    said = getattr(card_data, "base_model", None)
    found = [said] if isinstance(said, str) else list(_texts(said, 16))
    for tag in tags:
        kind, _, rest = tag.removeprefix("base_model:").partition(":")
        if tag.startswith("base_model:"):
            found.append(rest if kind in _RELATIONS else tag.removeprefix("base_model:"))
    return tuple(dict.fromkeys(legible(name, 120) for name in found if name))[:16]
