"""What a person can read about the network: every exchange that Fireside had with another computer.

The values only; the hub's processes count them, storage keeps them.
"""

from __future__ import annotations

from dataclasses import dataclass

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
