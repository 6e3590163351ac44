"""What is said of the findings, and how the ledger is written out."""

from __future__ import annotations

import csv
import io
import json

import pytest

from desktop.core.confinement import Confinement, Keeper
from desktop.core.ledger import Connection, as_csv, as_json
from desktop.core.offline import OfflineLock
from desktop.core.privacy import Findings, Rights, Standing, facts, headline
from desktop.core.vault import Guard, VaultState
from desktop.core.wording import say

ALL = Confinement(Keeper.SYSTEM, Keeper.SYSTEM, Keeper.SYSTEM)


def standing(findings: Findings, name: str) -> Standing:
    return {fact.name: fact.standing for fact in facts(findings)}[name]


def words(findings: Findings, name: str) -> str:
    return str({fact.name: fact.words for fact in facts(findings)}[name])


def test_what_nobody_looked_at_is_not_claimed() -> None:
    for name in ("engine", "workshop", "database", "keyring", "folders"):
        assert standing(Findings(), name) is Standing.UNKNOWN


@pytest.mark.parametrize(
    ("found", "expected", "said"),
    [
        (ALL, Standing.FIRM, "starting other programs"),
        (Confinement(Keeper.SYSTEM, Keeper.SYSTEM), Standing.FIRM, "any file but its own"),
        (Confinement(Keeper.SYSTEM), Standing.FIRM, "does not keep it from writing"),
        (Confinement(Keeper.APP), Standing.FAIR, "native code is not held"),
        (Confinement(), Standing.OPEN, "Nothing keeps it"),
    ],
)
def test_the_engine_is_told_of_as_it_was_found(
    found: Confinement, expected: Standing, said: str
) -> None:
    findings = Findings(engine=found)
    assert standing(findings, "engine") is expected
    assert said in words(findings, "engine")


def test_the_database_and_the_files() -> None:
    open_ = Findings(vault=VaultState(exists=True), rights=Rights(True, ("/home/a", "/home/b")))
    assert standing(open_, "database") is Standing.OPEN
    assert standing(open_, "folders") is Standing.OPEN
    assert "2 of them" in words(open_, "folders")
    firm = Findings(
        vault=VaultState(exists=True, encrypted=True, guard=Guard.KEYRING), rights=Rights(True)
    )
    assert standing(firm, "database") is standing(firm, "folders") is Standing.FIRM
    assert standing(Findings(rights=Rights()), "folders") is Standing.FAIR


def test_the_lock() -> None:
    assert standing(Findings(lock=OfflineLock.OPEN), "offline_lock") is Standing.FAIR
    assert standing(Findings(lock=OfflineLock.PERSON), "offline_lock") is Standing.FIRM
    assert "administrator" in words(Findings(lock=OfflineLock.POLICY), "offline_lock")


@pytest.mark.parametrize(
    ("count", "said"), [(0, "No connection has ever"), (1, "One connection"), (1200, "1,200 conn")]
)
def test_the_headline(count: int, said: str) -> None:
    assert str(headline(Findings(connections=count))).startswith(said)


CONNECTIONS = (
    Connection(2, 1_764_000_000.0, "huggingface.co", 443, say("Search for models"), 800, 90),
    Connection(1, 0.0, "=cmd|' /C calc'!A0", 80, say("Page of {repo}", repo='a,"b"'), 1, 2),
)


def test_the_ledger_as_a_table_for_spreadsheets() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(CONNECTIONS))))
    assert rows[0]["when"] == "2025-11-24T16:00:00+00:00"
    assert rows[0]["why"] == "Search for models"
    assert rows[0]["bytes_sent"] == "800"
    assert rows[1]["host"].startswith("'=")  # no formula of a stranger's
    assert rows[1]["why"] == 'Page of a,"b"'


def test_the_ledger_as_json() -> None:
    found = json.loads(as_json(CONNECTIONS))
    assert [one["port"] for one in found] == [443, 80]
    assert found[1]["host"] == "=cmd|' /C calc'!A0"


@pytest.mark.parametrize("moment", [float("nan"), float("inf"), -1e300, 1e300, -5.0])
def test_a_clock_that_jumped_is_borne(moment: float) -> None:
    odd = (Connection(1, moment, "a.b", 443, say("Search for models"), 1, 2),)
    assert json.loads(as_json(odd))[0]["host"] == "a.b"
    assert "a.b" in as_csv(odd)
