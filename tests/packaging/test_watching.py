"""strace for the tests: installed where that is allowed, asked for elsewhere."""

from __future__ import annotations

import sys

import pytest

import distribution
import watching

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's")


class System:
    """A distribution that keeps what was to be installed."""

    def __init__(self, *, may_install: bool) -> None:
        self.may_install = may_install
        self.installed: list[str] = []

    def install(self, packages: list[str]) -> None:
        self.installed += packages

    def command(self, packages: list[str]) -> str:
        return f"sudo apt-get install -y {packages[0]}"


@pytest.mark.parametrize("may_install", [True, False])
def test_strace_is_provided_or_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, may_install: bool
) -> None:
    system = System(may_install=may_install)
    monkeypatch.setattr(watching.shutil, "which", lambda _: None)
    monkeypatch.setattr(distribution, "here", lambda: system)
    watching.provide()
    assert system.installed == (["strace"] if may_install else [])
    assert "sudo apt-get install -y strace" in capsys.readouterr().out


def test_strace_that_is_there_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    system = System(may_install=True)
    monkeypatch.setattr(watching.shutil, "which", lambda _: "/usr/bin/strace")
    monkeypatch.setattr(distribution, "here", lambda: system)
    watching.provide()
    assert system.installed == []
