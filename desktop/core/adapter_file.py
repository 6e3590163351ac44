"""What a LoRA adapter file is: what it changes, by how much, and what is wrong with it.

The format: convert_lora_to_gguf.py and src/llama-adapter.cpp of llama.cpp. For each weight that is
changed there are two matrices, `NAME.lora_a` (inputs to rank) and `NAME.lora_b` (rank to outputs);
their product is added to what the weight computes, times strength * alpha / rank. llama.cpp checks
less than it relies on, and ends the whole process on some malformed files; so each thing that it
relies on is looked at here. Only headers are read; `core.adapter_values` reads the numbers.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import AdapterError, ModelError
from desktop.core.gguf import Header, TensorInfo
from desktop.core.legible import legible
from desktop.core.models import header_of
from desktop.core.wording import Wording, say

ALPHA = "adapter.lora.alpha"
STRENGTH = "fireside.adapter.strength"  # ours: no other field says how strongly it should act
BASE_SHA256 = "fireside.adapter.base_sha256"  # ours: of the model file that it was made for
EMBEDDINGS = "token_embd.weight"

# What llama.cpp's own tools store adapters as, and the simple blocks. Others it can load but not
# multiply with (whole numbers, f64), and then it crashes.
TYPES = frozenset({"F32", "F16", "BF16", "Q8_0", "Q4_0", "Q4_1", "Q5_0", "Q5_1"})

_A, _B = ".lora_a", ".lora_b"
_IGNORED = "_norm.weight"  # llama.cpp passes over these
_ACTIVATED = "adapter.alora.invocation_tokens"
_FLOAT32 = 6  # GGUF's number for the value type
_MAX_ALPHA = 1e6
_MAX_STRENGTH = 16.0


@dataclass(frozen=True, slots=True)
class Target:
    """A weight that the adapter changes: its shape as GGUF counts (inputs first), and the rank."""

    name: str
    shape: tuple[int, ...]
    rank: int


@dataclass(frozen=True, slots=True)
class AdapterFile:
    """A LoRA adapter on this computer. Texts are fit to be shown, empty where there are none.

    `size` is in bytes, `modified` in seconds since 1970. `alpha` is None where the file has none:
    it then acts with its strength alone. `ignored` are tensors that llama.cpp passes over.
    `flaws` say why it can act on no model at all.
    """

    path: Path
    size: int
    modified: float
    name: str
    architecture: str
    alpha: float | None
    targets: tuple[Target, ...]
    types: tuple[str, ...]
    base: str = ""
    base_link: str = ""
    base_sha256: str = ""
    description: str = ""
    task: str = ""
    prompt_prefix: str = ""
    author: str = ""
    licence: str = ""
    strength: float = 1.0
    ignored: int = 0
    flaws: tuple[Wording, ...] = ()

    @property
    def ranks(self) -> tuple[int, ...]:
        """Return the different ranks that its targets have, smallest first."""
        return tuple(sorted({target.rank for target in self.targets}))

    @property
    def kinds(self) -> tuple[str, ...]:
        """Return which weights of a layer it changes, as attn_q and ffn_down, in file order."""
        return tuple(dict.fromkeys(kind_of(target.name) for target in self.targets))


def kind_of(name: str) -> str:
    """Return a tensor's name without its layer and ending: attn_q of blk.3.attn_q.weight."""
    parts = name.removesuffix(".weight").split(".")
    return ".".join(parts[2:]) if parts[0] == "blk" and len(parts) > 2 else ".".join(parts)


def identify_adapter(path: Path | str) -> AdapterFile:
    """Return what the adapter at `path` is. Raises AdapterError for what is no LoRA adapter."""
    path = Path(path).expanduser().absolute()
    try:
        header = header_of(path)
        state = path.stat()
    except ModelError as error:
        raise AdapterError(error.message, error.hint) from error
    except OSError as error:
        raise AdapterError(say("“{name}” cannot be read.", name=legible(path.name, 80))) from error
    if header.text("general.type") != "adapter" or header.text("adapter.type") != "lora":
        raise AdapterError(
            say("“{name}” is no LoRA adapter.", name=legible(path.name, 80)),
            say("Choose a GGUF file of a LoRA adapter, or a PEFT folder to convert."),
        )
    return _adapter(path, header, state.st_size, state.st_mtime)


def _adapter(path: Path, header: Header, size: int, modified: float) -> AdapterFile:
    def text(key: str, limit: int = 200) -> str:
        return legible(header.text(key), limit)

    pairs = _Pairs(header)
    alpha = header.metadata.get(ALPHA)
    return AdapterFile(
        path=path,
        size=size,
        modified=modified,
        name=text("general.name") or legible(path.stem),
        architecture=text("general.architecture", 64),
        alpha=alpha if isinstance(alpha, float) else None,
        targets=tuple(pairs.targets),
        types=tuple(sorted({tensor.type.name for tensor in header.tensors})),
        base=text("general.base_model.0.name") or text("general.base_model.0.repo_url"),
        base_link=text("general.base_model.0.repo_url"),
        base_sha256=text(BASE_SHA256, 64),
        description=text("general.description", 1000),
        task=text("adapter.lora.task_name"),
        prompt_prefix=text("adapter.lora.prompt_prefix", 1000),
        author=text("general.author") or text("general.organization"),
        licence=text("general.license.name") or text("general.license"),
        strength=_strength(header),
        ignored=pairs.ignored,
        flaws=(*_flaws_of_fields(header), *pairs.flaws),
    )


def _strength(header: Header) -> float:
    value = header.metadata.get(STRENGTH)
    return value if isinstance(value, float) and abs(value) <= _MAX_STRENGTH else 1.0


def _flaws_of_fields(header: Header) -> Iterator[Wording]:
    if ALPHA in header.metadata:
        alpha = header.metadata[ALPHA]
        if header.fields[ALPHA].kind != _FLOAT32 or not isinstance(alpha, float):
            yield say("Its alpha is stored as another kind of number than llama.cpp can read.")
        elif not math.isfinite(alpha) or abs(alpha) > _MAX_ALPHA:
            yield say("Its alpha, {alpha}, cannot be meant.", alpha=alpha)
    if _ACTIVATED in header.metadata:
        yield say("It is an activated LoRA, which acts only behind certain words of the text.")


class _Pairs:
    """The halves of a file's tensors put together, with what is wrong about them."""

    def __init__(self, header: Header) -> None:
        self.targets: list[Target] = []
        self.flaws: list[Wording] = []
        self.ignored = 0
        firsts: dict[str, TensorInfo] = {}
        seconds: dict[str, TensorInfo] = {}
        for tensor in header.tensors:
            if tensor.name.endswith(_A):
                firsts[tensor.name.removesuffix(_A)] = tensor
            elif tensor.name.endswith(_B):
                seconds[tensor.name.removesuffix(_B)] = tensor
            elif tensor.name.endswith(_IGNORED):
                self.ignored += 1
            else:
                self._add("It holds “{tensor}”, which is no half of a pair.", tensor.name)
        for name in dict.fromkeys((*firsts, *seconds)):
            self._pair(name, firsts.get(name), seconds.get(name))
        if not firsts and not seconds:
            self.flaws.append(say("It changes nothing."))

    def _pair(self, name: str, a: TensorInfo | None, b: TensorInfo | None) -> None:
        if a is None or b is None:
            self._add("A half of the pair for “{tensor}” is missing.", name)
            return
        if wrong := {a.type.name, b.type.name} - TYPES:
            flaw = "“{tensor}” is stored as {type}, which no adapter can be."
            self._add(flaw, name, type=min(wrong))
            return
        target = _target(name, a.shape, b.shape)
        if target is None:
            self._add("The two halves for “{tensor}” do not belong together.", name)
        elif not 1 <= target.rank <= max(target.shape[:2]):
            flaw = "Its rank for “{tensor}”, {rank:count}, cannot be meant."
            self._add(flaw, name, rank=target.rank)
        else:
            self.targets.append(target)

    def _add(self, template: str, name: str, **values: str | int) -> None:
        self.flaws.append(say(template, tensor=legible(name, 80), **values))


def matrix(shape: tuple[int, ...]) -> tuple[int, int, *tuple[int, ...]]:
    """Return a shape as llama.cpp sees it: at least two numbers, no needless ones at the end."""
    first, second, *more = (*shape, 1, 1)
    while more and more[-1] == 1:
        more.pop()
    return (first, second, *more)


def _target(name: str, a: tuple[int, ...], b: tuple[int, ...]) -> Target | None:
    """Return what two halves change, None if they cannot be multiplied as llama.cpp does.

    Those of the embeddings lie the other way round: rows of `a` are looked up by token. Those of
    experts have a third number, which both share.
    """
    (a0, a1, *experts), (b0, b1, *others) = matrix(a), matrix(b)
    if len(experts) > 1 or experts != others:
        return None
    if name == EMBEDDINGS:
        return Target(name, (b1, a1), a0) if a0 == b0 and not experts else None
    return Target(name, (a0, b1, *experts), a1) if a1 == b0 else None
