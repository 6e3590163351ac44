"""What an upgrade is tried from, as long as no older Fireside is published.

The package is today's with a lower number, and one file more that the upgrade has to take away.
The profile really is old: its database has the tables of the very first version, its settings were
written before the upgrade. So the upgrade of the package and that of what a person wrote are both
seen; what an older program would have done with the newer one's system is not.
"""

from __future__ import annotations

import json
import re
import runpy
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import cast

from installers import names
from steps import SetupError

LEFT_OVER = f"usr/lib/{names.PACKAGE}/_internal/of-an-older-version.txt"
SETTINGS = {"loading": {"threads": 1}}  # other than the default, and every reply says that it holds
QUESTION, ANSWER = "Wie heißt du?", "Ich bin eine Antwort von früher.\n\n**Zoë** kennt mich."
_APPLICATION = 0x46495245  # desktop.storage.database.APPLICATION_ID, which needs SQLCipher
_VERSION = re.compile(r"^Version: (.*)$", re.MULTILINE)


def package(newer: Path, folder: Path) -> Path:
    """Return `newer`, a .deb, repacked in `folder` as a version before it. Raises SetupError."""
    tree = folder / "older"
    shutil.rmtree(tree, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    _dpkg("-R", newer, tree)
    control = tree / "DEBIAN" / "control"
    text = control.read_text("utf-8")
    found = _VERSION.search(text)
    if found is None:
        raise SetupError(f"{newer.name} says no version.")
    version = f"{found[1]}~before"  # sorts before what it stands for
    control.write_text(_VERSION.sub(f"Version: {version}", text), "utf-8")
    (tree / LEFT_OVER).parent.mkdir(parents=True, exist_ok=True)
    (tree / LEFT_OVER).write_text("An upgrade takes this away.\n", "utf-8")
    target = folder / f"{names.PACKAGE}_{version}.deb"
    _dpkg("--root-owner-group", "-Znone", "-b", tree, target)
    shutil.rmtree(tree)
    return target


def _dpkg(*words: str | Path) -> None:
    done = subprocess.run(["dpkg-deb", *words], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SetupError(f"dpkg-deb failed: {done.stderr[-400:]}")


def steps() -> tuple[tuple[str, ...], ...]:
    """Return the steps of the database's tables, from the first version to today's."""
    schema = names.ROOT / "desktop" / "storage" / "schema.py"
    return cast("tuple[tuple[str, ...], ...]", runpy.run_path(str(schema))["STEPS"])


def database(file: Path) -> Path:
    """Write a database as the first version did, with a conversation in it, and return it."""
    file.unlink(missing_ok=True)
    with closing(sqlite3.connect(file)) as made, made:
        for statement in steps()[0]:
            made.execute(statement)
        made.execute("PRAGMA user_version = 1")
        made.execute(f"PRAGMA application_id = {_APPLICATION}")
        made.execute(
            "INSERT INTO conversations (title, created, changed, leaf, steering) "
            "VALUES ('Von früher', 1, 2, 2, '')"
        )
        insert = (
            "INSERT INTO messages (conversation, parent, role, created, ending, text, thinking) "
            "VALUES (1, ?, ?, ?, ?, ?, '')"
        )
        made.execute(insert, (None, "user", 1.0, None, QUESTION))
        made.execute(insert, (1, "assistant", 2.0, "complete", ANSWER))
    return file


def settings(file: Path) -> Path:
    """Write the settings of a person who has chosen one, and return the file."""
    file.write_text(json.dumps(SETTINGS), "utf-8")
    return file
