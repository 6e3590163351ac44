"""Where things lie: the profile of the person, and the resources of the program."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders and files of one profile. Nothing is created by asking for them."""

    home: Path

    @classmethod
    def default(cls) -> Paths:
        """Return the profile of this person, in the folder that their system has for it.

        A folder `profile` beside the installed program comes first: all of Fireside on one stick.
        """
        beside = beside_program()
        if beside is not None and (beside / "profile").is_dir():
            return cls(beside / "profile")
        return cls(platformdirs.user_data_path("Fireside", appauthor=False))

    @classmethod
    def under(cls, home: Path) -> Paths:
        """Return a profile that lies wholly in `home`."""
        return cls(home.expanduser().absolute())

    @property
    def database(self) -> Path:
        """Return the file that holds the conversations."""
        return self.home / "history.db"

    @property
    def vault(self) -> Path:
        """Return the file that says how the database is opened; it holds no key."""
        return self.home / "vault.json"

    @property
    def settings(self) -> Path:
        """Return the file that holds the settings."""
        return self.home / "settings.json"

    @property
    def state(self) -> Path:
        """Return the file of what Fireside remembers by itself."""
        return self.home / "state.json"

    @property
    def logs(self) -> Path:
        """Return the folder of the log files."""
        return self.home / "logs"

    @property
    def models(self) -> Path:
        """Return the folder of the models, unless the person chose another one."""
        return self.home / "models"

    @property
    def cuda(self) -> Path:
        """Return the folder of the libraries for NVIDIA's GPUs, one below it for each build."""
        return self.home / "cuda"

    @property
    def lock(self) -> Path:
        """Return the file that only one running Fireside can hold."""
        return self.home / "instance.lock"


def beside_program() -> Path | None:
    """Return the folder that the frozen program lies in, on macOS that of Fireside.app.

    None where Fireside runs from its source.
    """
    if not getattr(sys, "frozen", False):
        return None
    program = Path(sys.executable).absolute()
    bundles = [folder for folder in program.parents if folder.suffix == ".app"]
    return bundles[-1].parent if bundles else program.parent


def policy_file() -> Path:
    """Return where an administrator decides for everybody on this computer."""
    match sys.platform:
        case "win32":
            base = Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Fireside"
        case "darwin":
            base = Path("/Library/Application Support/Fireside")
        case _:
            base = Path("/etc/fireside")
    return base / "policy.json"


def resources() -> Path:
    """Return the folder of the files that Fireside ships, from source or frozen."""
    frozen: str | None = getattr(sys, "_MEIPASS", None)
    base = Path(frozen) if frozen else Path(__file__).parents[2]
    return base / "resources"
