"""The version resource of the Windows programs, in the form that PyInstaller reads."""

from __future__ import annotations

import re

from installers import names

_TEXT = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004,
                    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [
      StringStruct('CompanyName', 'Fireside'),
      StringStruct('FileDescription', 'Fireside'),
      StringStruct('FileVersion', {version!r}),
      StringStruct('InternalName', 'fireside'),
      StringStruct('LegalCopyright', 'MIT licence'),
      StringStruct('OriginalFilename', {program!r}),
      StringStruct('ProductName', 'Fireside'),
      StringStruct('ProductVersion', {version!r})])]),
    VarFileInfo([VarStruct('Translation', [1033, 1200])])
  ]
)
"""


def numbers(version: str) -> tuple[int, int, int, int]:
    """Return a version as the four numbers that Windows has for one: 1.2.0b1 is 1.2.0.0."""
    found = [int(part) for part in re.findall(r"\d+", version)[:3]]
    first, second, third = [*found, 0, 0, 0][:3]
    return first, second, third, 0


def text(version: str) -> str:
    """Return PyInstaller's version file."""
    return _TEXT.format(numbers=numbers(version), version=version, program=f"{names.WINDOWED}.exe")
