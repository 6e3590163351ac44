"""A start that cannot be: one sentence in a box, and nothing of the profile is changed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.gui,
    pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX"),
]

# Starts Fireside; boxes that it would show are printed, for nobody is there to close them.
_START = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QMessageBox
from desktop import app
from desktop.core.paths import Paths
QMessageBox.exec = lambda box: print(box.text(), box.informativeText())
if __name__ == "__main__":
    sys.exit(app.run(Paths.under(Path(sys.argv[1]))))
"""


def start(home: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    program = folder / "start.py"
    program.write_text(_START)
    return subprocess.run(
        [sys.executable, str(program), str(home)],
        capture_output=True, text=True, check=False, cwd=ROOT, timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip


def test_a_home_that_is_a_file(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("not a folder")
    done = start(home, tmp_path)
    assert done.returncode == 1, done.stderr
    assert f"The folder {home} cannot be used" in done.stdout
    assert "--home" in done.stdout
    assert home.read_text() == "not a folder"


def test_a_home_whose_logs_cannot_be_written(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "logs").write_text("in the way")
    done = start(home, tmp_path)
    assert done.returncode == 1, done.stderr
    assert f"The folder {home} cannot be used" in done.stdout
    assert (home / "logs").read_text() == "in the way"


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root writes anywhere")
def test_a_home_that_may_only_be_read(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(0o500)
    done = start(home, tmp_path)
    home.chmod(0o700)
    assert done.returncode == 1, done.stderr
    assert f"The folder {home} cannot be used" in done.stdout
    assert "Another Fireside" not in done.stdout
    assert list(home.iterdir()) == []
