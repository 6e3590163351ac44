"""Finding, filing, throwing away and not keeping at all, in the whole window."""

from __future__ import annotations

from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QInputDialog, QMessageBox

from desktop.core.chat import Ending, Namer
from desktop.core.families import PLAIN
from desktop.core.wording import say
from desktop.engine.protocol import Answer, Load, Loaded, Stop
from desktop.session.bin import Bin
from desktop.session.titler import CALM_MS
from tests.fakes import FakeEngine, loaded_model
from tests.ui.conftest import House


def texts(house: House) -> list[str]:
    return [row.node.message.text for row in house.chat.rows]


def talks(house: House, *questions: str) -> None:
    house.preferences.set("conversations", "titles", False)
    house.load()
    for question in questions:
        house.press("Ctrl+N")
        house.say(question, f"An answer to {question}, about pears.")


def search(house: House, typed: str) -> None:
    house.press("Ctrl+Shift+F")
    house.type(typed)
    house.window.sidebar.found.count.setText("")
    house.until(lambda: bool(house.window.sidebar.found.count.text()))


# Finding


def test_a_search_leads_to_the_message_on_its_branch(house: House) -> None:
    talks(house, "First", "Second")
    house.window.door.open(house.conversations.rows[1].id)
    house.press("Ctrl+R")
    house.answer("Another answer, about plums.")
    house.press("Ctrl+N")
    search(house, "first pears ")
    assert house.window.sidebar.found.count.text() == "1 message"
    house.press("Return")
    assert texts(house) == ["First", "An answer to First, about pears."]
    transcript = house.window.page.transcript
    assert transcript.hasFocus()
    assert transcript.highlights.at(1, 1) is not None
    assert house.chat.conversation is not None
    assert house.chat.conversation.title == "First"
    # WHEN another conversation is shown, nothing is marked any more
    house.window.door.open(house.conversations.rows[1].id)
    assert transcript.highlights.wanted is None


def test_the_newest_query_wins(house: House) -> None:
    talks(house, "First", "Second")
    heard: list[str] = []
    house.archive.finding.found.connect(lambda query, _found: heard.append(query.expression))
    for typed in ("pears ", "pears first ", "pears second "):
        house.archive.finding.ask(typed, house.window.sidebar.found.order)
    house.until(lambda: bool(heard))
    house.qtbot.wait(50)
    assert heard == ['"pears" AND "second"']


def test_finding_in_the_conversation(house: House) -> None:
    talks(house, "One pear", "Two")
    house.window.door.open(house.conversations.rows[1].id)
    house.say("Pear and pear", "No such fruit here. But **pear**s.")
    house.press("Ctrl+F")
    house.type("PEAR")
    bar = house.window.page.finding.bar
    house.until(lambda: "of 6" in bar.words.text())
    seen = {bar.words.text()}
    for _ in range(5):
        house.press("Return")
        seen.add(bar.words.text())
    assert seen == {f"{n} of 6" for n in range(1, 7)}
    before = bar.words.text()
    house.press("F3")
    house.press("Shift+F3")
    assert bar.words.text() == before
    bar.field.selectAll()
    house.type("nowhere")
    house.until(lambda: bar.words.text() == "not found")
    house.press("Esc")
    assert not bar.isVisible()
    assert house.window.page.transcript.highlights.wanted is None
    assert house.window.page.transcript.hasFocus()


def test_what_comes_while_the_bar_stands_is_counted(house: House) -> None:
    talks(house, "One pear")
    house.press("Ctrl+F")
    house.type("pear")
    bar = house.window.page.finding.bar
    house.until(lambda: bar.words.text().endswith("of 3"))
    house.say("Another pear", "None.")
    house.until(lambda: bar.words.text().endswith("of 4"))


# Filing


def test_a_new_folder_is_named_and_filled(house: House) -> None:
    talks(house, "First", "Second")
    ids = tuple(row.id for row in house.conversations.rows)
    house.window.door.ask_for_folder(ids)
    dialog = house.window.findChild(QInputDialog)
    assert dialog is not None
    dialog.setTextValue("Fruit")
    dialog.accept()
    assert [folder.name for folder in house.conversations.folders] == ["Fruit"]
    assert all(row.folder for row in house.conversations.rows)
    assert house.window.sidebar.rows.rowCount() == 3
    house.window.sidebar.rows.toggle(house.conversations.folders[0].id)
    assert house.preferences.remembered.shut_folders == (house.conversations.folders[0].id,)


def test_the_order_is_remembered(house: House) -> None:
    house.window.sidebar.order_changed.emit("title")
    assert house.preferences.remembered.sidebar_order == "title"


def test_several_are_deleted_and_brought_back(house: House) -> None:
    talks(house, "First", "Second", "Third")
    listed = house.window.sidebar.list
    listed.setFocus()
    house.press("Ctrl+A")
    house.press("Delete")
    assert house.conversations.rows == ()
    assert "3 conversations" in house.window.sidebar.undo_bar.words
    house.press("Ctrl+Z")
    assert len(house.conversations.rows) == 3


# The trash


def press_button(box: QMessageBox, words: str) -> None:
    next(b for b in box.findChildren(QAbstractButton) if b.text() == words).click()


def test_the_trash_gives_back_and_removes_for_good(house: House) -> None:
    talks(house, "First", "Second")
    first, second = (row.id for row in reversed(house.conversations.rows))
    house.window.door.delete((first, second))
    house.window.door.show_trash()
    trash = house.window.door.trash
    assert trash is not None
    assert [trash.rows.data(trash.rows.index(row)) for row in range(2)] == ["Second", "First"]
    assert not trash.restore_button.isEnabled()
    trash.list.setCurrentIndex(trash.rows.index(1))
    house.qtbot.mouseClick(trash.restore_button, Qt.MouseButton.LeftButton)
    assert [row.id for row in house.conversations.rows] == [first]
    assert trash.rows.rowCount() == 1
    # WHEN the rest is to go for good, it is asked first
    house.qtbot.mouseClick(trash.empty_button, Qt.MouseButton.LeftButton)
    assert trash.question is not None
    press_button(trash.question, "Keep")
    assert trash.rows.rowCount() == 1
    house.qtbot.mouseClick(trash.empty_button, Qt.MouseButton.LeftButton)
    press_button(trash.question, "Empty the trash")
    house.until(lambda: trash.rows.rowCount() == 0)
    assert trash.empty_words.isVisible()
    assert house.archive.bin.contents == ()
    assert house.conversations.deletion is None, "there is no way back that leads nowhere"


def test_what_was_deleted_long_ago_goes_by_itself(house: House) -> None:
    talks(house, "First", "Second")
    house.window.door.delete([row.id for row in house.conversations.rows])
    kept = house.archive.bin
    assert [kept.days_left(thing) for thing in kept.contents] == [30, 30]
    later = Bin(
        house.archive.database, house.conversations,
        clock=lambda: kept.contents[0].since + 31 * 86_400.0,
    )  # fmt: skip
    later.begin()
    house.until(lambda: kept.contents == ())
    later.close()


# What is not kept


def nothing_of_it(house: House, word: str) -> bool:
    """Return whether no file of the profile has a word, in any encoding that we write."""
    house.preferences.save()
    files = [path for path in house.home.rglob("*") if path.is_file()]
    assert any(path.name == "history.db" for path in files)
    return not any(word.encode() in path.read_bytes() for path in files)


def test_a_temporary_conversation_is_in_no_file(house: House) -> None:
    talks(house, "Kept")
    house.press("Ctrl+Shift+N")
    page = house.window.page
    assert page.temporary.isVisible()
    assert not page.temporary.keep_button.isEnabled()
    assert page.composer.property("temporary") == "true"
    house.say("xyzzyquestion", "xyzzyanswer")
    assert page.temporary.keep_button.isEnabled()
    assert [row.title for row in house.conversations.rows] == ["xyzzyquestion", "Kept"]
    assert nothing_of_it(house, "xyzzy")
    assert house.preferences.remembered.last_conversation is None
    search(house, "xyzzyanswer ")
    assert "Nothing has all" in house.window.sidebar.found.count.text()
    house.press("Esc")
    # It is still there as long as Fireside runs, and can be left and come back to.
    passing = house.conversations.rows[0].id
    house.press("Ctrl+N")
    assert not page.temporary.isVisible()
    house.window.door.open(passing)
    assert page.temporary.isVisible()
    house.press("Ctrl+R")
    house.answer("xyzzyother")
    house.window.door.delete((passing,))
    assert not page.temporary.isVisible()
    assert nothing_of_it(house, "xyzzy")


def test_a_temporary_conversation_can_be_kept(house: House) -> None:
    talks(house)
    house.press("Ctrl+Shift+N")
    house.say("Remember me", "One.")
    house.press("Ctrl+R")
    house.answer("Two.")
    house.type("And what else")
    house.qtbot.mouseClick(house.window.page.temporary.keep_button, Qt.MouseButton.LeftButton)
    assert not house.window.page.temporary.isVisible()
    assert house.window.page.composer.text.toPlainText() == "And what else"
    (kept,) = house.conversations.rows
    assert not kept.is_temporary
    assert texts(house) == ["Remember me", "Two."]
    assert house.chat.rows[1].siblings == 2
    assert house.chat.rows[1].node.provenance is not None
    assert house.preferences.remembered.last_conversation == kept.id
    search(house, "two ")
    assert house.window.sidebar.found.count.text() == "1 message"


def test_what_is_typed_in_the_place_of_its_messages_is_kept_too(house: House) -> None:
    talks(house)
    house.press("Ctrl+Shift+N")
    house.say("Remember me", "One.")
    page = house.window.page
    editing = page.transcript.editing
    page.transcript.edit(house.chat.rows[1].node.id)
    assert editing.editor is not None
    editing.editor.type("One, and more.")
    page.transcript.edit(house.chat.rows[0].node.id)
    assert editing.editor is not None
    editing.editor.type("Remember us")
    house.window.door.keep_temporary()
    question, reply = (row.node.id for row in house.chat.rows)
    assert editing.unsaved == {question: "Remember us", reply: "One, and more."}
    assert editing.editor is not None
    assert editing.editor.text == "Remember us"
    house.until(editing.editor.isVisible)
    editing.editor.cancelled.emit()
    assert editing.unsaved == {reply: "One, and more."}


def test_an_editor_in_which_nothing_was_changed_stands_too(house: House) -> None:
    talks(house)
    house.press("Ctrl+Shift+N")
    house.say("Remember me", "One.")
    editing = house.window.page.transcript.editing
    house.window.page.transcript.edit(house.chat.rows[0].node.id)
    house.window.door.keep_temporary()
    assert editing.editor is not None
    assert editing.editor.text == "Remember me"
    assert editing.unsaved == {}


# Titles


def titled(house: House, answer: str) -> None:
    """Wait until the model is asked for a title, and let it answer."""
    house.until(lambda: "title" in house.engine.last(Answer).messages[-1].text)
    house.engine.begin(80, 70)
    house.engine.write(answer)
    house.engine.finish()
    house.until(lambda: not house.archive.titler.is_asking)


def test_the_model_finds_a_title_after_the_first_answer(house: House) -> None:
    house.load()
    house.say("What about pears?", "They are sweet.")
    asked = house.engine.last(Answer)
    titled(house, 'Title: "**Sweet pears**"\n')
    wished = house.engine.last(Answer)
    assert wished.messages[: len(asked.messages)] == asked.messages
    assert wished.adapters == asked.adapters, "else what was evaluated is dropped"
    assert house.conversations.rows[0].title == "Sweet pears"
    assert house.conversations.rows[0].namer is Namer.MODEL
    assert house.window.windowTitle().startswith("Sweet pears")
    assert texts(house) == ["What about pears?", "They are sweet."]
    # It is asked for once.
    house.say("And plums?", "Sour.")
    house.qtbot.wait(CALM_MS + 200)
    assert house.engine.last(Answer).messages[-1].text == "And plums?"


def test_a_message_ends_the_errand_at_once(house: House) -> None:
    house.load()
    house.say("What about pears?", "They are sweet.")
    house.until(lambda: house.archive.titler.is_asking)
    house.engine.begin()
    house.engine.write("Sweet pea")
    house.window.page.focus_composer()
    house.type("Go on")
    house.press("Return")
    assert house.chat.is_writing
    assert house.engine.all(Stop), "the errand is asked to end at once"
    house.engine.finish(Ending.STOPPED)
    house.until(lambda: len(house.engine.all(Answer)) == 3)
    house.answer("Very sweet.")
    assert texts(house)[-1] == "Very sweet."
    titled(house, "Sweet pears")
    assert house.conversations.rows[0].title == "Sweet pears"


def test_a_title_that_a_person_chose_stays(house: House) -> None:
    house.load()
    house.say("What about pears?", "They are sweet.")
    house.until(lambda: house.archive.titler.is_asking)
    house.conversations.rename(house.conversations.rows[0].id, "Mine")
    titled(house, "Sweet pears")
    assert house.conversations.rows[0].title == "Mine"


def test_no_title_is_asked_for_where_the_person_wants_none(house: House) -> None:
    house.preferences.set("conversations", "titles", False)
    house.load()
    house.say("What about pears?", "They are sweet.")
    house.qtbot.wait(CALM_MS + 200)
    assert len(house.engine.all(Answer)) == 1


def test_a_model_without_a_chat_format_is_not_asked(house: House) -> None:
    def plain(engine: FakeEngine, command: object) -> None:
        if isinstance(command, Load):
            title = say("recognised as {family}", family=PLAIN.title)
            model = structs.replace(loaded_model(command.path), template=title)
            engine.emit(Loaded(command.request, model))

    house.engines.behave = plain
    house.load()
    house.say("Once upon a time", "there was a pear.")
    house.qtbot.wait(CALM_MS + 200)
    assert len(house.engine.all(Answer)) == 1


def test_a_draft_comes_back_with_its_conversation(house: House) -> None:
    house.load()
    house.say("Hi", "Hello.")
    house.window.page.composer.set_text("half a thought")
    house.window.door.delete_open()
    assert house.window.page.composer.text.toPlainText() == ""
    house.window.door.undo_delete()
    assert house.window.page.composer.text.toPlainText() == "half a thought"
