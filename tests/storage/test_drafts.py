from __future__ import annotations

from contextlib import closing
from pathlib import Path

from desktop.core.chat import Message, Role, Steering
from desktop.storage.database import Database
from desktop.storage.drafts import Drafts
from desktop.storage.history import History


def test_drafts_are_there_the_next_time(tmp_path: Path) -> None:
    with closing(Database.open(tmp_path / "a.db")) as database:
        one = History(database).create("One", Steering(), now=1.0).id
        history = History(database)
        said = history.add(one, None, Message(Role.USER, "Hello"), now=1.0).id
        texts = {None: "a new thought", one: "half \ud83d a sentence", 99: "gone"}
        Drafts(database).keep(texts, {said: "Hello, you", 99: "gone"})
    with closing(Database.open(tmp_path / "a.db")) as database:
        drafts = Drafts(database)
        assert drafts.all() == {None: "a new thought", one: "half \ufffd a sentence"}
        assert drafts.edits() == {said: "Hello, you"}
        drafts.keep({None: "  \n", one: "another"}, {})
        assert drafts.all() == {one: "another"}
        assert drafts.edits() == {}
        drafts.keep({one: "another"}, {said: "Again"})
        database.change("DELETE FROM conversations")
        assert drafts.edits() == {}
        assert drafts.all() == {}
