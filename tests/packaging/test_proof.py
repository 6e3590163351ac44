"""The packages proved in a bare Debian; asked for by naming them, since it takes root and minutes.

FIRESIDE_PROVE=dist/fireside_0.1.0_amd64.deb python3 packaging/dev.py test tests/packaging
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from installers.proof import Proof, prove_deb, prove_run

PACKAGE = os.environ.get("FIRESIDE_PROVE", "")


@pytest.mark.skipif(not PACKAGE, reason="FIRESIDE_PROVE names no package")
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("suite", ["bookworm", "trixie"])
def test_a_package_is_installed_used_and_removed(suite: str) -> None:
    package = Path(PACKAGE).absolute()
    proof = Proof(package, suite, Path(__file__).parents[2] / "build" / "proofs")
    (prove_run if package.suffix == ".run" else prove_deb)(proof)
