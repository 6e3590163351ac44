"""The plan of the house (DESIGN §2), read off every import: floors, doors and a few plain rules."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HOUSE = ROOT / "desktop"

# Which rooms a room may import from, beside itself.
FLOORS: dict[str, frozenset[str]] = {
    "core": frozenset(),
    "child": frozenset({"core"}),
    "storage": frozenset({"core", "child"}),
    "engine": frozenset({"core", "child"}),
    "workshop": frozenset({"core", "child"}),
    "hub": frozenset({"core", "child"}),
    "session": frozenset({"core", "child", "storage", "engine", "workshop", "hub"}),
    "ui": frozenset({"core", "session"}),
    "cli": frozenset({"core", "storage", "engine", "workshop", "hub"}),
}
# The files beside the rooms, likewise.
TOP: dict[str, frozenset[str]] = {
    "__init__": frozenset(),
    "__main__": frozenset({"app", "cli", "core", "child"}),
    "app": frozenset(FLOORS) - {"cli"} | {"household"},
    "household": frozenset(FLOORS) - {"cli"},
}

_NETWORK = ("hub",)
# Which places may import a package; a place is a room, a file or a folder in it.
DOORS: dict[str, tuple[str, ...]] = {
    "huggingface_hub": _NETWORK,
    "httpx": _NETWORK,
    "httpx2": _NETWORK,
    "requests": _NETWORK,
    "urllib3": _NETWORK,
    "http": _NETWORK,
    "urllib.request": _NETWORK,
    "socket": _NETWORK,
    "PySide6.QtNetwork": _NETWORK,
    "llama_cpp": ("engine.llama", "workshop.bake"),
    "sqlcipher3": ("storage",),
    "sqlite3": ("storage",),
    "pypdfium2": ("workshop.pdf",),
    "multiprocessing": ("__main__", "child"),
    "keyring": ("storage",),
    "jinja2": ("engine",),
    "PySide6": ("session", "ui", "app", "household"),
    "shiboken6": ("session", "ui", "app"),
    # messages between processes are never pickles (DESIGN §4.1)
    "pickle": (),
    "marshal": (),
    "shelve": (),
}
STARTER = "child.process"  # it alone imports what it is told: the module that a child runs
COMPUTED = "<computed>"
QT_BELOW_UI = "PySide6.QtCore"  # all that a session may have of Qt

HOMELESS = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "service"}
LONGEST = 400  # lines of a module


@dataclass(frozen=True, slots=True)
class Module:
    """A module of the house: its name without `desktop.`, and its source."""

    name: str
    source: str

    @property
    def room(self) -> str:
        return self.name.partition(".")[0]

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.source)


def modules() -> list[Module]:
    found: list[Module] = []
    for path in sorted(HOUSE.rglob("*.py")):
        parts = path.relative_to(HOUSE).with_suffix("").parts
        parts = parts[:-1] if len(parts) > 1 and parts[-1] == "__init__" else parts
        found.append(Module(".".join(parts), path.read_text("utf-8")))
    return found


def imports(module: Module) -> Iterator[str]:
    """Every import, wherever it stands: `from a import b` counts as both `a` and `a.b`."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            source = "." * node.level + (node.module or "")
            yield source
            yield from (f"{source}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and node.args and called(node) in _DYNAMIC:
            first = node.args[0]
            yield str(first.value) if isinstance(first, ast.Constant) else COMPUTED


_DYNAMIC = ("import_module", "importlib.import_module", "__import__")


def called(node: ast.Call) -> str:
    return ast.unparse(node.func)


def inside(name: str, place: str) -> bool:
    return name == place or name.startswith(place + ".")


def breaches(module: Module) -> list[str]:
    """Say every import of `module` that the plan of the house does not allow."""
    allowed = {**FLOORS, **TOP}.get(module.room)
    if allowed is None:
        return [f"{module.name} is in no room of the plan"]
    found: list[str] = []
    for target in imports(module):
        if inside(target, "desktop"):
            room = target.split(".")[1] if "." in target else ""
            known = room in FLOORS or room in TOP
            if known and room not in allowed | {module.room}:
                found.append(f"{module.name} imports {target}: not its floor")
        elif target.startswith(".") or (target == COMPUTED and module.name != STARTER):
            found.append(f"{module.name} imports {target}: cannot be followed")
        else:
            found.extend(closed_doors(module, target))
    return found


def closed_doors(module: Module, target: str) -> Iterator[str]:
    for package, places in DOORS.items():
        if inside(target, package) and not any(inside(module.name, p) for p in places):
            yield f"{module.name} imports {target}: only for {', '.join(places) or 'nobody'}"
    of_qt = inside(target, "PySide6") and target != "PySide6"
    if module.room == "session" and of_qt and not inside(target, QT_BELOW_UI):
        yield f"{module.name} imports {target}: a session has QtCore alone"


def offences(module: Module) -> list[str]:
    """Say what `module` does that no module may do."""
    found: list[str] = []
    lines = module.source.count("\n")
    if lines > LONGEST:
        found.append(f"{module.name} has {lines} lines")
    if HOMELESS & set(module.name.replace(".", "_").split("_")):
        found.append(f"{module.name} is named for nothing")
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef):
            bases = {ast.unparse(base).rpartition(".")[2] for base in node.bases}
            if "QThread" in bases:
                found.append(f"{module.name}.{node.name} is a QThread of its own")
        elif isinstance(node, ast.Call):
            found.extend(bad_calls(module, node))
    if "time.sleep" in imports(module):
        found.append(f"{module.name} sleeps")
    return found


def bad_calls(module: Module, node: ast.Call) -> Iterator[str]:
    name = called(node)
    if name == "print" and module.room != "cli":
        yield f"{module.name} prints"
    if name.rpartition(".")[2] == "processEvents":
        yield f"{module.name} calls processEvents"
    if name in ("time.sleep", "QThread.sleep", "QThread.msleep", "QTest.qWait", "QTest.qSleep"):
        yield f"{module.name} sleeps"


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_imports_keep_to_floors_and_doors(module: Module) -> None:
    assert breaches(module) == []


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_modules_keep_the_plain_rules(module: Module) -> None:
    assert offences(module) == []


def test_the_plan_names_the_rooms_that_exist() -> None:
    built = {path.name for path in HOUSE.iterdir() if any(path.glob("*.py"))}
    assert built == set(FLOORS)


@pytest.mark.parametrize("folder", ["packaging", "resources"])
def test_folders_of_files_are_no_packages(folder: str) -> None:
    assert (ROOT / folder).is_dir()
    assert list((ROOT / folder).rglob("__init__.py")) == []


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("core.chat", "import desktop.child.pipe"),
        ("core.chat", "from desktop import engine"),
        ("storage.history", "from desktop.engine import client"),
        ("engine.client", "def late():\n    from desktop.storage import history"),
        ("engine.client", "if TYPE_CHECKING:\n    import desktop.hub.client"),
        ("ui.window", "from desktop.engine.protocol import Load"),
        ("session.chat", "from desktop.ui import window"),
        ("session.chat", "import desktop.app"),
        ("cli", "from PySide6 import QtCore"),
        ("cli", "from desktop.session.chat import Chat"),
        ("session.chat", "from PySide6 import QtGui"),
        ("session.chat", "from PySide6.QtWidgets import QLabel"),
        ("session.chat", "import llama_cpp.llama_cpp"),
        ("engine.client", "import llama_cpp"),
        ("engine.llamas", "import llama_cpp"),
        ("session.pdfs", "import pypdfium2"),
        ("ui.window", "from PySide6 import QtNetwork"),
        ("child.confine", "import socket"),
        ("ui.chat.links", "from urllib import request"),
        ("engine.worker", "import http.client"),
        ("session.tasks", "import multiprocessing.pool"),
        ("session.library", "import sqlite3"),
        ("session.preferences", "import keyring"),
        ("core.templates", "import jinja2"),
        ("child.pipe", "import pickle"),
        ("engine.worker", "import importlib\nimportlib.import_module('PySide6')"),
        ("engine.worker", "from . import client"),
        ("engine.worker", "import importlib\nimportlib.import_module(name)"),
        ("cellar.wine", "import os"),
    ],
)
def test_a_breach_is_seen(name: str, source: str) -> None:
    assert breaches(Module(name, source))


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("core.chat", "from desktop.core import wording"),
        ("core.chat", "from desktop import __version__"),
        ("engine.llama", "import llama_cpp.llama_cpp as low"),
        ("engine.llama.model", "from llama_cpp import llama_cpp"),
        ("workshop.bake", "import llama_cpp"),
        ("workshop.pdf", "import pypdfium2.raw"),
        ("ui.chat.links", "from urllib.parse import urlsplit"),
        ("session.chat", "from PySide6.QtCore import QObject"),
        ("ui.window", "from PySide6 import QtWidgets"),
        ("hub.huggingface", "import huggingface_hub, socket"),
        ("child.process", "import multiprocessing"),
        ("__main__", "def main():\n    from desktop import app"),
    ],
)
def test_what_is_allowed_is_no_breach(name: str, source: str) -> None:
    assert breaches(Module(name, source)) == []


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("core.chat", "print(1)"),
        ("core.chat", "import time\ntime.sleep(1)"),
        ("core.chat", "from time import sleep"),
        ("core.chat", "#\n" * (LONGEST + 1)),
        ("core.utils", ""),
        ("engine.model_manager", ""),
        ("ui.window", "class Worker(QtCore.QThread): ..."),
        ("ui.window", "QApplication.processEvents()"),
    ],
)
def test_an_offence_is_seen(name: str, source: str) -> None:
    assert offences(Module(name, source))


def test_the_command_line_may_print() -> None:
    assert offences(Module("cli", "print(1)")) == []
