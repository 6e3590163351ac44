"""What joins the quick prompts with the window: the slash in the composer, menu, library."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMenu

from desktop.core.quick_prompts import fill, matching
from desktop.session.quick_prompts import QuickPrompts
from desktop.ui.icons import Icons
from desktop.ui.prompts.places import Places
from desktop.ui.prompts.popup import PromptPopup
from desktop.ui.window import Window
from desktop.ui.wording import tr

if TYPE_CHECKING:
    from desktop.ui.prompts.dialog import PromptDialog

_LONGEST_CALL = 40  # characters after the slash


class PromptDoor(QObject):
    """Sees to quick prompts: which one is called, and where its places are."""

    def __init__(self, icons: Icons, prompts: QuickPrompts, window: Window) -> None:
        super().__init__(window)
        self._icons = icons
        self._prompts = prompts
        self._window = window
        self._composer = window.page.composer
        self._text = self._composer.text
        self._refused: str | None = None  # the call at which the list was closed
        self.places = Places(self._text, icons.theme)
        self.popup = PromptPopup(icons, window)
        self.dialog: PromptDialog | None = None
        self._menu = QMenu(tr("Quick prompt"), window)
        self._join_menu()
        self.popup.chosen.connect(self.use)
        self._text.textChanged.connect(self._look)
        self._text.focus_changed.connect(self._on_focus_changed)
        self._text.installEventFilter(self)

    def use(self, key: str) -> None:
        """Put a quick prompt into the composer, in place of its call."""
        prompt = self._prompts.library.get(key)
        if prompt is None:
            return
        self.popup.hide()
        self._window.library.leave()
        clipboard = QGuiApplication.clipboard().text() if prompt.wants_clipboard else ""
        selection = self._window.page.transcript.selected_text if prompt.wants_selection else ""
        self.places.put(fill(prompt, _lines(clipboard), _lines(selection)))
        self._text.setFocus()

    def show_library(self) -> None:
        """Open the library of quick prompts."""
        from desktop.ui.prompts.dialog import PromptDialog

        if self.dialog is None:
            self.dialog = PromptDialog(self._icons, self._prompts, self._window)
            self.dialog.use_asked.connect(self.use)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the keys that lead through the list and from place to place."""
        if isinstance(event, QKeyEvent) and self.popup.isVisible():
            is_override = event.type() == QEvent.Type.ShortcutOverride
            if is_override and event.key() == Qt.Key.Key_Escape:
                event.accept()  # it closes the list, and stops no reply
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._on_key(event.key())
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Tab:
                    return self.places.step(1)
                case Qt.Key.Key_Backtab:
                    return self.places.step(-1)
                case _:
                    return False
        return False

    def _on_key(self, key: int) -> bool:
        match key:
            case Qt.Key.Key_Down:
                self.popup.step(1)
            case Qt.Key.Key_Up:
                self.popup.step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab:
                self.use(self.popup.current)
            case Qt.Key.Key_Escape:
                self._refused = self._call
                self.popup.hide()
            case _:
                return False
        return True

    @property
    def _call(self) -> str | None:
        """Return what stands after a slash, if that is all that is written."""
        text = self._text.toPlainText()
        is_call = text.startswith("/") and "\n" not in text and len(text) <= _LONGEST_CALL
        return text[1:] if is_call else None

    def _look(self) -> None:
        call = self._call
        if call is None:
            self._refused = None
        found = () if call is None else matching(self._prompts.library.all, call)
        refused = self._refused is not None and (call or "").startswith(self._refused)
        self.popup.show_prompts(() if refused else found, self._composer)

    def _on_focus_changed(self, focused: bool) -> None:
        if not focused:
            self.popup.hide()

    def _join_menu(self) -> None:
        reply = self._window.menuBar().findChild(QMenu, "reply")
        assert isinstance(reply, QMenu)
        action = self._window.actions_by_name["prompts"]
        reply.insertMenu(action, self._menu)
        self._menu.aboutToShow.connect(self._fill_menu)
        action.triggered.connect(self.show_library)

    def _fill_menu(self) -> None:
        self._menu.clear()
        for one in self._prompts.library.all:
            action = self._menu.addAction(one.name.replace("&", "&&"))
            action.triggered.connect(partial(self.use, one.key))


def _lines(text: str) -> str:
    """Return a text with its lines ended as Qt's documents count them."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
