"""What a file is: a model to talk to with all that its header says, or something else by its name.

Nothing here loads a model; only headers are read (core.gguf), and every text that comes from one is
bounded and made fit to be shown. The names of the fields are those of ggml's docs/gguf.md.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from desktop.core import gguf
from desktop.core.cache_shape import cache_shape
from desktop.core.errors import ModelError
from desktop.core.gguf import Header
from desktop.core.graph_shape import graph_shape
from desktop.core.impostors import HEAD_BYTES, refuse_other_files, refuse_other_models
from desktop.core.legible import legible
from desktop.core.model_file import Facts, ModelFile, Tokeniser, Weights
from desktop.core.model_parts import all_headers, common_name, part_paths
from desktop.core.model_sheet import as_json, describe
from desktop.core.quantisation import quantisation
from desktop.core.wording import say

__all__ = ["ModelFile", "as_json", "describe", "identify", "model_of", "special_tokens"]

MAX_TEMPLATE = 1024 * 1024  # characters
MAX_TEMPLATES = 16
MAX_SPECIAL_TOKENS = 4096

_CONTROL, _USER_DEFINED = 3, 4  # tokenizer.ggml.token_type
_TEMPLATE = "tokenizer.chat_template"
_MAX_LAYERS = 4096


def identify(path: Path | str) -> ModelFile:
    """Return what the model at `path` is; of a model in several parts, any part will do.

    Raises ModelError for a file that cannot be read or is no model to talk to, saying what it is.
    """
    path = Path(path).expanduser().absolute()
    header = header_of(path)
    refuse_other_models(header)
    parts = part_paths(path, header)
    headers = all_headers(parts, path, header, header_of)
    try:
        states = [part.stat() for part in parts]
    except OSError as error:
        raise _unreadable(path, error) from error
    size, modified = sum(s.st_size for s in states), max(s.st_mtime for s in states)
    return model_of(path, parts, headers, size, modified)


def special_tokens(path: Path | str) -> tuple[str, ...]:
    """Return the control and user-defined tokens of the model whose (first) file is `path`.

    At most `MAX_SPECIAL_TOKENS`, in the order of their ids. Raises ModelError as `identify` does.
    """
    path = Path(path)
    with _opened(path) as (file, size):
        read = _reader(file)
        header = gguf.read_header(read, size, short=0)
        types = header.skipped("tokenizer.ggml.token_type")
        tokens = header.skipped("tokenizer.ggml.tokens")
        if types is None or tokens is None:
            return ()
        kinds = gguf.numbers(read, size, types)
        wanted = [i for i, kind in enumerate(kinds) if kind in {_CONTROL, _USER_DEFINED}]
        found = gguf.texts(read, size, tokens, wanted[:MAX_SPECIAL_TOKENS])
        return tuple(text for _, text in found)


def header_of(path: Path) -> Header:
    """Return the header of a GGUF file of any kind; raises ModelError as `identify` does."""
    with _opened(path) as (file, size):
        refuse_other_files(file.read(HEAD_BYTES), size)
        return gguf.read_header(_reader(file), size)


@contextmanager
def _opened(path: Path) -> Generator[tuple[BinaryIO, int]]:
    """Open a file for reading; yields it and its size, and translates what the system says."""
    try:
        if path.is_dir():
            raise ModelError(
                say("“{name}” is a folder.", name=legible(path.name, 80)),
                say("Choose the file of a model in it."),
            )
        with path.open("rb") as file:
            yield file, os.fstat(file.fileno()).st_size
    except (OSError, ValueError) as error:  # ValueError: a path with a zero character
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> ModelError:
    name = legible(path.name, 80)
    if isinstance(error, FileNotFoundError):
        return ModelError(
            say("There is no file “{name}”.", name=name),
            say("It may have been moved, or be on a drive that is not connected."),
        )
    if isinstance(error, PermissionError):
        return ModelError(say("Fireside is not allowed to read “{name}”.", name=name))
    reason = legible(getattr(error, "strerror", None) or str(error), 120)
    return ModelError(say("“{name}” cannot be read: {reason}", name=name, reason=reason))


def _reader(file: BinaryIO) -> gguf.Read:
    def read(offset: int, size: int) -> bytes:
        file.seek(offset)
        return file.read(size)

    return read


def model_of(
    path: Path, parts: tuple[Path, ...], headers: tuple[Header, ...], size: int, modified: float
) -> ModelFile:
    """Return what the headers of all parts say; `size` is in bytes of all, nothing is looked up."""
    header = headers[0]
    arch = header.text("general.architecture")
    shape = cache_shape(header)
    mix: Counter[str] = Counter()
    for part in headers:
        for tensor in part.tensors:
            mix[tensor.type.name] += tensor.size
    return ModelFile(
        path=path,
        parts=parts,
        size=size,
        modified=modified,
        name=legible(header.text("general.name")) or legible(common_name(parts[0])),
        architecture=legible(arch, 64),
        parameters=sum(tensor.weights for part in headers for tensor in part.tensors),
        quantisation=quantisation(header.integer("general.file_type"), mix),
        context_trained=_number(header, "context_length"),
        layers=_number(header, "block_count"),
        embedding=_number(header, "embedding_length"),
        feed_forward=_number(header, "feed_forward_length"),
        heads=_number(header, "attention.head_count"),
        kv_heads=_number(header, "attention.head_count_kv")
        or _number(header, "attention.head_count"),
        vocabulary=_vocabulary(header),
        experts=_number(header, "expert_count"),
        experts_used=_number(header, "expert_used_count"),
        template=_template(header.text(_TEMPLATE)),
        templates=_named_templates(header),
        tokeniser=_tokeniser(header),
        facts=_facts(header),
        weights=_weights(headers, _number(header, "block_count")),
        cache=shape,
        graph=graph_shape(headers),
    )


def _number(header: Header, key: str) -> int:
    """Return a number of the architecture, 0 if there is none; of one a layer, the largest."""
    name = f"{header.text('general.architecture')}.{key}"
    value = header.integer(name)
    if value is None:
        value = max((n for n in header.array(name) if isinstance(n, int)), default=0)
    return min(max(0, value), 2**48)


def _vocabulary(header: Header) -> int:
    skipped = header.skipped("tokenizer.ggml.tokens")
    listed = skipped.count if skipped else len(header.array("tokenizer.ggml.tokens"))
    return listed or _number(header, "vocab_size")


def _template(source: str) -> str:
    # Half a template would be another one, so one beyond all measure counts as none.
    return source if len(source) <= MAX_TEMPLATE else ""


def _named_templates(header: Header) -> tuple[tuple[str, str], ...]:
    names = [key for key in header.metadata if key.startswith(f"{_TEMPLATE}.")][:MAX_TEMPLATES]
    found = ((legible(key[len(_TEMPLATE) + 1 :], 64), _template(header.text(key))) for key in names)
    return tuple((name, source) for name, source in found if name and source)


def _tokeniser(header: Header) -> Tokeniser:
    key = "tokenizer.ggml."
    return Tokeniser(
        model=legible(header.text(f"{key}model"), 64),
        pre=legible(header.text(f"{key}pre"), 64),
        bos=header.integer(f"{key}bos_token_id"),
        eos=header.integer(f"{key}eos_token_id"),
        add_bos=header.flag(f"{key}add_bos_token"),
        add_eos=header.flag(f"{key}add_eos_token"),
    )


def _facts(header: Header) -> Facts:
    def text(key: str, limit: int = 200) -> str:
        return legible(header.text(f"general.{key}"), limit)

    def several(key: str) -> tuple[str, ...]:
        found = header.array(f"general.{key}")
        return tuple(legible(item, 60) for item in found[:32] if isinstance(item, str))

    count = min(header.integer("general.base_model.count") or 0, 16)
    bases = (text(f"base_model.{n}.name") or text(f"base_model.{n}.repo_url") for n in range(count))
    return Facts(
        licence=text("license.name") or text("license"),
        licence_link=text("license.link"),
        author=text("author"),
        organisation=text("organization"),
        version=text("version"),
        finetune=text("finetune"),
        size_label=text("size_label"),
        quantised_by=text("quantized_by"),
        description=text("description", 1000),
        url=text("url") or text("repo_url") or text("source.url"),
        languages=several("languages"),
        tags=several("tags"),
        base_models=tuple(base for base in bases if base),
    )


def _weights(headers: tuple[Header, ...], count: int) -> Weights:
    """Sort the bytes of all tensors by where they are needed."""
    layers = [0] * min(count, _MAX_LAYERS)
    embeddings = output = 0
    tied = True
    for tensor in (tensor for header in headers for tensor in header.tensors):
        block = tensor.name.split(".", 2)
        if block[0] == "blk" and len(block) == 3 and block[1].isdecimal():
            layer = int(block[1][:6])
            if layer < len(layers):
                layers[layer] += tensor.size
                continue
        if block[0] in {"token_embd", "per_layer_token_embd"} and block[1:] == ["weight"]:
            embeddings += tensor.size
        else:
            tied = tied and tensor.name != "output.weight"
            output += tensor.size
    return Weights(tuple(layers), embeddings, output, tied)
