"""The setup program for Windows, by NSIS."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

from installers import bundle, names, version_info, workshop
from installers.workshop import Order
from steps import SetupError, announce, run_step

SCRIPT = Path(__file__).with_name("windows") / "fireside.nsi"
ICON = names.ROOT / "resources" / "icons" / "app" / "fireside.ico"


def setup(wanted: Order, app: Path) -> Path:
    """Return the setup program, made of the frozen app; signed where a certificate is named."""
    bundle.check(app, native=wanted.recipe.native)
    product = workshop.PRODUCTS / f"fireside-{wanted.version}-win64-setup.exe"
    product.parent.mkdir(exist_ok=True)
    begun = time.monotonic()
    run_step("Packing the setup program.", command(wanted, app, product), log=wanted.log)
    announce(f"{product.name}: {product.stat().st_size / 1e6:.1f} MB "
             f"in {time.monotonic() - begun:.0f} s")  # fmt: skip
    return product


def command(wanted: Order, app: Path, product: Path) -> list[str | Path]:
    """Return the call of makensis; raises SetupError where there is none."""
    places = (shutil.which("makensis"), Path("C:/Program Files (x86)/NSIS/makensis.exe"))
    nsis = next((place for place in places if place and Path(place).is_file()), None)
    if nsis is None:
        raise SetupError("makensis is not here.", "Install NSIS.")
    numbers = ".".join(map(str, version_info.numbers(wanted.version)))
    defined = {
        "SRC": app,
        "VERSION": wanted.version,
        "NUMBERS": numbers,
        "OUT": product,
        "ICON": ICON,
        "LICENCE": names.ROOT / "LICENSE",
    }
    if stub := os.environ.get("FIRESIDE_NSIS_STUB"):
        defined["STUB"] = stub
    # -WX: every warning is an error.
    return [nsis, "-V2", "-WX", *(f"-D{name}={value}" for name, value in defined.items()), SCRIPT]
