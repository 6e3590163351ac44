"""`fireside doctor --privacy`: what left this computer, and what holds on it.

The findings are those of the privacy page; the confinement is tried out by children of the same
kind.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import msgspec

from desktop.cli.showing import print_json
from desktop.core.errors import StorageError
from desktop.core.ledger import Connection
from desktop.core.offline import offline_lock
from desktop.core.paths import Paths, policy_file
from desktop.core.privacy import Findings, Standing, facts, headline
from desktop.engine import client as engine
from desktop.storage.keyring.system import SystemKeyring
from desktop.storage.ledger import Ledger
from desktop.storage.policy_file import read_policy
from desktop.storage.rights import look
from desktop.storage.settings_file import SettingsFile
from desktop.storage.vault import Vault
from desktop.workshop import client as workshop

_SIGNS = {
    Standing.FIRM: "holds",
    Standing.FAIR: "by Fireside",
    Standing.OPEN: "OPEN",
    Standing.UNKNOWN: "not known",
}


def privacy(paths: Paths, *, as_json: bool) -> int:
    """Print the findings; the exit status is 1 if something does not hold."""
    connections, unread = _connections(paths)
    findings = examine(paths, len(connections))
    known = facts(findings)
    if as_json:
        print_json(_as_object(findings, connections, unread))
    else:
        print(unread or headline(findings))
        for fact in known:
            print(f"  {_SIGNS[fact.standing]:<12} {fact.title!s}: {fact.words!s}")
        for found in (findings.engine, findings.workshop):
            if found is not None:
                print(f"  {'means':<12} {'; '.join(found.means)}")
    return 1 if any(fact.standing is Standing.OPEN for fact in known) else 0


def examine(paths: Paths, connections: int) -> Findings:
    """Return what holds here; asks no keyring for a secret. Raises StorageError."""
    policy = read_policy(policy_file())
    with tempfile.TemporaryDirectory(prefix="fireside-") as folder:
        log = Path(folder) / "probe.log"
        return Findings(
            engine=engine.confinement(log),
            workshop=workshop.confinement(log),
            vault=Vault(paths).state(),
            keyring=SystemKeyring().name(),
            rights=look(paths.home),
            lock=offline_lock(SettingsFile(paths.settings).read().privacy, policy),
            policy=policy.source,
            connections=connections,
        )


def _connections(paths: Paths) -> tuple[tuple[Connection, ...], str]:
    """Return the ledger, and why it cannot be read; a passphrase is not asked for here."""
    from desktop.cli.vault import opened

    if not paths.database.exists():
        return (), ""
    try:
        with opened(paths, ask=False) as database:
            return Ledger(database).connections(), ""
    except StorageError as error:
        return (), str(error)


def _as_object(
    findings: Findings, connections: tuple[Connection, ...], unread: str
) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.to_builtins(findings)
    found["facts"] = [
        {"name": fact.name, "standing": fact.standing.value, "title": str(fact.title),
         "words": str(fact.words)}
        for fact in facts(findings)
    ]  # fmt: skip
    found["ledger"] = [
        {"moment": one.moment, "host": one.host, "port": one.port, "why": str(one.why),
         "bytes_sent": one.bytes_sent, "bytes_received": one.bytes_received}
        for one in connections
    ]  # fmt: skip
    found["ledger_unread"] = unread
    return found
