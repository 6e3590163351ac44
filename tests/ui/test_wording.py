from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from desktop.core.wording import both, say, say_n
from desktop.ui.wording import CONTEXT, shown, tr, tr_n

pytestmark = pytest.mark.gui


@pytest.fixture
def german(qapp: QCoreApplication) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    translator = _Words()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


class _Words(QTranslator):
    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        words = {
            "{count:count} messages": "{count:count} Nachrichten",
            "100%": "100 %",
            "Seed": "Startwert",
            "{count} days left": "noch ein Tag" if n == 1 else "noch {count} Tage",
        }
        return words.get(text) if context == CONTEXT else None


def test_english_is_shown_where_nothing_is_translated(qapp: QCoreApplication) -> None:
    assert tr("Copy") == "Copy"
    assert tr("Thought for {seconds} s", seconds=12) == "Thought for 12 s"


def test_values_follow_the_persons_country(german: None) -> None:
    assert tr("{count:count} messages", count=12345) == "12.345 Nachrichten"
    assert shown(say("{speed} tokens/s", speed=12.5)) == "12,5 tokens/s"
    assert shown(say("{speed} tokens/s", speed=12345.6)) == "12.345,6 tokens/s"
    assert shown(say("Seed {seed}", seed=12345)) == "Seed 12345"
    assert shown(say("{file:size}", file=4_100_000_000)) == "4,1 GB"
    assert shown(say("{file:size}", file=231_400_000)) == "231 MB"
    assert tr("100%") == "100 %"


def test_braces_in_a_value_are_only_text(qapp: QCoreApplication) -> None:
    assert shown(say("{name} is gone.", name="{speed}")) == "{speed} is gone."


def test_a_number_has_its_form(qapp: QCoreApplication) -> None:
    assert tr_n("1 day left", "{count} days left", 1) == "1 day left"
    assert tr_n("1 day left", "{count} days left", 2) == "2 days left"
    assert tr_n("1 day left", "{count} days left", 0) == "0 days left"
    assert tr_n("1 day left", "{count} days left", 5_000_000_000) == "5000000000 days left"


def test_a_number_has_its_form_in_another_language(german: None) -> None:
    assert tr_n("1 day left", "{count} days left", 1) == "noch ein Tag"
    assert tr_n("1 day left", "{count} days left", 7) == "noch 7 Tage"
    two = both(say("Seed"), say_n("1 day left", "{count} days left", 1))
    assert shown(two) == "Startwert\nnoch ein Tag"


def test_a_value_can_be_words_that_are_translated(german: None) -> None:
    wording = say("{title:words} is {value}", title="Seed", value="Seed")
    assert shown(wording) == "Startwert is Seed"
    assert str(wording) == "Seed is Seed"
