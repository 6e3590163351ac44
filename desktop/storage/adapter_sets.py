"""The sets of adapters that a person saved, for one model each.

Every method raises StorageError; the rule of `Database` holds: one thread at a time.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.adapter_set import AdapterSet
from desktop.core.chat import AdapterUse
from desktop.core.errors import StorageError
from desktop.core.wording import say
from desktop.storage.database import Database, Row
from desktop.storage.packing import packed, storable, unpacked


@dataclass(frozen=True, slots=True)
class Content:
    """What a set holds, as it is stored."""

    uses: tuple[AdapterUse, ...]


class AdapterSets:
    """The sets of a profile, in its database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, model: str) -> tuple[AdapterSet, ...]:
        """Return the sets of the model at a path, oldest first; a damaged one is left out."""
        rows = self._database.rows(
            "SELECT id, model, name, content, is_default FROM adapter_sets WHERE model = ? "
            "ORDER BY id",
            storable(model),
        )
        return tuple(found for row in rows if (found := _set(row)) is not None)

    def default_of(self, model: str) -> tuple[AdapterUse, ...]:
        """Return what new conversations with a model begin with."""
        return next((known.uses for known in self.of(model) if known.is_default), ())

    def add(self, model: str, name: str, uses: tuple[AdapterUse, ...]) -> AdapterSet:
        """Keep a set; raises StorageError if the model has one of that name."""
        self._refuse_twin(model, name, 0)
        id_ = self._database.insert(
            "INSERT INTO adapter_sets (model, name, content, is_default) VALUES (?, ?, ?, 0)",
            storable(model),
            storable(name),
            packed(Content(uses)),
        )
        return AdapterSet(id_, model, name, uses)

    def restore(self, deleted: AdapterSet) -> None:
        """Bring back a set that was deleted."""
        self._refuse_twin(deleted.model, deleted.name, deleted.id)
        others = any(known.is_default for known in self.of(deleted.model))
        self._database.change(
            "INSERT INTO adapter_sets (id, model, name, content, is_default) "
            "VALUES (?, ?, ?, ?, ?)",
            deleted.id,
            storable(deleted.model),
            storable(deleted.name),
            packed(Content(deleted.uses)),
            int(deleted.is_default and not others),
        )

    def rename(self, known: AdapterSet, name: str) -> None:
        """Give a set another name; raises StorageError if the model has one of that name."""
        self._refuse_twin(known.model, name, known.id)
        self._database.change(
            "UPDATE adapter_sets SET name = ? WHERE id = ?", storable(name), known.id
        )

    def change(self, set_id: int, uses: tuple[AdapterUse, ...]) -> None:
        """Let a set hold other adapters, or other strengths."""
        content = packed(Content(uses))
        self._database.change("UPDATE adapter_sets SET content = ? WHERE id = ?", content, set_id)

    def make_default(self, model: str, set_id: int | None) -> None:
        """Let new conversations with a model begin with a set, or with none."""
        self._database.change(
            "UPDATE adapter_sets SET is_default = (id IS ?) WHERE model = ?",
            set_id,
            storable(model),
        )

    def delete(self, set_id: int) -> None:
        """Delete a set."""
        self._database.change("DELETE FROM adapter_sets WHERE id = ?", set_id)

    def _refuse_twin(self, model: str, name: str, set_id: int) -> None:
        found = self._database.row(
            "SELECT 1 FROM adapter_sets WHERE model = ? AND name = ? AND id != ?",
            storable(model),
            storable(name),
            set_id,
        )
        if found:
            raise StorageError(
                say("There is a set named “{name}” already.", name=name),
                say("Choose another name."),
            )


def follow_move(database: Database, before: str, after: str) -> None:
    """Let sets and conversations name a model or an adapter by its new path."""
    old, new = storable(before), storable(after)
    database.change("UPDATE OR IGNORE adapter_sets SET model = ? WHERE model = ?", new, old)
    for table, column in _HOLD_PATHS:
        # A path stands in the JSON in its quotes, so no other text can be taken for it.
        database.change(
            f"UPDATE {table} SET {column} = replace({column}, ?, ?) "  # noqa: S608 - ours
            f"WHERE instr({column}, ?)",
            packed(old),
            packed(new),
            packed(old),
        )


_HOLD_PATHS = (
    ("adapter_sets", "content"),
    ("conversations", "steering"),
    ("own_versions", "content"),
)


def _set(row: Row) -> AdapterSet | None:
    id_, model, name, content, is_default = row
    known = unpacked(content, Content)
    return AdapterSet(id_, model, name, known.uses, bool(is_default)) if known else None
