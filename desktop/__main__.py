"""Where Fireside begins: as `fireside`, as `python -m desktop`, and as the frozen app."""

import sys


def main() -> int:
    """Run Fireside with the arguments of the process; return its exit status."""
    from multiprocessing import freeze_support

    freeze_support()
    from desktop.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
