"""The desktop portal, played by a bus of our own: what it is told, and its word of a click."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.news.portal import PortalPost, session_bus
from tests.session.conftest import Heard


class Bus:
    """Takes down the calls in place of the session's bus."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, list[object]]] = []
        self.heard: list[str] = []

    def connect(self, _service: str, _path: str, interface: str, name: str, *_: object) -> bool:
        self.heard.append(f"{interface}.{name}")
        return True

    def send(self, message: object) -> bool:
        self.sent.append((message.member(), message.arguments()))
        return True


def test_a_click_is_told_by_its_number_and_strange_words_are_not(qtbot: QtBot) -> None:
    bus = Bus()
    post = PortalPost(bus)
    opened = Heard(post.opened)
    assert bus.heard == ["org.freedesktop.portal.Notification.ActionInvoked"]
    post.on_action(f"{post._prefix}4", "open", [])
    post.on_action("fireside-1-4-2", "open", [])
    post.on_action("x", "open", [])
    assert opened.all == [4]


def test_what_is_shown_is_withdrawn(qtbot: QtBot) -> None:
    bus = Bus()
    post = PortalPost(bus)
    post._shown = {2, 1}
    post.withdraw()
    post.withdraw()
    assert bus.sent == [("RemoveNotification", [f"{post._prefix}{n}"]) for n in (1, 2)]


def test_a_bus_that_lies_behind_a_network_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "tcp:host=example.org,port=1")
    assert session_bus() is None
