"""What Fireside is called and how it describes itself, for the packages of all systems."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]

# Two starters over one folder. Names differ in more than their case, which Windows and macOS do
# not tell apart; the second is installed as the command `fireside`.
WINDOWED, CONSOLE, COMMAND = "Fireside", "fireside-console", "fireside"
FOLDER = "fireside"
PACKAGE = "fireside"
IDENTIFIER = "org.fireside.Fireside"
SUMMARY = "Private chat with language models on your own computer"
MAINTAINER = "The Fireside project <fireside@localhost>"
MAC_OLDEST = "13.0"  # PySide6 6.11

# Modules that only a text names: looked up by name at run time.
HIDDEN = (
    *("huggingface_hub.hf_api", "huggingface_hub.file_download", "huggingface_hub.errors"),
    *("hf_xet", "pypdfium2_raw", "keyring.backends.SecretService", "certifi"),
)
WITH_METADATA = ("PySide6-Essentials", "llama-cpp-python", "huggingface_hub", "keyring")


def version() -> str:
    """Return Fireside's version, read and not imported: no package need be installed for it."""
    text = (ROOT / "desktop" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    assert found is not None
    return found.group(1)


def info_plist() -> dict[str, Any]:
    """Return what macOS is told: the oldest system, and the files that Fireside opens."""
    return {
        "CFBundleShortVersionString": version(),
        "NSPrincipalClass": "NSApplication",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "LSMinimumSystemVersion": MAC_OLDEST,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "GGUF model or adapter",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Default",
                "LSItemContentTypes": [f"{IDENTIFIER}.gguf"],
            }
        ],
        "UTImportedTypeDeclarations": [
            {
                "UTTypeIdentifier": f"{IDENTIFIER}.gguf",
                "UTTypeDescription": "GGUF model or adapter",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": ["gguf"]},
            }
        ],
    }
