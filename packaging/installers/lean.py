"""What PyInstaller collected, made lean: parts of Qt that are never loaded, and libraries twice.

Excluding modules is not enough: Qt's plugins pull whole libraries in by themselves.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections import defaultdict
from pathlib import PurePosixPath
from typing import Any, TypeAlias

Entry: TypeAlias = tuple[str, str, str]  # the name in the bundle, the source, PyInstaller's kind

_DROPPED = re.compile(
    r"""
    plugins/(
        platforms/(lib)?q(eglfs|linuxfb|minimalegl|vnc|vkkhrdisplay|minimal|direct2d)[.]
        | platforms/(lib)?qwayland-brcm
        | egldeviceintegrations/ | generic/ | networkinformation/ | tls/ | sqldrivers/ | qmltooling/
        | platforminputcontexts/(lib)?qtvirtualkeyboard
        | platformthemes/libqgtk3
        | imageformats/(lib)?q(pdf|tiff|tga|wbmp|icns)[.]
        | wayland-graphics-integration-client/lib(dmabuf|drm-egl|shm-emulation|vulkan)-server
        | wayland-shell-integration/lib(ivi|fullscreen|wl)
    )
    # Of Qt's own words, those of the languages that Fireside speaks.
    | PySide6/(Qt/)?translations/(?!qtbase_de[.]qm) | resources/translations/.*[.]ts$
    | opengl32sw[.]dll | PySide6/QtNetwork[.]
    # The driver's loader is always the person's own.
    | (^|/)libvulkan[.]so | (^|/)vulkan-1[.]dll
    # So are the ways to its printers: without them one prints into a file.
    | (^|/)lib(cups|avahi-(client|common)|gnutls|(gssapi_)?krb5(support)?|k5crypto|p11-kit)[.]so
    | (^|/)lib(unistring|idn2|tasn1|nettle|hogweed|keyutils|com_err)[.]so
    # Stand-ins that a build under Wine may have beside it; Windows has the real ones.
    | (^|/)(icuuc|mscms)[.]dll
    # Lists of lists and sources that only a developer reads.
    | [.](pyi|h|c|cpp|pxd)$
    """,
    re.VERBOSE | re.IGNORECASE,
)

# Modules that something mentions and Fireside never uses.
EXCLUDED = (
    *(
        "tkinter",
        "unittest",
        "pydoc",
        "pydoc_data",
        "doctest",
        "lib2to3",
        "IPython",
        "torch",
    ),
    *("tensorflow", "jax", "PIL", "matplotlib", "pandas", "setuptools", "pkg_resources", "pytest"),
    *("_pytest", "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL"),
    *("numpy.f2py", "numpy.testing", "numpy.distutils", "numpy._core.tests", "sphinx", "docutils"),
    *("huggingface_hub.cli", "huggingface_hub.inference", "typer", "rich", "gradio", "fastai"),
    *("pypdfium2_cli", "pypdfium2._cli", "pip", "llama_cpp.server", "safetensors.torch"),
    *("gguf.scripts", "setuptools._vendor"),
)

# What is stripped: large with symbols, and not patched by auditwheel, which others may not survive.
STRIPPED = re.compile(
    r"(libpython3|_sqlite3|_yaml|_rust|hf_xet|libllama|libggml)[^/]*\.so|lib-dynload/[^/]+\.so"
)


def lean(analysis: Any) -> None:
    """Take out of PyInstaller's Analysis what is not needed, in place."""
    binaries: list[Entry] = [entry for entry in analysis.binaries if not dropped(entry[0])]
    data: list[Entry] = [entry for entry in analysis.datas if not dropped(entry[0])]
    if sys.platform == "linux":
        binaries = needed(binaries)
    left = {base(entry[0]) for entry in binaries}
    data = [entry for entry in data if entry[2] != "SYMLINK" or base(entry[0]) in left]
    analysis.binaries, analysis.datas = link_copies(binaries, data)


def dropped(name: str) -> bool:
    """Return whether a file of the bundle is one that Fireside never loads."""
    return bool(_DROPPED.search(name.replace("\\", "/")))


def base(name: str) -> str:
    """Return the file's name without its folder, as libraries are looked for."""
    return PurePosixPath(name.replace("\\", "/")).name


def needed(binaries: list[Entry]) -> list[Entry]:
    """Return what is loaded by itself, and every library that something returned refers to."""
    # In the environment that freezes alone, so that no checker knows it.
    get_imports: Any = importlib.import_module("PyInstaller.depend.bindepend").get_imports
    by_base: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in binaries:
        by_base[base(entry[0])].append(entry)
    todo = [entry for entry in binaries if _is_root(entry)]
    seen: set[str] = set()
    while todo:
        entry = todo.pop()
        if entry[0] in seen or entry[2] == "SYMLINK":
            continue
        seen.add(entry[0])
        referred: set[tuple[str | None, str | None]] = get_imports(entry[1])
        for name, path in referred:
            for wanted in {base(name or ""), base(path or "")}:
                todo += by_base.get(wanted, [])
    return [entry for entry in binaries if entry[0] in seen]


def _is_root(entry: Entry) -> bool:
    """Return whether a file is loaded by name: modules, plugins, and what ctypes opens."""
    name, _, kind = entry
    opened = ("llama_cpp/", "pypdfium2_raw/", "sqlcipher3/")
    return kind == "EXTENSION" or "/plugins/" in name or name.startswith((*opened, "libpython3"))


def link_copies(
    binaries: list[Entry], data: list[Entry], folder: str = "llama_cpp/lib"
) -> tuple[list[Entry], list[Entry]]:
    """Keep one of the copies that a wheel holds of each library, for wheels know no links.

    libX.so, libX.so.0 and libX.so.0.5.0 are the same bytes, and two of libggml in one process are
    two registries of devices. The one that others refer to stays (.so.0), .so becomes a link to it.
    """
    names = {base(entry[0]) for entry in binaries if entry[0].startswith(folder + "/")}
    surplus: set[str] = set()
    links: list[Entry] = []
    for name in sorted(names):
        found = re.fullmatch(r"(lib.+\.so)((?:\.\d+)*)", name)
        if not found:
            continue
        stem, version = found.groups()
        if version.count(".") > 1 and f"{stem}{version[:2]}" in names:
            surplus.add(name)
        elif not version and f"{stem}.0" in names:
            surplus.add(name)
            links.append((f"{folder}/{name}", f"{stem}.0", "SYMLINK"))
    kept = [
        entry
        for entry in binaries
        if not (entry[0].startswith(folder + "/") and base(entry[0]) in surplus)
    ]
    # PyInstaller puts a link into the top folder for each library it meets on the way.
    data = [entry for entry in data if not (entry[2] == "SYMLINK" and base(entry[0]) in surplus)]
    return kept + links, data
