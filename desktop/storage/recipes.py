"""What made the replies, kept once for all replies that were made alike.

A recipe is a model file with a template, sampling, adapters and an engine. The model file has a
row of its own, known by path, size and time of change, so that its SHA-256, which takes a while to
compute, can be filled in later for every reply that it made.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field

from desktop.core.chat import (
    AdapterUse,
    Conditions,
    Counts,
    ModelIdentity,
    Origin,
    Provenance,
)
from desktop.core.settings import Sampling
from desktop.storage.database import Database
from desktop.storage.packing import packed, storable, unpacked


@dataclass(frozen=True, slots=True)
class Recipe:
    """What replies of one provenance share, but for the model file itself."""

    name: str  # of the model
    template: str
    sampling: Sampling
    adapters: tuple[AdapterUse, ...]
    engine: str
    quantisation: str = ""
    conditions: Conditions = field(default_factory=Conditions)


class Recipes:
    """The recipes and model files in a database. Raises StorageError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, made: Provenance) -> int:
        """Return the id of the recipe of `made`, written down if it is new."""
        model = self._keep_model(made.model)
        recipe = Recipe(
            made.model.name,
            made.template,
            made.sampling,
            made.adapters,
            made.engine,
            made.model.quantisation,
            made.conditions,
        )
        content = packed(recipe)
        found = self._database.row(
            "SELECT id FROM recipes WHERE model = ? AND content = ?", model, content
        )
        if found:
            return found[0]
        return self._database.insert(
            "INSERT INTO recipes (model, content) VALUES (?, ?)", model, content
        )

    def recall(self, recipe: int) -> Provenance | None:
        """Return what was kept, without seed and counts; None if it is damaged."""
        row = self._database.row(
            "SELECT content, path, size, modified, sha256 FROM recipes "
            "JOIN models ON models.id = recipes.model WHERE recipes.id = ?",
            recipe,
        )
        if row is None:
            return None
        content, path, size, modified, sha256 = row
        kept = unpacked(content, Recipe)
        if kept is None:
            return None
        return Provenance(
            model=ModelIdentity(path, kept.name, size, modified, sha256, kept.quantisation),
            template=kept.template,
            sampling=kept.sampling,
            seed=0,
            adapters=kept.adapters,
            engine=kept.engine,
            conditions=kept.conditions,
        )

    def learn_hash(self, model: ModelIdentity, sha256: str) -> None:
        """Fill in the SHA-256 of a model file; one that is known already stays."""
        self._keep_model(dataclasses.replace(model, sha256=sha256))

    def known_hash(self, path: str, size: int, modified: float) -> str:
        """Return the SHA-256 of a model file as it was then, or an empty text."""
        row = self._database.row(
            "SELECT sha256 FROM models WHERE path = ? AND size = ? AND modified = ?",
            storable(path),
            size,
            modified,
        )
        return row[0] if row else ""

    def _keep_model(self, model: ModelIdentity) -> int:
        row = self._database.row(
            "INSERT INTO models (path, size, modified, sha256) VALUES (?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET sha256 = iif(sha256 = '', excluded.sha256, sha256) "
            "RETURNING id",
            storable(model.path),
            model.size,
            model.modified,
            model.sha256,
        )
        assert row is not None
        return row[0]


def with_counts(made: Provenance, seed: int, counts: str, origin: str | None) -> Provenance:
    """Return a recalled provenance with what one reply says of its own, counts and origin in JSON.

    Replies of earlier versions have no origin.
    """
    known = unpacked(counts, Counts) or Counts()
    grown = (unpacked(origin, Origin) if origin else None) or Origin()
    return dataclasses.replace(made, seed=seed, counts=known, origin=grown)
