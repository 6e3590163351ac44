"""Start, test and check Fireside from its source: `python3 packaging/dev.py run` and no more.

Needs Python 3.11 to 3.13 and, once, a C/C++ compiler; the rest is made and kept here in `.venv`.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable

USAGE = """\
usage: python3 packaging/dev.py [--backend NAME] COMMAND [ARGUMENTS]

  run [ARGUMENTS]      start Fireside
  test [ARGUMENTS]     run the tests (arguments go to pytest)
  check                check style and types
  bench [NAMES]        run the benchmarks of tests/bench, all or some
  fuzz [NAMES] [--runs N]  twist what strangers make, and see that it is borne
  lock [ARGUMENTS]     compute the lock files anew with uv (arguments go to uv)
  notices              write resources/NOTICES.txt anew from the installed packages
  screenshots [SCENES]  take pictures of every page, outside of this checkout
  guide [ARGUMENTS]    train the model that comes with Fireside anew, and examine it
  icon                 draw Fireside's own icon anew, in every size and container

  --backend NAME       what llama.cpp is built for: auto, cpu, cuda, metal or vulkan
"""
SUPPORTED = ((3, 11), (3, 12), (3, 13))


def main(arguments: list[str]) -> int:
    """Do what the command line asks; return the exit status. Runs on any Python 3, to say which."""
    if sys.version_info[:2] not in SUPPORTED:
        return refuse_python("packaging/dev.py")
    import commands

    return told(commands.main, arguments, USAGE)


def told(run: Callable[[list[str], str], int], arguments: list[str], usage: str) -> int:
    """Run a script's own part; say in a sentence why it failed; return the exit status."""
    from steps import SetupError, StepError

    try:
        return run(arguments, usage)
    except SetupError as error:
        if isinstance(error, StepError):
            print(*("    " + line for line in error.tail), sep="\n", file=sys.stderr)
        print("fireside:", error, error.hint, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def refuse_python(script: str) -> int:
    """Say which Python is needed, and how to start `script` with one; return the exit status."""
    here = ".".join(map(str, sys.version_info[:2]))
    print("fireside: Python 3.11, 3.12 or 3.13 is needed; this is", here, file=sys.stderr)
    for version in SUPPORTED:
        name = "python" + ".".join(map(str, version))
        if shutil.which(name):
            print("Try:", name, script, file=sys.stderr)
            break
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
