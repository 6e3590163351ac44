"""A child that does nothing: it is confined as the engine or the workshop is, and tells of it."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from desktop.child.pipe import Bytes
from desktop.child.process import Child, Ended, Plan
from desktop.core.confinement import Confinement


class Silence(Struct, tag=True, frozen=True):
    """The one message that there would be; it is never sent."""


def try_out(
    log_file: Path, *, writes: tuple[Path, ...] = (), gpu: bool = False, seconds: float = 30.0
) -> Confinement | None:
    """Return what a child with these needs is kept from here; None if it could not tell.

    Waits for it: not for the main thread of a window.
    """
    told: list[Confinement] = []
    plan = Plan("probe", "desktop.child.probe:main", Silence, 1, log_file, writes=writes, gpu=gpu)
    probe: Child[Silence, Silence] = Child(plan, _ignore, _ignore, told.append)
    probe.start()
    if not probe.wait(seconds):
        probe.kill()
    return told[0] if told else None


def _ignore(_: Silence | Ended) -> None:
    pass


def main(connection: Bytes) -> None:
    """End at once: all was said before."""
    connection.close()
