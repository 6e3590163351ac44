"""The passport of a reply, as a person opens it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.ui.chat.leaves import Deed
from desktop.ui.passport.dialog import PassportDialog
from tests.ui.conftest import House


def passport(house: House) -> PassportDialog:
    house.passports.open(house.chat.rows[-1].node.id)
    found = [
        it
        for it in QApplication.topLevelWidgets()
        if isinstance(it, PassportDialog) and it.isVisible()
    ]
    assert len(found) == 1
    return found[0]


def test_a_reply_offers_its_passport(house: House) -> None:
    house.load()
    house.say("Hello", "Hi")
    row = house.window.page.transcript.column.items[-1]
    assert any(Deed.PASSPORT in getattr(leaf, "further", ()) for leaf in row.leaves)


def test_it_can_be_copied(house: House) -> None:
    house.load()
    house.say("Hello", "Hi")
    made = passport(house)
    made.copy.click()
    text = QGuiApplication.clipboard().text()
    assert "Seed: 7" in text
    assert "Quantisation: F16" in text or "Quantisation: F32" in text
    made.reject()


def test_the_reply_is_made_again(house: House) -> None:
    house.load()
    house.say("Hello", "Hi there")
    made = passport(house)
    made.again.click()
    assert made.bar.isVisible()
    house.engine.begin()
    house.engine.write("Hi there")
    house.engine.finish()
    house.until(lambda: not made.bar.isVisible())
    assert made.verdict.text() == "It came out the same, word for word."
    made.again.click()
    house.engine.begin()
    house.engine.write("Hi you")
    house.engine.finish()
    house.until(made.text.isVisible)
    assert made.verdict.text() == "It came out otherwise from character 4 on."
    assert made.text.toPlainText() == "Hi you"
    assert "Why that may be" in made.reasons.text()
    made.reject()


def test_without_its_model_it_offers_to_load_it(house: House) -> None:
    house.load()
    house.say("Hello", "Hi")
    house.assistant.unload()
    made = passport(house)
    assert not made.again.isEnabled()
    assert "is not loaded" in made.verdict.text()
    made.load.click()
    house.until(made.again.isEnabled)
    assert not made.load.isVisible()
    made.reject()
