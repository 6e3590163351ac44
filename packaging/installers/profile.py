"""What a person's profile says after Fireside was used: read from outside, and never changed."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any


class Profile:
    """The files of one profile whose database is not encrypted."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def answers(self) -> list[str]:
        """Return all answers that have ended."""
        query = "SELECT text FROM messages WHERE role = 'assistant' AND ending IS NOT NULL"
        return [text for (text,) in self._rows(f"{query} ORDER BY id")]

    def questions(self) -> list[str]:
        """Return all that was asked."""
        query = "SELECT text FROM messages WHERE role = 'user' ORDER BY id"
        return [text for (text,) in self._rows(query)]

    def made_last(self) -> dict[str, Any]:
        """Return the recipe of the last answer, as storage.recipes keeps it."""
        query = (
            "SELECT content FROM recipes WHERE id = (SELECT recipe FROM messages "
            "WHERE role = 'assistant' ORDER BY id DESC LIMIT 1)"
        )
        found = self._rows(query)
        return json.loads(found[0][0]) if found else {}

    def adapters(self) -> list[str]:
        """Return the names of the adapters that act in the newest conversation."""
        query = "SELECT steering FROM conversations ORDER BY id DESC LIMIT 1"
        return [
            Path(use["path"]).name
            for (steering,) in self._rows(query)
            for use in json.loads(steering or "{}").get("adapters", ())
        ]

    def steps(self) -> int:
        """Return how many of its numbered steps the database has gone through; 0 without one."""
        return next((version for (version,) in self._rows("PRAGMA user_version")), 0)

    def copies(self) -> list[str]:
        """Return the names of the copies that were made before the database was changed."""
        return sorted(path.name for path in self.folder.glob("history.db.version-*"))

    def settings(self) -> dict[str, Any]:
        """Return the settings that are no defaults, by group."""
        return _read(self.folder / "settings.json")

    def last_model(self) -> str:
        """Return the name of the model's file that was loaded last; empty for none."""
        return Path(_read(self.folder / "state.json").get("last_model", "")).name

    def _rows(self, query: str) -> list[tuple[Any, ...]]:
        file = self.folder / "history.db"
        if not file.is_file():
            return []
        try:
            with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as database:
                return database.execute(query).fetchall()
        except sqlite3.OperationalError:  # it is being made, or written to
            return []


def _read(file: Path) -> dict[str, Any]:
    try:
        return json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):  # there is none, or it is being written
        return {}
