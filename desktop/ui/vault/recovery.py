"""The recovery code, shown once: to be written down and kept away from the computer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.icons import Icons
from desktop.ui.theme import LARGE, MEDIUM
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr


class CodeDialog(QDialog):
    """Shows a new code, lets it be copied, and forgets it."""

    def __init__(self, icons: Icons, code: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Recovery code"))
        half = len(code) // 2
        self.code = label(f"{code[:half]}\n{code[half + 1 :]}")
        self.code.setFont(theme.mono("heading"))
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setAccessibleName(tr("Recovery code: {code}", code=code))
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text = code
        self.copy = button(tr("Copy"))
        icons.wear(self.copy, "copy")
        self.close_button = button(tr("I have written it down"), "primary")
        explained = tr(
            "This code opens your conversations when the keyring has lost its key or you have "
            "forgotten your passphrase. Write it on paper and keep it away from this computer. "
            "It is not shown again; an older code opens nothing any more."
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(LARGE)] * 4)
        layout.setSpacing(theme.px(MEDIUM))
        layout.addWidget(label(tr("Your recovery code"), "title"))
        layout.addWidget(label(explained, wrap=True))
        layout.addWidget(self.code)
        layout.addLayout(buttons)
        self.copy.clicked.connect(self._on_copy)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setFocus()
        self.setMinimumWidth(theme.px(480))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.copy.setText(tr("Copied"))
