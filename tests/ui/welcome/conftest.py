"""The welcome page over real sessions: the real storage, hub processes, a hub on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.catalogue import Confirmed, Entry
from desktop.core.fit import Machine
from desktop.session.assistant import Assistant
from desktop.session.search import Search
from desktop.session.welcome import Welcome
from desktop.ui.icons import Icons
from desktop.ui.welcome.getting import Getting
from desktop.ui.welcome.page import WelcomePage
from tests.fakes import FakeEngines
from tests.hub.conftest import hub
from tests.hub.loopback import Loopback
from tests.session.conftest import small
from tests.session.yard import Yard, build
from tests.ui.library.conftest import GIB, Roomy

__all__ = ["hub", "small"]

SURE = Confirmed("a test", "a test")


def entry(title: str, parameters: float, *purposes: str) -> Entry:
    repository = f"owner/{title.replace(' ', '-')}-GGUF"
    return Entry(
        title, "owner", repository, "Q4_K_M", parameters, "apache-2.0", ("en",),
        purposes or ("everyday",), f"{title} is for tests.", SURE,
    )  # fmt: skip  # pyright: ignore[reportArgumentType]


BEST, SOONER, STRONGER = entry("Best", 9), entry("Sooner", 3, "small"), entry("Stronger", 12)


@dataclass
class Hall:
    """A welcome page, and the sessions that it shows."""

    yard: Yard
    assistant: Assistant
    engines: FakeEngines
    machine: Roomy
    welcome: Welcome
    getting: Getting
    page: WelcomePage
    qtbot: QtBot

    def until(self, is_so: object) -> None:
        self.qtbot.waitUntil(is_so, timeout=30_000)


@pytest.fixture
def hall(tmp_path: Path, qtbot: QtBot, icons: Icons, hub: Loopback) -> Iterator[Hall]:
    yard = build(tmp_path / "home", qtbot, hub.endpoint)
    engines = FakeEngines()
    assistant = Assistant(engines, yard.tasks, yard.preferences, parent=yard.parent)
    machine = Roomy(assistant, yard.parent)
    machine.memory = Machine(16 * GIB, 11 * GIB)
    welcome = Welcome(
        assistant, machine, yard.shelving, yard.downloads, yard.preferences,
        lambda: (BEST, SOONER, STRONGER), yard.parent,
    )  # fmt: skip
    getting = Getting(
        lambda parent: Search(
            yard.outside, machine.now, lambda: yard.preferences.settings.loading, parent
        ),
        yard.downloads, yard.shelving, machine.now, yard.parent,
    )  # fmt: skip
    page = WelcomePage(icons, welcome, getting, guide=True)
    page.get_asked.connect(getting.begin)
    page.cancel_asked.connect(getting.cancel)
    qtbot.addWidget(page)
    page.resize(1000, 720)
    page.show()
    qtbot.waitExposed(page)
    yield Hall(yard, assistant, engines, machine, welcome, getting, page, qtbot)
    page.hide()
    assistant.close()
    yard.close()
