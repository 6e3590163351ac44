"""A confined child is asked to try, in native code, what it may not."""

from __future__ import annotations

import os
import queue
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.child import landlock, seccomp
from desktop.child.graphics import places
from desktop.child.process import Child, Ended, Plan
from desktop.child.seatbelt import profile
from desktop.child.surroundings import is_needed
from desktop.core.confinement import Confinement, Keeper
from tests.child.prisoners import LIMIT, Ask, Found, Go, Tell

SECONDS = 30
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="Linux's means")
REFUSED = {"EPERM", "EACCES"}


class Cell:
    """One confined child and what is heard of it."""

    def __init__(self, folder: Path, *, gpu: bool = False) -> None:
        self.allowed, self.forbidden = folder / "allowed", folder / "forbidden"
        for made in (self.allowed, self.forbidden):
            made.mkdir()
        self.victim = self.forbidden / "victim"
        self.victim.write_bytes(b"precious")
        self.confined: queue.SimpleQueue[Confinement] = queue.SimpleQueue()
        self.heard: queue.SimpleQueue[Tell | Ended] = queue.SimpleQueue()
        plan = Plan(
            "prisoner",
            "tests.child.prisoners:try_all",
            Tell,
            LIMIT,
            folder / "prisoner.log",
            (str(self.allowed), str(self.forbidden), str(os.getpid())),
            writes=(self.allowed,),
            gpu=gpu,
        )
        self.child: Child[Ask, Tell] = Child(
            plan, self.heard.put, self.heard.put, self.confined.put
        )
        self.child.start()

    def report(self) -> Confinement:
        return self.confined.get(timeout=SECONDS)

    def found(self) -> Found:
        heard = self.heard.get(timeout=SECONDS)
        assert isinstance(heard, Found), heard
        return heard

    def release(self) -> None:
        self.child.send(Go())
        self.child.kill()
        assert self.child.wait(SECONDS)


@pytest.fixture
def cell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cell]:
    monkeypatch.setenv("HF_TOKEN", "hf_a-secret-of-mine")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/bus")
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    cell = Cell(tmp_path)
    yield cell
    cell.release()


def test_every_child_says_first_what_it_is_kept_from(cell: Cell) -> None:
    report = cell.report()
    assert report.network in (Keeper.SYSTEM, Keeper.APP)
    assert report.means


@on_linux
def test_what_is_said_is_what_native_code_meets(cell: Cell) -> None:
    report, outcomes = cell.report(), cell.found().outcomes
    assert outcomes["read"] == outcomes["write inside"] == outcomes["own signal"] == "done"
    assert outcomes["local socket"] == outcomes["fork"] == outcomes["own limits"] == "done"
    filtered = "seccomp: on" in report.means
    if filtered:
        assert report.network is report.programs is Keeper.SYSTEM
        for name in (
            *("tcp socket", "udp socket", "tcp6 socket", "netlink socket", "packet socket"),
            *("connect", "program", "ptrace", "write memory", "signal", "unshare"),
            *("memory that is shared", "limits of the parent"),
            *("truncate", "empty by reading", "chmod"),
        ):
            assert outcomes[name] in REFUSED, name
    assert (report.writing is Keeper.SYSTEM) == (outcomes["write outside"] in REFUSED)
    if report.writing is Keeper.SYSTEM:
        for name in ("overwrite", "remove", "rename", "make a folder", "memory of the parent"):
            assert outcomes[name] in {*REFUSED, "EXDEV"}, name
        assert cell.victim.read_bytes() == b"precious"
        assert [path.name for path in cell.forbidden.iterdir()] == ["victim"]


@on_linux
def test_this_kernel_gives_what_it_has(cell: Cell) -> None:
    """No silent degrading: where the kernel has a means, the child has used it."""
    means = cell.report().means
    assert "no_new_privs: on" in means
    if Path("/proc/sys/kernel/seccomp/actions_avail").exists():
        assert "seccomp: on" in means
    if landlock.version():
        assert f"Landlock: version {landlock.version()}" in means


def test_a_child_inherits_no_secret(cell: Cell) -> None:
    found = cell.found()
    assert "HF_TOKEN" not in found.environment
    assert "DBUS_SESSION_BUS_ADDRESS" not in found.environment
    assert found.environment["OMP_NUM_THREADS"] == "3"
    assert b"hf_a-secret-of-mine" not in found.raw_environment


@pytest.mark.skipif(sys.platform == "win32", reason="Windows inherits no handles")
def test_a_child_holds_no_file_but_its_own(cell: Cell) -> None:
    found = cell.found()
    # Input, output, log, the pipe, and the list that was just read.
    assert len(found.descriptors) <= 5
    assert found.folder == "/"


@on_linux
def test_a_child_that_computes_on_a_graphics_card_is_confined_too(tmp_path: Path) -> None:
    cell = Cell(tmp_path, gpu=True)
    report, outcomes = cell.report(), cell.found().outcomes
    cell.release()
    if report.writing is Keeper.SYSTEM:
        assert outcomes["write outside"] in REFUSED


def test_a_kernel_without_any_of_it_is_told_of_and_not_died_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.child import confine, namespace

    def refuse(*_: object, **__: object) -> None:
        raise OSError(38, "Function not implemented")

    for module, name in (
        (namespace, "renounce_privileges"),
        (namespace, "leave_network"),
        (landlock, "allow_writing_below"),
        (seccomp, "install"),
    ):
        monkeypatch.setattr(module, name, refuse)
    monkeypatch.setattr(confine, "refuse_network", lambda: None)  # it could not be taken off
    found = confine.confine((tmp_path,), gpu=False)
    assert found.network is Keeper.APP
    assert found.writing is found.programs is Keeper.NOBODY
    if sys.platform == "linux":
        assert all("refused (Function not implemented)" in mean for mean in found.means)


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_the_filter_is_well_formed(machine: str) -> None:
    """Every jump lands inside, every way ends in an answer: as the kernel checks it."""
    lines = seccomp.program(machine, 77)
    assert 10 < len(lines) < 4096
    for place, (code, yes, no, _) in enumerate(lines):
        assert 0 <= yes < 256
        assert 0 <= no < 256
        if code & 0x07 == 0x05:
            assert place + 1 + max(yes, no) < len(lines)
    assert lines[-1][0] == 0x06


@pytest.mark.parametrize(
    ("machine", "call", "arguments", "allowed"),
    [
        ("x86_64", 41, (1, 1, 0), True),  # socket(AF_UNIX)
        ("x86_64", 41, (2, 1, 0), False),
        ("x86_64", 41, (10, 1, 0), False),
        ("x86_64", 0x40000000 + 41, (1, 1, 0), False),  # by the numbers of x32
        ("aarch64", 198, (1, 1, 0), True),
        ("aarch64", 198, (2, 1, 0), False),
        ("x86_64", 0, (0, 0, 0), True),  # read
        ("x86_64", 44, (3, 0, 0, 0, 0, 0), True),  # sendto on what is connected
        ("x86_64", 44, (3, 0, 0, 0, 1 << 40, 16), False),
        ("x86_64", 44, (3, 0, 0, 0, 8, 16), False),
        ("x86_64", 56, (0x3D0F00,), True),  # clone, as pthread_create calls it
        ("x86_64", 56, (0x10000000 | 17,), False),
        ("aarch64", 220, (17,), True),
        ("x86_64", 62, (77, 9), True),  # kill
        ("x86_64", 302, (0, 7), True),  # prlimit64 of itself
        ("x86_64", 302, (77, 7), True),
        ("x86_64", 302, (1, 7), False),
        ("aarch64", 261, (1, 7), False),
        ("x86_64", 29, (1, 4096), False),  # shmget
        ("x86_64", 62, (1, 9), False),
        ("aarch64", 131, (78, 78, 9), False),
        ("x86_64", 257, (0, 0, 0o1000), False),  # openat(O_RDONLY | O_TRUNC)
        ("x86_64", 257, (0, 0, 0o1001), True),  # writing is Landlock's business
        ("aarch64", 56, (0, 0, 0o1000), False),
        ("x86_64", 2, (0, 0o1000), False),
        ("x86_64", 16, (0, 0x5412), False),  # ioctl(TIOCSTI)
        ("x86_64", 16, (0, 0xC020462A), True),  # one of NVIDIA's
    ],
)
def test_the_filter_answers(
    machine: str, call: int, arguments: tuple[int, ...], *, allowed: bool
) -> None:
    assert (_answer(machine, call, arguments) == 0x7FFF0000) is allowed


@pytest.mark.parametrize(
    ("machine", "call", "arguments", "allowed"),
    [
        ("x86_64", 41, (1, 1, 0), True),  # socket(AF_UNIX)
        ("x86_64", 41, (2, 1, 0), False),
        ("x86_64", 0x40000000 + 41, (1, 1, 0), False),
        ("x86_64", 42, (3, 1, 0), True),  # connect, as to the session's bus
        ("x86_64", 425, (1, 0), False),  # io_uring_setup: its requests pass the filter by
        ("aarch64", 198, (10, 1, 0), False),
        ("aarch64", 203, (3, 1, 0), True),
    ],
)
def test_what_asks_the_keyring_may_have_local_sockets_alone(
    machine: str, call: int, arguments: tuple[int, ...], *, allowed: bool
) -> None:
    lines = seccomp.local_program(machine, 77)
    assert (_answer(machine, call, arguments, lines=lines) == 0x7FFF0000) is allowed


def test_a_foreign_processor_is_refused() -> None:
    assert _answer("x86_64", 0, (), architecture=0x40000003) & 0xFFFF == 1


def _answer(
    machine: str,
    call: int,
    arguments: tuple[int, ...],
    architecture: int | None = None,
    lines: list[seccomp.Line] | None = None,
) -> int:
    """Run the filter as the kernel would (<linux/filter.h>)."""
    data = [call, seccomp._ARCHITECTURES[machine] if architecture is None else architecture, 0, 0]
    for argument in (*arguments, *[0] * (6 - len(arguments))):
        data += [argument & 0xFFFFFFFF, argument >> 32]
    lines = lines or seccomp.program(machine, 77)
    held, place = 0, 0
    while True:
        code, yes, no, operand = lines[place]
        place += 1
        match code:
            case 0x20:
                held = data[operand // 4]
            case 0x54:
                held &= operand
            case 0x06:
                return operand
            case 0x15:
                place += yes if held == operand else no
            case 0x35:
                place += yes if held >= operand else no
            case 0x45:
                place += yes if held & operand else no
            case _:
                raise AssertionError(code)


def test_the_devices_of_a_graphics_card_stay_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    devices, home = tmp_path / "dev", tmp_path / "home"
    (devices / "dri").mkdir(parents=True)
    for name in ("nvidia0", "nvidiactl", "nvidia-uvm", "null", "sda"):
        (devices / name).touch()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    found = places(gpu=True, devices=devices)
    assert {devices / "nvidia-uvm", devices / "dri", devices / "null", home / ".nv"} <= set(found)
    assert devices / "sda" not in found
    assert (home / ".cache" / "mesa_shader_cache").is_dir()
    assert home not in found


def test_without_a_graphics_card_no_cache_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    places(gpu=True, devices=tmp_path / "dev")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["HF_TOKEN", "SSH_AUTH_SOCK", "DISPLAY", "https_proxy", "AWS_KEY"])
def test_secrets_and_doors_are_not_needed(name: str) -> None:
    assert not is_needed(name)


def test_the_profile_of_macos_names_its_folders(tmp_path: Path) -> None:
    words = profile((tmp_path / 'a "quoted" place',))
    assert "(deny network*)" in words
    assert '\\"quoted\\"' in words
    assert words.count("(") == words.count(")")
