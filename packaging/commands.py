"""The commands of `dev.py`: each sees to the environment, then starts a program in it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

import backends
import environment
import locks
import teaching
import watching
from environment import PYTHON, ROOT
from steps import SetupError, announce

BENCHMARKS = ROOT / "tests" / "bench"


def main(arguments: Sequence[str], usage: str) -> int:
    """Run the command that `arguments` name; return its exit status. Raises SetupError."""
    backend, rest = take_backend(arguments)
    if not rest or rest[0] in ("-h", "--help", "help"):
        print(usage, end="")
        return 0 if rest else 2
    command = _COMMANDS.get(rest[0])
    if command is None:
        print(usage, end="", file=sys.stderr)
        return 2
    return command(backend, rest[1:])


def take_backend(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """Take `--backend NAME` out of the arguments before a `--`; return it and the others."""
    backend: str | None = None
    rest: list[str] = []
    left = list(arguments)
    while left and left[0] != "--":
        word = left.pop(0)
        if word == "--backend" and left:
            backend = left.pop(0)
        elif word.startswith("--backend="):
            backend = word.partition("=")[2]
        else:
            rest.append(word)
    if backend not in (None, *backends.NAMES):
        raise SetupError(f"There is no backend {backend}.", f"Known: {', '.join(backends.NAMES)}.")
    return backend, rest + left


def _run(backend: str | None, arguments: Sequence[str]) -> int:
    environment.ready(environment.APP, backend)
    # -P keeps the folder where the person stands out of what Python imports from.
    _hand_over(["-P", "-m", "desktop", *arguments])


def _test(backend: str | None, arguments: Sequence[str]) -> int:
    environment.ready(environment.DEV, backend)
    watching.provide()
    os.chdir(ROOT)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _hand_over(["-m", "pytest", *arguments])


def _check(backend: str | None, _: Sequence[str]) -> int:
    environment.ready(environment.DEV, backend)
    tools = (
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["basedpyright", "--pythonpath", str(PYTHON)],
    )
    failed = [tool for tool in tools if _call(["-m", *tool]) != 0]
    for tool in failed:
        announce(f"not passed: {' '.join(tool[:2])}")
    return 1 if failed else 0


def _bench(backend: str | None, arguments: Sequence[str]) -> int:
    known = sorted(p.stem for p in BENCHMARKS.glob("*.py") if not p.stem.startswith("_"))
    names = [word for word in arguments if word in known]
    options = [word for word in arguments if word not in known]
    if not known or (options and not options[0].startswith("-")):
        raise SetupError("There is no such benchmark.", f"Known: {', '.join(known) or 'none'}.")
    environment.ready(environment.DEV, backend)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    statuses = [_call(["-m", f"tests.bench.{name}", *options]) for name in names or known]
    return max(statuses)


def _fuzz(backend: str | None, arguments: Sequence[str]) -> int:
    environment.ready(environment.DEV, backend)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return _call(["-m", "tests.fuzz", *arguments])


def _screenshots(backend: str | None, arguments: Sequence[str]) -> int:
    environment.ready(environment.DEV, backend)
    return _call(["-m", "tests.pictures", *arguments])


def _lock(_: str | None, arguments: Sequence[str]) -> int:
    locks.regenerate(arguments)
    return 0


def _notices(backend: str | None, _: Sequence[str]) -> int:
    environment.ready(environment.DEV, backend)
    return _call([str(Path(__file__).with_name("notices.py"))])


def _icon(backend: str | None, _: Sequence[str]) -> int:
    environment.ready(environment.DEV, backend)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return _call([str(Path(__file__).with_name("app_icon.py"))])


def _translations(backend: str | None, _: Sequence[str]) -> int:
    environment.ready(environment.DEV, backend)
    return _call([str(Path(__file__).with_name("translations.py"))])


def _guide(backend: str | None, arguments: Sequence[str]) -> int:
    environment.ready(environment.APP, backend)
    return teaching.teach(arguments)


def _call(arguments: Sequence[str]) -> int:
    """Run Python of the environment in the checkout; return its status."""
    return subprocess.run([PYTHON, *arguments], cwd=ROOT, check=False).returncode


def _hand_over(arguments: Sequence[str]) -> NoReturn:
    """Become Python of the environment, where the system can; its status is ours."""
    sys.stdout.flush()
    if sys.platform == "win32":
        sys.exit(subprocess.run([PYTHON, *arguments], check=False).returncode)
    os.execv(PYTHON, [str(PYTHON), *arguments])  # noqa: S606 - a shell is what we do not want


_COMMANDS: Mapping[str, Callable[[str | None, Sequence[str]], int]] = {
    "run": _run,
    "test": _test,
    "check": _check,
    "bench": _bench,
    "fuzz": _fuzz,
    "lock": _lock,
    "notices": _notices,
    "translations": _translations,
    "icon": _icon,
    "guide": _guide,
    "screenshots": _screenshots,
}
