"""Full-text search: what is found, in which order, and that the index is right by itself."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.chat import Conversation, Ending, Message, Role, Steering
from desktop.core.found import Order
from desktop.core.query import Query
from desktop.storage.database import Database
from desktop.storage.finder import CANDIDATES, MOST_GROUPS, MOST_HITS, Backlog, Finder
from desktop.storage.history import History
from desktop.storage.schema import STEPS
from desktop.storage.trash import Trash

BEFORE_INDEX = next(n for n, step in enumerate(STEPS) if any("fts5" in line for line in step))


@pytest.fixture
def finder(database: Database) -> Finder:
    return Finder(database)


def talk(history: History, *texts: str, title: str = "Talk", now: float = 1.0) -> Conversation:
    made = history.create(title, Steering(), now)
    parent = None
    for step, text in enumerate(texts):
        parent = history.add(made.id, parent, Message(Role.USER, text), now=now + step).id
    return made


def found(finder: Finder, typed: str, order: Order = Order.NEWEST) -> list[str]:
    return [hit.snippet.text for group in finder.find(Query.of(typed), order).groups
            for hit in group.hits]  # fmt: skip


def titles(finder: Finder, typed: str, order: Order = Order.NEWEST) -> list[str]:
    return [group.conversation.title for group in finder.find(Query.of(typed), order).groups]


def index_is_whole(database: Database) -> bool:
    """Ask FTS5 itself, and compare how many messages it knows."""
    database.change("INSERT INTO message_words (message_words) VALUES ('integrity-check')")
    said = "SELECT count(*) FROM messages WHERE ending IS NOT NULL OR role <> 'assistant'"
    return database.row("SELECT count(*) FROM message_words_docsize") == database.row(said)


@pytest.mark.parametrize(
    "typed",
    [
        "quick brown ", '"brown fox"', "bro", "QUICK ", "fox,", "fox-", "überm*", "uberm ",
        "strasse ", "Straße ", "日本", "本語", "語", "한국", "'fox'", "quick OR brown fox ",
    ],
)  # fmt: skip
def test_words_phrases_prefixes_and_scripts(history: History, finder: Finder, typed: str) -> None:
    text = "The quick or brown fox läuft überm die Straße. 日本語 한국어"
    talk(history, text, "nothing of this")
    assert found(finder, typed) == [text]


@pytest.mark.parametrize("typed", ['"fox brown"', "br", "row ", "quic ", "本日", "x", ""])
def test_what_is_not_there_is_not_found(history: History, finder: Finder, typed: str) -> None:
    talk(history, "The quick brown fox. 日本語")
    assert finder.find(Query.of(typed)).groups == ()


def test_all_terms_must_be_in_one_message(history: History, finder: Finder) -> None:
    talk(history, "apples", "pears")
    talk(history, "apples and pears")
    assert found(finder, "apples pears ") == ["apples and pears"]


anything = st.text(st.characters(codec=None, categories=None), max_size=40)
syntax = st.text('"*():^-+{}ANDORNOTNEAR ab\0', max_size=40)


@given(typed=anything | syntax)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_nothing_that_is_typed_is_an_error(finder: Finder, typed: str) -> None:
    finder.find(Query.of(typed), Order.RELEVANT)


@given(said=anything)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_whatever_is_said_can_be_said(history: History, database: Database, said: str) -> None:
    talk(history, said, title=said)
    assert index_is_whole(database)


def test_newest_first_and_grouped(history: History, finder: Finder) -> None:
    old = talk(history, "pear one", "pear two", title="Old", now=1.0)
    talk(history, *(f"pear {n}" for n in range(9)), title="New", now=100.0)
    groups = finder.find(Query.of("pear ")).groups
    assert [(group.conversation.title, group.count) for group in groups] == [("New", 9), ("Old", 2)]
    assert [hit.snippet.text for hit in groups[0].hits] == ["pear 8", "pear 7", "pear 6"]
    assert len(groups[0].hits) == MOST_HITS
    history.add(old.id, None, Message(Role.USER, "pear again"), now=500.0)
    assert titles(finder, "pear ") == ["Old", "New"]


def test_old_messages_that_were_brought_in_late_stay_old(history: History, finder: Finder) -> None:
    talk(history, "pear", title="Now", now=1_000.0)
    talk(history, "pear", title="Imported", now=5.0)
    assert titles(finder, "pear ") == ["Now", "Imported"]


def test_the_relevant_come_first_where_that_is_asked(history: History, finder: Finder) -> None:
    talk(history, "pear pear pear, all about the pear", title="About", now=1.0)
    talk(history, "a pear " + "and much besides " * 30, title="Aside", now=100.0)
    assert titles(finder, "pear ") == ["Aside", "About"]
    assert titles(finder, "pear ", Order.RELEVANT) == ["About", "Aside"]


def test_titles_are_found(history: History, finder: Finder) -> None:
    made = talk(history, "something else", title="Große Öfen")
    (group,) = finder.find(Query.of("ofen")).groups
    assert (group.conversation.id, group.hits, group.count) == (made.id, (), 0)
    assert [group.title.text[a:b] for a, b in group.title.marks] == ["Öfen"]
    history.rename(made.id, "Small stoves")
    assert titles(finder, "ofen") == []
    assert titles(finder, "stoves") == ["Small stoves"]


def test_only_so_many_are_shown_and_that_is_said(history: History, finder: Finder) -> None:
    for n in range(MOST_GROUPS + 1):
        talk(history, "pear", now=float(n))
    shown = finder.find(Query.of("pear "))
    assert (len(shown.groups), shown.count, shown.is_all) == (MOST_GROUPS, MOST_GROUPS + 1, False)
    assert finder.find(Query.of("apple")).is_all
    assert CANDIDATES <= 10_000


def test_the_trash_is_not_searched(history: History, finder: Finder) -> None:
    made = talk(history, "pear", title="Pears")
    history.delete(made.id, 5.0)
    assert titles(finder, "pear") == []
    history.restore(made.id)
    assert titles(finder, "pear") == ["Pears"]


# The index keeps itself


def test_a_reply_is_found_when_it_has_ended(
    history: History, finder: Finder, database: Database
) -> None:
    made = talk(history, "ask")
    reply = history.add(made.id, None, Message(Role.ASSISTANT, "begun"), now=1.0)
    before = database.row("SELECT total_changes()")
    history.grow(reply.id, "begun and grown", "")
    after = database.row("SELECT total_changes()")
    assert before is not None
    assert after == (before[0] + 1,), "a reply that grows is not indexed each time"
    assert found(finder, "grown ") == []
    done = Message(Role.ASSISTANT, "begun, grown and ended")
    history.finish(reply.id, done, Ending.COMPLETE, None, None, 2.0)
    assert found(finder, "grown ") == ["begun, grown and ended"]
    assert index_is_whole(database)


def test_an_interrupted_reply_is_found_after_the_next_start(
    history: History, finder: Finder, database: Database
) -> None:
    made = talk(history, "ask")
    reply = history.add(made.id, None, Message(Role.ASSISTANT, ""), now=1.0)
    history.grow(reply.id, "as far as it came", "thoughts")
    history.close_interrupted()
    assert found(finder, "far ") == ["as far as it came"]
    assert found(finder, "thoughts ") == []
    assert index_is_whole(database)


def test_what_is_removed_leaves_no_word_in_the_index(history: History, database: Database) -> None:
    for n in range(40):
        talk(history, f"keepword{n} common", f"lostword{n} common", title=f"losttitle{n}")
    things = []
    for made in history.conversations():
        if made.id % 2:
            history.delete(made.id, 1.0)
    things = Trash(database).contents()
    assert Trash(database).remove(things, Event(), lambda _done: None) == 20
    assert index_is_whole(database)
    files = [path.read_bytes() for path in database.path.parent.iterdir()]
    assert not any(b"stword0 " in content or b"lostword0" in content for content in files)
    assert not any(b"losttitle0" in content for content in files)
    assert len(Finder(database).find(Query.of("common ")).groups) == 20


def test_a_full_disk_leaves_the_index_right(history: History, database: Database) -> None:
    made = talk(history, "pear")
    database.rows("PRAGMA max_page_count = 60")
    with pytest.raises(Exception, match="no space left"):
        history.add(made.id, None, Message(Role.USER, "word " * 100_000), now=1.0)
    database.rows("PRAGMA max_page_count = 100000")
    assert index_is_whole(database)


# Older databases


def old_database(path: Path, messages: int) -> None:
    with closing(Database.open(path, steps=STEPS[:BEFORE_INDEX])) as old, old.transaction():
        old.change("INSERT INTO conversations (title, created, changed, steering) "
                   "VALUES ('Before', 1, 1, '')")  # fmt: skip
        for n in range(messages):
            old.change(
                "INSERT INTO messages (conversation, role, created, text, thinking) "
                "VALUES (1, 'user', ?, ?, '')",
                float(n),
                f"pear number{n}",
            )


def test_an_older_database_is_taken_in_step_by_step(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    old_database(path, 1_200)
    with closing(Database.open(path)) as database:
        finder, backlog, history = Finder(database), Backlog(database), History(database)
        assert titles(finder, "before") == ["Before"]
        assert backlog.remaining == 1_200
        assert found(finder, "number1 ") == []
        history.add(1, None, Message(Role.USER, "pear of today"), now=9_999.0)
        assert found(finder, "pear ") == ["pear of today"]
        database.change("DELETE FROM messages WHERE id = 3")  # not in the index yet
        remaining = [backlog.remaining]
        while remaining[-1]:
            remaining.append(backlog.take_some())
            assert found(finder, "number1199 ") == ["pear number1199"]
        assert remaining == sorted(remaining, reverse=True)
        assert len(remaining) > 2
        assert found(finder, "number1 ") == ["pear number1"]
        assert found(finder, "number2 ") == []
        assert index_is_whole(database)
        assert history.conversation(1).namer == "person", "an old title may be somebody's own"


def test_a_new_database_has_no_backlog(database: Database) -> None:
    assert Backlog(database).remaining == 0
    assert Backlog(database).take_some() == 0
