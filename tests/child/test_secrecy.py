"""What outlives a process, or what it has let go."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# As `fireside` begins: the command line refuses its arguments, and all that is asked for was done.
BEGIN = """
import sys
sys.argv = ["fireside", "doctor", "--no-such-option"]
from desktop.__main__ import main
try:
    main()
except SystemExit:
    pass
"""


def run(code: str, *arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )
    return done.stdout.split()


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of Linux")
def test_no_crash_of_fireside_or_its_children_is_written_to_the_disk() -> None:
    ask = "import resource; print(*resource.getrlimit(resource.RLIMIT_CORE))"
    started = f"import subprocess; subprocess.run([sys.executable, '-c', {ask!r}], check=True)"
    assert run(f"{BEGIN}\n{ask}") == ["1", "1"]
    assert run(f"{BEGIN}\n{started}") == ["1", "1"]


def test_a_command_reaches_no_network_itself() -> None:
    connect = (
        "import socket\ntry:\n    socket.socket(socket.AF_INET)\nexcept OSError:\n    print('no')"
    )
    assert run(f"{BEGIN}\n{connect}") == ["no"]


# Writes messages into an encrypted database, closes it, and counts what is left of them in memory.
LEFT = """
import sys
from pathlib import Path
from desktop.child.secrecy import give_back
from desktop.core.chat import Message, Role, Steering
from desktop.storage.database import Database
from desktop.storage.history import History
def left(needle):
    count = 0
    with open("/proc/self/mem", "rb", 0) as memory:
        for line in Path("/proc/self/maps").read_text().splitlines():
            place, rights = line.split()[:2]
            begin, end = (int(part, 16) for part in place.split("-"))
            if "w" in rights:
                try:
                    memory.seek(begin)
                    count += memory.read(end - begin).count(needle)
                except OSError:
                    pass
    return count
def live(database):
    history, parent = History(database), None
    id_ = history.create("t", Steering(), now=1).id
    for number in range(200):
        text = ("xq" + f"zv{number} heron ") * 20
        parent = history.add(id_, parent, Message(Role.USER, text), now=number).id
    history.tree(id_)
database = Database.open(Path(sys.argv[1]), key=bytes(range(32)))
live(database)
database.close(wipes=sys.argv[2] == "wipes")
del database
give_back()
print(left(bytes([120, 113, 122, 118])))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_locked_database_leaves_less_of_itself_in_memory(tmp_path: Path) -> None:
    """What SQLite held is overwritten; what Python freed cannot be."""
    wiped, kept = (
        int(run(LEFT, str(tmp_path / f"{way}.db"), way)[0]) for way in ("wipes", "as it is")
    )
    assert wiped < kept * 0.95
