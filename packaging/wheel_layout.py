"""Where llama.cpp's libraries lie in its wheel: all in one folder, beside the one that loads them.

CMake puts the backends that are loaded at run time (GGML_BACKEND_DL) into the wheel's top-level
`bin`, where nothing looks for them, and every library a second time into `lib`.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import re
import zipfile
from pathlib import Path

_HOME = "llama_cpp/lib/"
_BACKEND = re.compile(r"bin/(?:lib)?ggml-[^/]+\.(?:so|dll)")
_SURPLUS = ("bin/", "lib/", "include/")


def gather(wheel: Path) -> None:
    """Write the wheel anew: backends beside libggml, and what nobody reads left out."""
    part = wheel.with_suffix(".part")
    with zipfile.ZipFile(wheel) as old, zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as new:
        record: list[tuple[str, str, int | str]] = []
        for info in old.infolist():
            name = place(info.filename)
            if not name or name.endswith("/RECORD"):
                continue
            content = old.read(info)
            copied = zipfile.ZipInfo(name, info.date_time)
            copied.external_attr = info.external_attr
            copied.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(copied, content)
            digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=")
            record.append((name, f"sha256={digest.decode()}", len(content)))
        listed = next(name for name in old.namelist() if name.endswith(".dist-info/RECORD"))
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows([*record, (listed, "", "")])
        new.writestr(listed, text.getvalue())
    part.replace(wheel)


def place(name: str) -> str:
    """Return where a file of the wheel belongs; an empty string for nowhere."""
    if _BACKEND.fullmatch(name):
        return _HOME + name.rpartition("/")[2]
    return "" if name.startswith(_SURPLUS) else name
