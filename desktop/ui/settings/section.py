"""What stands among the settings and is no plain setting: the vault, the token, the shortcuts."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget


class Section(QWidget):
    """A part of a page of settings, which a search finds by the words on it.

    `covers` names the declared settings that it lets the person change itself.
    """

    covers: tuple[str, ...] = ()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self.keywords = ""  # other words that a person may look for

    def search(self, words: str, title: str) -> int:
        """Stand there if all of `words` are on it or in the page's title; return how many hits."""
        found = found_in(words, f"{title} {self.keywords} {_words_on(self)}")
        self.setVisible(found)
        return int(found)


def found_in(words: str, text: str) -> bool:
    """Return whether each of the words stands somewhere in the text, in small letters or large."""
    text = text.casefold()
    return all(word in text for word in words.casefold().split())


def _words_on(part: QWidget) -> str:
    words = [label.text() for label in part.findChildren(QLabel)]
    words += [button.text() for button in part.findChildren(QAbstractButton)]
    for pick in part.findChildren(QComboBox):
        words += [pick.itemText(row) for row in range(pick.count())]
    return " ".join(words)
