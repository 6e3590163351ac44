"""The Hugging Face token: typed in here, kept by the system's keyring, never shown again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.icons import Icons
from desktop.ui.theme import SMALL, TINY
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr


class TokenField(QWidget):
    """Takes a token and tells it once; says what became of it in the words it is given."""

    given = Signal(str)
    forget_asked = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        theme = icons.theme
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText("hf_…")
        self.field.setMaxLength(400)
        self.field.setMinimumHeight(theme.px(34))
        self.keep = button(tr("Keep"), "primary")
        self.forget = button(tr("Forget it"))
        self.state = label("", "small", wrap=True)
        heading = label(tr("Hugging Face token"), "strong")
        heading.setBuddy(self.field)
        self.field.setAccessibleName(tr("Hugging Face token"))
        help_ = tr(
            "Needed only for models whose publishers want to know who downloads them. A token "
            "that may read is enough; you make one in the settings of your account."
        )
        line = QHBoxLayout()
        line.setSpacing(theme.px(SMALL))
        line.addWidget(self.field, 1)
        line.addWidget(self.keep)
        line.addWidget(self.forget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(TINY))
        layout.addWidget(heading)
        layout.addWidget(label(help_, "small", wrap=True))
        layout.addSpacing(theme.px(TINY))
        layout.addLayout(line)
        layout.addWidget(self.state)
        self.keep.setEnabled(False)
        self.field.textChanged.connect(lambda text: self.keep.setEnabled(bool(text.strip())))
        self.field.returnPressed.connect(self._on_keep)
        self.keep.clicked.connect(self._on_keep)
        self.forget.clicked.connect(self.forget_asked)
        self.show_state("", there=False)

    def show_state(self, words: str, *, there: bool, kind: str = "small") -> None:
        """Say how the token is kept, or why not; `there` is whether one is known."""
        self.state.setProperty("kind", kind)
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        self.state.setText(words)
        self.state.setVisible(bool(words))
        self.forget.setVisible(there)

    def _on_keep(self) -> None:
        token = self.field.text().strip()
        if token:
            self.field.clear()
            self.given.emit(token)
