"""No word is shown that is not marked: a text in quotes goes to a widget by way of `tr` alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHOWN_BY = {
    "QAction", "QCheckBox", "QGroupBox", "QLabel", "QMenu", "QMessageBox", "QPushButton",
    "QRadioButton", "QToolButton", "addAction", "addButton", "addItem", "addMenu", "addTab",
    "announce", "button", "drawText", "getExistingDirectory", "getOpenFileName",
    "getOpenFileNames", "getSaveFileName", "icon_button", "insertItem", "insertTab", "label",
    "offer", "setAccessibleDescription", "setAccessibleName", "setCancelButtonText", "setFormat",
    "setInformativeText", "setLabelText", "setOkButtonText", "setPlaceholderText", "setPrefix",
    "setStatusTip", "setSuffix", "setText", "setTitle", "setToolTip", "setWhatsThis",
    "setWindowTitle", "showMessage",
}  # fmt: skip
# Kinds of labels and buttons, names of icons: what is shown begins with a capital or has a space.
NAMES = {"Fireside", "English", "Deutsch"}
FILES = (*sorted((ROOT / "desktop" / "ui").rglob("*.py")), ROOT / "desktop" / "app.py")


def offences(code: str) -> list[str]:
    return [
        f"{call.lineno}: {text!r}"
        for call in ast.walk(ast.parse(code))
        if isinstance(call, ast.Call) and _name(call) in SHOWN_BY
        for argument in (*call.args, *(one.value for one in call.keywords))
        for text in _texts(argument)
        if text.strip(" —") not in NAMES and _is_worded(text)
    ]


def _name(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _texts(node: ast.expr) -> Iterator[str]:
    """Yield the texts in an expression, but for those that a call takes care of."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif not isinstance(node, ast.Call | ast.Compare | ast.Subscript | ast.Dict):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                yield from _texts(child)


def _is_worded(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    is_pattern = not any(c.islower() for c in letters)
    return len(letters) > 1 and not is_pattern and (letters[0].isupper() or " " in text.strip())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_word_that_is_shown_is_marked(path: Path) -> None:
    assert offences(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "code",
    [
        'x.setText("Copy")', 'QLabel("two words")', 'x.setToolTip(f"{count} of them")',
        'label("Copy" if a else tr("Save"), "muted")', 'menu.addAction("Copy" + name)',
    ],
)  # fmt: skip
def test_what_is_not_marked_is_found(code: str) -> None:
    assert offences(code)


def test_what_is_marked_passes() -> None:
    assert (
        offences('x.setText(tr("Copy")); label("", "muted"); icon_button(i, "x", tr("Go"))') == []
    )
