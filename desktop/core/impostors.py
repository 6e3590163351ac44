"""Files that are called .gguf and are something else, or hold something else than a chat model.

Each is called what it is, with what to do instead. Sources: git-lfs's docs/spec.md, the safetensors
README, PKWARE's APPNOTE (zip), llama.cpp's old llama.h (ggml, ggmf, ggjt, ggla) and its
src/llama-arch.cpp (architectures), ComfyUI-GGUF (image generators).
"""

from __future__ import annotations

import codecs

from desktop.core.errors import ModelError
from desktop.core.gguf import MAGIC, Header
from desktop.core.legible import legible
from desktop.core.wording import Wording, say

HEAD_BYTES = 4096  # of a file, enough to know it by

_AGAIN = say("Download it again, and choose the file itself and not the page that describes it.")
_CONVERT = say("Look for the same model as GGUF; many are published in both forms.")
_UNPACK = say("Unpack it first; a model may be inside.")
_OLD = say("Look for a newer copy of the same model; this form was given up in 2023.")
_CHAT = say("Choose a language model that was made for conversations.")

_OLD_FORMS = {b"lmgg": "ggml", b"fmgg": "ggmf", b"tjgg": "ggjt"}
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"BZh")
_PROGRAMS = (b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")

_EMBEDDING = {
    "bert", "modern-bert", "nomic-bert", "nomic-bert-moe", "neo-bert", "jina-bert-v2",
    "jina-bert-v3", "eurobert", "gemma-embedding", "llama-embed", "t5encoder",
}  # fmt: skip
_IMAGES = {
    "flux", "sd1", "sdxl", "sd3", "aura", "ltxv", "hyvid", "wan", "hidream", "cosmos", "lumina2",
    "qwen_image", "pig",
}  # fmt: skip
_SPEECH = {"wavtokenizer-dec", "qwen3tts", "pockettts", "whisper"}
_DRAFTS = {"eagle3", "dflash", "gemma4-assistant"}
_DIFFUSION = {"dream", "llada", "llada-moe", "rnd1"}


def refuse_other_files(head: bytes, size: int) -> None:
    """Raise ModelError if `head`, the first bytes of a file of `size` bytes, is no GGUF header."""
    if head.startswith(MAGIC):
        return
    error = (
        _nothing(head, size)
        or _pointer_or_page(head, size)
        or _archive(head)
        or _other_model(head, size)
        or _text(head)
    )
    raise error or ModelError(
        say("This file is no GGUF file, the form in which Fireside loads models."), _CONVERT
    )


def refuse_other_models(header: Header) -> None:
    """Raise ModelError if a GGUF file holds something else than a model to talk to."""
    kind, architecture = header.text("general.type"), header.text("general.architecture")
    if kind == "adapter":
        raise ModelError(
            say("This is an adapter, which changes a model, and no model by itself."),
            say("Load the model that it was made for, then attach the adapter to it."),
        )
    if kind == "mmproj" or architecture in {"clip", "mmproj"}:
        raise ModelError(
            say("This is a vision projector, which lets a model see pictures, and no model."),
            say("Choose the larger file beside it, without “mmproj” in its name."),
        )
    if error := _other_purpose(header, kind, architecture):
        raise error
    if not architecture:
        raise ModelError(say("This GGUF file does not say what kind of model it is."), _CHAT)
    if not header.tensors and (header.integer("split.count") or 0) < 2:
        raise ModelError(
            say("This file holds only a vocabulary, without the model that speaks it."), _CHAT
        )


def _other_purpose(header: Header, kind: str, architecture: str) -> ModelError | None:
    pooling = header.integer(f"{architecture}.pooling_type") or 0
    if architecture in _EMBEDDING or pooling > 0:
        what = say("This is an embedding model: it compares texts and cannot write any.")
    elif architecture in _IMAGES:
        what = say("This model makes pictures; it cannot hold a conversation.")
    elif architecture in _SPEECH:
        what = say("This model makes or understands speech; it cannot hold a conversation.")
    elif architecture in _DRAFTS:
        what = say("This file only speeds up another model; it cannot speak by itself.")
    elif architecture in _DIFFUSION:
        what = say("This is a diffusion language model, which Fireside cannot run yet.")
    elif architecture == "t5":
        what = say("This model translates one text into another; it cannot hold a conversation.")
    elif kind == "imatrix":
        what = say("This file holds notes for quantising a model, and no model.")
    elif architecture == "controlvector":
        what = say("This is a control vector, which steers a model, and no model.")
    else:
        return None
    return ModelError(what, _CHAT)


def _nothing(head: bytes, size: int) -> ModelError | None:
    if size == 0:
        return ModelError(say("This file is empty."), _AGAIN)
    if not any(head):
        return ModelError(
            say("This file begins with nothing but zeros."),
            say("The download was probably interrupted. Download the file again."),
        )
    return None


def _pointer_or_page(head: bytes, size: int) -> ModelError | None:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:512].lower()
    if start.startswith(b"version https://git-lfs"):
        return ModelError(
            say(
                "This is a Git LFS pointer, a note of {size:size} in place of the model.", size=size
            ),
            say("Run “git lfs pull” in its folder, or download the file from the model's page."),
        )
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")) or b"<html" in start:
        return ModelError(say("This is a web page and no model, perhaps an error page."), _AGAIN)
    if start.startswith((b"<?xml", b'{"error', b"<error")):
        return ModelError(say("This is an error message of a server and no model."), _AGAIN)
    return None


def _archive(head: bytes) -> ModelError | None:
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        if b"data.pkl" in head or b".data/" in head:
            return _pytorch()
        return ModelError(say("This is a zip archive and no model."), _UNPACK)
    if head.startswith(_ARCHIVES) or head[257:262] == b"ustar":
        return ModelError(say("This is a packed archive and no model."), _UNPACK)
    if head.startswith(_PROGRAMS):
        return ModelError(say("This is a program and no model."), _CHAT)
    return None


def _other_model(head: bytes, size: int) -> ModelError | None:
    if form := _OLD_FORMS.get(head[:4]):
        return ModelError(
            say("This model is in the old form {form}, which came before GGUF.", form=form), _OLD
        )
    if head.startswith(b"algg"):
        return ModelError(say("This is an adapter in the old form ggla, and no model."), _OLD)
    if head.startswith(b"\x80") and head[1:2] in {b"\x02", b"\x03", b"\x04", b"\x05"}:
        return _pytorch()
    length = int.from_bytes(head[:8], "little")
    if len(head) > 9 and 2 <= length <= max(size - 8, 0) and head[8:9] == b"{":
        return ModelError(say("This is a safetensors file; Fireside loads GGUF files."), _CONVERT)
    return None


def _pytorch() -> ModelError:
    return ModelError(say("This is a PyTorch file; Fireside loads GGUF files."), _CONVERT)


def _text(head: bytes) -> ModelError | None:
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(head)  # may end within a letter
    except UnicodeDecodeError:
        return None
    if any(c < " " and c not in "\t\r\n" for c in text):
        return None
    return ModelError(_says(text), _AGAIN)


def _says(text: str) -> Wording:
    return say("This is a text and no model. It begins: “{text}”", text=legible(text, 80))
