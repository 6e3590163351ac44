"""The newest version of Fireside: one small answer of JSON, asked for only when a person wants it.

Understood are `{"version": …, "page": …}` and what GitHub answers for a repository's latest release
(`tag_name`, `html_url`). No token is sent, and nothing about this computer but what every request
has: an address to answer to, and `fireside/VERSION`.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

import httpx2
import msgspec

from desktop.core.ledger import Connection
from desktop.core.release import numbers
from desktop.core.wording import Wording
from desktop.hub import failures
from desktop.hub.protocol import Released, Surroundings
from desktop.hub.wire import Wire

MAX_BYTES = 256 * 1024  # of the answer
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class _Answer(msgspec.Struct, frozen=True):
    version: str = ""
    page: str = ""
    tag_name: str = ""
    html_url: str = ""


def newest(
    surroundings: Surroundings, address: str, why: Wording, tell: Callable[[Connection], None]
) -> Released:
    """Return what is published at `address`. Raises failures.ErrandError and Hindrance."""
    host = host_of(address)
    with httpx2.Client(
        transport=Wire(surroundings, address, why, tell), follow_redirects=True, max_redirects=5
    ) as client:
        try:
            with client.stream("GET", address) as response:
                if response.status_code != 200:
                    raise failures.missing(host, address)
                content = _bounded(response, host)
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise failures.nonsense(host) from error
    try:
        answer = msgspec.json.decode(content, type=_Answer)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise failures.nonsense(host) from error
    version, page = answer.version or answer.tag_name, answer.page or answer.html_url
    if numbers(version) is None:
        raise failures.nonsense(host)
    return Released(version.strip()[:60], page if page.startswith("https://") else "")


def host_of(address: str) -> str:
    """Return the host of an address that may be asked: of https, or on this computer.

    Raises failures.ErrandError for any other.
    """
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError as error:
        raise failures.bad_address(address, str(error)) from error
    if not host or not (parts.scheme == "https" or host in _LOOPBACK):
        raise failures.bad_address(address, "https")
    return host


def _bounded(response: httpx2.Response, host: str) -> bytes:
    content = b""
    for piece in response.iter_raw():
        content += piece
        if len(content) > MAX_BYTES:
            raise failures.nonsense(host)
    return content
