"""A package proved as a person would use it: installed in a bare system, and talked with there.

    build.py prove [--suite bookworm] [--before OLDER.deb] [--model FILE --adapter FILE] PACKAGE

Without a model of its own it opens the Guide.
"""

from __future__ import annotations

import json
import sqlite3
import subprocess
import time
from collections.abc import Generator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from installers.room import HOME, Room
from installers.screen import Screen, until
from steps import SetupError, announce

PROFILE = ".local/share/Fireside"
_ANSWER_SECONDS = 120.0
_TRIES, _HEARD_SECONDS = 4, 6.0
_GUIDE = "/usr/lib/fireside/_internal/resources/guide"


@dataclass(frozen=True)
class Things:
    """What is opened: paths in the bare system."""

    model: str
    adapter: str


@dataclass(frozen=True)
class Proof:
    """What is to be proved, and where pictures and logs go."""

    package: Path
    suite: str
    folder: Path
    before: Path | None = None
    model: Path | None = None
    adapter: Path | None = None

    @property
    def log(self) -> Path:
        """Return the record of what was done."""
        return self.folder / f"proof-{self.suite}.log"

    def picture(self, name: str) -> Path:
        """Return the file of a screenshot."""
        return self.folder / f"{self.suite}-{name}.png"


def prove_deb(proof: Proof) -> None:
    """Install, use, upgrade and purge the .deb; raises SetupError with what went wrong."""
    proof.folder.mkdir(parents=True, exist_ok=True)
    room = Room(proof.suite, proof.folder, proof.log)
    bare = room.files()
    room.call("apt-get", "update")
    _install(room, proof.before or proof.package)
    things = _things(room, proof, _GUIDE)
    room.tell("fireside", "vault", "plain", "--yes")
    with Screen() as screen:
        if proof.before is not None:
            _talk(room, screen, proof, things, "before the upgrade", ["fireside"])
            kept = _texts(room)
            _install(room, proof.package)
            if _texts(room)[: len(kept)] != kept:
                raise SetupError("The upgrade changed what was said.")
        _talk(room, screen, proof, things, "here", ["fireside"])
    told = json.loads(room.tell("fireside", "doctor", "--json"))
    announce(f"{proof.suite}: {told['llama']['processor_build']}, {told['system']}")
    said = len(_texts(room))
    begun = time.monotonic()
    room.call("apt-get", "purge", "-y", "fireside")
    announce(f"{proof.suite}: purged in {time.monotonic() - begun:.0f} s")
    _only_data_is_left(room, bare, said)


def prove_run(proof: Proof) -> None:
    """Install the .run as an ordinary person, use it, take it away; raises SetupError."""
    proof.folder.mkdir(parents=True, exist_ok=True)
    room = Room(proof.suite, proof.folder, proof.log)
    room.call("apt-get", "update")
    room.call("apt-get", "install", "-y", "--no-install-recommends", *_needs(proof.package))
    script = room.give(proof.package, "Fireside.run")
    begun = time.monotonic()
    announce(room.tell("sh", script, "--nochown").strip().splitlines()[-1])
    announce(f"{proof.suite}: installed in {time.monotonic() - begun:.0f} s")
    program = f"{HOME}/.local/opt/fireside"
    command = f"{HOME}/.local/bin/fireside"
    things = _things(room, proof, f"{program}/_internal/resources/guide")
    room.tell(command, "vault", "plain", "--yes")
    entry = (room.home / ".local/share/applications/fireside.desktop").read_text("utf-8")
    if f'Exec="{program}/Fireside" %f' not in entry:
        raise SetupError(f"The menu entry would not start it: {entry}")
    with Screen() as screen:
        _talk(room, screen, proof, things, "run", [command])
        room.tell("sh", script, "--nochown")  # over itself, as an update does
        _talk(room, screen, proof, things, "run again", [command])
    _prove_portable(room, script)
    said = len(_texts(room))
    room.tell(f"{program}/uninstall.sh")
    left = [
        str(path.relative_to(room.home))
        for path in room.home.rglob("*")
        if path.is_file() and PROFILE not in str(path) and "fireside" in path.name.casefold()
    ]
    if left != ["Fireside.run"] and sorted(left) != ["Fireside.run"]:
        raise SetupError(f"The removal has left {', '.join(left)}.")
    if len(_texts(room)) != said:
        raise SetupError("The removal took what was said along.")
    announce(f"{proof.suite}: the .run leaves cleanly")


def _needs(package: Path) -> list[str]:
    """Return what a .run expects of the system; the .deb beside it says so."""
    deb = next(iter(sorted(package.parent.glob("fireside_*.deb"))), None)
    if deb is None:
        raise SetupError("The .deb must lie beside the .run: it names what a system must have.")
    field = subprocess.run(
        ["dpkg-deb", "-f", deb, "Depends"], capture_output=True, text=True, check=True
    ).stdout
    return [part.split("|")[0].split("(")[0].strip() for part in field.split(",")]


def _prove_portable(room: Room, script: str) -> None:
    """See that a stick keeps its own profile."""
    stick = f"{HOME}/a stick"
    room.tell("mkdir", stick)
    room.tell("sh", script, "--nochown", "--", "--portable", stick)
    told = json.loads(room.tell(f"{stick}/Fireside/fireside-console", "doctor", "--json"))
    home = told["folders"]["home"]["path"]
    if home != f"{stick}/Fireside/profile":
        raise SetupError(f"On a stick the profile is {home}.")
    room.tell("rm", "-rf", stick)


def _install(room: Room, package: Path) -> None:
    name = room.give(package, package.name)
    begun = time.monotonic()
    room.call("apt-get", "install", "-y", "--no-install-recommends", name)
    announce(f"{package.name} installed in {time.monotonic() - begun:.0f} s")
    (room.home / package.name).unlink()


def _things(room: Room, proof: Proof, guide: str) -> Things:
    """Lay the model and the adapter where the person finds them, or take the Guide."""
    if proof.model is None or proof.adapter is None:
        return Things(f"{guide}/guide.gguf", f"{guide}/deutsch.gguf")
    return Things(
        room.give(proof.model, f"Modelle für mich/{proof.model.name}"),
        room.give(proof.adapter, f"Modelle für mich/{proof.adapter.name}"),
    )


def _talk(
    room: Room, screen: Screen, proof: Proof, things: Things, name: str, command: list[str]
) -> None:
    """Open the model, ask; attach the adapter by opening it, ask again; close the window."""
    had = len(_texts(room))
    begun = time.monotonic()
    with _started(room, proof, [*command, things.model]) as program:
        screen.window()
        announce(f"{name}: a window after {time.monotonic() - begun:.1f} s")
        _ask(room, screen, "What can you do?", had + 1)
        room.tell(*command, things.adapter)
        screen.window()
        until(lambda: "x" * _shelved(room), "the adapter", _ANSWER_SECONDS)
        _ask(room, screen, "And what else?", had + 2)
        screen.photograph(proof.picture(name.replace(" ", "-")))
        if not _adapters_of_last(room):
            raise SetupError("The adapter did not act in the second answer.")
        screen.press("ctrl+q")
        status = program.wait(timeout=30)
    if status != 0:
        raise SetupError(f"Fireside ended with status {status}; see {proof.log}.")


@contextmanager
def _started(room: Room, proof: Proof, words: list[str]) -> Generator[subprocess.Popen[bytes]]:
    with proof.log.open("ab") as record:
        program = subprocess.Popen(
            room.as_person(*words), stdin=subprocess.DEVNULL, stdout=record, stderr=record
        )
    try:
        yield program
    except SetupError:
        subprocess.run(["import", "-window", "root", proof.picture("failed")], check=False)
        raise
    finally:
        if program.poll() is None:
            program.kill()
            program.wait()


def _ask(room: Room, screen: Screen, text: str, answers: int) -> None:
    begun = time.monotonic()
    for _ in range(_TRIES):  # a window may be seen before it takes words
        screen.say(text)
        with suppress(SetupError):
            until(lambda: "x" * (_asked(room) >= answers), "the question", _HEARD_SECONDS)
            break
    until(lambda: "x" * (len(_texts(room)) >= answers), f"answer {answers}", _ANSWER_SECONDS)
    announce(f"answered in {time.monotonic() - begun:.1f} s: {_texts(room)[-1][:60]!r}")


def _rows(room: Room, query: str) -> list[tuple[str, ...]]:
    """Ask the person's database, which is not encrypted here, without changing it."""
    file = room.home / PROFILE / "history.db"
    if not file.is_file():
        return []
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as database:
            return database.execute(query).fetchall()
    except sqlite3.OperationalError:  # it is being made, or written to
        return []


def _texts(room: Room) -> list[str]:
    """Return all answers that have ended."""
    query = "SELECT text FROM messages WHERE role = 'assistant' AND ending IS NOT NULL ORDER BY id"
    return [text for (text,) in _rows(room, query)]


def _asked(room: Room) -> int:
    return len(_rows(room, "SELECT id FROM messages WHERE role = 'user'"))


def _shelved(room: Room) -> int:
    return len(_rows(room, "SELECT path FROM shelf WHERE kind = 'adapter'"))


def _adapters_of_last(room: Room) -> bool:
    query = (
        "SELECT content FROM recipes WHERE id = (SELECT recipe FROM messages "
        "WHERE role = 'assistant' ORDER BY id DESC LIMIT 1)"
    )
    return any(json.loads(content).get("adapters") for (content,) in _rows(room, query))


def _only_data_is_left(room: Room, bare: set[str], said: int) -> None:
    """See that a purge leaves what the person wrote, and of the program nothing."""
    left = sorted(name for name in room.files() - bare if "fireside" in name.casefold())
    left = [name for name in left if not name.startswith(("var/lib/apt", "var/log", "var/cache"))]
    if left:
        raise SetupError(f"The purge has left {', '.join(left[:5])}.")
    if len(_texts(room)) != said:
        raise SetupError("The purge took what was said along.")
    if not (room.home / PROFILE / "settings.json").exists() and not said:
        raise SetupError("The purge took the settings along.")
    announce(f"{room.root.name}: only what the person wrote is left")
