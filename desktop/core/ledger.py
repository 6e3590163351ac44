"""What a person can read about the network: every exchange that Fireside had with another computer.

The values only; the hub's processes count them, storage keeps them.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.moment import utc_moment
from desktop.core.wording import Wording


@dataclass(frozen=True, slots=True)
class Connection:
    """One request to a host and what came back, as counted by the process that made it.

    `number` counts from 1 within the process; a later value of the same number replaces an earlier
    one, so that an exchange that was cut by a kill is known too. `moment` is in seconds since 1970.
    `host` and `port` are those that were spoken to, a proxy's where one was used; `why` is for
    people. Bytes count headers and bodies, not what encryption adds. `ended`: no more will come.
    """

    number: int
    moment: float
    host: str
    port: int
    why: Wording
    bytes_sent: int = 0
    bytes_received: int = 0
    ended: bool = False


_COLUMNS = ("when", "host", "port", "why", "bytes_sent", "bytes_received")
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would compute


def as_csv(connections: Sequence[Connection]) -> str:
    """Return connections as a table for spreadsheets; times are UTC, by ISO 8601."""
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(_COLUMNS)
    for one in connections:
        table.writerow([_harmless(value) for value in _values(one).values()])
    return text.getvalue()


def as_json(connections: Sequence[Connection]) -> str:
    """Return connections as a JSON list of objects; times are UTC, by ISO 8601."""
    return json.dumps([_values(one) for one in connections], ensure_ascii=False, indent=2) + "\n"


def _values(one: Connection) -> dict[str, str | int]:
    when = utc_moment(one.moment).isoformat(timespec="seconds")
    values = (when, one.host, one.port, str(one.why), one.bytes_sent, one.bytes_received)
    return dict(zip(_COLUMNS, values, strict=True))


def _harmless(value: str | int) -> str | int:
    """Names on the hub are made by strangers; none is to become a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULAS) else value
