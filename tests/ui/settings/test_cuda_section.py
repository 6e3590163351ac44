"""The row of CUDA support: what it says, and which of its buttons are there."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.cuda import Place
from desktop.session.cuda import Cuda, Present
from desktop.ui.cuda_section import CudaSection
from desktop.ui.icons import Icons
from tests.hub.conftest import hub
from tests.session.test_cuda import cuda, place, yard
from tests.session.yard import Yard

__all__ = ["cuda", "hub", "place", "yard"]


def test_without_a_description_nothing_is_offered(
    yard: Yard, place: Place, icons: Icons, qtbot: QtBot
) -> None:
    place.description.unlink()
    none = Cuda(place, yard.outside, yard.preferences, yard.tasks, 0, yard.parent)
    section = CudaSection(icons, none)
    qtbot.addWidget(section)
    assert section.words.text() == "There is no CUDA library for this build of Fireside."
    assert section.fetch.isHidden()
    assert section.remove.isHidden()


@pytest.mark.parametrize("address", ["", None])
def test_the_buttons_follow_the_state(
    yard: Yard, cuda: Cuda, icons: Icons, qtbot: QtBot, address: str | None
) -> None:
    if address is not None:
        yard.preferences.set("privacy", "cuda_address", address)
    section = CudaSection(icons, cuda)
    qtbot.addWidget(section)
    assert not section.fetch.isHidden()
    assert section.fetch.isEnabled() is cuda.is_possible
    if cuda.is_possible:
        section.fetch.click()
        assert not section.cancel.isHidden()
        yard.until(lambda: isinstance(cuda.state, Present))
        assert section.fetch.isHidden()
        assert not section.remove.isHidden()
