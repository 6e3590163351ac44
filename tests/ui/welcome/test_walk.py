"""The welcome page by the keyboard: each control has a name, and Tab reaches it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from tests.ui.walking import offences
from tests.ui.welcome.conftest import Hall


def test_every_control_has_a_name_and_is_reached(hall: Hall) -> None:
    hall.page.activateWindow()
    QApplication.processEvents()
    assert offences(hall.page) == []
