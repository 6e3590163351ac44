"""Hugging Face's own client, and nobody else asks it: search, listings, files, access.

Only what `wire` lets through comes here. Whatever the client raises becomes an `ErrandError`, or a
`Hindrance` where it may pass. To be imported once HF_ENDPOINT and its like are set: huggingface_hub
reads them when it is imported.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from itertools import islice
from typing import BinaryIO

import httpx2
from huggingface_hub import HfApi, constants, get_session, hf_hub_url, set_client_factory
from huggingface_hub.errors import HfHubHTTPError, RepositoryNotFoundError
from huggingface_hub.file_download import (
    get_hf_file_metadata,  # pyright: ignore[reportUnknownVariableType]
    http_get,  # pyright: ignore[reportUnknownVariableType]
)

from desktop import __version__
from desktop.core.gguf import Read
from desktop.core.ledger import Connection
from desktop.core.legible import legible
from desktop.core.wording import Wording
from desktop.hub import answers, failures
from desktop.hub.listing import files
from desktop.hub.names import is_fair_path, is_fair_repo
from desktop.hub.part import Note
from desktop.hub.protocol import Found, Known, RepoPage, Search, Surroundings
from desktop.hub.wire import Wire

SPAN = 40_000_000_000  # bytes asked for at once: content networks refuse answers above 50 GB
CHUNK = 256 * 1024  # bytes that http_get hands over at once
MAX_SKIP = 2000

_SORTS = {"trending": "trending_score", "recent": "last_modified"}
_WANTED = (
    "cardData",
    "downloads",
    "gated",
    "gguf",
    "lastModified",
    "likes",
    "pipeline_tag",
    "tags",
)
_AHEAD = 4 * 1024 * 1024  # bytes of a header fetched at once, at most
_CARD = "README.md"
_CARD_BYTES = 1024 * 1024


class Hub:
    """The hub as one errand uses it. Every method raises ErrandError and Hindrance."""

    def __init__(
        self, surroundings: Surroundings, why: Wording, tell: Callable[[Connection], None]
    ) -> None:
        if constants.is_offline_mode():
            raise failures.switched_off()
        self._endpoint = surroundings.endpoint.rstrip("/") or constants.ENDPOINT
        self._host = _host(self._endpoint)
        self._token = surroundings.token.strip()
        if not all("!" <= letter <= "~" for letter in self._token):
            raise failures.bad_token(self._tokens_page)
        self._wire = Wire(surroundings, self._endpoint, why, tell)
        constants.DOWNLOAD_CHUNK_SIZE = CHUNK
        set_client_factory(self._client)
        # False: none at all. None would let huggingface_hub look for one on this computer.
        token = self._token or False
        self._api = HfApi(self._endpoint, token, "fireside", __version__)

    def page(self, repo: str) -> str:
        """Return the address of a repository for people."""
        return f"{self._endpoint}/{repo}"

    @property
    def host(self) -> str:
        """Return the name of the hub's host."""
        return self._host

    def search(self, command: Search) -> Found:
        """Find repositories."""
        skip, limit = min(max(0, command.skip), MAX_SKIP), min(max(1, command.limit), 100)
        base = command.base_model or self._base_of(command.quantised)
        with self._translated(command.words):
            found = self._api.list_models(
                search=command.words.strip()[:200] or None,
                filter=_filters(command, base),
                num_parameters=f"max:{command.billions}B" if command.billions > 0 else None,
                sort=_SORTS.get(command.sort, command.sort),  # pyright: ignore[reportArgumentType]
                limit=skip + limit + 1,
                expand=list(_WANTED),
            )
            infos = list(islice(found, skip, skip + limit + 1))
            fair = [info for info in infos if is_fair_repo(answers.text(info.id))]
            repos = tuple(answers.repo(info) for info in fair[:limit])
        return Found(repos, len(infos) > limit, base)

    def _base_of(self, repo: str) -> str:
        """Return the model that a repository has a quantised form of: itself, if it names none."""
        if not repo:
            return ""
        self._check(repo)
        with self._translated(repo, repo):
            try:
                info = self._api.model_info(repo, expand=["cardData", "tags"])
            except RepositoryNotFoundError:  # taken down meanwhile; adapters may still name it
                return repo
            named = [name for name in answers.repo(info).base_models if is_fair_repo(name)]
        return named[0] if named else repo

    def look(self, repo: str, revision: str) -> RepoPage:
        """Return all about one repository."""
        self._check(repo)
        with self._translated(repo, repo):
            info = self._api.model_info(repo, revision=revision or None, files_metadata=True)
            listed = answers.parts(info.siblings or ())
            about = answers.repo(info)
        found, left_out = files(listed)
        commit = answers.sha1(info.sha)
        card, cut = "", False
        if any(part.path == _CARD for part in listed):
            card, cut = answers.card(self._card(repo, commit or revision))
        return RepoPage(about, commit, card, found, self.page(repo), cut, left_out)

    def who(self) -> Known:
        """Return whose the token is."""
        if not self._token:
            raise failures.no_token(self._tokens_page)
        with self._translated("whoami"):
            said = answers.fields(self._api.whoami())  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
        token = answers.fields(answers.fields(said.get("auth")).get("accessToken"))
        name, role = answers.text(said.get("name")), answers.text(token.get("role"))
        if not name:
            raise failures.nonsense(self._host)
        return Known(legible(name, 80), legible(role, 40))

    def announced(self, repo: str, file: str, revision: str) -> Note:
        """Return what the hub says of a file now: size, checksum and commit, empty if unsaid."""
        self._check(repo, file)
        with self._translated(file, repo):
            said = get_hf_file_metadata(
                self._url(repo, file, revision), self._token or False, endpoint=self._endpoint
            )
        etag = answers.text(said.etag)[:200]
        size = said.size if said.size is not None and said.size >= 0 else -1
        commit = answers.sha1(said.commit_hash)
        return Note(repo, file, commit, size, etag, answers.sha256(etag), answers.sha1(etag))

    def fetch(self, note: Note, revision: str, have: int, into: BinaryIO) -> None:
        """Fetch a file from byte `have` on; a host that ignores that makes `into` start over.

        It may return before all has come: `into` knows.
        """
        end = have + SPAN
        headers = {"Range": f"bytes=0-{end - 1}"} if note.size > end else {}
        if self._token:
            headers["authorization"] = f"Bearer {self._token}"
        self._wire.bounded = False
        try:
            with self._translated(note.file, note.repo):
                url = self._url(note.repo, note.file, note.commit or revision)
                http_get(url, into, resume_size=have, headers=headers)
        except OSError:
            # The client's word for “not as long as was said”; `into` knows better.
            pass
        finally:
            self._wire.bounded = True

    def reader(self, repo: str, file: str, revision: str) -> Read:
        """Return a reading of ranges of a remote file, ahead of what is asked for."""
        self._check(repo, file)
        return _Ranges(lambda begin, end: self._range(repo, file, revision, begin, end)).read

    def _range(self, repo: str, file: str, revision: str, begin: int, end: int) -> bytes:
        headers = {"Range": f"bytes={begin}-{end - 1}"}
        if self._token:
            headers["authorization"] = f"Bearer {self._token}"
        self._wire.bounded = False  # an answer may be the whole file; only its beginning is read
        try:
            with (
                self._translated(file, repo),
                get_session().stream(
                    "GET", self._url(repo, file, revision), headers=headers
                ) as got,
            ):
                got.raise_for_status()
                past = begin if got.status_code == 200 else 0  # the range was ignored
                return _take(got, past, end - begin)
        finally:
            self._wire.bounded = True

    def _card(self, repo: str, revision: str) -> str:
        try:
            raw = self._range(repo, _CARD, revision, 0, _CARD_BYTES)
        except (failures.ErrandError, failures.Hindrance):
            return ""  # the files matter more; a gated repository shows no card
        return raw.decode("utf-8", "replace")

    def _url(self, repo: str, file: str, revision: str) -> str:
        return hf_hub_url(repo, file, revision=revision or None, endpoint=self._endpoint)

    def _client(self) -> httpx2.Client:
        return httpx2.Client(transport=self._wire, follow_redirects=True, trust_env=False)

    def _check(self, repo: str, file: str = "file") -> None:
        for name, fair in ((repo, is_fair_repo(repo)), (file, is_fair_path(file))):
            if not fair:
                raise failures.bad_name(name)

    @property
    def _tokens_page(self) -> str:
        return f"{self._endpoint}/settings/tokens"

    @contextmanager
    def _translated(self, what: str, repo: str = "") -> Generator[None]:
        """Turn what the client raises into an ErrandError about `what`."""
        try:
            yield
        except (HfHubHTTPError, httpx2.HTTPStatusError) as error:
            raise self._refusal(error.response, what, repo) from error
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise failures.nonsense(self._host) from error
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            # The client trusts the shape of what the hub says; whatever breaks it is no answer.
            raise failures.nonsense(self._host) from error

    def _refusal(  # one for each refusal
        self, response: httpx2.Response, what: str, repo: str
    ) -> failures.ErrandError | failures.Hindrance:
        status, code = response.status_code, response.headers.get("X-Error-Code", "")
        page, token = self.page(repo), bool(self._token)
        if code == "GatedRepo":
            return failures.gated(repo, page, token=token)
        if status == 404 or code == "RepoNotFound":
            return failures.missing(what, page if repo else "")
        if status == 401:
            return (failures.bad_token if token else failures.no_token)(self._tokens_page)
        if status == 416:
            return failures.Hindrance(failures.changed(what))
        if status >= 500:
            return failures.busy(self._host, status, None)
        reason = response.headers.get("X-Error-Message", "")
        return failures.refused(
            repo or what, page, reason or ("" if status == 403 else str(status))
        )


class _Ranges:
    """Bytes of a remote file that were fetched already; more are fetched ahead each time."""

    def __init__(self, fetch: Callable[[int, int], bytes]) -> None:
        self._fetch = fetch
        self._begin = 0
        self._held = b""
        self._ahead = _AHEAD // 4

    def read(self, offset: int, size: int) -> bytes:
        """Return `size` bytes from `offset`, fewer only at the end of the file."""
        at = offset - self._begin
        if at < 0 or at + size > len(self._held):
            kept = self._held[at:] if 0 <= at <= len(self._held) else b""
            begin = offset + len(kept)
            more = self._fetch(begin, begin + max(size - len(kept), self._ahead))
            self._ahead = min(2 * self._ahead, _AHEAD)
            self._begin, self._held, at = offset, kept + more, 0
        return self._held[at : at + size]


def _take(response: httpx2.Response, past: int, count: int) -> bytes:
    """Return `count` bytes of an answer, `past` so many of them; fewer at its end."""
    found = bytearray()
    for chunk in response.iter_raw():
        passed = min(past, len(chunk))
        past -= passed
        found += chunk[passed : passed + count - len(found)]
        if len(found) >= count:
            break
    return bytes(found)


def _filters(command: Search, base: str) -> list[str]:
    if command.kind == "adapter":
        made = {"": [], "peft": ["peft"], "gguf": ["gguf"]}[command.form]
        if base:
            return [f"base_model:adapter:{base}", *made]
        return ["gguf", "lora"] if command.form == "gguf" else ["peft"]
    return ["gguf", *([f"base_model:quantized:{base}"] if base else [])]


def _host(endpoint: str) -> str:
    try:
        url = httpx2.URL(endpoint)
    except httpx2.InvalidURL as error:
        raise failures.bad_address(endpoint, str(error)) from error
    if url.scheme not in {"http", "https"} or not url.host:
        raise failures.bad_address(endpoint, "http, https")
    return url.host
