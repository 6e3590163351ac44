"""Models in several files: all parts from any of them.

llama.cpp names them `NAME-00001-of-00003.gguf` (llama_split_path in its src/llama.cpp) and numbers
them in their headers: split.no from 0, split.count, and split.tensors.count over all parts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from desktop.core.errors import ModelError
from desktop.core.gguf import Header
from desktop.core.legible import legible
from desktop.core.wording import say

MAX_PARTS = 1000

_NAME = re.compile(r"(?P<stem>.+)-(?P<number>\d{5})-of-(?P<count>\d{5})\.gguf", re.DOTALL)
_AGAIN = say("Download all parts into one folder, under the names that they have there.")


def part_paths(path: Path, header: Header) -> tuple[Path, ...]:
    """Return all parts of the model that `path` belongs to, in order; most often only itself.

    Raises ModelError when parts are missing, or named so that llama.cpp would not find them.
    """
    count = header.integer("split.count") or 0
    if count < 2:
        return (path,)
    number = (header.integer("split.no") or 0) + 1
    match = _NAME.fullmatch(path.name)
    if count > MAX_PARTS or not 1 <= number <= count:
        raise ModelError(say("This part of a model is damaged: its number is wrong."), _AGAIN)
    if not match or (int(match["number"]), int(match["count"])) != (number, count):
        ending = f"-{number:05d}-of-{count:05d}.gguf"
        raise ModelError(
            say(
                "This is part {number} of {count} of a model, but its name does not end in "
                "“{ending}”, so its other parts cannot be found.",
                number=number, count=count, ending=ending,
            ),
            _AGAIN,
        )  # fmt: skip
    paths = tuple(path.with_name(name) for name in part_names(match["stem"], count))
    _refuse_missing(paths)
    return paths


def common_name(path: Path) -> str:
    """Return a file's name without its ending, and without the number of a part."""
    match = _NAME.fullmatch(path.name)
    return match["stem"] if match else path.stem


def paths_by_name(path: Path) -> tuple[Path, ...]:
    """Return all parts that the name of `path` speaks of, there or not; most often only itself."""
    match = _NAME.fullmatch(path.name)
    if match is None or not 1 <= int(match["number"]) <= int(match["count"]) <= MAX_PARTS:
        return (path,)
    return tuple(path.with_name(name) for name in part_names(match["stem"], int(match["count"])))


def part_names(stem: str, count: int) -> tuple[str, ...]:
    """Return the file names of a model in `count` parts."""
    return tuple(f"{stem}-{number:05d}-of-{count:05d}.gguf" for number in range(1, count + 1))


def _refuse_missing(paths: tuple[Path, ...]) -> None:
    missing = [path.name for path in paths if not path.is_file()]
    if missing:
        raise ModelError(
            say(
                "This model is in {count} files; not in this folder are: {names}",
                count=len(paths), names=_listed(missing),
            ),
            _AGAIN,
        )  # fmt: skip


def _listed(names: list[str]) -> str:
    shown = ", ".join(legible(name, 80) for name in names[:3])
    return f"{shown}, …" if len(names) > 3 else shown


def all_headers(
    paths: tuple[Path, ...], path: Path, header: Header, read: Callable[[Path], Header]
) -> tuple[Header, ...]:
    """Return the headers of all parts; `header` is the one of `path`, `read` reads the others.

    Raises ModelError when they do not belong together.
    """
    headers = tuple(header if other == path else read(other) for other in paths)
    for index, part in enumerate(headers):
        if len(paths) > 1 and (part.integer("split.no"), part.integer("split.count")) != (
            index,
            len(paths),
        ):
            name = legible(paths[index].name, 80)
            raise ModelError(
                say("“{name}” is not the part of the model that its name says.", name=name), _AGAIN
            )
    stated = headers[0].integer("split.tensors.count")
    if len(paths) > 1 and stated not in {None, sum(len(part.tensors) for part in headers)}:
        raise ModelError(say("The parts of this model do not belong together."), _AGAIN)
    return headers
