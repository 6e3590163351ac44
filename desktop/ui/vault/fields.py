"""Fields for secrets, each with its heading."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.icons import Icons
from desktop.ui.theme import TINY
from desktop.ui.widgets.labels import label

LONGEST = 1000  # letters of a passphrase


class SecretField(QWidget):
    """A field whose letters are not shown, and are gone once they were taken."""

    def __init__(self, icons: Icons, title: str, *, hidden: bool = True) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        theme = icons.theme
        self.field = QLineEdit()
        if hidden:
            self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setMaxLength(LONGEST)
        self.field.setMinimumHeight(theme.px(34))
        self.field.setAccessibleName(title)
        heading = label(title, "strong")
        heading.setBuddy(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(TINY))
        layout.addWidget(heading)
        layout.addWidget(self.field)
        self.setFocusProxy(self.field)

    @property
    def text(self) -> str:
        """Return what is typed in it."""
        return self.field.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self.field.clear()
