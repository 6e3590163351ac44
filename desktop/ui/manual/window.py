"""The manual's window: the contents, a search in all chapters, and the chapter that is read."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.core.manual import Chapter, matching, named
from desktop.ui.chat.reading import Reading
from desktop.ui.chat.seeker import Seeker
from desktop.ui.icons import Icons
from desktop.ui.placement import size_dialog
from desktop.ui.theme import MEDIUM, SMALL
from desktop.ui.widgets.labels import frame, icon_button, label
from desktop.ui.wording import tr

_NAME = Qt.ItemDataRole.UserRole


class ChapterText(Reading):
    """A chapter; over a link it says where that leads, not by which address."""

    def __init__(self, icons: Icons, title_of: Callable[[str], str]) -> None:
        super().__init__(icons, tr("Chapter of the manual"))
        self._title_of = title_of

    def tip_at(self, point: QPoint) -> str:
        """Return what is said about a point: the title of the chapter that its link leads to."""
        hit = self.pointer.look_at(QPointF(point))
        name = named(hit.target) if hit is not None else ""
        return escape(self._title_of(name)) if name else super().tip_at(point)


class ManualWindow(QDialog):
    """Shows the chapters that it is given; links lead from one to the other, Back leads back."""

    def __init__(
        self, icons: Icons, read: Callable[[], tuple[Chapter, ...]], parent: QWidget | None
    ) -> None:
        """`read` gives the chapters as they are now: the language and the keys can change."""
        super().__init__(parent)
        self._icons = icons
        self._read = read
        self.chapters: tuple[Chapter, ...] = ()
        self._name = ""
        self._past: list[str] = []
        self.setWindowTitle(tr("Manual"))
        self.setModal(False)
        self.search = QLineEdit()
        self.contents = QListWidget()
        self.nothing = label(tr("No chapter has these words. Try fewer, or the beginning of one."),
                             "muted", wrap=True)  # fmt: skip
        self.back = icon_button(icons, "arrow-left", tr("Back"))
        self.text = ChapterText(icons, self._title_of)
        self._seeker = Seeker(self.text)
        self._lay_out()
        self.contents.currentItemChanged.connect(self._on_chosen)
        self.search.textChanged.connect(self._on_search)
        self.back.clicked.connect(self.go_back)
        self.text.link_activated.connect(self._follow)

    @property
    def chapter(self) -> str:
        """Return the name of the chapter that is read; empty before there is one."""
        return self._name

    def show_chapter(self, name: str) -> None:
        """Open a chapter by its name; the first one if there is none of that name."""
        self._refresh()
        names = [one.name for one in self.chapters]
        self._open(name if name in names else names[0])

    def go_back(self) -> None:
        """Return to the chapter that was read before."""
        if self._past:
            self._show(self._past.pop())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to read."""
        super().showEvent(event)
        self.text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back as in a browser; Enter belongs to the search."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_Back or (alt and event.key() == Qt.Key.Key_Left):
            self.go_back()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _refresh(self) -> None:
        """Read the chapters again, if anything in them is otherwise now."""
        new = self._read()
        if new != self.chapters:
            self.chapters = new
            self._name = ""
            self._fill()

    def _fill(self) -> None:
        found = matching(self.chapters, self.search.text())
        self.contents.blockSignals(True)
        self.contents.clear()
        for one in found:
            item = QListWidgetItem(one.title)
            item.setData(_NAME, one.name)
            self.contents.addItem(item)
            if one.name == self._name:
                self.contents.setCurrentItem(item)
        self.contents.blockSignals(False)
        self.nothing.setVisible(not found)

    def _open(self, name: str) -> None:
        """Show a chapter, from which Back leads here again."""
        if name == self._name:
            return
        if self._name:
            self._past.append(self._name)
        self._show(name)

    def _show(self, name: str) -> None:
        chapter = next(one for one in self.chapters if one.name == name)
        self._name = name
        self.back.setEnabled(bool(self._past))
        self.text.show_text(chapter.text)
        self._mark()
        for row in range(self.contents.count()):
            if self.contents.item(row).data(_NAME) == name:
                self.contents.blockSignals(True)
                self.contents.setCurrentRow(row)
                self.contents.blockSignals(False)

    def _mark(self) -> None:
        words = self.search.text().strip()
        if words:
            self._seeker.seek(words)
            self._seeker.step(1)
        else:
            self._seeker.stop()

    def _title_of(self, name: str) -> str:
        return next((one.title for one in self.chapters if one.name == name), "")

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._open(str(item.data(_NAME)))

    def _on_search(self, _words: str) -> None:
        self._fill()
        names = [self.contents.item(row).data(_NAME) for row in range(self.contents.count())]
        if names and self._name not in names:
            self._open(str(names[0]))
        else:
            self._mark()

    def _follow(self, target: str) -> None:
        if any(one.name == named(target) for one in self.chapters):
            self._open(named(target))

    def _lay_out(self) -> None:
        theme = self._icons.theme
        self.search.setPlaceholderText(tr("Search the manual"))
        self.search.setAccessibleName(tr("Search the manual"))
        self.search.setMinimumHeight(theme.px(34))
        self.contents.setProperty("kind", "pages")
        self.contents.setFrameShape(QFrame.Shape.NoFrame)
        self.contents.setWordWrap(True)
        self.contents.setAccessibleName(tr("Chapters"))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing.hide()
        self.back.setEnabled(False)
        side = frame("side")
        side.setFixedWidth(theme.px(268))
        left = QVBoxLayout(side)
        left.setContentsMargins(*[theme.px(MEDIUM)] * 4)
        left.setSpacing(theme.px(SMALL))
        top = QHBoxLayout()
        top.setSpacing(theme.px(SMALL))
        top.addWidget(self.back)
        top.addWidget(self.search, 1)
        left.addLayout(top)
        left.addWidget(self.nothing)
        left.addWidget(self.contents, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(side)
        layout.addWidget(frame("upright"))
        layout.addWidget(self.text, 1)
        size_dialog(self, theme.px(940), theme.px(680))
