"""What is known of a model or an adapter that lies on this computer."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from desktop.core.settings import Loading, Sampling


class Kind(StrEnum):
    """What a file on the shelf is."""

    MODEL = "model"
    ADAPTER = "adapter"


class Place(StrEnum):
    """Who keeps a file: Fireside, the person, or another program that it is shared with."""

    OWN = "own"  # in the models folder
    SHIPPED = "shipped"  # among the resources: it comes with Fireside
    ELSEWHERE = "elsewhere"  # where the person has it; used in place
    LM_STUDIO = "lm-studio"
    OLLAMA = "ollama"
    GPT4ALL = "gpt4all"
    JAN = "jan"
    TEXTGEN = "textgen"
    HUGGING_FACE = "hugging-face"

    @property
    def is_foreign(self) -> bool:
        """Return whether another program keeps the file."""
        return self not in {Place.OWN, Place.SHIPPED, Place.ELSEWHERE}

    @property
    def may_delete(self) -> bool:
        """Return whether a person can throw the file away; others are only taken off the list."""
        return not self.is_foreign and self is not Place.SHIPPED

    @property
    def program(self) -> str:
        """Return the program's name; empty for none."""
        return _PROGRAMS.get(self, "")


_PROGRAMS = {
    Place.LM_STUDIO: "LM Studio",
    Place.OLLAMA: "Ollama",
    Place.GPT4ALL: "GPT4All",
    Place.JAN: "Jan",
    Place.TEXTGEN: "Text Generation Web UI",
    Place.HUGGING_FACE: "Hugging Face",
}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a file came from; empty where nobody knows. `revision` is the hub's commit."""

    repo: str = ""
    file: str = ""
    revision: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Defaults:
    """What the person chose for one model; None and empty mean what the settings say.

    `template` is a family's name or Jinja source, as everywhere.
    """

    context: int | None = None  # tokens
    gpu_layers: int | None = None
    sampling: Sampling | None = None
    system_prompt: str | None = None
    template: str = ""

    def loading(self, general: Loading) -> Loading:
        """Return how this model is to be loaded, where `general` is for all."""
        chosen = {"context": self.context, "gpu_layers": self.gpu_layers}
        return replace(general, **{name: v for name, v in chosen.items() if v is not None})


@dataclass(frozen=True, slots=True)
class Item:
    """A model or an adapter on the shelf, in one file or several parts.

    `path` is that of the first part, `size` in bytes of all, times are in seconds since 1970.
    `sha256` is that of `storage.hashes`, empty until it is known. Of a missing one everything is
    still told as it was when it was last seen.
    """

    id: int
    kind: Kind
    path: str
    place: Place
    name: str
    size: int
    modified: float
    parts: int = 1
    sha256: str = ""
    origin: Origin = field(default_factory=Origin)
    added: float = 0.0
    used: float | None = None
    missing: bool = False
    architecture: str = ""
    parameters: int = 0
    quantisation: str = ""
    context: int = 0  # tokens that it was trained with
    note: str = ""  # the person's own


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A file that another program keeps and that could be used in place; size in bytes.

    `name` is what that program calls it. `sha256` is as that program says, empty if it does not.
    """

    path: str
    place: Place
    name: str
    size: int
    kind: Kind = Kind.MODEL
    sha256: str = ""
    origin: Origin = field(default_factory=Origin)
