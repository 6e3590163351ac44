from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from desktop.ui.language import Language
from desktop.ui.wording import tr, tr_n

pytestmark = pytest.mark.gui


@pytest.fixture
def language(qapp: QCoreApplication) -> Iterator[Language]:
    made = Language(qapp)
    yield made
    made.leave()


def test_german_is_spoken_and_english_again(language: Language) -> None:
    assert language.choose("de")
    assert tr("Copy") == "Kopieren"
    assert tr_n("1 download", "{count} downloads", 1) == "1 Download"
    assert tr_n("1 day left", "{count} days left", 3) == "noch 3 Tage"
    assert tr("{value} GB", value=1.5) == "1,5 GB"
    assert not language.choose("de")
    assert language.choose("en")
    assert tr("Copy") == "Copy"


def test_qts_own_buttons_speak_german_too(language: Language, qtbot: QtBot) -> None:
    language.choose("de")
    box = QMessageBox()
    qtbot.addWidget(box)
    assert box.addButton(QMessageBox.StandardButton.Cancel).text() == "Abbrechen"


def test_an_unknown_language_is_the_systems(
    language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("fr_FR"))
    language.choose("xx")
    assert QLocale() == QLocale("fr_FR")
    assert language.spoken == "en"


def test_where_no_country_is_set_numbers_are_written_for_people(
    language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "system", QLocale.c)
    language.choose("")
    assert tr("{value:count} tokens", value=2048) == "2,048 tokens"
