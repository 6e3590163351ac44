"""The script that sets up, starts and tests: what it decides, and what it says when it cannot."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import backends
import commands
import dev
import distribution
import environment
import llama_wheel
import locks
import qt_libraries
import steps

SCRIPT = locks.ROOT / "packaging" / "dev.py"
LDD = """\
/somewhere/libqxcb.so:
\tlibxcb.so.1 => /lib/libxcb.so.1 (0x00007f97935dd000)
\tlibxcb-cursor.so.0 => not found
\tlibGL.so.1 => not found
"""


def start(*arguments: str, path: str | None = None) -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, **({} if path is None else {"PATH": path})}
    command = [sys.executable, SCRIPT, *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environ, check=False)


# ── the command line ──────────────────────────────────────────────────────────────────────


def test_help_and_mistakes() -> None:
    assert start("--help").returncode == 0
    assert "usage:" in start("--help").stdout
    assert start().returncode == 2
    assert start("dance").returncode == 2
    wrong = start("run", "--backend", "abacus")
    assert wrong.returncode == 1
    assert "abacus" in wrong.stderr
    assert "vulkan" in wrong.stderr


@pytest.mark.parametrize(
    ("given", "backend", "rest"),
    [
        (["run"], None, ["run"]),
        (["--backend", "cpu", "run", "--home", "x"], "cpu", ["run", "--home", "x"]),
        (["run", "--backend=vulkan", "ask"], "vulkan", ["run", "ask"]),
        (["run", "ask", "--", "--backend", "cpu"], None, ["run", "ask", "--", "--backend", "cpu"]),
    ],
)
def test_the_backend_is_taken_out_of_the_arguments(
    given: list[str], backend: str | None, rest: list[str]
) -> None:
    assert commands.take_backend(given) == (backend, rest)


def test_another_python_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 1, "final", 0))
    assert dev.main(["run"]) == 1
    assert "Python 3.11, 3.12 or 3.13" in capsys.readouterr().err


def test_lock_without_uv_says_how_to_get_it(tmp_path: Path) -> None:
    said = start("lock", path=str(tmp_path))
    assert said.returncode == 1
    assert "pip install uv" in said.stderr


# ── the locks ─────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("lock", [locks.APP, locks.DEV, locks.BUILD], ids=lambda lock: lock.stem)
def test_a_lock_has_versions_and_hashes_and_no_address(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert not re.search(r"https?://|file:|--index|--find-links|@ ", text)
    found = locks.entries(text)
    assert len(found) == sum("==" in line and line[0] not in "# " for line in text.splitlines())
    for head, entry in found.items():
        assert entry.startswith(head)
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\n$", entry), head


def test_the_dev_lock_has_all_of_the_app() -> None:
    app, dev_ = (locks.entries(lock.read_text("utf-8")) for lock in (locks.APP, locks.DEV))
    assert app.keys() <= dev_.keys()


def test_the_lock_pins_what_the_project_asks_for() -> None:
    asked = re.findall(
        r'(?m)^    "([A-Za-z0-9_-]+)[>=]', (locks.ROOT / "pyproject.toml").read_text()
    )
    names = {name.lower().replace("_", "-") for name in asked}
    assert "pyside6-essentials" in names
    pinned = {locks.package(head) for head in locks.entries(locks.DEV.read_text("utf-8"))}
    assert names <= pinned


def test_one_package_can_be_taken_out() -> None:
    rest, taken = locks.without(locks.APP, locks.LLAMA), locks.only(locks.APP, locks.LLAMA)
    assert taken.startswith(f"llama-cpp-python=={locks.version(locks.APP, locks.LLAMA)}")
    assert locks.LLAMA not in rest
    assert len(locks.entries(rest)) == len(locks.entries(locks.APP.read_text("utf-8"))) - 1


def test_every_locked_package_has_its_notice() -> None:
    notices = (locks.ROOT / "resources" / "NOTICES.txt").read_text("utf-8")
    for head in locks.entries(locks.APP.read_text("utf-8")):
        if locks.package(head) != "setuptools":
            assert f"\n{locks.package(head)} {locks.pinned(head)}: " in notices


# ── the wheel of llama.cpp ────────────────────────────────────────────────────────────────


def test_the_wheel_is_known_by_all_that_it_depends_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CMAKE_ARGS", raising=False)
    plain = llama_wheel.key("cpu", "avx")
    assert plain == llama_wheel.key("cpu", "avx")
    assert plain != llama_wheel.key("vulkan", "avx")
    assert plain != llama_wheel.key("cpu", "avx2")
    assert locks.version(locks.APP, locks.LLAMA) in plain
    monkeypatch.setenv("CMAKE_ARGS", "-DGGML_BLAS=ON")
    assert llama_wheel.key("cpu", "avx") != plain


def test_a_kept_wheel_is_used_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path))
    folder = llama_wheel.cache_folder() / llama_wheel.key("cpu", llama_wheel.processor())
    assert tmp_path in folder.parents
    folder.mkdir(parents=True)
    (folder / "half.whl.part").touch()
    (folder / "llama_cpp_python-1-py3-none-any.whl").touch()
    found = llama_wheel.provide("cpu", tmp_path / "log")
    assert found == folder / "llama_cpp_python-1-py3-none-any.whl"


@pytest.mark.skipif(sys.platform != "linux", reason="the other systems look elsewhere")
def test_without_a_compiler_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    for variable in ("CC", "CXX"):
        monkeypatch.delenv(variable, raising=False)
    with pytest.raises(steps.SetupError, match="compiler") as caught:
        llama_wheel.provide("cpu", tmp_path / "log")
    assert caught.value.hint


def test_progress_of_a_build_is_read_off_its_output() -> None:
    read = llama_wheel.build_progress
    assert read("  [70/140] /usr/bin/c++ -O3 x.cpp") == ("built 70 of 140 files (50 %)", True)
    assert read("[71/140] Building CXX object") == ("built 71 of 140 files (50 %)", False)
    assert read("[1/2] Building C object CMakeFiles/cmTC_1.dir/a.c.o") is None
    assert read("-- The C compiler identification is GNU") is None


@pytest.mark.parametrize(
    ("machine", "name"),
    [
        (backends.Machine("darwin", vulkan_sdk=True), "metal"),
        (backends.Machine("linux", nvcc=True, nvidia_gpu=True, vulkan_sdk=True), "cuda"),
        (backends.Machine("win32", nvcc=True, vulkan_sdk=True), "vulkan"),
        (backends.Machine("linux", nvcc=True), "cpu"),
        (backends.Machine("win32"), "cpu"),
    ],
)
def test_the_backend_is_chosen_by_what_is_here(machine: backends.Machine, name: str) -> None:
    chosen = backends.choose("auto", machine)
    assert chosen.name == name
    assert chosen.reason
    assert backends.choose("vulkan", machine).name == "vulkan"


def test_this_machine_can_be_looked_at() -> None:
    assert backends.choose("auto", backends.here()).name in backends.FLAGS


# ── the system ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("release", "manager"),
    [
        ('NAME="Debian GNU/Linux"\nID=debian\n', "apt"),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', "apt"),
        ("ID=fedora\nVERSION_ID=42\n", "dnf"),
        ('ID="rocky"\nID_LIKE="rhel centos fedora"\n', "dnf"),
        ('ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n', "zypper"),
        ("ID=cachyos\nID_LIKE=arch\n", "pacman"),
        ("PRETTY_NAME=Bob's Linux\n", ""),
    ],
)
def test_the_distribution_is_read_from_its_release_file(release: str, manager: str) -> None:
    found = distribution.of_release(distribution.read_os_release(release))
    assert found.manager == manager
    command = found.command(["libegl1"])
    assert command.startswith("sudo ") == bool(manager)


def test_missing_libraries_are_named_by_their_packages() -> None:
    missing = qt_libraries.not_found(LDD)
    assert missing == {"libxcb-cursor.so.0", "libGL.so.1"}
    assert qt_libraries.packages(missing, "apt") == ("libgl1", "libxcb-cursor0")
    assert qt_libraries.packages(missing, "pacman") == ("libglvnd", "xcb-util-cursor")
    assert qt_libraries.packages([qt_libraries.A_FONT, "libnew.so"], "dnf") == (
        "dejavu-sans-fonts",
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have what Qt needs")
def test_qt_of_this_environment_can_start() -> None:
    import PySide6

    assert qt_libraries.survey(Path(PySide6.__path__[0]) / "Qt").essential == ()


# ── steps and the stamp ───────────────────────────────────────────────────────────────────


def test_a_failing_step_shows_its_last_lines_and_a_hint(tmp_path: Path) -> None:
    log = tmp_path / "log"
    script = "for n in range(100): print('line', n)\nraise SystemExit(3)"
    with pytest.raises(steps.StepError, match="status 3") as caught:
        steps.run_step("Trying.", [sys.executable, "-c", script], hint="Do this.", log=log)
    assert caught.value.hint == "Do this."
    assert caught.value.tail[-1] == "line 99"
    assert len(caught.value.tail) == steps.TAIL
    assert log.read_text().splitlines()[0] == "line 0"


def test_a_program_that_is_not_there_is_explained(tmp_path: Path) -> None:
    with pytest.raises(steps.SetupError, match="cannot be started"):
        steps.run_step("Trying.", [tmp_path / "nothing"])


BASIS = {"python": "3.11", "packages": "abc"}
APP = {**BASIS, "kind": "app", "asked": "auto", "backend": "cpu"}


@pytest.mark.parametrize(
    ("stamp", "kind", "backend", "kept"),
    [
        (APP, "app", None, True),
        (APP, "app", "auto", True),
        (APP, "app", "cpu", True),
        (APP, "app", "vulkan", False),
        (APP, "dev", None, False),
        ({**APP, "kind": "dev"}, "app", None, True),
        ({**APP, "packages": "abd"}, "app", None, False),
        ({**APP, "python": "3.12"}, "app", None, False),
        ({"unfinished": "yes"}, "app", None, False),
        ({}, "app", None, False),
    ],
)
def test_an_environment_is_kept_while_nothing_changed(
    stamp: dict[str, str], kind: str, backend: str | None, kept: bool
) -> None:
    assert environment.covers(stamp, BASIS, kind, backend) is kept


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_the_environment_of_another_checkout_is_not_emptied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "kept").touch()
    link = tmp_path / ".venv"
    link.symlink_to(tmp_path / "other")
    monkeypatch.setattr(environment, "FOLDER", link)
    with pytest.raises(steps.SetupError, match="another checkout"):
        environment._make_folder(fresh=True)
    assert (tmp_path / "other" / "kept").is_file()
