"""Every errand to the hub and every event on its way, on one page.

One process carries out one errand and ends. On its way it sends Connected, Progress, Waiting and
Verifying, in the end exactly one of Found, Looked, HeaderRead, Done, Known, Released or Failed.
Whoever wants it to stop kills it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, TypeAlias

from msgspec import Struct

from desktop.core.ledger import Connection
from desktop.core.model_file import ModelFile
from desktop.core.wording import Wording

MAX_MESSAGE_BYTES = 16 * 1024 * 1024  # one errand or event; a listing of 10,000 files fits
RESERVE = 1_000_000_000  # bytes that a download leaves free on its disk

Sort: TypeAlias = Literal["trending", "downloads", "likes", "recent"]
Kind: TypeAlias = Literal["model", "adapter"]
Form: TypeAlias = Literal["", "gguf", "peft"]


class Trouble(StrEnum):
    """Why an errand failed. Whatever is in a part file stays there, to be gone on with."""

    OFFLINE = "offline"  # the hub cannot be reached, or went silent for too long
    BUSY = "busy"  # it has too much to do (429, 5xx), for too long
    TOKEN = "token"  # noqa: S105  # the token is wrong or has expired, or is needed
    GATED = "gated"  # access to this repository has to be asked for; `page` says where
    REFUSED = "refused"  # the hub refuses, and says no more
    MISSING = "missing"  # no such repository, revision or file
    CHANGED = "changed"  # the file is no longer what was asked for
    DAMAGED = "damaged"  # what came does not have the checksum that was announced, twice
    UNVERIFIED = "unverified"  # the hub announces no checksum
    NONSENSE = "nonsense"  # an answer that makes no sense, or never ends
    FULL = "full"  # the disk
    FILE = "file"  # the disk refuses otherwise, or something else lies at the target
    TAKEN = "taken"  # another process fetches this very file
    MODEL = "model"  # what was looked at is no model to talk to
    ADDRESS = "address"  # a name, an address or a proxy is no good
    LOCKED = "locked"  # the offline lock is closed: no process was started
    ENDED = "ended"  # the process died
    FAULT = "fault"  # ours


class Surroundings(Struct, frozen=True):
    """How the hub is reached. The token travels over the pipe only, and is never shown.

    `endpoint`: of a mirror; empty: HF_ENDPOINT or huggingface.co. `proxy`: an address, "direct" for
    none, empty: as the system says. `patience`: how long (seconds) without any progress a download
    waits for the network or a busy hub before it gives up; the other errands wait a tenth of it.
    `first_wait` is the first of the waits (seconds); each is twice as long as the one before.
    `silence`: how long (seconds) a host may say nothing before it counts as lost.
    """

    endpoint: str = ""
    token: str = ""
    proxy: str = ""
    patience: float = 600.0
    first_wait: float = 1.0
    silence: float = 20.0

    def __repr__(self) -> str:
        """Return what may stand in a log."""
        return f"Surroundings({self.endpoint!r}, token={'…' if self.token else ''!r})"


class Search(Struct, tag=True, frozen=True):
    """Find repositories. Answered by Found. Empty words find all; `skip` leads to later pages.

    `base_model`: only what was made from that repository (adapters for it, quantised forms of it).
    `quantised`: of adapters, only those for the model that this repository has a quantised form of.
    `form`: of adapters, only those published so; both where their base is given, else PEFT's.
    `billions`: only models of at most so many billion parameters, as far as the hub knows; 0: all.
    """

    words: str = ""
    sort: Sort = "trending"
    kind: Kind = "model"
    base_model: str = ""
    limit: int = 30
    skip: int = 0
    quantised: str = ""
    form: Form = ""
    billions: int = 0


class Look(Struct, tag=True, frozen=True):
    """Look at one repository, its card and its files. Answered by Looked."""

    repo: str
    revision: str = ""


class ReadHeader(Struct, tag=True, frozen=True):
    """Read the header of a remote GGUF file, a few MB. Answered by HeaderRead.

    `file` is the first part of a model in several; the headers of the others are read as well.
    """

    repo: str
    file: str
    revision: str = ""


class Download(Struct, tag=True, frozen=True):
    """Fetch one file into `part`, verify it, rename it to `target`. Answered by Done.

    `target` and `part` are absolute paths in the same folder, which must be there; what lies in
    `part` from earlier is gone on with. With a `commit` it is fetched from there, and must have
    `size` (bytes) and `sha256` where these are given; without one, `revision` as it is now.
    """

    repo: str
    file: str
    part: str
    target: str
    revision: str = ""
    commit: str = ""
    size: int = 0
    sha256: str = ""
    reserve: int = RESERVE


class WhoAmI(Struct, tag=True, frozen=True):
    """Check the token. Answered by Known."""


class CheckRelease(Struct, tag=True, frozen=True):
    """Ask for the newest Fireside at an address of JSON. Answered by Released."""

    address: str


class FetchLibrary(Struct, tag=True, frozen=True):
    """Fetch the file `name` from the folder at `address`, into `part`, then `target`: see Download.

    It must have `size` (bytes) and `sha256`, which are known beforehand. Answered by Done.
    """

    address: str
    name: str
    part: str
    target: str
    size: int
    sha256: str
    reserve: int = RESERVE


class Repo(Struct, frozen=True):
    """A repository as a search shows it; texts are fit to be shown. Counts are as the hub says.

    `gated`: "", "auto" (access is given at once to those who ask) or "manual". `updated` is in
    seconds since 1970, 0 if unknown; `parameters` is 0 if unknown.
    """

    id: str
    downloads: int = 0
    likes: int = 0
    gated: str = ""
    licence: str = ""
    updated: float = 0.0
    parameters: int = 0
    architecture: str = ""
    pipeline: str = ""
    tags: tuple[str, ...] = ()
    base_models: tuple[str, ...] = ()

    @property
    def is_adapter(self) -> bool:
        """Return whether its publisher says that it holds an adapter."""
        return "peft" in self.tags or any(t.startswith("base_model:adapter:") for t in self.tags)

    @property
    def has_gguf(self) -> bool:
        """Return whether there are GGUF files in it."""
        return "gguf" in self.tags


class FileKind(StrEnum):
    """What a remote file is, by its name."""

    MODEL = "model"  # GGUF, to talk to
    PROJECTOR = "projector"  # GGUF that lets a model see or hear (mmproj)
    NOTES = "notes"  # GGUF with an importance matrix
    ADAPTER_CONFIG = "adapter config"  # PEFT's adapter_config.json
    ADAPTER_WEIGHTS = "adapter weights"  # PEFT's adapter_model.safetensors or .bin
    OTHER = "other"


class RemotePart(Struct, frozen=True):
    """One file: its path in the repository, bytes, and checksum, empty where none is announced.

    `blob` is Git's SHA-1 of a file that is not in large file storage.
    """

    path: str
    size: int
    sha256: str = ""
    blob: str = ""


class RemoteFile(Struct, frozen=True):
    """A file of a repository, or a model in several: `parts` in order, most often one.

    `name` is fit to be shown, without folders and without the number of a part. `quantisation` is
    by the name (Q4_K_M), empty if it says none. `complete`: all parts are there.
    """

    name: str
    kind: FileKind
    parts: tuple[RemotePart, ...]
    quantisation: str = ""
    complete: bool = True

    @property
    def size(self) -> int:
        """Return the bytes of all parts."""
        return sum(part.size for part in self.parts)

    @property
    def path(self) -> str:
        """Return the path of the (first) file in the repository."""
        return self.parts[0].path


class RepoPage(Struct, frozen=True):
    """All about one repository. `commit` is the state that the files were listed in.

    `card` is Markdown by strangers, bounded, empty if there is none (`card_cut`: it is longer).
    `left_out` counts files whose names no file should have. `page` is the address for people.
    """

    repo: Repo
    commit: str
    card: str
    files: tuple[RemoteFile, ...]
    page: str
    card_cut: bool = False
    left_out: int = 0


class Connected(Struct, tag=True, frozen=True):
    """The ledger's news: an exchange with another computer began, goes on, or ended."""

    connection: Connection


class Progress(Struct, tag=True, frozen=True):
    """So many bytes of the file are on the disk; about five a second."""

    bytes: int
    total: int


class Waiting(Struct, tag=True, frozen=True):
    """Nothing is fetched for `seconds`, and why; then it is tried again."""

    why: Wording
    seconds: float


class Verifying(Struct, tag=True, frozen=True):
    """What is on the disk already is read again, so many bytes of `total`."""

    bytes: int
    total: int


class Found(Struct, tag=True, frozen=True):
    """Repositories, in the order asked for; `more`: there are others behind them.

    `base` is the repository that they are for, where one was asked for.
    """

    repos: tuple[Repo, ...]
    more: bool
    base: str = ""


class Looked(Struct, tag=True, frozen=True):
    """A repository and its files."""

    page: RepoPage


class HeaderRead(Struct, tag=True, frozen=True):
    """What a remote model is. Its paths are bare file names: it is not on this computer."""

    model: ModelFile


class Done(Struct, tag=True, frozen=True):
    """The file is complete, verified and at its place. `sha256` is that of its content."""

    path: str
    size: int
    sha256: str
    commit: str


class Known(Struct, tag=True, frozen=True):
    """The token is good: whose it is, and what it may (`role`: read, write, fineGrained)."""

    name: str
    role: str = ""


class Released(Struct, tag=True, frozen=True):
    """The newest version that is published; `page` is an address of https, or empty."""

    version: str
    page: str = ""


class Failed(Struct, tag=True, frozen=True):
    """The errand came to nothing. `page` is the address to open, where one helps."""

    kind: Trouble
    message: Wording
    hint: Wording | None = None
    page: str = ""


Command: TypeAlias = Search | Look | ReadHeader | Download | WhoAmI | CheckRelease | FetchLibrary
Ending: TypeAlias = Found | Looked | HeaderRead | Done | Known | Released | Failed
Event: TypeAlias = Connected | Progress | Waiting | Verifying | Ending
FINAL = (Found, Looked, HeaderRead, Done, Known, Released, Failed)


class Task(Struct, tag=True, frozen=True):
    """What a hub process is sent, once: the errand and its surroundings."""

    command: Command
    surroundings: Surroundings
