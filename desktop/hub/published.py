"""A file that a web server publishes, of which it is known beforehand what it must be.

A source for `fetch`, beside the hub's own: what is there already is gone on with, and the file gets
its name only once it has the checksum. No token is sent.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

import httpx2

from desktop.core.ledger import Connection
from desktop.core.wording import Wording
from desktop.hub import failures
from desktop.hub.fetch import Fetching
from desktop.hub.part import Note
from desktop.hub.patience import Patience
from desktop.hub.protocol import Connected, Done, Download, Event, FetchLibrary, Surroundings
from desktop.hub.release import host_of
from desktop.hub.sink import refusal
from desktop.hub.wire import Wire


def fetch(
    command: FetchLibrary, surroundings: Surroundings, why: Wording, send: Callable[[Event], None]
) -> Done:
    """Fetch and verify a file that only this person may read. Raises failures.ErrandError."""
    try:
        Path(command.part).touch(0o600)
    except OSError as error:
        raise refusal(error) from error
    patience = Patience(surroundings.patience, surroundings.first_wait, send)
    wanted = Download(
        command.address, command.name, command.part, command.target, reserve=command.reserve
    )
    source = Published(command, surroundings, why, lambda news: send(Connected(news)))
    return Fetching(wanted, source, patience, send).run()


class Published:
    """The web server, as `fetch.Source`; each file is what the command says, whatever it says."""

    def __init__(
        self,
        command: FetchLibrary,
        surroundings: Surroundings,
        why: Wording,
        tell: Callable[[Connection], None],
    ) -> None:
        """Raise failures.ErrandError for an address that may not be asked."""
        self._command = command
        self._url = f"{command.address.rstrip('/')}/{quote(command.name)}"
        self._host = host_of(self._url)
        self._wire = Wire(surroundings, self._url, why, tell)

    @property
    def host(self) -> str:
        """Return the name of the server."""
        return self._host

    def announced(self, repo: str, file: str, revision: str) -> Note:
        """Return what the file must be; nobody is asked."""
        return Note(repo, file, revision, self._command.size, "", self._command.sha256)

    def fetch(self, note: Note, revision: str, have: int, into: BinaryIO) -> None:  # noqa: ARG002
        """Write the file from byte `have` on; a server that knows no ranges makes it start over.

        Raises failures.Hindrance and failures.ErrandError, also where the file has another size.
        """
        self._wire.bounded = False
        headers = {"Range": f"bytes={have}-"} if have else {}
        try:
            with (
                httpx2.Client(
                    transport=self._wire, follow_redirects=True, max_redirects=5, trust_env=False
                ) as client,
                client.stream("GET", self._url, headers=headers) as answer,
            ):
                self._take(answer, note, have, into)
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise failures.nonsense(self._host) from error

    def _take(self, answer: httpx2.Response, note: Note, have: int, into: BinaryIO) -> None:
        if answer.status_code == 206 and have:
            begin = have
        elif answer.status_code == 200:
            begin = 0
        else:
            raise failures.not_published(note.file, self._host)
        length = answer.headers.get("Content-Length", "")
        if length.isdecimal() and begin + int(length[:20]) != note.size:
            raise failures.other_size(note.file, self._host)
        if begin != have:
            into.seek(0)
            into.truncate()
        into.writelines(answer.iter_raw())
