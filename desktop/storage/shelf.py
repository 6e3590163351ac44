"""The shelf: which models and adapters are on this computer, and what is known of them.

Only the database is read and written here, never the files, so a thousand items come at once.
Every method raises StorageError; the rule of `Database` holds: one thread at a time. Times are in
seconds since 1970 and come from the caller.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop.core.chat import Conversation
from desktop.core.errors import StorageError
from desktop.core.model_file import ModelFile
from desktop.core.shelf import Defaults, Item, Kind, Origin, Place
from desktop.core.wording import say
from desktop.storage.adapter_sets import follow_move
from desktop.storage.database import Database, Row
from desktop.storage.headers import packed_header, unpacked_header
from desktop.storage.packing import packed, storable, unpacked

_COLUMNS = (
    "id, kind, path, place, name, size, modified, parts, sha256, repo, file, revision, licence, "
    "added, used, missing, architecture, parameters, quantisation, context, note"
)
_ITEM = f"SELECT {_COLUMNS} FROM shelf"  # noqa: S608 - names of ours


@dataclass(frozen=True, slots=True)
class Sighting:
    """A file that was looked at: where it lies and what it is. `file` is None for no model."""

    path: str
    kind: Kind
    place: Place
    name: str
    size: int
    modified: float
    parts: int = 1
    architecture: str = ""
    sha256: str = ""
    origin: Origin = field(default_factory=Origin)
    file: ModelFile | None = None

    @classmethod
    def of(
        cls, file: ModelFile, place: Place, *, name: str = "", sha256: str = "",
        origin: Origin | None = None,
    ) -> Sighting:  # fmt: skip
        """Return the sighting of a model, under its own name unless another one is given."""
        known = origin or Origin()
        return cls(
            str(file.first_part), Kind.MODEL, place, name or file.name, file.size, file.modified,
            len(file.parts), file.architecture, sha256, known, file,
        )  # fmt: skip


class Shelf:
    """The items of a profile, in its database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def items(self) -> tuple[Item, ...]:
        """Return all items, missing ones too, the one that was used or added last first."""
        rows = self._database.rows(f"{_ITEM} ORDER BY max(added, ifnull(used, 0)) DESC, id DESC")
        return tuple(_item(row) for row in rows)

    def item(self, item_id: int) -> Item:
        """Return one item; raises StorageError for one that is not on the shelf."""
        row = self._database.row(f"{_ITEM} WHERE id = ?", item_id)
        if row is None:
            raise StorageError(say("This file is no longer in the library."))
        return _item(row)

    def at(self, path: str) -> Item | None:
        """Return the item whose first part lies at `path`."""
        row = self._database.row(f"{_ITEM} WHERE path = ?", storable(path))
        return _item(row) if row else None

    def put(self, seen: Sighting, now: float) -> Item:
        """Put a file on the shelf, or take note of what a known one is now.

        Where it came from and its SHA-256 are kept as they were, unless something new is known; the
        SHA-256 of a file that has changed is forgotten.
        """
        file = seen.file
        origin = seen.origin
        self._database.change(
            "INSERT INTO shelf (kind, path, place, name, size, modified, parts, sha256, repo, "
            "file, revision, licence, added, missing, architecture, parameters, quantisation, "
            "context, defaults, header) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, '', ?) "
            "ON CONFLICT (path) DO UPDATE SET kind = excluded.kind, place = excluded.place, "
            "name = excluded.name, parts = excluded.parts, "
            "sha256 = iif(excluded.sha256 != '' OR size != excluded.size "
            "    OR modified != excluded.modified, excluded.sha256, sha256), "
            "size = excluded.size, modified = excluded.modified, "
            "repo = iif(excluded.repo = '', repo, excluded.repo), "
            "file = iif(excluded.repo = '', file, excluded.file), "
            "revision = iif(excluded.repo = '', revision, excluded.revision), "
            "licence = iif(excluded.licence = '', licence, excluded.licence), "
            "missing = 0, architecture = excluded.architecture, parameters = excluded.parameters, "
            "quantisation = excluded.quantisation, context = excluded.context, "
            "header = excluded.header",
            seen.kind,
            storable(seen.path),
            seen.place,
            storable(seen.name),
            seen.size,
            seen.modified,
            seen.parts,
            seen.sha256,
            storable(origin.repo),
            storable(origin.file),
            storable(origin.revision),
            storable(origin.licence or (file.facts.licence if file else "")),
            now,
            seen.architecture,
            min(file.parameters, 2**62) if file else 0,
            file.quantisation.name if file else "",
            file.context_trained if file else 0,
            packed_header(file) if file else "",
        )
        found = self.at(seen.path)
        assert found is not None
        return found

    def record(
        self,
        there: Mapping[int, bool],
        moved: Iterable[tuple[int, Sighting]],
        seen: Iterable[Sighting],
        now: float,
    ) -> None:
        """Take note of a whole round through the files, in one transaction.

        `there` says by id which files were found; only what has changed is written.
        """
        missing = {id_ for (id_,) in self._database.rows("SELECT id FROM shelf WHERE missing")}
        with self._database.transaction():
            for id_, is_there in there.items():
                if is_there == (id_ in missing):
                    self.mark(id_, missing=not is_there)
            for id_, sighting in moved:
                self._move(id_, sighting.path, sighting.place)
                self.put(sighting, now)
            for sighting in seen:
                self.put(sighting, now)

    def file_of(self, item_id: int) -> ModelFile | None:
        """Return what the header of a model says, as it was read when it was last looked at."""
        row = self._database.row("SELECT header FROM shelf WHERE id = ?", item_id)
        return unpacked_header(row[0]) if row else None

    def defaults(self, item_id: int) -> Defaults:
        """Return what the person chose for one model."""
        row = self._database.row("SELECT defaults FROM shelf WHERE id = ?", item_id)
        known = unpacked(row[0], Defaults) if row and row[0] else None
        return known or Defaults()

    def choose(self, item_id: int, defaults: Defaults) -> None:
        """Keep what the person chose for one model."""
        content = "" if defaults == Defaults() else packed(defaults)
        self._set(item_id, "defaults", content)

    def conversations(self, item_id: int) -> tuple[Conversation, ...]:
        """Return the conversations with a reply of this model, the one that changed last first.

        A model is known by its path, and by its SHA-256 wherever it lay then.
        """
        item = self.item(item_id)
        rows = self._database.rows(
            "SELECT id, title, created, changed FROM conversations WHERE deleted IS NULL AND id IN "
            "(SELECT conversation FROM messages JOIN recipes ON recipes.id = messages.recipe "
            "JOIN models ON models.id = recipes.model "
            "WHERE models.path = ? OR (models.sha256 != '' AND models.sha256 = ?)) "
            "ORDER BY changed DESC, id DESC",
            storable(item.path),
            item.sha256,
        )
        return tuple(Conversation(*row) for row in rows)

    def mark(self, item_id: int, *, missing: bool) -> None:
        """Take note that a file is not there, or is there again."""
        self._set(item_id, "missing", int(missing))

    def use(self, path: str, now: float) -> None:
        """Take note that a model was used, if it is on the shelf."""
        self._database.change("UPDATE shelf SET used = ? WHERE path = ?", now, storable(path))

    def learn_hash(self, item_id: int, sha256: str) -> None:
        """Keep the SHA-256 of an item."""
        self._set(item_id, "sha256", sha256)

    def annotate(self, item_id: int, note: str) -> None:
        """Keep what the person wrote about an item."""
        self._set(item_id, "note", storable(note))

    def move(self, item_id: int, path: str, place: Place) -> None:
        """Take note that a file lies elsewhere now; whatever was known of that place is replaced.

        The header that is kept still names the old place, so `file_of` tells None until the next
        look.
        """
        with self._database.transaction():
            self._move(item_id, path, place)

    def forget(self, item_id: int) -> None:
        """Take an item off the shelf."""
        self._database.change("DELETE FROM shelf WHERE id = ?", item_id)

    def _move(self, item_id: int, path: str, place: Place) -> None:
        before = self.item(item_id).path
        self._database.change(
            "DELETE FROM shelf WHERE path = ? AND id != ?", storable(path), item_id
        )
        self._database.change(
            "UPDATE shelf SET path = ?, place = ?, missing = 0, header = '' WHERE id = ?",
            storable(path),
            place,
            item_id,
        )
        follow_move(self._database, before, path)

    def _set(self, item_id: int, column: str, value: str | int) -> None:
        self._database.change(
            f"UPDATE shelf SET {column} = ? WHERE id = ?",  # noqa: S608 - a name of ours
            value,
            item_id,
        )


def _item(row: Row) -> Item:
    (
        id_, kind, path, place, name, size, modified, parts, sha256, repo, file, revision, licence,
        added, used, missing, architecture, parameters, quantisation, context, note,
    ) = row  # fmt: skip
    return Item(
        id_, Kind(kind), path, Place(place), name, size, modified, parts, sha256,
        Origin(repo, file, revision, licence), added, used, bool(missing), architecture,
        parameters, quantisation, context, note,
    )  # fmt: skip
