"""The sentences of the source that are marked for translation, found by reading it with `ast`.

Qt's `lupdate` looks for its own markers only, and wants them beside a text. Fireside's are `tr` and
`tr_n` in the window and `say` and `say_n` elsewhere, and a text may come to them by way of a
variable or a parameter: `def _damaged(text): raise ModelError(say(text))` makes `_damaged` a marker
too. What cannot be followed to a text is reported, and fails a test.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_CORE, _UI = "desktop.core.wording", "desktop.ui.wording"
# By the marker's full name: the places of the parameters that hold a text.
_OURS: Mapping[str, tuple[int, ...]] = {
    f"{_CORE}.say": (0,),
    f"{_CORE}.say_n": (0, 1),
    f"{_UI}.tr": (0,),
    f"{_UI}.tr_n": (0, 1),
}
_PLURAL = (f"{_CORE}.say_n", f"{_UI}.tr_n")
_UNTRANSLATED = ("desktop/cli/",)  # a terminal shows the English


@dataclass(frozen=True, slots=True, order=True)
class Marked:
    """One line of text that a person may see; `one` is its form for a single thing."""

    text: str
    one: str = ""


@dataclass(slots=True)
class Found:
    """All that is marked, with the places where it stands, and what could not be followed."""

    places: dict[Marked, list[str]] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)

    def add(self, text: str, one: str, place: str) -> None:
        """Take in a text; each of its lines is translated by itself."""
        singles = one.split("\n") if one else [""] * (text.count("\n") + 1)
        for line, single in zip(text.split("\n"), singles, strict=True):
            if any(c.isalpha() or c in "“”" for c in _without_places(line)):
                marked = Marked(line, single if single != line else "")
                self.places.setdefault(marked, []).append(place)


def marked(root: Path) -> Found:
    """Return what is marked in the package `desktop` and the shipped files under `root`."""
    found = Found()
    modules = [_Module(root, path) for path in sorted((root / "desktop").rglob("*.py"))]
    markers = _all_markers(modules)
    for module in modules:
        if not module.place.startswith(_UNTRANSLATED):
            module.collect(markers, found)
    catalogue = json.loads((root / "resources" / "catalogue.json").read_text("utf-8"))
    for entry in catalogue["models"]:
        found.add(entry["why"], "", "resources/catalogue.json")
    numbered = {one.text for one in found.places if one.one}
    for one in found.places:
        if not one.one and one.text in numbered:
            found.lost.append(f"{found.places[one][0]}: also said of a number: {one.text}")
    return found


def _without_places(text: str) -> str:
    return "".join(part.rpartition("}")[2] for part in text.split("{"))


_Markers = dict[str, set[int]]  # by full name


def _all_markers(modules: Iterable[_Module]) -> _Markers:
    """Return our markers, and every function that hands one of its parameters to a marker."""
    markers: _Markers = {name: set(places) for name, places in _OURS.items()}
    modules = list(modules)
    while True:
        before = sum(map(len, markers.values()))
        for module in modules:
            module.add_markers(markers)
        if sum(map(len, markers.values())) == before:
            return markers


_Function = ast.FunctionDef | ast.AsyncFunctionDef


class _Module:
    """One file: what its names mean, and the calls in it."""

    def __init__(self, root: Path, path: Path) -> None:
        self.place = path.relative_to(root).as_posix()
        self.name = self.place.removesuffix(".py").replace("/", ".")
        self._tree = ast.parse(path.read_text("utf-8"))
        self._imported: dict[str, str] = {}
        for node in ast.walk(self._tree):
            if isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    self._imported[alias.asname or alias.name] = f"{node.module}.{alias.name}"
        self._calls = list(_calls(self._tree, ()))

    def add_markers(self, markers: _Markers) -> None:
        """Add the functions of this file that hand a parameter to one of `markers`."""
        for call, around in self._calls:
            for text in self._texts(call, markers):
                if isinstance(text, ast.Name) and (known := _parameter(text.id, around)):
                    function, place = known
                    markers.setdefault(f"{self.name}.{function.name}", set()).add(place)

    def collect(self, markers: _Markers, found: Found) -> None:
        """Add the texts that are handed to `markers` in this file."""
        for call, around in self._calls:
            place = f"{self.place}:{call.lineno}"
            texts = [
                text
                for text in self._texts(call, markers)
                if not (isinstance(text, ast.Name) and _parameter(text.id, around))
            ]
            words = [list(self._words(text, around)) for text in texts]
            if self._called(call) in _PLURAL and words:
                for one, many in zip(*words, strict=True):
                    found.add(many, one, place)
            else:
                for line in (line for lines in words for line in lines):
                    found.add(line, "", place)
            lost = (text for text, known in zip(texts, words, strict=True) if not known)
            found.lost.extend(f"{place}: {ast.unparse(text)}" for text in lost)

    def _texts(self, call: ast.Call, markers: _Markers) -> list[ast.expr]:
        """Return what is handed to a marker's texts, empty if the call is of no marker."""
        name = self._called(call)
        places = markers.get(name, set())
        return [call.args[at] for at in sorted(places) if at < len(call.args)]

    def _called(self, call: ast.Call) -> str:
        match call.func:
            case ast.Name(id=name):
                return self._imported.get(name, f"{self.name}.{name}")
            case ast.Attribute(value=ast.Name(id="self"), attr=name):
                return f"{self.name}.{name}"
            case _:
                return ""

    def _words(self, text: ast.expr, around: tuple[_Function, ...]) -> Iterator[str]:
        """Yield the texts that an expression can be; none for what is not known."""
        match text:
            case ast.Constant(value=str(words)):
                yield words
            case ast.IfExp(body=first, orelse=second):
                yield from self._words(first, around)
                yield from self._words(second, around)
            case ast.Name(id=name):
                for value in self._values_of(name, around):
                    yield from self._words(value, around)
            case ast.Attribute(attr="template" | "why"):
                yield ""  # marked where it was made
            case _:
                pass

    def _values_of(self, name: str, around: tuple[_Function, ...]) -> list[ast.expr]:
        """Return what a name is set to, in the innermost function that sets it, or in the file."""
        for scope in (*reversed(around), self._tree):
            if values := [value for to, value in _settings(scope) if to == name]:
                return values
        return []


def _settings(scope: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """Yield the names that are set in `scope`, each with what it is set to."""
    for node in ast.walk(scope):
        if not isinstance(node, ast.Assign):
            continue
        for target in node.targets:
            match target, node.value:
                case ast.Name(id=name), value:
                    yield name, value
                case ast.Tuple(elts=names), ast.Tuple(elts=values):
                    for one, value in zip(names, values, strict=False):
                        if isinstance(one, ast.Name):
                            yield one.id, value
                case _:
                    pass


def _calls(
    node: ast.AST, around: tuple[_Function, ...]
) -> Iterator[tuple[ast.Call, tuple[_Function, ...]]]:
    """Yield the calls below `node`, each with the functions that it stands in, outermost first."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child, around
        inner = (*around, child) if isinstance(child, _Function) else around
        yield from _calls(child, inner)


def _parameter(name: str, around: tuple[_Function, ...]) -> tuple[_Function, int] | None:
    """Return the innermost function that has a parameter `name`, and its place among them."""
    for function in reversed(around):
        names = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
        if name in names:
            is_method = names[0] == "self"
            return function, names.index(name) - is_method
    return None
