"""What the workbench is asked for, and how that stands: values, and the looks that tasks take."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from desktop.core.chat import AdapterUse
from desktop.core.errors import StorageError
from desktop.core.shelf import Item, Kind, Origin
from desktop.core.wording import Wording, say
from desktop.hub.names import local_name
from desktop.workshop.output import RESERVE
from desktop.workshop.peft_config import WEIGHTS, Glance, glance, is_peft, name_of
from desktop.workshop.price import RECIPES
from desktop.workshop.protocol import Command

__all__ = ["TYPES", "Glance", "glance", "is_peft"]

TYPES = tuple(RECIPES)  # that a model can be baked as, the largest first
_MOST_NAMES = 1000


@dataclass(frozen=True, slots=True)
class Job:
    """Something to be made: what is said of it while it is, and what kind of file comes of it."""

    number: int
    title: Wording
    kind: Kind


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing is being made."""


@dataclass(frozen=True, slots=True)
class Working:
    """A job is being done: `share` of it, 0 to 1, and at what; so many others are waiting."""

    job: Job
    share: float = 0.0
    stage: Wording | None = None
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Made:
    """The job is done, and its file on the shelf."""

    job: Job
    item: Item


@dataclass(frozen=True, slots=True)
class Failed:
    """The job came to nothing, and why."""

    job: Job
    message: Wording
    hint: Wording | None = None


State: TypeAlias = Idle | Working | Made | Failed


@dataclass(frozen=True, slots=True)
class Order:
    """A job with all that it takes. `free`: another name is found where `output` is taken."""

    job: Job
    command: Callable[[str], Command]  # of the path to write to
    output: Path
    origin: Origin
    free: bool = False


@dataclass(frozen=True, slots=True)
class Cost:
    """What a bake takes of a disk, in bytes: for its time, and for good; and what is free there."""

    draft: int
    output: int
    free: int
    taken: bool = False  # there is a file of that name already
    usual: tuple[float, ...] = ()  # how strongly each adapter wants to act

    @property
    def fits(self) -> bool:
        """Return whether there is room for both, and a little more."""
        return self.draft + self.output + RESERVE <= self.free


def place(order: Order) -> str:
    """Return where the file of an order is to be written, its folder made. For a task.

    Raises StorageError.
    """
    output = order.output
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            say("The folder “{path}” cannot be made.", path=str(output.parent)),
            say("See that its drive is connected, or choose another models folder."),
        ) from error
    if not order.free:
        return str(output)
    names = [output, *(output.with_name(f"{output.stem} {n}.gguf") for n in range(2, _MOST_NAMES))]
    return str(next((path for path in names if not path.exists()), output))


def cost(model: str, uses: Sequence[AdapterUse], quantisation: str, output: str) -> Cost:
    """Return what baking `uses` into the model at `model`, as `output`, takes. For a task.

    Raises AdapterError for what does not fit, ModelError and AdapterError for files that cannot be
    read, StorageError for the disk.
    """
    from desktop.core import adapters, models  # late: nobody waits for this before the first frame
    from desktop.workshop.price import price

    files = [adapters.identify_adapter(use.path) for use in uses]
    base = models.identify(model)
    shape = adapters.shape_of(base)
    for file in files:
        verdict = adapters.check(file, shape)
        if isinstance(verdict, adapters.DoesNotFit):
            raise adapters.refusal(file, verdict.reasons)
    found = price(base, files, quantisation)
    path = Path(output)
    try:
        nearest = next((folder for folder in path.parents if folder.exists()), Path())
        free, usual = shutil.disk_usage(nearest).free, tuple(file.strength for file in files)
        return Cost(found.draft, found.output, free, path.exists(), usual)
    except OSError as error:
        raise StorageError(say("The disk of “{path}” cannot be read.", path=output)) from error


def adapter_name(source: str) -> str:
    """Return what the adapter of PEFT at `source`, a folder or a safetensors file, is called."""
    path = Path(source)
    return name_of(path if path.suffix.lower() == ".safetensors" else path / WEIGHTS)


def file_name(name: str) -> str:
    """Return a harmless file name for something called `name`."""
    return local_name(f"{name.strip()}.gguf")
