"""Bring the translations up to date with the source, by Qt's own lupdate and lrelease.

Run by the Python of the environment, as `dev.py translations`. What is new in the source comes into
`resources/translations/fireside_de.ts` as unfinished, what has gone leaves it, what changed a
little keeps its German beside it as a proposal. Then the `.qm` file that Fireside reads is made.
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import PySide6

from marked import Marked, marked

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
GERMAN = FOLDER / "fireside_de.ts"
CONTEXT = "Fireside"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a .ts file; several forms for what is said of a number of things."""

    text: str
    one: str
    forms: tuple[str, ...]
    places: str  # the files that it stands in
    state: str  # "" for finished; else unfinished, vanished or obsolete


def main() -> int:
    """Update the translation, make the file to be shipped; return 1 if something is unfinished."""
    found = marked(ROOT)
    for line in found.lost:
        print("fireside: what is marked here cannot be followed to its text:", line)
    update(GERMAN, found.places)
    compile_to(GERMAN, GERMAN.with_suffix(".qm"))
    unfinished = [entry.text for entry in entries(GERMAN) if entry.state]
    for text in unfinished:
        print("fireside: not translated:", text)
    return 1 if unfinished or found.lost else 0


def update(target: Path, places: dict[Marked, list[str]]) -> None:
    """Let lupdate merge what is marked into a .ts file."""
    with TemporaryDirectory() as folder:
        listed = Path(folder) / "marked.cpp"
        listed.write_text("".join(_lines(places)), "utf-8")
        options = ["-no-obsolete", "-locations", "none", "-target-language", "de_DE"]
        _tool("lupdate", [*options, str(listed), "-ts", str(target)])


def compile_to(source: Path, target: Path) -> None:
    """Let lrelease make a .qm file of what is finished in a .ts file."""
    _tool("lrelease", ["-nounfinished", "-removeidentical", str(source), "-qm", str(target)])


def entries(path: Path) -> Iterator[Entry]:
    """Yield what is in a .ts file (https://doc.qt.io/qt-6/linguist-ts-file-format.html)."""
    root = ET.parse(path).getroot()  # noqa: S314 - it is our own file
    for message in root.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        comment = message.findtext("extracomment", "")
        forms = [form.text or "" for form in translation.findall("numerusform")]
        yield Entry(
            message.findtext("source", ""),
            comment.partition("; one: ")[2],
            tuple(forms or [translation.text or ""]),
            comment.partition("; one: ")[0],
            translation.get("type", ""),
        )


def _lines(places: dict[Marked, list[str]]) -> Iterator[str]:
    """Yield what is marked as a source of C++, sorted by file, for lupdate reads that best."""
    for one, where in sorted(places.items(), key=lambda item: (_file(item[1][0]), item[0])):
        comment = f"; one: {one.one}" if one.one else ""
        marker = "QT_TRANSLATE_N_NOOP" if one.one else "QT_TRANSLATE_NOOP"
        yield f"//: {_file(where[0])}{comment}\n{marker}({_quoted(CONTEXT)}, {_quoted(one.text)})\n"


def _file(place: str) -> str:
    return place.partition(":")[0]


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _tool(name: str, arguments: Sequence[str]) -> None:
    program = Path(PySide6.__path__[0]) / (f"{name}.exe" if sys.platform == "win32" else name)
    done = subprocess.run(
        [program, *arguments], check=False, capture_output=True, text=True, encoding="utf-8"
    )
    if done.returncode:
        sys.exit(f"fireside: {name} failed: {done.stdout}{done.stderr}")


if __name__ == "__main__":
    sys.exit(main())
