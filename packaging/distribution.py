"""The Linux distribution: what its packages are called here, and how they are installed."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from steps import run_step

_MANAGERS = {
    "apt": ("debian", "ubuntu"),
    "dnf": ("fedora", "rhel", "centos"),
    "zypper": ("suse", "opensuse", "opensuse-tumbleweed", "opensuse-leap"),
    "pacman": ("arch",),
}
_INSTALL = {
    "apt": "apt-get install -y",
    "dnf": "dnf install -y",
    "zypper": "zypper install -y",
    "pacman": "pacman -S --needed",
}
COMPILER = {"apt": "build-essential", "dnf": "gcc-c++", "zypper": "gcc-c++", "pacman": "base-devel"}


@dataclass(frozen=True)
class Distribution:
    """A Linux distribution, as far as installing goes; `manager` is empty for an unknown one."""

    manager: str

    @property
    def may_install(self) -> bool:
        """Whether we may install packages ourselves: as root, where that asks no questions."""
        return self.manager == "apt" and sys.platform == "linux" and os.geteuid() == 0

    def command(self, packages: Sequence[str]) -> str:
        """Return what a person types to install the packages; empty where we do not know."""
        if not self.manager:
            return ""
        names = " ".join(shlex.quote(name) for name in packages)
        return f"sudo {_INSTALL[self.manager]} {names}"

    def install(self, packages: Sequence[str]) -> None:
        """Install the packages; raises StepError when that fails."""
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        run_step("Reading the lists of Debian packages.", ["apt-get", "update"], environment=quiet)
        run_step(
            f"Installing {', '.join(packages)}.",
            ["apt-get", "install", "-y", "--no-install-recommends", *packages],
            environment=quiet,
        )


def read_os_release(text: str) -> Mapping[str, str]:
    """Return the fields of an os-release file (freedesktop.org: shell assignments)."""
    fields: dict[str, str] = {}
    for line in text.splitlines():
        name, equals, value = line.partition("=")
        if equals:
            fields[name.strip()] = value.strip().strip("\"'")
    return fields


def of_release(fields: Mapping[str, str]) -> Distribution:
    """Return the distribution that these os-release fields tell of, by itself or its parents."""
    names = [fields.get("ID", ""), *fields.get("ID_LIKE", "").split()]
    for manager, family in _MANAGERS.items():
        if any(name in family for name in names):
            return Distribution(manager)
    return Distribution("")


def here() -> Distribution:
    """Return the distribution of this machine."""
    for place in (Path("/etc/os-release"), Path("/usr/lib/os-release")):
        if place.is_file():
            return of_release(read_os_release(place.read_text("utf-8", "replace")))
    return Distribution("")
