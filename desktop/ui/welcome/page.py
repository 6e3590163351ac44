"""The welcome page: what to begin with at once, what to fetch, and what is kept to oneself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.first_models import Local
from desktop.core.offline import OfflineLock
from desktop.core.privacy import Findings
from desktop.session.welcome import Welcome
from desktop.ui.icons import Icons, app_sign
from desktop.ui.library.wrap import Wrap
from desktop.ui.theme import HUGE, LARGE, MEDIUM, SMALL
from desktop.ui.welcome.getting import Getting, Here
from desktop.ui.welcome.line_row import LineRow
from desktop.ui.welcome.pick_card import PickCard
from desktop.ui.welcome.words import computer_words, local_facts, room_words
from desktop.ui.widgets.labels import button, frame, label, restyle
from desktop.ui.widgets.switch import Switch
from desktop.ui.wording import shown, tr

_SIGN = 56  # pixels at 100 %
_WIDEST = 860
_BESIDE = 620  # pixels of width, at 100 %, from which on the three models stand side by side
_MOST_LOCALS = 3


class WelcomePage(QFrame):
    """Shows a `Welcome` and tells what the person wants. Escape and Skip lead on."""

    left = Signal()
    guide_asked = Signal()
    use_asked = Signal(str)  # path of a model that is here
    get_asked = Signal(object)  # core.catalogue.Entry
    cancel_asked = Signal(object)  # core.catalogue.Entry
    library_asked = Signal()
    open_asked = Signal()
    manual_asked = Signal()
    vault_asked = Signal()
    lock_switched = Signal(bool)

    def __init__(self, icons: Icons, welcome: Welcome, getting: Getting, *, guide: bool) -> None:
        """`guide`: Fireside brings a model of its own to try."""
        super().__init__()
        self.setProperty("kind", "page")
        self.setAccessibleName(tr("Welcome"))
        self._icons = icons
        self._welcome = welcome
        self._getting = getting
        self._shown: tuple[Local, ...] | None = None
        self._sign = QLabel()
        self.local_rows: list[LineRow] = []
        self.cards: list[PickCard] = []
        self.guide_button = button(tr("Try the Guide now"), "primary")
        self.guide_row = LineRow(
            icons, "flame", tr("The Guide"),
            tr("A tiny model that comes with Fireside and answers questions about it. It is here "
               "already."),
            self.guide_button,
        )  # fmt: skip
        self._has_guide = guide
        self.more = button("", "link")
        self.computer = label("", "muted", wrap=True)
        self.room = label("", wrap=True)
        self.locked_words = label(
            tr("The offline lock is on: nothing can be fetched until it is off."), "danger",
            wrap=True,
        )  # fmt: skip
        self.switch = Switch(icons.theme)
        self.vault_button = button(tr("Change…"))
        self.vault_row = LineRow(
            icons, "lock", tr("Encryption"), tr("Being looked at…"), self.vault_button
        )
        self.lock_row = LineRow(
            icons, "cloud-off", tr("Offline lock"),
            tr("While it is on, nothing here can reach the network: no search, no download. "
               "Models that are here work as ever."),
            self.switch,
        )  # fmt: skip
        self.skip = button(tr("Skip"))
        self.ways = {
            name: button(words, "link")
            for name, words in (
                ("library", tr("Browse the library")),
                ("open", tr("Open a model file…")),
                ("manual", tr("Read the manual")),
            )
        }
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show what is known now."""
        facts = self._welcome.facts
        self.computer.setText(computer_words(facts))
        self.room.setText(room_words(facts))
        self._show_locals(self._welcome.locals)
        self._show_picks()

    def show_privacy(self, findings: Findings) -> None:
        """Show how conversations are kept, and how the offline lock stands."""
        if findings.vault is not None:
            self.vault_row.say(shown(findings.vault.words()))
        closed = findings.lock.is_closed
        self.switch.blockSignals(True)
        self.switch.setChecked(closed)
        self.switch.blockSignals(False)
        self.switch.setEnabled(findings.lock is not OfflineLock.POLICY)
        self.switch.update()
        self.locked_words.setVisible(closed)
        self._show_states(locked=closed)

    def take_focus(self) -> None:
        """Give the keyboard to what the person most likely wants."""
        first = self.local_rows[0].control if self.local_rows else None
        if first is None and self._has_guide:
            first = self.guide_button
        (first or (self.cards[0].get if self.cards else self.skip)).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead on with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the models side by side where there is room."""
        super().resizeEvent(event)
        beside = self.width() >= self._icons.theme.px(_BESIDE)
        way = QBoxLayout.Direction
        self._picks.setDirection(way.LeftToRight if beside else way.TopToBottom)

    # What is shown

    def _show_locals(self, found: tuple[Local, ...]) -> None:
        if found == self._shown:
            return
        self._shown = found
        for row in self.local_rows:
            self._begin.removeWidget(row)
            row.deleteLater()
        self.local_rows = []
        for at, one in enumerate(found[:_MOST_LOCALS]):
            self.local_rows.append(self._local_row(one))
            self._begin.insertWidget(at, self.local_rows[at])
        if self.local_rows and self.guide_button.hasFocus():
            self.local_rows[0].control.setFocus()
        self.more.setText(tr("All {count} models that are here…", count=len(found)))
        self.more.setVisible(len(found) > _MOST_LOCALS)
        at_once = bool(found) or self._has_guide
        self._begin_card.setVisible(at_once)
        self.begin_title.setVisible(at_once)
        self.fetch_title.setText(
            tr("Or fetch a model that suits this computer")
            if at_once
            else tr("Fetch a model that suits this computer")
        )
        _call(self.guide_button, calls=not found)

    def _local_row(self, one: Local) -> LineRow:
        calls = not self.local_rows and one.verdict == "comfortable"
        use = button(tr("Use it"), "primary" if calls else "")
        use.setAccessibleName(tr("Use {name}", name=one.name))
        use.clicked.connect(partial(self.use_asked.emit, one.path))
        return LineRow(self._icons, "hard-drive", one.name, local_facts(one), use)

    def _show_picks(self) -> None:
        picks = self._welcome.picks
        at_work = any(
            not card.bar.isHidden() or isinstance(self._getting.state(_repo(card)), Here)
            for card in self.cards
        )  # what is under way stays on the page, however the free memory changes meanwhile
        if not at_work and [card.pick for card in self.cards] != list(picks):
            for card in self.cards:
                self._picks.removeWidget(card)
                card.deleteLater()
            self.cards = [PickCard(self._icons, pick) for pick in picks]
            for card in self.cards:
                card.get_asked.connect(self.get_asked)
                card.cancel_asked.connect(self.cancel_asked)
                card.use_asked.connect(self.use_asked)
                self._picks.addWidget(card, 1)
        self._show_states(locked=self.switch.isChecked())

    def _show_states(self, *, locked: bool) -> None:
        alone = not self._shown and not self._has_guide
        for card in self.cards:
            seconds = self._welcome.seconds_for(card.pick.entry.about_size)
            card.show_state(self._getting.state(_repo(card)), seconds, locked=locked)
            card.make_first(first=alone and card.pick.role == "recommended")

    # Building

    def _connect(self) -> None:
        self.guide_button.clicked.connect(self.guide_asked)
        self.more.clicked.connect(self.library_asked)
        self.vault_button.clicked.connect(self.vault_asked)
        self.switch.toggled.connect(self.lock_switched)
        self.skip.clicked.connect(self.left)
        self.ways["library"].clicked.connect(self.library_asked)
        self.ways["open"].clicked.connect(self.open_asked)
        self.ways["manual"].clicked.connect(self.manual_asked)
        self._welcome.changed.connect(self.refresh)
        self._getting.changed.connect(self._show_picks)
        self._icons.theme.changed.connect(self._draw_sign)
        self._draw_sign()

    def _lay_out(self) -> None:
        theme = self._icons.theme
        self.vault_button.setAccessibleName(tr("Change how conversations are protected"))
        self.switch.setAccessibleName(tr("Offline lock"))
        inside = QWidget()
        inside.setProperty("kind", "plain")
        column = QWidget()
        column.setProperty("kind", "plain")
        column.setMaximumWidth(theme.px(_WIDEST))
        self._fill(QVBoxLayout(column))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(column, 1000)
        row.addStretch(1)
        middle = QVBoxLayout(inside)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addLayout(row)
        middle.addStretch(2)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(tr("Welcome"))
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._foot())
        self.locked_words.hide()
        self.guide_row.setVisible(self._has_guide)

    def _fill(self, inner: QVBoxLayout) -> None:
        theme = self._icons.theme
        inner.setContentsMargins(theme.px(LARGE), theme.px(LARGE), theme.px(LARGE), theme.px(LARGE))
        inner.setSpacing(theme.px(SMALL))
        inner.addLayout(self._head())
        inner.addSpacing(theme.px(MEDIUM))
        self.begin_title = label(tr("Begin at once"), "heading")
        self.fetch_title = label("", "heading", wrap=True)
        self._begin_card = frame("card")
        self._begin = QVBoxLayout(self._begin_card)
        self._begin.setContentsMargins(0, theme.px(SMALL), 0, theme.px(SMALL))
        self._begin.setSpacing(0)
        self._begin.addWidget(self.guide_row)
        self._begin.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(self.begin_title)
        inner.addWidget(self._begin_card)
        inner.addSpacing(theme.px(MEDIUM))
        inner.addWidget(self.fetch_title)
        inner.addWidget(self.room)
        inner.addWidget(self.computer)
        inner.addWidget(self.locked_words)
        self._picks = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._picks.setSpacing(theme.px(MEDIUM))
        inner.addLayout(self._picks)
        inner.addSpacing(theme.px(MEDIUM))
        inner.addWidget(label(tr("What you write is yours"), "heading"))
        inner.addWidget(self._promises())
        again = label(tr("You find this page again in the Help menu."), "small", wrap=True)
        again.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inner.addSpacing(theme.px(SMALL))
        inner.addWidget(again)

    def _head(self) -> QHBoxLayout:
        theme = self._icons.theme
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(tr("Welcome to Fireside"), "title", wrap=True))
        about = tr("Talk with a language model on your own computer. Nothing you write leaves it.")
        words.addWidget(label(about, "muted", wrap=True))
        head = QHBoxLayout()
        head.setSpacing(theme.px(LARGE))
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(words, 1)
        return head

    def _promises(self) -> QFrame:
        theme = self._icons.theme
        card = frame("card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(0, theme.px(SMALL), 0, theme.px(SMALL))
        inner.setSpacing(0)
        inner.addWidget(self.vault_row)
        inner.addWidget(self.lock_row)
        return card

    def _foot(self) -> QFrame:
        theme = self._icons.theme
        strip = frame("strip")
        links = QWidget()
        links.setProperty("kind", "plain")
        wrap = Wrap(theme.px(MEDIUM), links)
        for way in self.ways.values():
            wrap.addWidget(way)
        policy = links.sizePolicy()
        policy.setHeightForWidth(True)
        links.setSizePolicy(policy)
        row = QHBoxLayout(strip)
        row.setContentsMargins(theme.px(HUGE), theme.px(SMALL), theme.px(LARGE), theme.px(SMALL))
        row.setSpacing(theme.px(LARGE))
        row.addWidget(links, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.skip)
        return strip

    def _draw_sign(self) -> None:
        side = self._icons.theme.px(_SIGN)
        self._sign.setPixmap(app_sign(side, self.devicePixelRatioF()))
        self._sign.setFixedSize(side, side)


def _repo(card: PickCard) -> str:
    return card.pick.entry.repository


def _call(widget: QWidget, *, calls: bool) -> None:
    """Let a button be the one that calls, or not."""
    kind = "primary" if calls else ""
    if widget.property("kind") != kind:
        widget.setProperty("kind", kind)
        restyle(widget)
