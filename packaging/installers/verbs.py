"""The verbs of `build.py`."""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import backends
import llama_wheel
from installers import bundle, cuda_support, freezing, names, workshop
from installers.selftest import selftest
from installers.workshop import Order
from steps import SetupError, announce, run_step

HERE = Path(__file__).parent
_PROOFS = workshop.BUILD / "proofs"
_HOUSE = workshop.BUILD.parent / "desktop"
_WEIGHTY = (_HOUSE / "child", _HOUSE / "core" / "paths.py", _HOUSE / "__main__.py")


def main(arguments: Sequence[str], usage: str) -> int:
    """Do what `arguments` name; return the exit status. Raises SetupError."""
    parser = argparse.ArgumentParser(usage=usage, add_help=False)
    parser.add_argument("--help", "-h", action="store_true")
    parser.add_argument("--native", action="store_true")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--backend", choices=backends.NAMES, default=backends.AUTO)
    parser.add_argument("--version", default=names.version())
    parser.add_argument("--before", type=Path)
    parser.add_argument("--suite", default="bookworm")
    parser.add_argument("verb", nargs="?", choices=[*_VERBS, "prove"])
    parser.add_argument("package", nargs="?", type=Path)
    options = parser.parse_args(arguments)
    if options.help or options.verb is None:
        print(usage, end="")
        return 0 if options.help else 2
    if options.verb == "prove":
        return _prove(options)
    wanted = workshop.order(
        native=options.native,
        backend=options.backend,
        version=options.version,
        quick=options.quick,
    )
    _VERBS[options.verb](wanted)
    return 0


def _check(wanted: Order) -> None:
    app = _frozen(wanted)
    bundle.check(app, native=wanted.recipe.native)
    announce(f"nothing is wrong with {app.relative_to(workshop.BUILD.parent)}")


def _deb(wanted: Order) -> None:
    from installers import linux_packages

    linux_packages.deb(wanted, _frozen(wanted))


def _run(wanted: Order) -> None:
    from installers import linux_packages

    linux_packages.run_file(wanted, _frozen(wanted))


def _nsis(wanted: Order) -> None:
    from installers import windows_setup

    windows_setup.setup(wanted, _frozen(wanted))


def _dmg(wanted: Order) -> None:
    from installers import mac_image

    _frozen(wanted)
    mac_image.dmg(wanted)


def _sbom(wanted: Order) -> None:
    """Write the list by the Python of the environment that is frozen."""
    workshop.provide(wanted)
    workshop.PRODUCTS.mkdir(exist_ok=True)
    target = workshop.PRODUCTS / f"fireside-{wanted.version}-{sys.platform}.cdx.json"
    script = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); "
        "from installers import sbom; sys.exit(sbom.main(sys.argv[1:]))"
    )
    run_step(
        "Listing what is shipped.",
        [wanted.python, "-c", script, HERE.parent, target, wanted.version],
    )


def _sums(_: Order) -> None:
    """Write the checksums of all products, in the form that `sha256sum --check` reads."""
    target = workshop.PRODUCTS / "SHA256SUMS"
    files = sorted(
        path for path in workshop.PRODUCTS.glob("*") if path.is_file() and path != target
    )
    lines: list[str] = []
    for file in files:
        with file.open("rb") as content:
            lines.append(f"{hashlib.file_digest(content, 'sha256').hexdigest()}  {file.name}\n")
    target.write_text("".join(lines), "utf-8", newline="\n")
    announce(f"{target.name} names {len(files)} files")


def _selftest(wanted: Order) -> None:
    selftest(_frozen(wanted))


def _try(wanted: Order) -> None:
    """Freeze, check and self-test, unless the same was done on this machine before."""
    record = llama_wheel.cache_folder().parent / "frozen.txt"
    digest = _digest()
    if record.is_file() and digest in record.read_text("utf-8").split():
        announce("what is frozen has not changed since it was tried last")
        return
    freezing.freeze(wanted)
    bundle.check(wanted.app, native=wanted.recipe.native)
    selftest(wanted.app)
    record.parent.mkdir(parents=True, exist_ok=True)
    with record.open("a", encoding="utf-8") as file:
        file.write(digest + "\n")


def _digest() -> str:
    """Return a hash of all that decides whether the frozen app works where the source does."""
    places = (*_WEIGHTY, HERE.parent, workshop.BUILD.parent / "pyproject.toml")
    files = [path for place in places for path in ([place], place.rglob("*"))[place.is_dir()]]
    total = hashlib.sha256()
    for path in sorted(
        path for path in files if path.is_file() and "__pycache__" not in path.parts
    ):
        total.update(f"{path.relative_to(workshop.BUILD.parent)}\0".encode() + path.read_bytes())
    return total.hexdigest()


def _package(wanted: Order) -> None:
    """Do all that this system has of it."""
    freezing.freeze(wanted)
    formats = {"win32": (_nsis,), "darwin": (_dmg,)}.get(sys.platform, (_deb, _run))
    for verb in (_check, _selftest, *formats, _sbom, _sums):
        verb(wanted)


def _freeze(wanted: Order) -> None:
    freezing.freeze(wanted)


def _frozen(wanted: Order) -> Path:
    """Return the frozen app as it is, or a new one where there is none, or an older one."""
    program = wanted.app / (f"{names.WINDOWED}.exe" if sys.platform == "win32" else names.WINDOWED)
    is_fresh = program.is_file() and program.stat().st_mtime >= _last_change()
    return wanted.app if is_fresh else freezing.freeze(wanted)


def _last_change() -> float:
    """Return when something that goes into the frozen app was changed last, in Unix seconds."""
    places = (names.ROOT / name for name in ("desktop", "resources", "packaging"))
    files = (
        path for place in places for path in place.rglob("*") if "__pycache__" not in path.parts
    )
    return max(path.stat().st_mtime for path in files if path.is_file())


def _prove(options: argparse.Namespace) -> int:
    from installers import proof

    if options.package is None:
        raise SetupError("Which package? It follows the word prove.")
    wanted = proof.Proof(
        options.package.absolute(),
        options.suite,
        _PROOFS,
        options.before.absolute() if options.before else None,
    )
    prove = proof.prove_run if options.package.suffix == ".run" else proof.prove_deb
    try:
        prove(wanted)
    except subprocess.SubprocessError as error:
        raise SetupError(f"{error}; see {wanted.log}.") from error
    announce(f"{options.package.name} is proved on {options.suite}; pictures in {_PROOFS}")
    return 0


_VERBS: Mapping[str, Callable[[Order], None]] = {
    "freeze": _freeze,
    "cuda": cuda_support.make,
    "check": _check,
    "selftest": _selftest,
    "try": _try,
    "deb": _deb,
    "run": _run,
    "nsis": _nsis,
    "dmg": _dmg,
    "sbom": _sbom,
    "sums": _sums,
    "package": _package,
}
