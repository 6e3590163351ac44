"""What stands in the manual's places: keys as they are now, menus and settings by their names."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from desktop.core.manual import LANGUAGES, Chapter, chapters, fill_places, filled
from desktop.core.settings import GROUP_TITLES, Settings, declaration
from desktop.ui.commands import Command, commands, composer_keys, keys_shown, menu_titles
from desktop.ui.wording import shown, tr


def manual(language: str, keys_of: Callable[[str], str]) -> tuple[Chapter, ...]:
    """Return the manual in a language; `keys_of` gives the keys of a command as portable text."""
    known = language if language in LANGUAGES else LANGUAGES[0]
    return tuple(filled(chapter, _filler(keys_of)) for chapter in chapters(known))


def plain(line: str, keys_of: Callable[[str], str]) -> str:
    """Return a line with such places, filled, as plain text."""
    return fill_places(line, _filler(keys_of)).replace("*", "")


def _filler(keys_of: Callable[[str], str]) -> Callable[[str, str], str]:
    return partial(_fill, {command.name: command for command in commands()}, keys_of)


def _fill(known: dict[str, Command], keys_of: Callable[[str], str], kind: str, name: str) -> str:
    """Return what stands in a place. Raises KeyError for what there is not."""
    match kind:
        case "keys":
            keys = keys_of(name)
            return f"**{keys_shown(keys)}**" if keys else _way(known[name])
        case "menu":
            return _way(known[name])
        case "setting":
            return _setting(name)
        case "shortcuts":
            return _shortcuts(known, keys_of)
        case _:
            raise KeyError(kind)


def _way(command: Command) -> str:
    menu = menu_titles()[command.menu].replace("&", "")
    return _step(menu, command.title.rstrip("…"))


def _setting(name: str) -> str:
    group, _, field = name.partition(".")
    title = shown(declaration(type(getattr(Settings(), group)), field).title)
    return _step(shown(GROUP_TITLES[group]), title)


def _step(first: str, second: str) -> str:
    return f"*{first} \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} {second}*"


def _shortcuts(known: dict[str, Command], keys_of: Callable[[str], str]) -> str:
    lines = [(command.title, keys_of(name)) for name, command in known.items() if keys_of(name)]
    lines += composer_keys()
    rows = (f"| {title.rstrip('…')} | {_cell(keys_shown(keys))} |" for title, keys in lines)
    return "\n".join((f"| {tr('What it does')} | {tr('Keys')} |", "| --- | --- |", *rows))


def _cell(keys: str) -> str:
    return "`" + keys.replace("|", "\\|") + "`"
