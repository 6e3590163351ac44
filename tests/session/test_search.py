"""Looking around on the hub, with real hub processes and a loopback hub."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.fit import Machine, fit
from desktop.core.models import identify
from desktop.core.settings import Loading
from desktop.session.access import Access, HasToken, NoToken
from desktop.session.search import (
    Asking,
    Found,
    Idle,
    Looked,
    Priced,
    Refused,
    Search,
    Trouble,
)
from tests.hub.conftest import hub
from tests.hub.loopback import Fault, Loopback, Repository
from tests.session.conftest import Heard
from tests.session.yard import NoKeyring, Yard, build

__all__ = ["hub"]

MACHINE = Machine(16_000_000_000, 8_000_000_000)
FILE = "Model-Q4_K_M.gguf"


@dataclass
class Window:
    """What a window would hear of a search."""

    yard: Yard
    search: Search
    finding: Heard
    looking: Heard
    pricing: Heard

    def until(self, heard: Heard, kind: type) -> None:
        self.yard.until(lambda: bool(heard.all) and isinstance(heard(), kind))


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, hub: Loopback) -> Iterator[Window]:
    yard = build(tmp_path / "home", qtbot, hub.endpoint)
    search = Search(yard.outside, lambda: MACHINE, Loading, yard.parent)
    yield Window(
        yard,
        search,
        Heard(search.finding_changed),
        Heard(search.looking_changed),
        Heard(search.pricing_changed),
    )
    yard.close()


@pytest.fixture
def model(hub: Loopback, small: Path) -> Repository:
    return hub.add(Repository("owner/Model-GGUF", {FILE: small.read_bytes()}))


def test_models_are_found_by_words(window: Window, model: Repository, hub: Loopback) -> None:
    hub.add(Repository("other/thing", {"thing.gguf": b"x"}))
    window.search.find(" model ", "downloads")
    assert window.finding.all == [Asking("model")]
    window.until(window.finding, Found)
    found = window.finding()
    assert [repo.id for repo in found.repositories] == [model.id]
    assert not found.more


def test_only_the_latest_question_is_answered(window: Window, model: Repository) -> None:
    window.search.find("nothing")
    window.search.find("model")
    window.until(window.finding, Found)
    assert window.finding.all[:2] == [Asking("nothing"), Asking("model")]
    answers = [state for state in window.finding.all if not isinstance(state, Asking)]
    assert [state.about for state in answers] == ["model"]


def test_a_question_is_taken_back_at_once(window: Window, model: Repository, hub: Loopback) -> None:
    hub.misbehave(Fault("list", times=-1, hang=True))
    window.search.find("model")
    window.yard.until(lambda: bool(hub.seen))
    window.search.cancel()
    assert window.finding() == Idle()


def test_the_next_page_comes_behind_the_first(window: Window, hub: Loopback) -> None:
    for number in range(33):
        hub.add(Repository(f"owner/model-{number}", {FILE: b"x"}))
    window.search.find("model")
    window.until(window.finding, Found)
    assert window.finding().more
    first = window.finding().repositories
    window.search.find_more()
    window.yard.until(lambda: len(window.finding.all) == 4)
    assert window.finding().repositories[: len(first)] == first
    assert len({repo.id for repo in window.finding().repositories}) == 33


@pytest.mark.parametrize(
    "text", ["owner/Model-GGUF", "https://huggingface.co/owner/Model-GGUF/tree/main"]
)
def test_a_repository_is_looked_into(window: Window, model: Repository, text: str) -> None:
    window.search.look(text)
    window.until(window.looking, Looked)
    page = window.looking().repository
    assert (page.repo.id, page.commit) == (model.id, model.commit)
    assert [file.path for file in page.files] == [FILE]


def test_what_names_no_repository_is_said_without_asking(window: Window, hub: Loopback) -> None:
    window.search.look("what is love")
    assert isinstance(window.looking(), Refused)
    assert window.looking().kind is Trouble.ADDRESS
    assert hub.seen == []


def test_a_file_is_priced_before_it_is_here(
    window: Window, model: Repository, small: Path, hub: Loopback
) -> None:
    window.search.price(model.id, FILE, model.commit)
    window.until(window.pricing, Priced)
    here = identify(small)
    assert window.pricing().about == f"{model.id}/{FILE}"
    assert window.pricing().file.weights == here.weights
    assert window.pricing().fit == fit(here, MACHINE, Loading())
    asked = len(hub.seen)
    window.search.price(model.id, FILE, model.commit)
    assert isinstance(window.pricing(), Priced), "what was read once is known"
    assert len(hub.seen) == asked


def test_being_offline_is_an_ordinary_sentence(window: Window, hub: Loopback) -> None:
    window.yard.preferences.set("library", "hub_address", "http://127.0.0.1:9")
    window.search.find("model")
    window.until(window.finding, Refused)
    assert window.finding().kind is Trouble.OFFLINE
    assert window.finding().hint is not None


def test_a_token_is_kept_checked_and_used(window: Window, hub: Loopback) -> None:
    hub.tokens["hf_mine"] = set()
    access = Access(NoKeyring(), window.yard.outside, window.yard.parent)
    heard = Heard(access.changed)
    access.look()
    window.yard.until(lambda: access.state == NoToken())
    access.keep(" hf_mine ")
    window.yard.until(lambda: isinstance(access.state, HasToken) and bool(access.state.owner))
    assert hub.seen[-1].token.endswith("hf_mine")
    access.keep("hf_wrong")
    window.yard.until(lambda: isinstance(access.state, HasToken) and bool(access.state.problem))
    access.forget()
    window.yard.until(lambda: access.state == NoToken())
    assert len(heard.all) >= 6
    window.search.find("model")
    window.until(window.finding, Found)
    assert hub.seen[-1].token == ""


def test_the_token_is_in_no_file(window: Window, hub: Loopback, tmp_path: Path) -> None:
    hub.tokens["hf_very_secret"] = set()
    access = Access(NoKeyring(), window.yard.outside, window.yard.parent)
    access.keep("hf_very_secret")
    window.yard.until(lambda: isinstance(access.state, HasToken) and bool(access.state.owner))
    window.search.find("model")
    window.until(window.finding, Found)
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or b"very_secret" not in path.read_bytes(), path
