"""Every command of the window, declared once: its words, its keys and its place in the menus.

The menus, the shortcuts and the page that lists them are all made from `COMMANDS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from desktop.ui.wording import tr

_ROLES = {
    "settings": QAction.MenuRole.PreferencesRole,
    "quit": QAction.MenuRole.QuitRole,
    "about": QAction.MenuRole.AboutRole,
}  # where macOS has a place of its own for a command


@dataclass(frozen=True, slots=True)
class Command:
    """Something the window can do. `keys` is portable text; `menu` the name of its menu."""

    name: str
    title: str
    keys: str
    menu: str
    rule_before: bool = False
    checkable: bool = False


def commands() -> tuple[Command, ...]:
    """Return every command, in the order of the menus, in the person's language."""
    return (
        Command("new", tr("New conversation"), "Ctrl+N", "file"),
        Command("personas", tr("Personas…"), "Ctrl+Shift+J", "file"),
        Command("temporary", tr("New temporary conversation"), "Ctrl+Shift+N", "file"),
        Command("keep", tr("Keep this conversation"), "", "file"),
        Command("open_model", tr("Open a model file…"), "Ctrl+O", "file"),
        Command("unload", tr("Unload the model"), "", "file"),
        Command("export", tr("Export conversations…"), "Ctrl+Shift+S", "file", rule_before=True),
        Command("import", tr("Import conversations…"), "", "file"),
        Command("backup", tr("Back up everything…"), "", "file"),
        Command("restore", tr("Restore a backup…"), "", "file"),
        Command("settings", tr("Settings…"), "Ctrl+,", "file", rule_before=True),
        Command("lock", tr("Lock now"), "Ctrl+Shift+X", "file", rule_before=True),
        Command("quit", tr("Quit"), "Ctrl+Q", "file", rule_before=True),
        Command("undo_delete", tr("Undo the deletion"), "Ctrl+Z", "edit"),
        Command("rename", tr("Rename the conversation"), "F2", "edit"),
        Command("delete", tr("Delete the conversation"), "Ctrl+Shift+Backspace", "edit"),
        Command("trash", tr("Trash…"), "", "edit"),
        Command(
            "search", tr("Search in all conversations"), "Ctrl+Shift+F", "edit", rule_before=True
        ),
        Command("find", tr("Find in this conversation"), "Ctrl+F", "edit"),
        Command("find_next", tr("Find the next one"), "F3", "edit"),
        Command("find_previous", tr("Find the one before"), "Shift+F3", "edit"),
        Command("copy_reply", tr("Copy the last reply"), "Ctrl+Shift+C", "edit", rule_before=True),
        Command("edit_last", tr("Edit the last message"), "Ctrl+Shift+E", "edit"),
        Command("compose", tr("Write a message"), "Ctrl+L", "reply"),
        Command("begin_reply", tr("Begin the reply for the model"), "Ctrl+Shift+B", "reply"),
        Command("stop", tr("Stop the reply"), "Esc", "reply"),
        Command("send_waiting", tr("Send what waits now"), "Ctrl+Shift+Return", "reply"),
        Command("prompts", tr("Quick prompts…"), "Ctrl+Shift+Y", "reply"),
        Command("regenerate", tr("Another reply"), "Ctrl+R", "reply", rule_before=True),
        Command("several", tr("Several answers…"), "Ctrl+Shift+R", "reply"),
        Command("compare", tr("Compare answers…"), "Ctrl+Shift+K", "reply"),
        Command("continue", tr("Continue the last reply"), "Ctrl+Shift+U", "reply"),
        Command("previous", tr("Previous alternative"), "Alt+Left", "reply", rule_before=True),
        Command("next", tr("Next alternative"), "Alt+Right", "reply"),
        Command("fork", tr("Fork into a new conversation"), "Ctrl+Shift+D", "reply"),
        Command(
            "summary",
            tr("Summary in place of the oldest messages…"),
            "",
            "reply",
            rule_before=True,
        ),
        Command("choose_model", tr("Choose a model"), "Ctrl+Shift+M", "view"),
        Command("library", tr("Library"), "Ctrl+Shift+L", "view"),
        Command("sidebar", tr("Sidebar"), "Ctrl+B", "view", rule_before=True, checkable=True),
        Command("steering", tr("Steer this conversation"), "Ctrl+I", "view", checkable=True),
        Command("ruler", tr("What the model sees"), "Ctrl+Shift+I", "view", checkable=True),
        Command("branches", tr("Branches"), "Ctrl+Shift+T", "view", checkable=True),
        Command("larger", tr("Larger text"), "Ctrl++", "view", rule_before=True),
        Command("smaller", tr("Smaller text"), "Ctrl+-", "view"),
        Command("usual", tr("Usual text size"), "Ctrl+0", "view"),
        Command("privacy", tr("Privacy"), "Ctrl+Shift+P", "view", rule_before=True),
        Command(
            "rack", tr("Adapters of this conversation"), "Ctrl+Shift+A", "rack", checkable=True
        ),
        Command("add_adapter", tr("Add an adapter from a file…"), "", "rack"),
        Command("save_set", tr("Save what acts as a set…"), "", "rack"),
        Command("bake", tr("Bake what acts into a model…"), "", "rack"),
        Command("no_adapters", tr("No adapters"), "Ctrl+Shift+0", "rack", rule_before=True),
        Command("manual", tr("Manual"), "F1", "help"),
        Command("shortcuts", tr("Keyboard shortcuts"), "Ctrl+/", "help"),
        Command("welcome", tr("Welcome page"), "", "help"),
        Command("about", tr("About Fireside"), "", "help"),
    )


def composer_keys() -> tuple[tuple[str, str], ...]:
    """Return what other keys do, for the page that lists all keys."""
    return (
        (tr("Send the message; while a reply is written, when it has ended"), "Return"),
        (tr("Begin a new line"), "Shift+Return"),
        (tr("Choose a quick prompt, in an empty composer"), "/"),
        (tr("Go to the next place of a quick prompt"), "Tab"),
        (tr("Keep an answer, of several side by side"), "Alt+1"),
        (tr("Edit the last message, from an empty composer"), "Up"),
        (tr("Use the first set of adapters (and so on to the ninth)"), "Ctrl+1"),
    )


def fixed_keys() -> tuple[tuple[str, str], ...]:
    """Return what keys do that no command can have: the composer's, and all sets of adapters'."""
    sets = tr("Use a set of adapters")
    keep = tr("Keep an answer, of several side by side")
    return (
        *composer_keys(),
        *((sets, f"Ctrl+{place}") for place in range(1, 10)),
        *((keep, f"Alt+{place}") for place in range(1, 5)),
        (tr("Save a message that is being edited"), "Ctrl+Return"),
    )


def menu_titles() -> dict[str, str]:
    """Return the menus by their names, in their order."""
    return {
        "file": tr("&File"),
        "edit": tr("&Edit"),
        "reply": tr("&Reply"),
        "view": tr("&View"),
        "rack": tr("&Adapters"),
        "help": tr("&Help"),
    }


def build_menus(
    window: QMainWindow, deeds: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """Put every command into the window's menus; `deeds` says what each one does, by name.

    They have no keys yet: `ui.keys` gives them those. What a room of its own sees to has no deed
    here: that room joins its actions later.
    """
    bar = window.menuBar()
    menus = {name: bar.addMenu(title) for name, title in menu_titles().items()}
    for name, menu in menus.items():
        menu.setObjectName(name)
    actions: dict[str, QAction] = {}
    for command in commands():
        action = QAction(command.title, window)
        action.setCheckable(command.checkable)
        action.setMenuRole(_ROLES.get(command.name, QAction.MenuRole.NoRole))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if (deed := deeds.get(command.name)) is not None:
            action.triggered.connect(lambda _checked=False, deed=deed: deed())
        if command.rule_before:
            menus[command.menu].addSeparator()
        menus[command.menu].addAction(action)
        window.addAction(action)
        actions[command.name] = action
    return actions


def keys_shown(keys: str) -> str:
    """Return keys as this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
