"""What Fireside is: its version and build, and the licences of all that it ships with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.core.build import Build, notices, this_build
from desktop.ui.icons import Icons, app_sign
from desktop.ui.placement import size_dialog
from desktop.ui.theme import HUGE, LARGE, MEDIUM, SMALL
from desktop.ui.widgets.labels import button, label
from desktop.ui.wording import tr


class AboutPage(QDialog):
    """Fireside's name, version, build and licence."""

    def __init__(self, icons: Icons, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._build = build = this_build()
        theme = icons.theme
        self.setWindowTitle(tr("About Fireside"))
        sign = QLabel()
        sign.setPixmap(app_sign(theme.px(96), self.devicePixelRatioF()))
        words = [
            label("Fireside", "title"),
            label(tr("Version {version}", version=build.version), "muted"),
            label(_made(build), "small"),
            label(tr("A private assistant for your own computer."), "", wrap=True),
            label(tr("Free software under the MIT licence."), "small", wrap=True),
            label(tr("Icons by Lucide (ISC licence)."), "small", wrap=True),
            label(tr("Typeface Inter (SIL Open Font License)."), "small", wrap=True),
        ]
        self.copy = button(tr("Copy"), "link")
        self.copy.setToolTip(tr("Copy the version and the build"))
        self.licences = button(tr("Licences of all that is inside…"), "link")
        close = button(tr("Close"), "primary")
        self.copy.clicked.connect(self._copy)
        self.licences.clicked.connect(self._show_licences)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(HUGE)] * 4)
        layout.setSpacing(theme.px(SMALL))
        centre = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(sign, 0, centre)
        for line in words:
            line.setAlignment(centre)
            layout.addWidget(line)
        links = QHBoxLayout()
        links.addStretch(1)
        links.addWidget(self.licences)
        links.addWidget(self.copy)
        links.addStretch(1)
        layout.addLayout(links)
        layout.addSpacing(theme.px(MEDIUM))
        layout.addWidget(close, 0, centre)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"Fireside {self._build.phrase()}")

    def _show_licences(self) -> None:
        LicencesPage(self._icons, self).show()


class LicencesPage(QDialog):
    """The licences of all packages and libraries, as the build gathered them."""

    def __init__(self, icons: Icons, parent: QWidget | None) -> None:
        super().__init__(parent)
        theme = icons.theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Licences"))
        self.text = QPlainTextEdit(notices())
        self.text.setReadOnly(True)
        self.text.setProperty("kind", "report")
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(tr("Licences"))
        self.text.setTabChangesFocus(True)
        close = button(tr("Close"), "primary")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(LARGE)] * 4)
        layout.setSpacing(theme.px(MEDIUM))
        layout.addWidget(self.text, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        size_dialog(self, theme.px(760), theme.px(600))


def _made(build: Build) -> str:
    """Return when and from what this was built."""
    if build.kind == "source":
        return tr("Run from its source")
    return tr("Built on {date} from {commit}", date=build.date, commit=build.commit or "—")
