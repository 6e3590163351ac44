"""Freeze Fireside and pack it for this system: `python3 packaging/build.py deb` and no more.

The same entry here and on the hosted runners. All that it makes lies in `build/` and `dist/`.
"""

from __future__ import annotations

import sys

from dev import SUPPORTED, refuse_python, told

USAGE = """\
usage: python3 packaging/build.py [--native] [--backend NAME] VERB [ARGUMENTS]

  freeze      the frozen app: build/KIND/dist/fireside
  check       freeze if need be, then look for what would not work elsewhere
  selftest    the frozen app tests itself, without a window
  try         freeze, check and selftest, unless nothing of it has changed since
  deb         a package for Debian and Ubuntu (Linux)
  run         an installer for one user without root (Linux)
  nsis        a setup program (Windows)
  dmg         a disk image (macOS)
  cuda        libraries for NVIDIA's GPUs, to be hosted apart; before freeze (with nvcc)
  sbom        what is shipped, as a CycloneDX list
  sums        dist/SHA256SUMS of all that lies in dist/
  package     what this system has of all these, one after the other
  prove FILE  install a .deb or .run in a bare Debian, talk with it, take it away (as root)

  --native        llama.cpp as built for development: quick to make, for this processor alone
  --backend NAME  what llama.cpp is built for: auto, cpu, metal or vulkan
  --quick         compress quickly: larger packages, for tests
  --version V     call the result this version, for tests of an upgrade
  --suite NAME, --before OLDER.deb   where to prove it, and what it is an upgrade of
"""


def main(arguments: list[str]) -> int:
    """Do what the command line asks; return the exit status."""
    if sys.version_info[:2] not in SUPPORTED:
        return refuse_python("packaging/build.py")
    from installers import verbs

    return told(verbs.main, arguments, USAGE)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
