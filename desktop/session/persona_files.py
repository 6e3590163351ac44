"""Personas as files: written for others, and brought in from strangers."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.core.chat import AdapterUse
from desktop.core.personas import COLOURS, Persona
from desktop.core.record import Flaw
from desktop.core.shelf import Item, Kind
from desktop.session.personas import Personas
from desktop.storage.transfer.personas import (
    NamedFile,
    WrittenPersona,
    read_personas,
    write_personas,
)


@dataclass(frozen=True, slots=True)
class PersonaArrival:
    """What an import brought; `missing` names the models and adapters that are not here."""

    added: tuple[Persona, ...] = ()
    known: int = 0
    missing: tuple[str, ...] = ()
    flaws: tuple[Flaw, ...] = ()


class PersonaFiles:
    """Exports and imports personas; their files are found on the shelf. Raises StorageError."""

    def __init__(self, personas: Personas, items: Callable[[], Iterable[Item]]) -> None:
        """`items` says what is on the shelf now."""
        self._library = personas.library
        self._items = items

    def export(self, path: Path, personas: Sequence[Persona]) -> None:
        """Write personas into a file."""
        write_personas(path, [self._written(one) for one in personas])

    def bring_in(self, path: Path) -> PersonaArrival:
        """Keep the personas of a file as the person's own, but for those that are here already."""
        read = read_personas(path)
        added: list[Persona] = []
        missing: dict[str, None] = {}
        known = 0
        for written in read.personas:
            persona = self._persona(written, missing)
            if any(dataclasses.replace(one, key="") == persona for one in self._library.all):
                known += 1
            else:
                added.append(self._library.add(persona))
        return PersonaArrival(tuple(added), known, tuple(missing), read.flaws)

    def _written(self, persona: Persona) -> WrittenPersona:
        sampling = dataclasses.asdict(persona.sampling) if persona.sampling else None
        return WrittenPersona(
            persona.name,
            persona.about,
            persona.system_prompt,
            persona.opening,
            persona.colour,
            sampling,
            self._named(persona.model) if persona.model else None,
            tuple(self._named(use.path, use) for use in persona.adapters),
        )

    def _named(self, path: str, use: AdapterUse | None = None) -> NamedFile:
        item = next((one for one in self._items() if one.path == path), None)
        return NamedFile(
            file=Path(path).name,
            sha256=item.sha256 if item else "",
            name=use.name if use else "",
            strength=use.strength if use else 1.0,
        )

    def _persona(self, written: WrittenPersona, missing: dict[str, None]) -> Persona:
        """Return a persona whose files are on this shelf; those that are not go to `missing`.

        Without its model a persona stands for any; without an adapter it does without it.
        """
        model = self._find(written.model, Kind.MODEL, missing) if written.model else ""
        found = [(one, self._find(one, Kind.ADAPTER, missing)) for one in written.adapters]
        adapters = tuple(AdapterUse(path, one.strength, one.name) for one, path in found if path)
        return Persona(
            "",
            " ".join(written.name.split()) or "?",
            " ".join(written.about.split()),
            written.system_prompt,
            written.opening,
            written.colour if written.colour in COLOURS else COLOURS[0],
            written.picks,
            adapters,
            model,
        )

    def _find(self, named: NamedFile, kind: Kind, missing: dict[str, None]) -> str:
        here = [one for one in self._items() if one.kind is kind and not one.missing]
        item = _match(here, named)
        if item is None:
            missing[named.bare] = None
        return item.path if item else ""


def _match(items: Iterable[Item], named: NamedFile) -> Item | None:
    """Return the item that is the file: by the hash where both are known, else by the name."""
    by_name: Item | None = None
    for item in items:
        if named.sha256 and item.sha256:
            if item.sha256 == named.sha256:
                return item
        elif Path(item.path).name.casefold() == named.bare.casefold():
            by_name = by_name or item
    return by_name
