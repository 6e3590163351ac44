from __future__ import annotations

from contextlib import closing
from pathlib import Path

from desktop.core.chat import Message, Role, Steering
from desktop.storage.database import Database
from desktop.storage.drafts import Drafts, Typed
from desktop.storage.history import History

NOTHING = Typed({}, {})


def test_drafts_are_there_the_next_time(tmp_path: Path) -> None:
    with closing(Database.open(tmp_path / "a.db")) as database:
        one = History(database).create("One", Steering(), now=1.0).id
        history = History(database)
        said = history.add(one, None, Message(Role.USER, "Hello"), now=1.0).id
        texts = {None: "a new thought", one: "half \ud83d a sentence", 99: "gone"}
        Drafts(database).keep(Typed(texts, {said: "Hello, you", 99: "gone"}), NOTHING)
    with closing(Database.open(tmp_path / "a.db")) as database:
        drafts = Drafts(database)
        kept = drafts.all()
        assert kept.messages == {None: "a new thought", one: "half \ufffd a sentence"}
        assert kept.edits == {said: "Hello, you"}
        drafts.keep(Typed({one: "another"}, {}), kept)
        assert drafts.all() == Typed({one: "another"}, {})
        drafts.keep(Typed({one: "another"}, {said: ""}), drafts.all())
        assert drafts.all().edits == {said: ""}
        database.change("DELETE FROM conversations")
        assert drafts.all() == NOTHING


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    with closing(Database.open(tmp_path / "a.db")) as database:
        one = History(database).create("One", Steering(), now=1.0).id
        drafts = Drafts(database)
        drafts.keep(Typed({None: "new", one: "a long document"}, {}), NOTHING)
        first = database.rows("SELECT id FROM drafts WHERE conversation = ?", one)
        drafts.keep(Typed({None: "newer", one: "a long document"}, {}), drafts.all())
        assert database.rows("SELECT id FROM drafts WHERE conversation = ?", one) == first
        assert drafts.all().messages == {None: "newer", one: "a long document"}
