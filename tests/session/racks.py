"""A rack on real sessions and real storage, with a fake engine and small adapters of our own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from desktop.core.chat import AdapterUse
from desktop.core.shelf import Item
from desktop.session.rack import Rack, RackState, Slot
from desktop.session.shelving import Shelving
from desktop.storage.adapter_sets import AdapterSets
from desktop.storage.neighbours import Surroundings
from desktop.storage.shelf import Shelf
from tests.session.conftest import Floor
from tests.small_adapters import pair, write_adapter

NAMES = ("Bard", "Alice", "Carroll")


def fitting_adapter(path: Path, seed: int = 0, **fields: Any) -> Path:
    """Write an adapter that fits `write_llama`'s model as it is by default."""
    fields = {"general__name": path.stem.capitalize(), **fields}
    return write_adapter(path, pair("blk.0.attn_q.weight", 64, 64, seed=seed), **fields)


def strange_adapter(path: Path) -> Path:
    """Write an adapter that fits no model of ours."""
    return write_adapter(path, pair("blk.9.attn_q.weight", 32, 32), general__name="Strange")


@dataclass
class RackRoom:
    """A rack and what it stands on."""

    floor: Floor
    shelving: Shelving
    sets: AdapterSets
    rack: Rack

    @property
    def state(self) -> RackState:
        return self.rack.state

    @property
    def acting(self) -> tuple[AdapterUse, ...]:
        """Return what the open conversation is steered by."""
        return self.floor.chat.steering.adapters

    def slot(self, name: str) -> Slot:
        return next(s for s in (*self.state.slots, *self.state.unfit) if s.name == name)

    def names(self) -> list[str]:
        return [slot.name for slot in self.state.slots]

    def until(self, is_so: Callable[[], bool]) -> None:
        self.floor.until(is_so)

    def add(self, path: Path) -> Item:
        """Put an adapter on the shelf, as the library does."""
        self.shelving.add(str(path))
        self.until(lambda: any(item.path == str(path) for item in self.shelving.items))
        self.settle()
        return next(item for item in self.shelving.items if item.path == str(path))

    def stock(self) -> None:
        """Load a model, and put three adapters on the shelf that fit it."""
        self.floor.load()
        for seed, name in enumerate(NAMES):
            self.add(fitting_adapter(self.floor.home / f"{name.lower()}.gguf", seed))
        self.until(lambda: len(self.state.slots) == len(NAMES))
        self.settle()

    def settle(self) -> None:
        """Wait until all files were looked at."""
        self.until(lambda: not self.state.is_looking)

    def switch(self, name: str, *, on: bool = True) -> None:
        self.rack.switch(self.slot(name).path, on=on)

    def close(self) -> None:
        self.shelving.close()


def build_rack(floor: Floor, parent: QObject) -> RackRoom:
    shelving = Shelving(
        Shelf(floor.database), floor.preferences, floor.tasks, floor.home / "models",
        Surroundings(floor.home / "person", "linux", {}), parent=parent,
    )  # fmt: skip
    shelving.begin()
    sets = AdapterSets(floor.database)
    rack = Rack(floor.assistant, floor.chat, shelving, sets, floor.tasks, parent)
    return RackRoom(floor, shelving, sets, rack)
