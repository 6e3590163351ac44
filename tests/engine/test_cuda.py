"""A downloaded backend: loaded if it is the one that was described, else passed over and told."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.cli import doctor, models_fit
from desktop.cli.line import line
from desktop.core.cuda import Place
from desktop.core.errors import EngineError
from desktop.core.paths import Paths
from desktop.core.settings import PROCESSOR, Loading
from desktop.engine.protocol import (
    Added,
    Event,
    Load,
    Loaded,
    Survey,
    Surveyed,
    Waking,
)

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("cc") is None, reason="compiles a small library"
)
# ggml_backend_reg of ggml-backend-impl.h, without devices; 2 is GGML_BACKEND_API_VERSION.
BACKEND = """
#include <stddef.h>
extern int needed(void);
static const char *name(void *reg) { return "CUDA"; }
static size_t count(void *reg) { return needed(); }
static void *device(void *reg, size_t index) { return 0; }
static void *address(void *reg, const char *name) { return 0; }
static struct {
    int version; const char *(*name)(void *); size_t (*count)(void *);
    void *(*device)(void *, size_t); void *(*address)(void *, const char *); void *context;
} reg = {2, name, count, device, address, 0};
void *ggml_backend_init(void) { return &reg; }
"""
FILES = ("libneeded.so.12", "libggml-cuda.so")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Return a place with a backend, and a library that it needs and nobody else would find."""
    place = Place(tmp_path / "cuda", tmp_path / "cuda.json")
    folder = place.folder / "build-1"
    folder.mkdir(parents=True)
    compiled(folder / FILES[0], "int needed(void) { return 0; }")
    compiled(folder / FILES[1], BACKEND, str(folder / FILES[0]))
    described(place)
    return place


def compiled(target: Path, source: str, *more: str) -> None:
    soname = f"-Wl,-soname,{target.name}"
    subprocess.run(
        ["cc", "-shared", "-fPIC", soname, "-o", target, "-x", "c", "-", "-x", "none", *more],
        input=source, text=True, check=True,
    )  # fmt: skip


def described(place: Place) -> None:
    files = [place.folder / "build-1" / name for name in FILES]
    libraries = [
        {"name": file.name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for file in files
        for data in (file.read_bytes(),)
    ]
    place.description.write_text(json.dumps({"build": "build-1", "libraries": libraries}))


def survey(place: Place, *, processor_only: bool = False) -> Surveyed:
    with line(place) as engine:
        events = engine.ask(Survey(1, processor_only))
        found = next(event for event in events if isinstance(event, Surveyed))
    assert any(device.kind == "cpu" for device in found.devices)
    return found


def test_what_is_described_is_loaded(place: Place) -> None:
    assert survey(place).backends.cuda is Added.LOADED


def test_changed_bytes_are_passed_over(place: Place) -> None:
    backend = place.folder / "build-1" / FILES[1]
    data = bytearray(backend.read_bytes())
    data[-1] ^= 1
    backend.write_bytes(data)
    assert survey(place).backends.cuda is Added.CHANGED


def test_what_is_no_backend_is_passed_over(place: Place) -> None:
    compiled(place.folder / "build-1" / FILES[1], "int something(void) { return 1; }")
    described(place)
    assert survey(place).backends.cuda is Added.REFUSED


def test_a_needed_library_that_is_none_is_passed_over(place: Place) -> None:
    (place.folder / "build-1" / FILES[0]).write_bytes(b"nothing")
    described(place)
    assert survey(place).backends.cuda is Added.REFUSED


@pytest.fixture
def deadly(place: Place) -> Place:
    """Return a place with a backend whose driver ends the process that loads it."""
    source = """
    #include <stdlib.h>
    void *ggml_backend_init(void) { abort(); }
    """
    compiled(place.folder / "build-1" / FILES[1], source)
    described(place)
    return place


def test_that_a_library_is_being_loaded_is_told_before_it_can_do_harm(deadly: Place) -> None:
    with line(deadly) as engine:
        events = engine.ask(Survey(1))
        assert next(events) == Waking(1, ("cuda",))
        with pytest.raises(EngineError, match="crashed"):
            next(events)


def test_that_it_is_loaded_is_told_too(place: Place) -> None:
    with line(place) as engine:
        events = engine.ask(Survey(1))
        assert [next(events), next(events)] == [Waking(1, ("cuda",)), Waking(1)]


@pytest.mark.parametrize("loading", [Loading(device=PROCESSOR), Loading(gpu_layers=0)])
def test_an_engine_for_the_processor_alone_loads_no_library_of_a_gpu(
    deadly: Place, models: Path, loading: Loading
) -> None:
    with line(deadly) as engine:
        asked = engine.ask(Load(1, str(models / "plain.gguf"), loading))
        assert all(not isinstance(event, Waking) for event in until_loaded(asked))
        found = next(engine.ask(Survey(2, processor_only=True)))
    assert isinstance(found, Surveyed)
    assert (found.backends.cuda, found.backends.skipped) == (Added.ABSENT, ())
    assert found.processor_only


def test_gpus_are_looked_for_after_a_model_was_loaded_without(place: Place, models: Path) -> None:
    with line(place) as engine:
        model = str(models / "plain.gguf")
        until_loaded(engine.ask(Load(1, model, Loading(device=PROCESSOR))))
        events = engine.ask(Survey(2))
        assert [next(events), next(events)] == [Waking(2, ("cuda",)), Waking(2)]
        found = next(events)
    assert isinstance(found, Surveyed)
    assert (found.backends.cuda, found.processor_only) == (Added.LOADED, False)


def test_an_engine_takes_a_gpu_in_later(place: Place, models: Path) -> None:
    with line(place) as engine:
        model = str(models / "plain.gguf")
        until_loaded(engine.ask(Load(1, model, Loading(device=PROCESSOR))))
        events = until_loaded(engine.ask(Load(2, model, Loading())))
        assert events[:2] == [Waking(2, ("cuda",)), Waking(2)]
        found = next(engine.ask(Survey(3, processor_only=True)))
    assert isinstance(found, Surveyed)
    assert (found.backends.cuda, found.processor_only) == (Added.LOADED, False)


def until_loaded(events: Iterator[Event]) -> list[Event]:
    heard: list[Event] = []
    for event in events:
        heard.append(event)
        if isinstance(event, Loaded):
            return heard
    raise AssertionError


def test_the_doctor_says_whose_driver_it_was(
    deadly: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(doctor, "place_in", lambda _: deadly)
    monkeypatch.setattr(doctor, "has_driver", lambda: True)
    found = doctor.examine(Paths.under(tmp_path / "home"))
    assert found["llama"]["backends_ended_by"] == ["cuda"]
    assert [device["kind"] for device in found["llama"]["devices"]] == ["cpu"]
    assert "left out" in found["cuda"]
    assert "not downloaded" not in found["cuda"]


def test_a_model_is_priced_without_a_driver_that_ends_the_engine(
    deadly: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(models_fit.cuda, "place_in", lambda _: deadly)
    machine = models_fit.machine(Paths.under(tmp_path / "home"))
    assert machine.gpus == ()
    assert machine.ram_total > 0


def test_without_a_description_nothing_is_loaded(place: Place) -> None:
    place.description.unlink()
    assert survey(place).backends.cuda is Added.ABSENT


@pytest.mark.parametrize(
    "text",
    ["", "[]", '{"build": "../x", "libraries": []}', '{"build": "b", "libraries": []}',
     '{"build": "b", "libraries": [{"name": "../x.so", "size": 1, "sha256": "%s"}]}' % ("0" * 64),
     '{"build": "b", "libraries": [{"name": "x.so", "size": 1, "sha256": "0"}]}'],
)  # fmt: skip
def test_a_description_without_sense_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "cuda.json").write_text(text)
    assert Place(tmp_path, tmp_path / "cuda.json").support() is None
