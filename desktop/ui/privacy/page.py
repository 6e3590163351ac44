"""The privacy page: one sentence, the offline lock, what holds on this computer, and the ledger."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.errors import FiresideError
from desktop.core.offline import OfflineLock
from desktop.core.privacy import Findings, facts, headline
from desktop.core.wording import say
from desktop.session.privacy import Privacy
from desktop.session.updates import Updates
from desktop.ui.icons import Icons
from desktop.ui.placement import size_dialog
from desktop.ui.privacy.fact_row import FactRow
from desktop.ui.privacy.ledger_view import LedgerView
from desktop.ui.privacy.update_row import UpdateRow
from desktop.ui.theme import HUGE, LARGE, MEDIUM, SMALL
from desktop.ui.widgets.labels import frame, label
from desktop.ui.widgets.notice import Notice
from desktop.ui.widgets.switch import Switch
from desktop.ui.wording import shown, tr

_SIGN = 44


class PrivacyPage(QDialog):
    """Shows `Findings` and the ledger; the offline lock is turned here."""

    def __init__(
        self, icons: Icons, privacy: Privacy, updates: Updates, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._privacy = privacy
        self.setWindowTitle(tr("Privacy"))
        self.setModal(False)
        self._sign = QLabel()
        self.headline = label("", "title", wrap=True)
        self.lock = FactRow(icons, sign="lock")
        self.switch = Switch(icons.theme)
        self.rows: dict[str, FactRow] = {}
        self.ledger = LedgerView(icons)
        self.updates = UpdateRow(icons, updates)
        self.notice = Notice(icons)
        self.told = label("", "small", wrap=True)
        self._facts = QVBoxLayout()
        self._lay_out()
        self.switch.toggled.connect(self._on_switched)
        self.ledger.export_asked.connect(privacy.export)
        privacy.changed.connect(self.show_findings)
        privacy.connected.connect(self._on_connected)
        privacy.failed.connect(self._on_failed)
        privacy.exported.connect(self._on_exported)
        icons.theme.changed.connect(self._draw)
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Look anew whenever the page is opened."""
        super().showEvent(event)
        self.notice.hide()
        self.told.hide()
        self.show_findings(self._privacy.findings)
        self.ledger.show_connections(self._privacy.connections())
        self._privacy.look()

    def show_findings(self, findings: Findings) -> None:
        """Say what was found out."""
        self.headline.setText(shown(headline(findings)))
        lock, *others = facts(findings)
        self.lock.show_fact(lock)
        self.switch.blockSignals(True)
        self.switch.setChecked(findings.lock.is_closed)
        self.switch.blockSignals(False)
        self.switch.setEnabled(findings.lock is not OfflineLock.POLICY)
        self.switch.update()
        for fact in others:
            if fact.name not in self.rows:
                self._add_row(fact.name)
            self.rows[fact.name].show_fact(fact)

    def _add_row(self, name: str) -> None:
        mend = tr("Close them to others") if name == "folders" else ""
        row = FactRow(self._icons, mend)
        row.mend_asked.connect(self._privacy.mend)
        if self.rows:
            self._facts.addWidget(frame("line"))
        self._facts.addWidget(row)
        self.rows[name] = row

    def _on_switched(self, closed: bool) -> None:
        self._privacy.preferences.set("privacy", "offline", closed)

    def _on_connected(self) -> None:
        if self.isVisible():
            self.ledger.show_connections(self._privacy.connections())

    def _on_failed(self, error: FiresideError) -> None:
        self.notice.show_problem(error.message, error.hint)

    def _on_exported(self, path: str) -> None:
        self.told.setText(shown(say("Written to {path}.", path=path)))
        self.told.show()

    def _draw(self) -> None:
        self._sign.setPixmap(self._icons.pixmap("shield-check", "accent", _SIGN))

    def _lay_out(self) -> None:
        theme = self._icons.theme
        inside = QWidget()
        inside.setProperty("kind", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(*[theme.px(HUGE)] * 4)
        column.setSpacing(theme.px(MEDIUM))
        column.addWidget(self.notice)
        column.addLayout(self._head())
        column.addSpacing(theme.px(SMALL))
        column.addWidget(self._lock_card())
        column.addSpacing(theme.px(SMALL))
        column.addWidget(label(tr("What holds on this computer"), "heading"))
        column.addWidget(self._facts_card())
        column.addSpacing(theme.px(SMALL))
        column.addWidget(label(tr("Every connection"), "heading"))
        column.addWidget(self.ledger)
        column.addWidget(self.told)
        column.addWidget(frame("line"))
        column.addWidget(self.updates)
        column.addWidget(frame("line"))
        foot = tr(
            "Do not take our word for it: watch Fireside with your firewall, or ask in a terminal "
            "with “fireside doctor --privacy”."
        )
        column.addWidget(label(foot, "small", wrap=True))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.windowTitle())
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        size_dialog(self, theme.px(840), theme.px(740))

    def _head(self) -> QHBoxLayout:
        theme = self._icons.theme
        words = QVBoxLayout()
        words.setSpacing(theme.px(SMALL))
        words.addWidget(self.headline)
        explained = tr(
            "Models think on this computer, and what you write stays here. This page says what "
            "went out, and who sees to it that nothing else can."
        )
        words.addWidget(label(explained, "muted", wrap=True))
        head = QHBoxLayout()
        head.setSpacing(theme.px(LARGE))
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _lock_card(self) -> QFrame:
        theme = self._icons.theme
        card = frame("card")
        row = QHBoxLayout(card)
        row.setContentsMargins(theme.px(LARGE), theme.px(SMALL), theme.px(LARGE), theme.px(SMALL))
        row.addWidget(self.lock, 1)
        self.switch.setAccessibleName(tr("Offline lock"))
        row.addWidget(self.switch)
        return card

    def _facts_card(self) -> QFrame:
        theme = self._icons.theme
        card = frame("card")
        card.setLayout(self._facts)
        self._facts.setContentsMargins(
            theme.px(LARGE), theme.px(SMALL), theme.px(LARGE), theme.px(SMALL)
        )
        self._facts.setSpacing(0)
        return card
