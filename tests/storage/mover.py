"""A program that moves a database under another key again and again, and each time dies earlier.

`mover.py FIRST encrypt|decrypt HOMES`: the profile FIRST is copied to HOMES/1, HOMES/2 and so on;
in the first one the move dies at its first step, in the next at its second, until one comes to its
end. A step is anything that it does to a file, as Python's audit hooks tell it. Each profile has a
keyring of its own, beside it. Says how many steps there were.
"""

from __future__ import annotations

import itertools
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import keyring

from desktop.core.paths import Paths
from desktop.core.vault import Guard
from desktop.storage import moving
from desktop.storage.vault import Vault
from tests.keyrings import FILE, FileKeyring

STEPS = ("open", "os.rename", "os.remove", "os.link", "os.truncate", "sqlite3.connect")


def use_keyring_of(home: Path) -> None:
    """Let this process use the keyring that lies beside a profile."""
    os.environ[FILE] = str(home.with_suffix(".keyring"))
    keyring.set_keyring(FileKeyring())


def move(home: Path, act: str, last: int) -> None:
    """Move the database of a profile, and end this process at the step `last`."""
    use_keyring_of(home)
    vault = Vault(Paths.under(home))
    key = vault.open() if act == "decrypt" else None
    seen = 0

    def count(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal seen
        if event in STEPS and str(home.parent) in str(arguments[0]):
            seen += 1
            if seen == last:
                os._exit(3)

    sys.addaudithook(count)
    if key is None:
        vault.encrypt(Guard.KEYRING)
    else:
        vault.decrypt(key)


def main(first: Path, act: str, homes: Path) -> None:
    moving.RESERVE = 0
    for step in itertools.count(1):
        home = homes / str(step)
        shutil.copytree(first, home)
        if (kept := first.with_suffix(".keyring")).exists():
            shutil.copyfile(kept, home.with_suffix(".keyring"))
        child = os.fork()
        if child == 0:
            move(home, act, step)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if os.waitstatus_to_exitcode(status) != 3:
            assert status == 0
            print(step)
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
