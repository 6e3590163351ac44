"""The documents of a message: as chips above what is being written, and as a page to be read."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.core.documents import Document
from desktop.session.documents import Documents
from desktop.ui.icons import Icons
from desktop.ui.theme import LARGE, MEDIUM, SMALL, TINY
from desktop.ui.widgets.labels import button, icon_button, label
from desktop.ui.wording import token_count, tr, tr_n, word_count

_OTHERS = {".gguf", ".safetensors"}  # what the window does something else with


class DocumentRow(QWidget):
    """A chip for each document: its name, what it costs, and the button that takes it away."""

    def __init__(self, icons: Icons, documents: Documents) -> None:
        super().__init__()
        self._icons = icons
        self._documents = documents
        self._row = QHBoxLayout()
        self._row.setSpacing(icons.theme.px(SMALL))
        self._line = ReadingLine(icons, documents)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(icons.theme.px(SMALL))
        whole.addLayout(self._row)
        whole.addWidget(self._line)
        whole.addStretch(1)
        self.hide()
        documents.reading_changed.connect(self._show_reading)
        documents.changed.connect(self._show)
        documents.weighed.connect(self._show)
        self._show()

    def _show(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for place, document in enumerate(self._documents.all):
            self._row.addWidget(self._chip(place, document))
        self._show_reading()

    def _show_reading(self) -> None:
        self._line.show_state()
        self.setVisible(bool(self._documents.all) or self._documents.reading is not None)

    def _chip(self, place: int, document: Document) -> QWidget:
        tokens = self._documents.tokens
        cost = " · " + token_count(tokens[place]) if place < len(tokens) else ""
        chip = QWidget()
        inner = QHBoxLayout(chip)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(self._icons.theme.px(TINY) // 2)
        read = button(_short(document.name).replace("&", "&&") + cost, "chip")
        read.setToolTip(tr("Read “{name}”", name=document.name))
        read.setAccessibleName(tr("Read “{name}”", name=document.name) + cost)
        read.clicked.connect(lambda: read_dialog(self._icons, document, self).open())
        away = icon_button(self._icons, "x", tr("Take “{name}” away", name=document.name))
        away.clicked.connect(partial(self._documents.remove, place))
        inner.addWidget(read)
        inner.addWidget(away)
        return chip


class ReadingLine(QWidget):
    """What is being read, how far that is, and the button that gives it up."""

    def __init__(self, icons: Icons, documents: Documents) -> None:
        super().__init__()
        self._documents = documents
        self._words = label("", "small")
        self._away = icon_button(icons, "x", tr("Stop reading"))
        self._away.clicked.connect(documents.stop_reading)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(icons.theme.px(TINY))
        row.addWidget(self._words)
        row.addWidget(self._away)
        self.hide()

    def show_state(self) -> None:
        """Say how it stands now, or nothing."""
        reading = self._documents.reading
        if reading is not None:
            percent = round(reading.share * 100)
            words = tr("Reading “{name}” · {percent} %", name=_short(reading.name), percent=percent)
            if reading.waiting:
                words += " · " + tr_n(
                    "one more to read", "{count:count} more to read", reading.waiting
                )
            self._words.setText(words)
        self.setVisible(reading is not None)


def _short(name: str) -> str:
    return name if len(name) <= 32 else f"{name[:31]}…"


def read_dialog(icons: Icons, document: Document, parent: QWidget) -> QDialog:
    """Return a page on which a document can be read; it is deleted when it is closed."""
    theme = icons.theme
    dialog = QDialog(parent.window())
    dialog.setWindowTitle(document.name)
    text = QPlainTextEdit()
    text.setPlainText(document.text)
    text.setReadOnly(True)
    text.setProperty("kind", "report")
    text.setAccessibleName(document.name)
    close = button(tr("Close"), "primary")
    close.clicked.connect(dialog.accept)
    foot = QHBoxLayout()
    words = word_count(document.words)
    foot.addWidget(label(words, "small"), 1)
    foot.addWidget(close)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(*[theme.px(LARGE)] * 4)
    layout.setSpacing(theme.px(MEDIUM))
    layout.addWidget(label(document.name, "heading", wrap=True))
    layout.addWidget(text, 1)
    layout.addLayout(foot)
    dialog.resize(theme.px(640), theme.px(560))
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def documents_in(dragged: QMimeData) -> list[str]:
    """Return the paths of the files that are dragged or pasted, if none is for something else."""
    urls = dragged.urls() if dragged.hasUrls() else []
    paths = [url.toLocalFile() for url in urls if url.isLocalFile()]
    others = any(Path(path).suffix.casefold() in _OTHERS or Path(path).is_dir() for path in paths)
    return paths if len(paths) == len(urls) and not others else []
