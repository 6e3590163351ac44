from __future__ import annotations

import pytest

from installers.lean import dropped


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/translations/qtbase_fr.qm", "PySide6/translations/qtdeclarative_de.qm",
        "resources/translations/fireside_de.ts", "PySide6/Qt/plugins/tls/libqopensslbackend.so",
    ],
)  # fmt: skip
def test_what_is_never_read_is_left_out(name: str) -> None:
    assert dropped(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/translations/qtbase_de.qm", "PySide6/translations/qtbase_de.qm",
        "resources/translations/fireside_de.qm",
    ],
)  # fmt: skip
def test_german_is_kept(name: str) -> None:
    assert not dropped(name)
