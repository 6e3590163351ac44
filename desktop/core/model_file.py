"""What a model file is: the values that `core.models` reads from its header."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from desktop.core.cache_shape import CacheShape
from desktop.core.chat import ModelIdentity
from desktop.core.graph_shape import GraphShape
from desktop.core.quantisation import Quantisation


@dataclass(frozen=True, slots=True)
class Tokeniser:
    """How the model cuts text into tokens. Ids are None where the file does not say."""

    model: str = ""
    pre: str = ""
    bos: int | None = None
    eos: int | None = None
    add_bos: bool | None = None
    add_eos: bool | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What the makers say of their model; empty where they say nothing. Fit to be shown."""

    licence: str = ""
    licence_link: str = ""
    author: str = ""
    organisation: str = ""
    version: str = ""
    finetune: str = ""
    size_label: str = ""
    quantised_by: str = ""
    description: str = ""
    url: str = ""
    languages: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    base_models: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Weights:
    """Where the bytes of the weights are: by layer, the input embeddings, and the rest.

    `output` is what follows the last layer: the output matrix and its normalisation. It is the
    embeddings once more where the file has no output matrix (`tied`).
    """

    layers: tuple[int, ...] = ()
    embeddings: int = 0
    output: int = 0
    tied: bool = False

    @property
    def total(self) -> int:
        """Return the bytes of all weights in the file."""
        return sum(self.layers) + self.embeddings + self.output


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A model on this computer, in one file or several parts.

    `size` is in bytes of all parts, `modified` in seconds since 1970, `context_trained` in tokens.
    `template` is the Jinja source of the chat template, empty if there is none; `templates` are
    others that the file has by name (tool_use, rag).
    """

    path: Path
    parts: tuple[Path, ...]
    size: int
    modified: float
    name: str
    architecture: str
    parameters: int
    quantisation: Quantisation
    context_trained: int
    layers: int
    embedding: int
    feed_forward: int
    heads: int
    kv_heads: int
    vocabulary: int
    experts: int
    experts_used: int
    template: str
    templates: tuple[tuple[str, str], ...]
    tokeniser: Tokeniser
    facts: Facts
    weights: Weights
    cache: CacheShape
    graph: GraphShape = field(default_factory=GraphShape)

    @property
    def first_part(self) -> Path:
        """Return the file that llama.cpp is given."""
        return self.parts[0]

    @property
    def identity(self) -> ModelIdentity:
        """Return which file this is, without its SHA-256."""
        return ModelIdentity(
            str(self.first_part),
            self.name,
            self.size,
            self.modified,
            quantisation=self.quantisation.name,
        )
