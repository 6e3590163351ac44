"""The disk image for macOS: the bundle signed, packed, notarised where the secrets exist.

Without `MAC_SIGN_ID` the signature is ad hoc, and macOS asks the person before the first start.
"""

from __future__ import annotations

import os
import platform
import shutil
from pathlib import Path

from installers import workshop
from installers.workshop import Order
from steps import SetupError, announce, run_step

ENTITLEMENTS = Path(__file__).with_name("macos") / "entitlements.plist"
_NOTARY = ("MAC_NOTARY_APPLE_ID", "MAC_NOTARY_TEAM", "MAC_NOTARY_PASSWORD")


def dmg(wanted: Order) -> Path:
    """Return the disk image; raises SetupError off macOS or when a step fails."""
    bundle = wanted.app.parent / "Fireside.app"
    if not bundle.is_dir():
        raise SetupError("There is no Fireside.app.", "Run it on macOS, after `freeze`.")
    identity = os.environ.get("MAC_SIGN_ID") or "-"
    run_step("Signing the bundle.", sign(bundle, identity), log=wanted.log)
    run_step(
        "Verifying the signature.",
        ["codesign", "--verify", "--deep", "--strict", bundle],
        log=wanted.log,
    )
    product = workshop.PRODUCTS / f"fireside-{wanted.version}-macos-{platform.machine()}.dmg"
    product.parent.mkdir(exist_ok=True)
    stage = wanted.folder / "dmg"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir()
    shutil.copytree(bundle, stage / bundle.name, symlinks=True)
    (stage / "Applications").symlink_to("/Applications")
    run_step(
        "Packing the disk image.",
        ["hdiutil", "create", "-ov", "-volname", "Fireside", "-format", "UDZO",
         "-srcfolder", stage, product],
        log=wanted.log,
    )  # fmt: skip
    _notarise(wanted, product, identity)
    announce(f"{product.name}: {product.stat().st_size / 1e6:.1f} MB")
    return product


def sign(path: Path, identity: str) -> list[str | Path]:
    """Return the call of codesign, with a time stamp unless the signature is ad hoc."""
    stamp = ["--timestamp"] if identity != "-" else []
    return [
        *("codesign", "--force", "--options", "runtime", *stamp, "--sign", identity),
        *("--entitlements", ENTITLEMENTS, path),
    ]


def _notarise(wanted: Order, product: Path, identity: str) -> None:
    account, team, password = (os.environ.get(name, "") for name in _NOTARY)
    if identity == "-" or not (account and team and password):
        announce("not notarised: the secrets for that are not here")
        return
    run_step("Signing the disk image.", sign(product, identity), log=wanted.log)
    run_step(
        "Having Apple notarise it.",
        ["xcrun", "notarytool", "submit", product, "--wait", "--apple-id", account,
         "--team-id", team, "--password", password],
        log=None,
    )  # fmt: skip
    run_step("Stapling the ticket.", ["xcrun", "stapler", "staple", product], log=wanted.log)
