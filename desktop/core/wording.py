"""Sentences for people, written once in English and translated where they are shown.

Core and the child processes have no Qt, so they cannot translate. They say what they mean as a
`Wording`: an English template and the values that go into it. The window translates the template
and formats the values in the person's language; a terminal shows the English.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

Value = str | int | float

_PLACE = re.compile(r"\{(\w+)(?::(\w+))?\}")


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence: a template in English with named places, and the values for them.

    A place is `{name}` (a text, a measured number, or a whole one that counts nothing: a seed, a
    page), `{name:size}` (bytes, shown as kB, MB, GB), `{name:count}` (a whole number with its
    thousands grouped) or `{name:words}` (a template without places, which is translated by
    itself). Nothing else of Python's format language is understood, so a template that came
    across a pipe can do no harm.
    """

    template: str
    values: tuple[tuple[str, Value], ...] = ()
    one: str = ""  # the template where the value `count` is 1, if it has another one then

    def noting(self, **values: Value) -> Wording:
        """Return this with values that are not said, for whoever shows it."""
        return replace(self, values=(*self.values, *values.items()))

    def __str__(self) -> str:
        """Return the English sentence."""
        is_one = self.one and dict(self.values).get("count") == 1
        return fill(self.one if is_one else self.template, self.values, english)


def say(template: str, /, **values: Value) -> Wording:
    """Mark `template` for translation and put `values` beside it."""
    return Wording(template, tuple(values.items()))


def say_n(one: str, many: str, /, count: int, **values: Value) -> Wording:
    """Mark a sentence about `count` things: `one` is said of a single one, `many` of others.

    A language with more than two forms has them all in the translation of `many`.
    """
    return Wording(many, (("count", count), *values.items()), one)


def both(first: Wording, second: Wording | None) -> Wording:
    """Return two sentences as one wording of two lines; each line is translated by itself.

    A place that has the same name in both must mean the same.
    """
    if second is None:
        return first
    values = tuple((dict(second.values) | dict(first.values)).items())
    one = ""
    if first.one or second.one:
        one = f"{first.one or first.template}\n{second.one or second.template}"
    return Wording(f"{first.template}\n{second.template}", values, one)


def fill(
    template: str,
    values: tuple[tuple[str, Value], ...],
    show: Callable[[Value, str], str],
) -> str:
    """Put `values` into their places; `show(value, kind)` formats one, kind as in `Wording`."""
    known = dict(values)

    def place(match: re.Match[str]) -> str:
        name, kind = match.group(1), match.group(2) or ""
        return show(known[name], kind) if name in known else match.group(0)

    return _PLACE.sub(place, template)


def english(value: Value, kind: str) -> str:
    """Format one value for an English sentence."""
    match kind:
        case "size" if not isinstance(value, str):
            return size(value)
        case "count" if not isinstance(value, str):
            return f"{value:,.0f}"
        case _:
            return f"{value:,g}" if isinstance(value, float) else str(value)


def size(count: float) -> str:
    """Return `count` bytes in SI units, as file managers and model hubs do: `4.1 GB`."""
    for unit in ("bytes", "kB", "MB", "GB", "TB"):
        if abs(count) < 999.5 or unit == "TB":  # what would be shown as 1000 is 1.0 of the next
            digits = 0 if unit == "bytes" or abs(count) >= 99.95 else 1
            return f"{count:.{digits}f} {unit}"
        count /= 1000
    raise AssertionError
