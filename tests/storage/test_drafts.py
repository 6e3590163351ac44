from __future__ import annotations

from contextlib import closing
from pathlib import Path

from desktop.core.chat import Steering
from desktop.storage.database import Database
from desktop.storage.drafts import Drafts
from desktop.storage.history import History


def test_drafts_are_there_the_next_time(tmp_path: Path) -> None:
    with closing(Database.open(tmp_path / "a.db")) as database:
        one = History(database).create("One", Steering(), now=1.0).id
        Drafts(database).keep({None: "a new thought", one: "half \ud83d a sentence", 99: "gone"})
    with closing(Database.open(tmp_path / "a.db")) as database:
        drafts = Drafts(database)
        assert drafts.all() == {None: "a new thought", one: "half \ufffd a sentence"}
        drafts.keep({None: "  \n", one: "another"})
        assert drafts.all() == {one: "another"}
        database.change("DELETE FROM conversations")
        assert drafts.all() == {}
