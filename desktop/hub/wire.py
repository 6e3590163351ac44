"""The only way out: every request of a hub process passes here, is bounded, counted and told.

huggingface_hub retries, waits and follows on its own; a transport below it sees each request, and
what it raises is no httpx2 error, so that huggingface_hub passes it on instead of waiting unseen.
"""

from __future__ import annotations

import time
import urllib.request
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import httpx2

from desktop import __version__
from desktop.core.ledger import Connection
from desktop.core.wording import Wording
from desktop.hub import failures
from desktop.hub.protocol import Surroundings

API_BYTES = 24 * 1024 * 1024  # of one answer that is no file
API_SECONDS = 60.0  # for one of them from beginning to end

_TELL_SECONDS = 5.0  # between two reports of one long exchange
_BUSY = {408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529}
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class Wire(httpx2.BaseTransport):
    """Sends requests through the proxy that they need, and hears the answers out within bounds.

    `bounded` is True while answers are read that are no files.
    """

    def __init__(
        self,
        surroundings: Surroundings,
        endpoint: str,
        why: Wording,
        tell: Callable[[Connection], None],
    ) -> None:
        self.bounded = True
        self._origin = httpx2.URL(endpoint).origin
        self._secure = self._origin.scheme == "https"
        self._proxy = surroundings.proxy
        self._timeout = httpx2.Timeout(surroundings.silence, connect=min(15, surroundings.silence))
        self._why = why
        self._tell = tell
        self._count = 0
        self._transports: dict[str, httpx2.HTTPTransport] = {}

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send one request. Raises failures.Hindrance and failures.ErrandError."""
        url = request.url
        if self._secure and url.scheme != "https":
            raise failures.insecure(url.host)
        if url.origin != self._origin:
            request.headers.pop("Authorization", None)
        request.headers["Accept-Encoding"] = "identity"
        request.headers["User-Agent"] = f"fireside/{__version__}"
        request.extensions["timeout"] = self._timeout.as_dict()
        proxy = self._proxy_for(url)
        exchange = _Exchange(self._record(proxy or str(url)), self._tell)
        exchange.sent(request)
        try:
            with _translated(url.host):
                response = self._transport(proxy).handle_request(request)
        except BaseException:
            exchange.end()
            raise
        return self._heard(response, url.host, exchange)

    def close(self) -> None:
        """Close all connections."""
        for transport in self._transports.values():
            transport.close()

    def _heard(self, response: httpx2.Response, host: str, exchange: _Exchange) -> httpx2.Response:
        exchange.heard(response)
        status, headers = response.status_code, response.headers
        plain = headers.get("Content-Encoding", "identity").lower() == "identity"
        if status < 400 and plain:
            limit = 0 if status in {200, 206} and not self.bounded else API_BYTES
            response.stream = _Body(response.stream, host, exchange, limit)
            return response
        # What the body of a refusal says is in the headers too, as far as anybody reads it.
        response.close()
        exchange.end()
        if not plain:
            raise failures.nonsense(host)
        if status in _BUSY:
            raise failures.busy(host, status, _seconds(headers))
        return httpx2.Response(status, headers=_without_body(headers), content=b"")

    def _transport(self, proxy: str) -> httpx2.HTTPTransport:
        if proxy not in self._transports:
            try:
                self._transports[proxy] = httpx2.HTTPTransport(proxy=proxy or None)
            except (ValueError, ImportError, httpx2.InvalidURL) as error:
                reason = "SOCKS" if isinstance(error, ImportError) else str(error)
                raise failures.bad_address(_without_secret(proxy), reason) from error
        return self._transports[proxy]

    def _proxy_for(self, url: httpx2.URL) -> str:
        """Return the address of the proxy for `url`, empty for none."""
        if self._proxy:
            found = "" if self._proxy == "direct" else self._proxy
        elif url.host in _LOOPBACK or urllib.request.proxy_bypass(f"{url.host}:{_port(url)}"):
            found = ""
        else:
            known = urllib.request.getproxies()
            found = known.get(url.scheme) or known.get("all") or ""
        return found if "://" in found or not found else f"http://{found}"

    def _record(self, address: str) -> Connection:
        self._count += 1
        try:
            parts = urlsplit(address)
            port = parts.port
        except ValueError as error:
            raise failures.bad_address(_without_secret(address), str(error)) from error
        standard = 443 if parts.scheme == "https" else 80
        return Connection(
            self._count, time.time(), parts.hostname or "", port or standard, self._why
        )


class _Exchange:
    """One request and its answer, counted."""

    def __init__(self, record: Connection, tell: Callable[[Connection], None]) -> None:
        self._record = record
        self._tell = tell
        self._sent = self._received = 0
        self._told = 0.0
        self._ended = False

    def sent(self, request: httpx2.Request) -> None:
        line = len(request.method) + len(request.url.raw_path) + len(" HTTP/1.1\r\n\r\n") + 1
        self._sent = line + _length(request.headers)
        self._report()

    def heard(self, response: httpx2.Response) -> None:
        self._received = len("HTTP/1.1 200 OK\r\n\r\n") + _length(response.headers)
        self._report()

    def body(self, count: int) -> None:
        self._received += count
        if time.monotonic() - self._told >= _TELL_SECONDS:
            self._report()

    def end(self) -> None:
        if not self._ended:
            self._ended = True
            self._report()

    def _report(self) -> None:
        self._told = time.monotonic()
        old = self._record
        self._tell(
            Connection(
                old.number, old.moment, old.host, old.port, old.why,
                self._sent, self._received, self._ended,
            )
        )  # fmt: skip


class _Body(httpx2.SyncByteStream):
    """An answer while it comes in; `limit` is in bytes, 0 for none."""

    def __init__(self, stream: object, host: str, exchange: _Exchange, limit: int) -> None:
        assert isinstance(stream, httpx2.SyncByteStream)
        self._stream = stream
        self._host = host
        self._exchange = exchange
        self._limit = limit

    def __iter__(self) -> Iterator[bytes]:
        left, late = self._limit, time.monotonic() + API_SECONDS
        with _translated(self._host):
            for chunk in self._stream:
                self._exchange.body(len(chunk))
                if self._limit:
                    left -= len(chunk)
                    if left < 0 or time.monotonic() > late:
                        raise failures.nonsense(self._host)
                yield chunk

    def close(self) -> None:
        self._stream.close()
        self._exchange.end()


class _translated:  # noqa: N801  # a context manager, faster than one of contextlib's
    """Turns what httpx2 says of the network into hindrances."""

    def __init__(self, host: str) -> None:
        self._host = host

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        match error:
            case httpx2.ConnectTimeout() | httpx2.ConnectError() | httpx2.ProxyError():
                raise failures.lost(self._host, str(error)) from error
            case httpx2.TimeoutException():
                raise failures.silent(self._host) from error
            case httpx2.UnsupportedProtocol() | httpx2.LocalProtocolError():
                raise failures.nonsense(self._host) from error
            case httpx2.TransportError():
                raise failures.broke_off(self._host) from error
            case _:
                pass


def _seconds(headers: httpx2.Headers) -> float | None:
    """Return how long a busy host asks to wait: Retry-After in seconds, or the hub's own header."""
    text = headers.get("Retry-After", "").strip()
    if not text.isdecimal():
        # RateLimit: "api";r=0;t=55 — nothing remains, the window ends in 55 seconds.
        fields = [field.strip() for field in headers.get("RateLimit", "").split(";")]
        text = next((f[2:] for f in fields if f.startswith("t=")), "") if "r=0" in fields else ""
    return float(text[:9]) if text.isdecimal() else None


def _without_body(headers: httpx2.Headers) -> list[tuple[bytes, bytes]]:
    body = {b"content-length", b"content-encoding", b"transfer-encoding", b"content-type"}
    return [(name, value) for name, value in headers.raw if name.lower() not in body]


def _without_secret(address: str) -> str:
    """Return a proxy's address as it may be shown: without the name and password in it."""
    before, at, after = address.rpartition("@")
    return f"{before.partition('://')[0]}://…@{after}" if at else address


def _length(headers: httpx2.Headers) -> int:
    return sum(len(name) + len(value) + 4 for name, value in headers.raw)


def _port(url: httpx2.URL) -> int:
    return url.port or (443 if url.scheme == "https" else 80)
