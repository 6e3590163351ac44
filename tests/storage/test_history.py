from __future__ import annotations

import dataclasses
from contextlib import closing
from threading import Event

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.chat import (
    AdapterUse,
    Conditions,
    Counts,
    Ending,
    Message,
    ModelIdentity,
    Namer,
    Node,
    Origin,
    Provenance,
    Role,
    Standing,
    Steering,
    Tree,
)
from desktop.core.errors import StorageError
from desktop.core.settings import Sampling
from desktop.core.wording import Wording, say
from desktop.storage.database import Database
from desktop.storage.history import History
from desktop.storage.trash import Trash

MODEL = ModelIdentity(
    "/models/a.gguf", "A model", 123_456_789_012, 1_700_000_000.123456, "", "Q4_K_M"
)
MADE = Provenance(
    model=MODEL,
    template="ChatML",
    sampling=Sampling(temperature=0.1, stop=("</s>", "\n\n")),
    seed=4_294_967_295,
    adapters=(AdapterUse("/adapters/b.gguf", 0.5), AdapterUse("/adapters/c.gguf")),
    counts=Counts(100, 20, 30, 0.1, 1 / 3, 1e-9),
    engine="llama.cpp b1234",
    conditions=Conditions(4096, 4, 33, "q8_0", "on", ("CUDA0",)),
    origin=Origin("ab" * 32, 7, 3),
)
DONE = Message(Role.ASSISTANT, "An answer.", "Let me think.")


def ask(history: History, text: str = "Hello", conversation: int | None = None) -> Node:
    if conversation is None:
        conversation = history.create("Talk", Steering(), now=1.0).id
    parent = history.tree(conversation).leaf
    return history.add(conversation, parent, Message(Role.USER, text), now=2.0)


def begin_reply(history: History) -> tuple[int, Node]:
    conversation = history.create("Talk", Steering(), now=1.0).id
    asked = ask(history, conversation=conversation)
    reply = history.add(conversation, asked.id, Message(Role.ASSISTANT, ""), now=3.0)
    return conversation, reply


# --- conversations ------------------------------------------------------------------------------


def test_a_conversation_comes_back_as_it_was(history: History) -> None:
    steering = Steering("Be kind.", Sampling(top_k=3, stop=("a",)), (AdapterUse("/b.gguf", 2.0),))
    made = history.create("Über Öfen", steering, now=5.5)
    assert (made.title, made.created, made.changed, made.steering) == (
        "Über Öfen", 5.5, 5.5, steering
    )  # fmt: skip
    assert history.conversation(made.id) == made
    assert history.conversations() == (made,)


def test_the_newest_change_comes_first(history: History) -> None:
    first, second, third = (history.create(title, Steering(), now=1.0) for title in "abc")
    assert [c.id for c in history.conversations()] == [third.id, second.id, first.id]
    history.add(first.id, None, Message(Role.USER, "Hello"), now=9.0)
    assert [c.id for c in history.conversations()] == [first.id, third.id, second.id]
    assert history.conversation(first.id).changed == 9.0


def test_a_name_and_a_steering_do_not_move_it(history: History) -> None:
    made = history.create("Talk", Steering(), now=1.0)
    history.rename(made.id, "Walk")
    history.steer(made.id, Steering(system_prompt="Be brief."))
    assert history.conversation(made.id) == dataclasses.replace(
        made, title="Walk", steering=Steering(system_prompt="Be brief."), namer=Namer.PERSON
    )


def test_the_trash_gives_back_everything(history: History) -> None:
    conversation, _ = begin_reply(history)
    before, tree = history.conversation(conversation), history.tree(conversation)
    history.delete(conversation, now=10.0)
    assert history.conversations() == ()
    with pytest.raises(StorageError, match="no longer there"):
        history.conversation(conversation)
    assert history.restore(conversation) == before
    assert history.conversations() == (before,)
    assert history.tree(conversation) == tree


def test_a_reply_ends_well_in_a_conversation_in_the_trash(history: History) -> None:
    conversation, reply = begin_reply(history)
    history.delete(conversation, now=10.0)
    history.grow(reply.id, "An", "")
    history.finish(reply.id, DONE, Ending.STOPPED, None, None, now=11.0)
    history.restore(conversation)
    assert history.tree(conversation).path()[-1].message == DONE


def test_only_the_old_trash_is_emptied_and_leaves_no_word(
    history: History, database: Database
) -> None:
    old, new, kept = (history.create(title, Steering(), now=1.0) for title in "abc")
    for conversation in (old, new, kept):
        ask(history, f"password-{conversation.title} " * 300, conversation.id)
    history.delete(old.id, now=10.0)
    history.delete(new.id, now=20.0)
    trash = Trash(database)
    assert trash.remove(trash.older_than(15.0), Event(), lambda _done: None) == 1
    assert trash.older_than(15.0) == ()
    with pytest.raises(StorageError):
        history.restore(old.id)
    assert len(history.tree(history.restore(new.id).id).nodes) == 1
    assert database.problems() == ()
    files = [path.read_bytes() for path in database.path.parent.iterdir()]
    assert not any(b"password-a" in content for content in files)
    assert any(b"password-b" in content for content in files)


def test_what_is_gone_is_told(history: History) -> None:
    for errand in (
        lambda: history.conversation(5),
        lambda: history.rename(5, "x"),
        lambda: history.steer(5, Steering()),
        lambda: history.delete(5, 1.0),
        lambda: history.restore(5),
        lambda: history.tree(5),
        lambda: history.add(5, None, DONE, now=1.0),
        lambda: history.set_leaf(5, 1),
    ):
        with pytest.raises(StorageError, match="no longer there"):
            errand()


# --- messages -----------------------------------------------------------------------------------


def test_a_message_is_on_disk_when_it_is_added(history: History, database: Database) -> None:
    asked = ask(history, "Is anyone there?")
    assert asked.message == Message(Role.USER, "Is anyone there?")
    assert (asked.parent, asked.created, asked.ending) == (None, 2.0, None)
    with closing(Database.open(database.path)) as other:
        found = History(other).tree(1)
    assert found == Tree.of([asked], asked.id)


def test_a_reply_grows_and_ends(history: History) -> None:
    conversation, reply = begin_reply(history)
    history.grow(reply.id, "An", "Let")
    growing = history.tree(conversation).nodes[reply.id]
    assert growing.message == Message(Role.ASSISTANT, "An", "Let")
    assert growing.ending is None
    ended = history.finish(reply.id, DONE, Ending.COMPLETE, MADE, None, now=8.0)
    assert ended == dataclasses.replace(
        reply, message=DONE, ending=Ending.COMPLETE, provenance=MADE
    )
    assert history.tree(conversation).nodes[reply.id] == ended
    assert history.conversation(conversation).changed == 8.0


def test_a_failed_reply_keeps_what_there_is_and_why(history: History) -> None:
    conversation, reply = begin_reply(history)
    why = say("“{path}” needs {size:size}; {half} of it is free.", path="ü", size=5, half=0.5)
    history.finish(reply.id, Message(Role.ASSISTANT, "An"), Ending.FAILED, None, why, now=4.0)
    found = history.tree(conversation).nodes[reply.id]
    assert (found.message.text, found.ending, found.error) == ("An", Ending.FAILED, why)
    assert found.provenance is None


@pytest.mark.parametrize("ending", list(Ending))
def test_what_has_ended_is_never_overwritten(history: History, ending: Ending) -> None:
    conversation, reply = begin_reply(history)
    history.finish(reply.id, DONE, ending, MADE, None, now=4.0)
    before = history.tree(conversation), history.conversations()
    with pytest.raises(StorageError, match="already ended"):
        history.grow(reply.id, "other", "")
    with pytest.raises(StorageError, match="already ended"):
        history.finish(reply.id, Message(Role.ASSISTANT, "x"), Ending.COMPLETE, None, None, 5.0)
    assert (history.tree(conversation), history.conversations()) == before


def test_what_a_person_wrote_is_never_overwritten(history: History) -> None:
    asked = ask(history)
    with pytest.raises(StorageError):
        history.grow(asked.id, "other", "")
    with pytest.raises(StorageError):
        history.finish(asked.id, DONE, Ending.COMPLETE, None, None, now=5.0)
    assert history.tree(1).nodes[asked.id] == asked


def test_a_message_stays_in_its_own_conversation(history: History) -> None:
    elsewhere = ask(history)
    conversation = history.create("Other", Steering(), now=1.0).id
    with pytest.raises(ValueError, match="not in conversation"):
        history.add(conversation, elsewhere.id, DONE, now=2.0)
    with pytest.raises(ValueError, match="not in conversation"):
        history.add(conversation, 99, DONE, now=2.0)
    with pytest.raises(ValueError, match="not in conversation"):
        history.set_leaf(conversation, elsewhere.id)
    assert history.tree(conversation) == Tree()


def test_reading_another_branch_is_no_change(history: History) -> None:
    conversation, reply = begin_reply(history)
    asked = history.tree(conversation).path()[0]
    before = history.conversation(conversation)
    history.set_leaf(conversation, asked.id)
    assert [node.id for node in history.tree(conversation).path()] == [asked.id]
    history.set_leaf(conversation, reply.id)
    assert [node.id for node in history.tree(conversation).path()] == [asked.id, reply.id]
    assert history.conversation(conversation) == before


def test_only_replies_that_were_cut_off_are_marked(history: History) -> None:
    conversation, reply = begin_reply(history)
    history.grow(reply.id, "An", "")
    other, done = begin_reply(history)
    history.finish(done.id, DONE, Ending.COMPLETE, None, None, now=4.0)
    assert history.close_interrupted() == 1
    assert history.close_interrupted() == 0
    marked = history.tree(conversation).nodes
    assert marked[reply.id].ending is Ending.INTERRUPTED
    assert marked[reply.id].message.text == "An"
    assert [node.ending for node in history.tree(other).path()] == [None, Ending.COMPLETE]
    with pytest.raises(StorageError):
        history.grow(reply.id, "An answer", "")


def test_a_full_disk_keeps_the_reply_that_is_growing(history: History, database: Database) -> None:
    conversation, reply = begin_reply(history)
    history.grow(reply.id, "so far", "")
    database.rows("PRAGMA max_page_count = 30")
    with pytest.raises(StorageError, match="no space left"):
        history.grow(reply.id, "x" * 1_000_000, "")
    with pytest.raises(StorageError, match="no space left"):
        history.add(conversation, None, Message(Role.USER, "x" * 1_000_000), now=5.0)
    assert history.tree(conversation).path()[-1].message.text == "so far"
    database.rows("PRAGMA max_page_count = 100000")
    history.grow(reply.id, "x" * 1_000_000, "")
    assert len(history.tree(conversation).path()[-1].message.text) == 1_000_000


def test_ten_thousand_messages_are_read_by_one_query_each(
    history: History, database: Database
) -> None:
    conversation = history.create("Long", Steering(), now=1.0).id
    parent = None
    with database.transaction():
        for _ in range(10_000):
            parent = database.insert(
                "INSERT INTO messages (conversation, parent, role, created, text, thinking) "
                "VALUES (?, ?, 'user', 1.0, 'word', '')",
                conversation,
                parent,
            )
    tree = history.tree(conversation)
    assert len(tree.path()) == 10_000
    plan = database.rows(
        "EXPLAIN QUERY PLAN SELECT * FROM messages WHERE conversation = 1 ORDER BY id"
    )
    assert [row[3] for row in plan] == [
        "SEARCH messages USING INDEX messages_by_conversation (conversation=?)"
    ]


def test_closing_interrupted_replies_reads_no_finished_one(database: Database) -> None:
    plan = database.rows(
        "EXPLAIN QUERY PLAN "
        "UPDATE messages SET ending = 'x' WHERE ending IS NULL AND role = 'assistant'"
    )
    assert "unfinished_replies" in plan[0][3]


texts = st.text(st.characters(codec=None, categories=None), max_size=30)  # halves included


@given(text=texts, thinking=texts, title=texts)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_any_text_comes_back(history: History, text: str, thinking: str, title: str) -> None:
    conversation = history.create(title, Steering(system_prompt=title), now=1.0)
    node = history.add(conversation.id, None, Message(Role.USER, text, thinking), now=1.0)
    assert history.tree(conversation.id).nodes[node.id] == node
    for given_text, kept in (
        (text, node.message.text), (thinking, node.message.thinking),
        (title, conversation.title), (title, conversation.steering.system_prompt),
    ):  # fmt: skip
        if given_text.encode("utf-8", "ignore").decode() == given_text:
            assert kept == given_text
        kept.encode()  # raises where half a character is left


steps = st.lists(st.tuples(st.sampled_from(["add", "leaf", "finish"]), st.integers(0, 30)))


@given(taken=steps)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_the_tree_on_disk_is_the_tree_in_memory(
    history: History, taken: list[tuple[str, int]]
) -> None:
    conversation = history.create("Talk", Steering(), now=0.0).id
    tree = Tree()
    for now, (what, pick) in enumerate(taken):
        known = [None, *tree.nodes]
        chosen = known[pick % len(known)]
        if what == "add":
            role = Role.ASSISTANT if pick % 2 else Role.USER
            tree = tree.with_node(
                history.add(conversation, chosen, Message(role, str(now)), now=now)
            )
        elif chosen is not None and what == "leaf":
            history.set_leaf(conversation, chosen)
            tree = tree.with_leaf(chosen)
        elif chosen is not None and _is_unfinished(tree.nodes[chosen]):
            ended = history.finish(chosen, DONE, Ending.COMPLETE, MADE, None, now=now)
            tree = tree.with_node(ended, active=False)
        assert history.tree(conversation) == tree


def _is_unfinished(node: Node) -> bool:
    return node.message.role is Role.ASSISTANT and node.ending is None


# --- what made a reply --------------------------------------------------------------------------


def finished(history: History, made: Provenance) -> Node:
    _, reply = begin_reply(history)
    return history.finish(reply.id, DONE, Ending.COMPLETE, made, None, now=4.0)


@pytest.mark.parametrize(
    "made",
    [
        MADE,
        Provenance(MODEL, "", Sampling(), 0),
        dataclasses.replace(MADE, model=dataclasses.replace(MODEL, name="Über \U0001f600")),
        dataclasses.replace(MADE, template="{{ jinja }}" * 1000, engine="\n"),
    ],
)
def test_a_provenance_comes_back_without_loss(history: History, made: Provenance) -> None:
    assert finished(history, made).provenance == made


def test_replies_made_alike_share_a_recipe(history: History, database: Database) -> None:
    finished(history, MADE)
    other = dataclasses.replace(MADE, seed=2, counts=Counts(1, 2, 3))
    assert finished(history, other).provenance == other
    assert database.row("SELECT count(*) FROM recipes") == (1,)
    finished(history, dataclasses.replace(MADE, template="Alpaca"))
    assert database.row("SELECT count(*) FROM recipes") == (2,)
    assert database.row("SELECT count(*) FROM models") == (1,)


def test_a_hash_that_is_known_later_is_told_of_all_replies(history: History) -> None:
    before = finished(history, MADE)
    assert history.known_hash(MODEL.path, MODEL.size, MODEL.modified) == ""
    history.model_hash(MODEL, "abc123")
    assert history.known_hash(MODEL.path, MODEL.size, MODEL.modified) == "abc123"
    after = finished(history, MADE)
    for conversation, node in ((1, before), (2, after)):
        made = history.tree(conversation).nodes[node.id].provenance
        assert made is not None
        assert made.model == dataclasses.replace(MODEL, sha256="abc123")


def test_a_hash_belongs_to_the_file_as_it_was(history: History) -> None:
    history.model_hash(MODEL, "abc123")
    changed = dataclasses.replace(MODEL, modified=MODEL.modified + 1)
    made = finished(history, dataclasses.replace(MADE, model=changed)).provenance
    assert made is not None
    assert made.model.sha256 == ""
    assert history.known_hash(MODEL.path, MODEL.size + 1, MODEL.modified) == ""


def test_a_hash_that_came_with_the_reply_is_kept(history: History) -> None:
    hashed = dataclasses.replace(MADE, model=dataclasses.replace(MODEL, sha256="abc123"))
    assert finished(history, hashed).provenance == hashed
    history.model_hash(MODEL, "another")
    assert history.known_hash(MODEL.path, MODEL.size, MODEL.modified) == "abc123"


def test_a_path_that_is_no_utf8_is_no_crash(history: History) -> None:
    odd = dataclasses.replace(MODEL, path="/models/\udcff.gguf")
    adapter = AdapterUse("/adapters/\udcff.gguf")
    made = finished(history, dataclasses.replace(MADE, model=odd, adapters=(adapter,))).provenance
    assert made is not None
    assert made.model.path == "/models/\ufffd.gguf"
    assert made.adapters[0].path == "/adapters/\ufffd.gguf"
    history.model_hash(odd, "abc123")
    assert history.known_hash(odd.path, odd.size, odd.modified) == "abc123"


def test_a_detail_that_cannot_be_read_keeps_no_conversation_closed(
    history: History, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    ended = finished(history, MADE)
    database.change("UPDATE messages SET counts = '{', error = '[]'")
    database.change("UPDATE conversations SET steering = 'secret'")
    found = history.tree(1).nodes[ended.id]
    assert found.message == DONE
    assert found.error is None
    assert found.provenance == dataclasses.replace(MADE, counts=Counts())
    assert history.conversation(1).steering == Steering()
    database.change("UPDATE recipes SET content = '{}'")
    assert history.tree(1).nodes[ended.id].provenance is None
    assert "a stored Recipe cannot be read" in caplog.text
    assert "secret" not in caplog.text


def test_an_error_is_kept_as_a_wording(history: History) -> None:
    _, reply = begin_reply(history)
    values = (("a", 1), ("b", 1.0), ("c", "1"))
    ended = history.finish(reply.id, DONE, Ending.FAILED, None, Wording("{a}", values), now=1.0)
    assert ended.error is not None
    assert [type(value) for _, value in ended.error.values] == [int, float, str]


# --- forks --------------------------------------------------------------------------------------


def test_a_fork_is_a_copy_of_a_branch_up_to_a_message(history: History, database: Database) -> None:
    steering = Steering("Be kind.", None, (AdapterUse("/b.gguf", 2.0),))
    source = history.create("First words", steering, now=1.0)
    history.rename(source.id, "Talk")
    asked = history.add(source.id, None, Message(Role.USER, "Hello"), now=2.0)
    other = history.add(source.id, asked.id, Message(Role.ASSISTANT, ""), now=3.0)
    reply = history.add(source.id, asked.id, Message(Role.ASSISTANT, ""), now=4.0)
    history.finish(reply.id, DONE, Ending.FAILED, MADE, say("It broke."), 5.0)
    history.add(source.id, reply.id, Message(Role.USER, "And then?"), now=6.0)
    made = history.fork(source.id, reply.id, "Talk (2)", 7.0)
    assert (made.title, made.steering, made.created) == ("Talk (2)", steering, 7.0)
    assert made.namer is Namer.PERSON
    copies = history.tree(made.id).path()
    assert [(node.message, node.ending, node.provenance, node.error) for node in copies] == [
        (Message(Role.USER, "Hello"), None, None, None),
        (DONE, Ending.FAILED, MADE, say("It broke.")),
    ]
    assert len(history.tree(made.id).nodes) == 2
    assert other.id in history.tree(source.id).nodes
    assert database.problems() == ()


def test_a_reply_that_is_being_written_is_copied_as_interrupted(history: History) -> None:
    conversation, reply = begin_reply(history)
    history.grow(reply.id, "Half", "")
    made = history.fork(conversation, reply.id, "Fork", 9.0)
    copy = history.tree(made.id).path()[-1]
    assert (copy.message.text, copy.ending) == ("Half", Ending.INTERRUPTED)
    assert history.tree(conversation).nodes[reply.id].ending is None


def test_nothing_is_copied_from_another_conversation(history: History) -> None:
    asked = ask(history)
    other = history.create("Other", Steering(), now=1.0)
    with pytest.raises(ValueError, match="not in conversation"):
        history.fork(other.id, asked.id, "Fork", 9.0)
    assert len(history.conversations()) == 2


def test_what_a_person_pinned_or_left_out_stays_so_in_copies_too(history: History) -> None:
    talk = history.create("Talk", Steering(), 1.0)
    question = history.add(talk.id, None, Message(Role.USER, "One"), now=1.0)
    answer = history.add(talk.id, question.id, DONE, now=2.0, ending=Ending.COMPLETE)
    assert history.set_standing(question.id, Standing.PINNED).standing is Standing.PINNED
    history.set_standing(answer.id, Standing.LEFT_OUT)
    assert history.set_summary(answer.id, "In short.").summary == "In short."
    fork = history.fork(talk.id, answer.id, "Fork", 3.0)
    for conversation in (talk, fork):
        path = history.tree(conversation.id).path()
        assert [n.standing for n in path] == [Standing.PINNED, Standing.LEFT_OUT]
        assert [n.message.text for n in path] == ["One", DONE.text]
        assert [n.summary for n in path] == ["", "In short."]
    history.set_standing(question.id, Standing.FREE)
    assert history.tree(talk.id).nodes[question.id].standing is Standing.FREE


def test_a_message_that_is_gone_cannot_be_pinned(history: History) -> None:
    with pytest.raises(StorageError):
        history.set_standing(99, Standing.PINNED)
