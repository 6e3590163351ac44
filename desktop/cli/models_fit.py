"""`fireside models fit`: whether a model fits this machine, on disk or still on the hub."""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path

import psutil

from desktop.cli import profile
from desktop.cli.models_hub import chosen, look, named, way
from desktop.cli.showing import print_json
from desktop.cli.survey import survey
from desktop.core import cuda, models
from desktop.core.errors import HubError
from desktop.core.fit import Fit, Machine, fit
from desktop.core.model_file import ModelFile
from desktop.core.paths import Paths
from desktop.core.settings import Loading
from desktop.core.wording import english, say, size
from desktop.hub.protocol import HeaderRead, ReadHeader

_VERDICTS = {"comfortable": "comfortable", "tight": "tight", "too_big": "too big"}


def fit_model(options: argparse.Namespace) -> int:
    """Print what a model needs here, and the verdict."""
    path = Path(options.file).expanduser()
    file = models.identify(path) if path.exists() else _remote(options)
    found = fit(file, machine(profile(options)), Loading(context=options.context))
    if options.json:
        about = str(found.about) if found.about else None
        print_json({"name": file.name, **dataclasses.asdict(found), "about": about})
    else:
        _print(file, found)
    return 0


def machine(paths: Paths) -> Machine:
    """Return this machine as it is now, its GPUs as the engine sees them if they do not end it."""
    memory = psutil.virtual_memory()
    found, _ = survey(cuda.place_in(paths))
    gpus = tuple(
        (device.name, device.memory_free, device.memory_total)
        for device in found.devices
        if device.kind != "cpu"
    )
    return Machine(memory.total, memory.available, gpus)


def _remote(options: argparse.Namespace) -> ModelFile:
    """Read the header of `owner/name/FILE`, or of the file at an address."""
    repo, wanted = options.file, ""
    if "://" not in repo:
        steps = repo.split("/")
        repo, wanted = "/".join(steps[:2]), "/".join(steps[2:])
    address = named(repo)
    wanted = wanted or address.file
    if not wanted:
        raise HubError(
            say("There is no file “{file}”, and no file of a repository is named.",
                file=options.file),
            say("Give a file, or owner/name/FILE."),
        )  # fmt: skip
    with way(options) as hub:
        page = look(hub, address)
        file = chosen(page, wanted)
        found = hub.answer(ReadHeader(page.repo.id, file.path, page.commit))
    assert isinstance(found, HeaderRead)
    return found.model


def _print(file: ModelFile, found: Fit) -> None:
    need = found.need
    rows = [
        ("Model", f"{file.name} {file.quantisation.name}".rstrip()),
        ("Verdict", _VERDICTS[found.verdict]),
        ("Memory", f"{size(need.total)}: {size(need.gpu)} on GPUs, {size(need.cpu)} beside them"),
        ("Weights", size(need.weights)),
        ("KV cache", f"{size(need.kv)} for {english(found.context, 'count')} tokens"),
        ("Buffers", size(need.compute)),
        ("Longest context", f"{english(found.longest_context, 'count')} tokens"),
    ]
    if found.about is not None:
        rows.append(("Note", str(found.about)))
    width = max(len(label) for label, _ in rows)
    for label, value in rows:
        print(f"{label:<{width}}  {value}")
