"""What the tests of the window share: a look, which is taken off again, and nothing remembered."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.icons import Icons
from desktop.ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp)
    theme.choose("light", 100)
    yield theme
    theme.choose("system", 100)
    qapp.setStyleSheet("")


@pytest.fixture
def icons(theme: Theme) -> Icons:
    return Icons(theme)
