"""Packages for Linux: a .deb for the system, a .run for one person without root."""

from __future__ import annotations

import gzip
import hashlib
import os
import platform
import re
import shutil
import subprocess
import tarfile
import time
from collections.abc import Mapping
from pathlib import Path

import distribution
from installers import bundle, names, workshop
from installers.workshop import Order
from steps import SetupError, announce, run_step

HERE = Path(__file__).with_name("linux")
ICONS = names.ROOT / "resources" / "icons" / "app"
_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}


def deb(wanted: Order, app: Path) -> Path:
    """Return the .deb, made of the frozen app."""
    bundle.check(app, native=wanted.recipe.native)
    tree = _fresh(wanted.folder / "deb")
    place = tree / "usr" / "lib" / names.PACKAGE
    shutil.copytree(app, place, symlinks=True)
    share(tree / "usr" / "share", wanted, names.COMMAND)
    (tree / "usr" / "bin").mkdir()
    link = tree / "usr" / "bin" / names.COMMAND
    link.symlink_to(f"../lib/{names.PACKAGE}/{names.CONSOLE}")
    _document(tree / "usr" / "share" / "doc" / names.PACKAGE, wanted)
    _settle_rights(tree / "usr")
    control = tree / "DEBIAN"
    control.mkdir()
    size = sum(path.lstat().st_size for path in tree.rglob("*") if path.is_file()) // 1024
    filled = _filled("control", {**_values(wanted), "SIZE": str(size)})
    (control / "control").write_text(filled, "utf-8")
    (control / "md5sums").write_text(_md5sums(tree), "utf-8")
    product = workshop.PRODUCTS / f"fireside_{wanted.version}_{_architecture()}.deb"
    product.parent.mkdir(exist_ok=True)
    squeeze = ("-Zzstd", "-z10") if wanted.quick else ("-Zxz", "-z6")
    begun = time.monotonic()
    run_step(
        "Packing the .deb.",
        ["dpkg-deb", "--root-owner-group", "--threads-max=1", *squeeze, "-b", tree, product],
        environment={**os.environ, "SOURCE_DATE_EPOCH": str(_epoch())},
        log=wanted.log,
    )
    shutil.rmtree(tree)
    _told(product, begun)
    return product


def run_file(wanted: Order, app: Path) -> Path:
    """Return the .run, which a person starts with `sh`."""
    bundle.check(app, native=wanted.recipe.native)
    _require_makeself()
    tree = _fresh(wanted.folder / "run")
    shutil.copytree(app, tree / "app", symlinks=True)
    _settle_rights(tree / "app")
    pack(tree / "app", tree / "app.tar.xz", quick=wanted.quick)
    shutil.rmtree(tree / "app")
    share(tree / "share", wanted, "@EXEC@")
    shutil.copyfile(HERE / "install.sh", tree / "install.sh")
    _settle_rights(tree)
    _lay_xz(tree)
    (tree / "install.sh").chmod(0o755)
    product = workshop.PRODUCTS / f"fireside-{wanted.version}-{platform.machine()}.run"
    product.parent.mkdir(exist_ok=True)
    begun = time.monotonic()
    moment = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(_epoch()))
    run_step(
        "Packing the .run.",
        [
            *("makeself", "--nox11", "--nocomp", "--sha256", "--packaging-date", moment),
            *(
                "--tar-extra",
                f"--sort=name --owner=0 --group=0 --numeric-owner --mtime=@{_epoch()}",
            ),
            *(tree, product, f"Fireside {wanted.version}", "./install.sh"),
        ],
        log=wanted.log,
    )
    shutil.rmtree(tree)
    _told(product, begun)
    return product


def pack(folder: Path, target: Path, *, quick: bool = False) -> None:
    """Pack what is in `folder`, the same bytes each time."""

    def plain(info: tarfile.TarInfo) -> tarfile.TarInfo:
        info.uid = info.gid = 0
        info.uname = info.gname = ""
        info.mtime = _epoch()
        return info

    with tarfile.open(target, "w:xz", preset=1 if quick else 6) as archive:
        for path in sorted(folder.rglob("*")):
            archive.add(path, str(path.relative_to(folder)), recursive=False, filter=plain)


def _lay_xz(folder: Path) -> None:
    """Lay the system's xz beside what it is to unpack, with the one library that it needs."""
    program = shutil.which("xz")
    if program is None:
        raise SetupError("There is no xz here.", "Install xz-utils.")
    shutil.copy(program, folder / "xz")
    told = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
    library = re.search(r"liblzma\.so\.5 => (\S+)", told)
    if library is None:
        raise SetupError("xz has no liblzma here.")
    shutil.copy(library[1], folder / "liblzma.so.5")


def share(folder: Path, wanted: Order, command: str) -> None:
    """Write what desktops read: the menu entry, the kinds of files, the icons, the description."""
    values = {**_values(wanted), "EXEC": command}
    for name, place in (
        ("fireside.desktop", "applications/fireside.desktop"),
        ("fireside-mime.xml", "mime/packages/fireside.xml"),
        ("fireside.metainfo.xml", f"metainfo/{names.IDENTIFIER}.metainfo.xml"),
    ):
        target = folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_filled(name, values), "utf-8")
    icons = folder / "icons" / "hicolor"
    for size in _SIZES:
        _icon(f"fireside-{size}.png", icons / f"{size}x{size}" / "apps" / "fireside.png")
    _icon("fireside.svg", icons / "scalable" / "apps" / "fireside.svg")


def _icon(name: str, target: Path) -> None:
    target.parent.mkdir(parents=True)
    shutil.copyfile(ICONS / name, target)


def _document(folder: Path, wanted: Order) -> None:
    folder.mkdir(parents=True)
    notices = f"/usr/lib/{names.PACKAGE}/_internal/resources/NOTICES.txt"
    licence = (names.ROOT / "LICENSE").read_text("utf-8")
    (folder / "copyright").write_text(
        f"{licence}\nThe licences of all that is inside are in {notices}.\n", "utf-8"
    )
    moment = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(_epoch()))
    entry = (
        f"{names.PACKAGE} ({wanted.version}) unstable; urgency=low\n\n"
        f"  * Fireside {wanted.version}.\n\n -- {names.MAINTAINER}  {moment}\n"
    )
    (folder / "changelog.gz").write_bytes(gzip.compress(entry.encode(), 9, mtime=_epoch()))


def _values(wanted: Order) -> dict[str, str]:
    return {
        "VERSION": wanted.version,
        "DATE": time.strftime("%Y-%m-%d", time.gmtime(_epoch())),
        "ARCHITECTURE": _architecture(),
        "MAINTAINER": names.MAINTAINER,
        "GLIBC": ".".join(map(str, bundle.GLIBC)),
        "SUMMARY": names.SUMMARY,
    }


def _filled(name: str, values: Mapping[str, str]) -> str:
    text = (HERE / name).read_text("utf-8")
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    return text


def _architecture() -> str:
    return _ARCHITECTURES.get(platform.machine(), platform.machine())


def _epoch() -> int:
    """Return the moment that is written into packages, in seconds: that of the last commit."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    command = ["git", "-C", str(names.ROOT), "log", "-1", "--format=%ct"]
    try:
        told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    except OSError:
        told = ""
    return int(told) if told.strip() else int(time.time())


def _md5sums(tree: Path) -> str:
    lines: list[str] = []
    for path in sorted((tree / "usr").rglob("*")):
        if path.is_file() and not path.is_symlink():
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            lines.append(f"{digest}  {path.relative_to(tree)}\n")
    return "".join(lines)


def _settle_rights(tree: Path) -> None:
    """Let everybody read, nobody but the owner write, and only programs be run."""
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path.name == names.WINDOWED
            path.chmod(0o755 if runs else 0o644)


def _fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _require_makeself() -> None:
    if shutil.which("makeself"):
        return
    system = distribution.here()
    if system.may_install:
        system.install(["makeself"])
    if not shutil.which("makeself"):
        command = system.command(["makeself"])
        raise SetupError("makeself is not here.", f"Install it with: {command}" if command else "")


def _told(product: Path, begun: float) -> None:
    size = product.stat().st_size
    announce(f"{product.name}: {size / 1e6:.1f} MB in {time.monotonic() - begun:.0f} s")
    if size > bundle.PACKAGE_BUDGET:
        raise SetupError(
            f"{product.name} has {size:,} bytes; {bundle.PACKAGE_BUDGET:,} are allowed."
        )
