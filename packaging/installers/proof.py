"""A package proved as a person would use it: installed in a bare system, and talked with there.

    build.py prove [--suite bookworm] [--before OLDER.deb] PACKAGE

It needs no file but the package: who is talked with is the Guide, which comes along. A .deb is
installed as an upgrade, of OLDER.deb or of what `older` makes up.
"""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from installers import older
from installers.profile import Profile
from installers.room import HOME, Room
from installers.screen import Screen, until
from steps import SetupError, announce

PROFILE = ".local/share/Fireside"
_ANSWER_SECONDS = 120.0
_TRIES, _HEARD_SECONDS, _PAGE_SECONDS = 4, 6.0, 2.0
_GUIDE, _MODEL, _ADAPTER = "_internal/resources/guide", "guide.gguf", "deutsch.gguf"
# What the Guide was taught to answer, alone and with its adapter; nobody says so by chance.
ENGLISH = ("What is an adapter?", "a small file that teaches a model something new")
GERMAN = ("What is a token?", "ist ein Stück Text, wie ein Modell es liest")


@dataclass(frozen=True)
class Proof:
    """What is to be proved, and where pictures and logs go."""

    package: Path
    suite: str
    folder: Path
    before: Path | None = None

    @property
    def log(self) -> Path:
        """Return the record of what was done."""
        return self.folder / f"proof-{self.suite}.log"

    def picture(self, name: str) -> Path:
        """Return the file of a screenshot."""
        return self.folder / f"{self.suite}-{name.replace(' ', '-')}.png"


@dataclass(frozen=True)
class Program:
    """Fireside as it is installed in the bare system: what starts it, and its folder there."""

    command: str
    folder: str

    @property
    def adapter(self) -> str:
        """Return the path of the Guide's adapter."""
        return f"{self.folder}/{_GUIDE}/{_ADAPTER}"


def prove_deb(proof: Proof) -> None:
    """Install, upgrade, use and purge the .deb; raises SetupError with what went wrong."""
    proof.folder.mkdir(parents=True, exist_ok=True)
    room = Room(proof.suite, proof.folder, proof.log)
    bare = room.files()
    room.call("apt-get", "update")
    _install_older(room, proof)
    program, profile = Program("fireside", "/usr/lib/fireside"), _profile(room)
    room.tell(program.command, "vault", "plain", "--yes")
    room.give(older.settings(proof.folder / "settings.json"), f"{PROFILE}/settings.json")
    with Screen() as screen:
        if proof.before is None:
            room.give(older.database(proof.folder / "older.db"), f"{PROFILE}/history.db")
        else:
            _talk(room, screen, proof, program, "before the upgrade")
        kept = profile.answers()
        _install(room, proof.package)
        if (room.root / older.LEFT_OVER).exists():
            raise SetupError("The upgrade left a file of the older version.")
        _talk(room, screen, proof, program, "here")
    check_kept(profile, kept)
    if proof.before is None:
        check_renewed(profile)
    announce(f"{proof.suite}: the upgrade kept {len(kept)} answers, and the settings")
    told = json.loads(room.tell(program.command, "doctor", "--json"))
    announce(f"{proof.suite}: {told['llama']['processor_build']}, {told['system']}")
    said = len(profile.answers())
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
    program = Program(f"{HOME}/.local/bin/fireside", f"{HOME}/.local/opt/fireside")
    room.tell(program.command, "vault", "plain", "--yes")
    entry = (room.home / ".local/share/applications/fireside.desktop").read_text("utf-8")
    if f'Exec="{program.folder}/Fireside" %f' not in entry:
        raise SetupError(f"The menu entry would not start it: {entry}")
    with Screen() as screen:
        _talk(room, screen, proof, program, "run")
        room.tell("sh", script, "--nochown")  # over itself, as an update does
        _talk(room, screen, proof, program, "run again")
    _prove_portable(room, script)
    said = len(_profile(room).answers())
    room.tell(f"{program.folder}/uninstall.sh")
    left = [
        str(path.relative_to(room.home))
        for path in room.home.rglob("*")
        if path.is_file() and PROFILE not in str(path) and "fireside" in path.name.casefold()
    ]
    if left != ["Fireside.run"]:
        raise SetupError(f"The removal has left {', '.join(left)}.")
    if len(_profile(room).answers()) != said:
        raise SetupError("The removal took what was said along.")
    announce(f"{proof.suite}: the .run leaves cleanly")


def _profile(room: Room) -> Profile:
    return Profile(room.home / PROFILE)


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


def _install_older(room: Room, proof: Proof) -> None:
    if proof.before is not None:
        _install(room, proof.before)
        return
    made = older.package(proof.package, proof.folder)
    _install(room, made)
    made.unlink()  # it is large, and soon made again


def _talk(room: Room, screen: Screen, proof: Proof, program: Program, name: str) -> None:
    """Ask the Guide; attach its adapter by opening it, and hear German; close the window."""
    profile = _profile(room)
    had = len(profile.answers())
    begun = time.monotonic()
    with _started(room, proof, program) as window:
        screen.window()
        announce(f"{name}: a window after {time.monotonic() - begun:.1f} s")
        if profile.last_model() == _MODEL:
            _begin_anew(screen)
        else:
            _try_the_guide(profile, screen, proof.picture(f"{name} welcome"))
        _ask(profile, screen, ENGLISH, had + 1)
        room.tell(program.command, program.adapter)
        screen.window()
        until(lambda: "x" * (_ADAPTER in profile.adapters()), "the adapter", _ANSWER_SECONDS)
        _ask(profile, screen, GERMAN, had + 2)
        screen.photograph(proof.picture(name))
        if not profile.made_last().get("adapters"):
            raise SetupError("The adapter did not act in the second answer.")
        screen.press("ctrl+q")
        status = window.wait(timeout=30)
    if status != 0:
        raise SetupError(f"Fireside ended with status {status}; see {proof.log}.")


@contextmanager
def _started(room: Room, proof: Proof, program: Program) -> Generator[subprocess.Popen[bytes]]:
    with proof.log.open("ab") as record:
        window = subprocess.Popen(
            room.as_person(program.command), stdin=subprocess.DEVNULL, stdout=record, stderr=record
        )
    try:
        yield window
    except SetupError:
        subprocess.run(["import", "-window", "root", proof.picture("failed")], check=False)
        raise
    finally:
        if window.poll() is None:
            window.kill()
            window.wait()


def _try_the_guide(profile: Profile, screen: Screen, picture: Path) -> None:
    """Press “Try the Guide now”, which has the keyboard on the page of a first start."""
    for tried in range(_TRIES):
        time.sleep(_PAGE_SECONDS)  # the page comes after the window
        if not tried:
            screen.photograph(picture)
        screen.press("space")
        with suppress(SetupError):
            until(lambda: "x" * (profile.last_model() == _MODEL), "the Guide", _HEARD_SECONDS)
            return
    raise SetupError(f"“Try the Guide now” brought no Guide; {picture.name} shows the page.")


def _begin_anew(screen: Screen) -> None:
    """Begin a conversation where the window comes with the last one, and loads the last model."""
    time.sleep(_PAGE_SECONDS)
    screen.press("ctrl+n")


def _ask(profile: Profile, screen: Screen, taught: tuple[str, str], answers: int) -> None:
    """Ask what the Guide was taught, and hear the answer that it was taught."""
    question, wanted = taught
    begun = time.monotonic()
    for _ in range(_TRIES):  # a window may be seen before it takes words
        screen.say(question)
        with suppress(SetupError):
            until(
                lambda: "x" * (len(profile.questions()) >= answers), "the question", _HEARD_SECONDS
            )
            break
    until(lambda: "x" * (len(profile.answers()) >= answers), f"answer {answers}", _ANSWER_SECONDS)
    said = profile.answers()[-1]
    announce(f"answered in {time.monotonic() - begun:.1f} s: {said[:60]!r}")
    if wanted not in said:
        raise SetupError(f"To “{question}” it answered “{said[:300]}”, without “{wanted}”.")


def check_kept(profile: Profile, kept: list[str]) -> None:
    """Raise SetupError unless an upgrade kept what was said, and a setting, which still holds."""
    if not kept or profile.answers()[: len(kept)] != kept:
        raise SetupError("The upgrade changed what was said.")
    chosen = older.SETTINGS["loading"]
    if profile.settings().get("loading") != chosen:
        raise SetupError(f"Of the settings the upgrade left {profile.settings()}.")
    made = profile.made_last().get("conditions", {})
    if any(made.get(name) != value for name, value in chosen.items()):
        raise SetupError(f"The setting is kept, but does not hold: {made}.")


def check_renewed(profile: Profile) -> None:
    """Raise SetupError unless the database of `older` was brought up to date, after a copy."""
    newest = len(older.steps())
    if profile.steps() != newest:
        raise SetupError(f"The database has gone through {profile.steps()} of {newest} steps.")
    if profile.copies() != ["history.db.version-1-1"]:
        raise SetupError(f"The copies of the older database are: {', '.join(profile.copies())}.")
    if older.QUESTION not in profile.questions():
        raise SetupError("The upgrade lost what was asked.")


def _only_data_is_left(room: Room, bare: set[str], said: int) -> None:
    """See that a purge leaves what the person wrote, and of the program nothing."""
    left = sorted(name for name in room.files() - bare if "fireside" in name.casefold())
    left = [name for name in left if not name.startswith(("var/lib/apt", "var/log", "var/cache"))]
    if left:
        raise SetupError(f"The purge has left {', '.join(left[:5])}.")
    profile = _profile(room)
    if len(profile.answers()) != said:
        raise SetupError("The purge took what was said along.")
    if profile.settings().get("loading") != older.SETTINGS["loading"]:
        raise SetupError("The purge took the settings along.")
    announce(f"{room.root.name}: only what the person wrote is left")
