"""The top of a repository's page: what it is called, its licence, and how to get access."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.session.search import RepoPage
from desktop.ui.icons import Icons
from desktop.ui.library.pill import Pill
from desktop.ui.library.words import day, licence_title, short_count
from desktop.ui.theme import MEDIUM, SMALL, TINY
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.labels import button, frame, label
from desktop.ui.wording import tr


class RepositoryHead(QWidget):
    """Names the repository; for a gated one it explains the way in."""

    browser_asked = Signal()
    token_asked = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.title = Elided("heading")
        self.facts = label("", "small", wrap=True)
        self.licence = Pill(icons.theme)
        self.gated = Pill(icons.theme)
        self.page = button(tr("Open in the browser"), "ghost")
        icons.wear(self.page, "external-link")
        self.access = frame("notice")
        self.explanation = label("", wrap=True)
        self.ask = button(tr("Ask for access in the browser"), "primary")
        self.token = button(tr("Enter a token…"))
        self._lay_out(icons)
        self.page.clicked.connect(self.browser_asked)
        self.ask.clicked.connect(self.browser_asked)
        self.token.clicked.connect(self.token_asked)

    def show_page(self, page: RepoPage) -> None:
        """Show another repository."""
        repo = page.repo
        self.title.setText(repo.id)
        licence = licence_title(repo.licence) if repo.licence else tr("No licence named")
        self.licence.show_text(licence, "", tr("The licence that the publisher names."))
        self.gated.show_text(tr("Access on request") if repo.gated else "", "warn")
        facts = [
            tr("{number} downloads", number=short_count(repo.downloads)),
            tr("{number} likes", number=short_count(repo.likes)),
            tr("changed {day}", day=day(repo.updated)) if repo.updated else "",
        ]
        self.facts.setText(" · ".join(fact for fact in facts if fact))
        self.access.setVisible(bool(repo.gated))
        self.explanation.setText(_explanation(repo.gated))

    def _lay_out(self, icons: Icons) -> None:
        theme = icons.theme
        top = QHBoxLayout()
        top.setSpacing(theme.px(SMALL))
        top.addWidget(self.title)
        top.addWidget(self.licence)
        top.addWidget(self.gated)
        top.addStretch(1)
        top.addWidget(self.page)
        ways = QHBoxLayout()
        ways.setSpacing(theme.px(SMALL))
        ways.addWidget(self.ask)
        ways.addWidget(self.token)
        ways.addStretch(1)
        inner = QVBoxLayout(self.access)
        inner.setContentsMargins(*[theme.px(MEDIUM)] * 4)
        inner.setSpacing(theme.px(SMALL))
        inner.addWidget(self.explanation)
        inner.addLayout(ways)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(TINY))
        layout.addLayout(top)
        layout.addWidget(self.facts)
        layout.addWidget(self.access)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)


def _explanation(gated: str) -> str:
    if gated == "auto":
        return tr(
            "The publisher wants to know who downloads this. Sign in on the page, agree to the "
            "conditions (access is given at once), and enter a token of your account here."
        )
    return tr(
        "The publisher decides who may download this. Sign in on the page and ask for access; "
        "once it is given, enter a token of your account here."
    )
