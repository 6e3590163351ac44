"""What holds is found out by looking and by trying, and told in one value."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.confinement import Confinement, Keeper
from desktop.core.ledger import Connection
from desktop.core.offline import OfflineLock
from desktop.core.paths import Paths
from desktop.core.wording import say
from desktop.hub import protocol
from desktop.session.privacy import Privacy
from desktop.storage.keyring.system import SystemKeyring
from tests.hub.conftest import hub
from tests.hub.loopback import Loopback
from tests.session.conftest import Heard
from tests.session.yard import Yard, build

__all__ = ["hub"]


@pytest.fixture
def yard(tmp_path: Path, qtbot: QtBot, hub: Loopback) -> Iterator[Yard]:
    (tmp_path / "home").mkdir(mode=0o700)
    yard = build(tmp_path / "home", qtbot, hub.endpoint)
    yield yard
    yard.close()


@pytest.fixture
def privacy(yard: Yard) -> Privacy:
    paths, keyring = Paths.under(yard.home), SystemKeyring()
    made = Privacy(paths, yard.preferences, yard.ledger, yard.tasks, keyring, yard.parent)
    made.watch(yard.outside)
    return made


def test_looking_finds_everything_out(yard: Yard, privacy: Privacy) -> None:
    privacy.look()
    yard.until(
        lambda: (
            None
            not in (
                *(privacy.findings.engine, privacy.findings.workshop, privacy.findings.vault),
                *(privacy.findings.keyring, privacy.findings.rights),
            )
        )
    )
    found = privacy.findings
    assert found.engine is not None
    assert found.engine.network in (Keeper.SYSTEM, Keeper.APP)
    assert found.vault is not None
    assert found.vault.exists
    assert not found.vault.encrypted


def test_what_a_real_engine_said_goes_before_what_was_tried(yard: Yard, privacy: Privacy) -> None:
    said = Confinement(Keeper.APP, means=("as an engine said",))
    privacy.engine_confined(said)
    privacy.look()
    yard.until(lambda: privacy.findings.workshop is not None)
    assert privacy.findings.engine == said


def test_a_connection_is_heard_of_at_once(yard: Yard, privacy: Privacy, hub: Loopback) -> None:
    connected, ended = Heard(privacy.connected), Heard
    journey = yard.outside.send(protocol.Search("x"))
    over = ended(journey.ended)
    yard.until(lambda: bool(over.all))
    assert connected.all
    assert privacy.findings.connections >= 1
    first = privacy.connections()[-1]
    assert first.host == "127.0.0.1"
    assert str(first.why) == "Search for models"


def test_the_lock_is_part_of_it(yard: Yard, privacy: Privacy) -> None:
    yard.preferences.set("privacy", "offline", True)
    assert privacy.findings.lock is OfflineLock.PERSON


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_mending_closes_the_files_to_others(yard: Yard, privacy: Privacy) -> None:
    yard.home.chmod(0o755)
    privacy.mend()
    yard.until(lambda: privacy.findings.rights is not None)
    assert yard.home.stat().st_mode & 0o777 == 0o700


def test_the_ledger_goes_into_a_file(yard: Yard, privacy: Privacy, tmp_path: Path) -> None:
    yard.ledger.begin(Connection(1, 5.0, "huggingface.co", 443, say("Search for models"), 10, 20))
    exported, failed = Heard(privacy.exported), Heard(privacy.failed)
    privacy.export(tmp_path / "list.JSON")
    yard.until(lambda: len(exported.all) == 1)
    assert json.loads((tmp_path / "list.JSON").read_text())[0]["host"] == "huggingface.co"
    privacy.export(tmp_path / "list.csv")
    yard.until(lambda: len(exported.all) == 2)
    assert "huggingface.co,443,Search for models,10,20" in (tmp_path / "list.csv").read_text()
    # A folder that is not there is told of, and nothing is lost.
    privacy.export(tmp_path / "nowhere" / "list.csv")
    yard.until(lambda: bool(failed.all))
    assert "could not be written" in str(failed().message)
