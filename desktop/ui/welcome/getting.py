"""Fetching a model of the catalogue with one click: find its file on the hub, order it, wait."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from desktop.core.catalogue import Entry, room_for
from desktop.core.downloads import Download
from desktop.core.fit import Machine
from desktop.core.shelf import Item, Kind
from desktop.core.wording import Wording, say
from desktop.session.downloads import Downloads
from desktop.session.search import Looked, Looking, Refused, RepoPage, Search
from desktop.session.shelving import Shelving
from desktop.ui.library.remote import models_of, order_for, sensible


@dataclass(frozen=True, slots=True)
class Offered:
    """It can be fetched."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Its file is being looked for on the hub."""


@dataclass(frozen=True, slots=True)
class Coming:
    """It is in the queue of downloads."""

    download: Download


@dataclass(frozen=True, slots=True)
class Here:
    """It is on this computer, at a path."""

    path: str


@dataclass(frozen=True, slots=True)
class Failed:
    """It could not be had, and what helps."""

    message: Wording
    hint: Wording | None = None


State: TypeAlias = Offered | Asked | Coming | Here | Failed


class Getting(QObject):
    """Knows how each of a few models stands; models are named by their repositories."""

    changed = Signal()

    def __init__(
        self,
        search: Callable[[QObject], Search],
        downloads: Downloads,
        shelving: Shelving,
        machine: Callable[[], Machine],
        parent: QObject | None = None,
    ) -> None:
        """`search` makes a way to ask the hub, owned by what it is given."""
        super().__init__(parent)
        self._make = search
        self._downloads = downloads
        self._shelving = shelving
        self._machine = machine
        self._asking: dict[str, Search] = {}
        self._failed: dict[str, Failed] = {}
        self._begun: set[str] = set()  # asked for here
        downloads.changed.connect(self._on_changed)
        downloads.progressed.connect(self._on_changed)
        shelving.items_changed.connect(self._on_changed)

    def state(self, repository: str) -> State:
        """Return how a model stands."""
        name = repository.casefold()
        if (item := self._item(name)) is not None:
            return Here(item.path)
        if name in self._asking:
            return Asked()
        if name in self._failed:
            return self._failed[name]
        for download in self._downloads.downloads:
            if download.order.repo.casefold() == name and download.order.kind is Kind.MODEL:
                return Coming(download)
        return Offered()

    def begin(self, entry: Entry) -> None:
        """Fetch a model, or let its download go on."""
        name = entry.repository.casefold()
        self._failed.pop(name, None)
        self._begun.add(name)
        match self.state(entry.repository):
            case Coming(download):
                self._downloads.resume(download.id)
            case Offered():
                self._ask(name, entry)
            case _:
                return
        self.changed.emit()

    def cancel(self, entry: Entry) -> None:
        """Fetch it no more; what came so far is deleted."""
        name = entry.repository.casefold()
        self._begun.discard(name)
        match self.state(entry.repository):
            case Asked():
                self._forget(name)
            case Coming(download):
                self._downloads.cancel(download.id)
            case _:
                return
        self.changed.emit()

    def was_begun(self, download: Download) -> bool:
        """Return whether a download was asked for here."""
        return download.order.repo.casefold() in self._begun

    def _ask(self, name: str, entry: Entry) -> None:
        self._asking[name] = search = self._make(self)
        search.looking_changed.connect(partial(self._on_looking, name, entry))
        search.look(entry.repository)

    def _on_looking(self, name: str, entry: Entry, state: Looking) -> None:
        match state:
            case Looked(_, page):
                self._forget(name)
                self._order(name, entry, page)
            case Refused():
                self._forget(name)
                self._failed[name] = Failed(state.message, state.hint)
            case _:
                return
        self.changed.emit()

    def _order(self, name: str, entry: Entry, page: RepoPage) -> None:
        file = sensible(models_of(page), entry.quantisation, room_for(self._machine()))
        if file is None:
            message = say("There is no model in this repository any more.")
            self._failed[name] = Failed(message, say("Look for another one in the library."))
        else:
            self._downloads.add(order_for(page, file))

    def _forget(self, name: str) -> None:
        if (search := self._asking.pop(name, None)) is not None:
            search.looking_changed.disconnect()
            search.cancel()
            search.deleteLater()

    def _item(self, name: str) -> Item | None:
        models = _models(self._shelving.items)
        return next((item for item in models if item.origin.repo.casefold() == name), None)

    def _on_changed(self, _what: object) -> None:
        self.changed.emit()


def _models(items: Sequence[Item]) -> list[Item]:
    return [item for item in items if item.kind is Kind.MODEL and not item.missing]
