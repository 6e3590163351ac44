"""Files that a person drops on the window or chooses in a dialog, sent where they belong."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import ModelError
from desktop.core.shelf import Elsewhere, Item, Kind, Place
from desktop.session.shelving import Shelving
from desktop.session.tasks import Tasks
from desktop.session.work import is_peft

_PEFT_SETTINGS = "adapter_config.json"  # chosen in place of the folder that it describes


class Arrivals(QObject):
    """Looks at files off the main thread; adapters and models come onto the shelf."""

    adapter_came = Signal(object)  # Item: an adapter, on the shelf now
    model_came = Signal(str)  # a single file that is to be loaded, or to say why it cannot be
    convert_asked = Signal(str)  # a PEFT folder, or its file, that is no GGUF yet
    failed = Signal(object)  # FiresideError

    def __init__(self, shelving: Shelving, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelving = shelving
        self._tasks = tasks

    def take(self, paths: Sequence[str]) -> None:
        """Send each file where it belongs; one model alone is loaded, several come on the shelf."""
        for path in map(_folder_of_settings, paths):
            work = partial(what_is, path)
            self._tasks.run(work, partial(self._send, path, len(paths) == 1), self.failed.emit)

    def _send(self, path: str, alone: bool, kind: str) -> None:
        match kind:
            case "peft":
                self.convert_asked.emit(path)
            case "model" if alone:
                self.model_came.emit(path)
            case _:
                inside = Path(path).is_relative_to(self._shelving.folder)
                place = Place.OWN if inside else Place.ELSEWHERE
                found = Elsewhere(path, place, "", 0)
                self._shelving.take_in(found, self._on_shelved, self.failed.emit)

    def _on_shelved(self, item: Item) -> None:
        if item.kind is Kind.ADAPTER:
            self.adapter_came.emit(item)


def may_be_taken(path: str) -> bool:
    """Return whether a file or a folder looks like one of these by its name alone."""
    try:
        return Path(path).suffix.casefold() == ".gguf" or is_peft(Path(path))
    except (OSError, ValueError):
        return False


def what_is(path: str) -> str:
    """Return "peft", "adapter" or "model"; what cannot be read is a model, and loading says why."""
    from desktop.core.models import header_of  # late: nobody waits for this before the first frame

    if is_peft(Path(path)):
        return "peft"
    try:
        is_adapter = header_of(Path(path)).text("general.type") == "adapter"
    except ModelError:
        return "model"
    return "adapter" if is_adapter else "model"


def _folder_of_settings(path: str) -> str:
    return str(Path(path).parent) if Path(path).name == _PEFT_SETTINGS else path
