"""The folders of other programs, made up as those programs lay them out."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import pytest

from desktop.core.shelf import Elsewhere, Kind, Place
from desktop.storage.neighbours import Surroundings, all_elsewhere
from desktop.storage.sighting import files_below

SYSTEMS = ("linux", "darwin", "win32")
COMMIT = "c" * 40
posix = pytest.mark.skipif(sys.platform == "win32", reason="names and links that Windows refuses")


def put(path: Path, content: bytes = b"GGUF") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def found(home: Path, system: str = "linux", **environment: str) -> list[Elsewhere]:
    """Return what is found below `home`; the machine's own Ollama does not count."""
    around = Surroundings(home, system, environment)
    return [one for one in all_elsewhere(around) if Path(one.path).is_relative_to(home)]


def blob(models: Path, content: bytes, name: str = "sha256-{}") -> str:
    digest = hashlib.sha256(content).hexdigest()
    put(models / "blobs" / name.format(digest), content)
    return digest


def manifest(models: Path, where: str, **layers: str) -> None:
    entries = [
        {"mediaType": f"application/vnd.ollama.image.{kind}", "digest": f"sha256:{digest}"}
        for kind, digest in layers.items()
    ]
    put(models / "manifests" / where, json.dumps({"schemaVersion": 2, "layers": entries}).encode())


@pytest.mark.parametrize("system", SYSTEMS)
def test_ollama(tmp_path: Path, system: str) -> None:
    models = tmp_path / ".ollama" / "models"
    usual, own, adapter = (blob(models, text) for text in (b"usual", b"own", b"adapter"))
    manifest(models, "registry.ollama.ai/library/llama3.2/3b", model=usual, template=own)
    manifest(models, "registry.ollama.ai/someone/mine/latest", model=own, adapter=adapter)
    manifest(models, "hf.co/owner/name-GGUF/Q4_K_M", model=usual)
    manifest(models, "registry.ollama.ai/library/gone/latest", model="0" * 64)
    manifest(models, "registry.ollama.ai/library/odd/latest", model="../../../etc/passwd")
    put(models / "manifests/registry.ollama.ai/library/broken/latest", b"{")
    all_ = found(tmp_path, system)
    assert {(one.name, one.kind, one.sha256) for one in all_} == {
        ("hf.co/owner/name-GGUF:Q4_K_M", Kind.MODEL, usual),
        ("someone/mine:latest", Kind.MODEL, own),
        ("someone/mine:latest", Kind.ADAPTER, adapter),
    }, "each blob once"
    assert {one.place for one in all_} == {Place.OLLAMA}
    assert all(one.size == Path(one.path).stat().st_size for one in all_)


@posix
def test_ollama_where_it_was_told_and_with_older_names(tmp_path: Path) -> None:
    models = tmp_path / "elsewhere"
    digest = blob(models, b"old", "sha256:{}")
    manifest(models, "registry.ollama.ai/library/old/latest", model=digest)
    (one,) = found(tmp_path, OLLAMA_MODELS=str(models))
    assert one.name == "old:latest"


@pytest.mark.parametrize("system", SYSTEMS)
def test_lm_studio(tmp_path: Path, system: str) -> None:
    path = put(tmp_path / ".lmstudio/models/maker/name-GGUF/name-Q4_K_M.gguf")
    put(tmp_path / ".lmstudio/models/maker/name-GGUF/mmproj-name.gguf")
    (one,) = found(tmp_path, system)
    assert (one.path, one.place, one.name) == (str(path), Place.LM_STUDIO, "name-Q4_K_M")
    assert (one.origin.repo, one.origin.file) == ("maker/name-GGUF", "name-Q4_K_M.gguf")


def test_lm_studio_of_old_and_where_it_was_told(tmp_path: Path) -> None:
    old = put(tmp_path / ".cache/lm-studio/models/maker/old/old.gguf")
    moved = put(tmp_path / "big disk/maker/new/new.gguf")
    put(
        tmp_path / "lm/settings.json",
        json.dumps({"downloadsFolder": str(tmp_path / "big disk")}).encode(),
    )
    put(tmp_path / ".lmstudio-home-pointer", str(tmp_path / "lm").encode())
    assert {one.path for one in found(tmp_path)} == {str(old), str(moved)}


@pytest.mark.parametrize(
    ("system", "folder"),
    [
        ("linux", ".local/share/nomic.ai/GPT4All"),
        ("darwin", "Library/Application Support/nomic.ai/GPT4All"),
        ("win32", "AppData/Local/nomic.ai/GPT4All"),
    ],
)
def test_gpt4all(tmp_path: Path, system: str, folder: str) -> None:
    path = put(tmp_path / folder / "Meta-Llama.Q4_0.gguf")
    (one,) = found(tmp_path, system)
    assert (one.path, one.place, one.name) == (str(path), Place.GPT4ALL, "Meta-Llama.Q4_0")


@pytest.mark.parametrize(
    ("system", "folder"),
    [
        ("linux", ".local/share/Jan/data"),
        ("linux", ".config/Jan/data"),
        ("linux", "jan"),
        ("darwin", "Library/Application Support/Jan/data"),
        ("win32", "AppData/Roaming/Jan/data"),
    ],
)
def test_jan(tmp_path: Path, system: str, folder: str) -> None:
    new = put(tmp_path / folder / "llamacpp/models/maker/qwen3-4b/model.gguf")
    old = put(tmp_path / folder / "models/tiny/tiny-q4.gguf")
    names = {one.path: one.name for one in found(tmp_path, system)}
    assert names == {str(new): "maker/qwen3-4b", str(old): "tiny-q4"}


def test_textgen(tmp_path: Path) -> None:
    new = put(tmp_path / "text-generation-webui/user_data/models/a.gguf")
    old = put(tmp_path / "Downloads/text-generation-webui-1.0/models/b/b.gguf")
    assert {(one.path, one.place) for one in found(tmp_path)} == {
        (str(new), Place.TEXTGEN), (str(old), Place.TEXTGEN),
    }  # fmt: skip


@posix
@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        ({}, ".cache/huggingface/hub"),
        ({"HF_HOME": "{home}/hf"}, "hf/hub"),
        ({"HF_HUB_CACHE": "{home}/cache"}, "cache"),
    ],
)
def test_hugging_face(tmp_path: Path, environment: dict[str, str], folder: str) -> None:
    repository = tmp_path / folder / "models--owner--name-GGUF"
    digest = hashlib.sha256(b"weights").hexdigest()
    blob_ = put(repository / "blobs" / digest, b"weights")
    snapshot = repository / "snapshots" / COMMIT
    snapshot.mkdir(parents=True)
    (snapshot / "name.gguf").symlink_to(blob_)
    put(tmp_path / folder / "datasets--owner--data/snapshots" / COMMIT / "x.gguf")
    named = {key: value.format(home=tmp_path) for key, value in environment.items()}
    (one,) = found(tmp_path, **named)
    assert (one.path, one.sha256) == (str(snapshot / "name.gguf"), digest)
    assert (one.origin.repo, one.origin.file) == ("owner/name-GGUF", "name.gguf")
    assert one.origin.revision == COMMIT


@posix
def test_one_file_of_two_programs_is_found_once(tmp_path: Path) -> None:
    path = put(tmp_path / ".lmstudio/models/maker/name/one.gguf")
    link = tmp_path / ".local/share/nomic.ai/GPT4All/one.gguf"
    link.parent.mkdir(parents=True)
    link.symlink_to(path)
    assert len(found(tmp_path)) == 1


def test_a_person_without_any_of_them_has_nothing(tmp_path: Path) -> None:
    assert found(tmp_path / "nobody") == []


@posix
def test_a_search_is_bounded_and_follows_no_links_to_folders(tmp_path: Path) -> None:
    put(tmp_path / "a/b/near.gguf")
    put(tmp_path / Path(*"abcdefghijkl") / "far.gguf")
    put(tmp_path / "a/part-00001-of-00002.gguf")
    put(tmp_path / "a/part-00002-of-00002.gguf")
    (tmp_path / "a" / "round").symlink_to(tmp_path)
    names = [path.name for path in files_below(tmp_path)]
    assert names == ["part-00001-of-00002.gguf", "near.gguf"]
