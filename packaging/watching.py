"""strace, with which the tests watch what leaves the computer: a program of the system's."""

from __future__ import annotations

import shutil
import sys

import distribution
from steps import StepError, announce


def provide() -> None:
    """Install strace where it is missing and we may; else say what is not tested without it."""
    if sys.platform != "linux" or shutil.which("strace"):
        return
    system = distribution.here()
    if system.may_install:
        try:
            system.install(["strace"])
        except StepError as error:
            announce(f"{error} It said: {' / '.join(error.tail[-3:])}")
    if not shutil.which("strace"):
        command = system.command(["strace"])
        hint = f" Install it with: {command}" if command else ""
        announce(f"without strace the tests cannot watch what leaves the computer.{hint}")
