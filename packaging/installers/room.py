"""A bare Debian in a folder, to install a package in and to use it as a person would.

Needs root and debootstrap. What runs in it sees no network unless it is asked for, and every mount
ends with the process that it was made for.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from steps import SetupError, run_step

PERSON, NUMBER = "zoe", 1000
HOME = "/home/Zoë Müller"

_MOUNTS = """\
mount --make-rprivate /
mount -t proc proc {root}/proc
mount --rbind /dev {root}/dev
mkdir -p {root}/tmp/.X11-unix
if [ -d /tmp/.X11-unix ]; then mount --bind /tmp/.X11-unix {root}/tmp/.X11-unix; fi
exec chroot {root} "$@"
"""


class Room:
    """One system in one folder, new each time, from a copy that is kept."""

    def __init__(self, suite: str, folder: Path, log: Path) -> None:
        """Make it; raises SetupError where that cannot be."""
        if os.geteuid() != 0 or shutil.which("debootstrap") is None:
            raise SetupError("A bare system can only be made as root, with debootstrap.")
        self.root = folder / "rooms" / "now"
        self._log = log
        kept = folder / "rooms" / suite
        if not (kept / "etc" / "debian_version").is_file():
            shutil.rmtree(kept, ignore_errors=True)
            kept.parent.mkdir(parents=True, exist_ok=True)
            part = kept.with_suffix(".part")
            shutil.rmtree(part, ignore_errors=True)
            run_step(
                f"Fetching a bare Debian ({suite}).",
                ["debootstrap", "--variant=minbase", suite, part],
                reader=lambda _: None,
                log=log,
            )
            part.rename(kept)
        shutil.rmtree(self.root, ignore_errors=True)
        subprocess.run(["cp", "-a", "--reflink=auto", kept, self.root], check=True)
        shutil.copyfile("/etc/resolv.conf", self.root / "etc" / "resolv.conf")
        self.call("useradd", "--create-home", "--home-dir", HOME, "--uid", str(NUMBER), PERSON)

    @property
    def home(self) -> Path:
        """Return the person's home, as seen from outside."""
        return self.root / HOME.lstrip("/")

    def command(self, words: Sequence[str], *, network: bool = False) -> list[str]:
        """Return what runs `words` in here."""
        script = _MOUNTS.format(root=shlex.quote(str(self.root)))
        spaces = ["--mount", *([] if network else ["--net"])]
        return ["unshare", *spaces, "sh", "-ec", script, "room", *words]

    def call(self, *words: str) -> None:
        """Run a program as root, with the network; raises SetupError when it fails."""
        done = subprocess.run(
            self.command(words, network=True),
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive",
                 "LANG": "C.UTF-8", "HOME": "/root"},
        )  # fmt: skip
        with self._log.open("a", encoding="utf-8") as record:
            record.write(f"$ {' '.join(words)}\n{done.stdout}{done.stderr}")
        if done.returncode != 0:
            raise SetupError(f"{words[0]} failed in the bare system: {done.stderr[-600:]}")

    def as_person(self, *words: str) -> list[str]:
        """Return what runs `words` as an ordinary person, without a network or any variable."""
        given = {"HOME": HOME, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "USER": PERSON}
        if display := os.environ.get("DISPLAY"):
            given["DISPLAY"] = display
        person = ["setpriv", f"--reuid={NUMBER}", f"--regid={NUMBER}", "--clear-groups",
                  "--no-new-privs", "env", "-i", *_pairs(given)]  # fmt: skip
        return self.command([*person, *words])

    def tell(self, *words: str) -> str:
        """Run a program as the person to its end; return what it says, raise SetupError if not."""
        done = subprocess.run(
            self.as_person(*words),
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=300,
        )  # fmt: skip
        if done.returncode != 0:
            raise SetupError(f"{' '.join(words)} failed: {done.stdout[-600:]} {done.stderr[-600:]}")
        return done.stdout

    def give(self, source: Path, name: str) -> str:
        """Lay a file into the person's home; return its path in here."""
        target = self.home / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copyfile(source, target)
        subprocess.run(["chown", "-R", f"{NUMBER}:{NUMBER}", self.home], check=True)
        return f"{HOME}/{name}"

    def files(self) -> set[str]:
        """Return everything outside of homes, temporary folders and caches of the system."""
        passed = ("home", "tmp", "proc", "dev", "sys", "run")
        found: set[str] = set()
        for folder, names, files in os.walk(self.root):
            at = Path(folder).relative_to(self.root)
            if at == Path():
                names[:] = [name for name in names if name not in passed]
            found.update(str(at / name) for name in files)
        return found


def _pairs(values: Mapping[str, str]) -> list[str]:
    return [f"{name}={value}" for name, value in values.items()]
