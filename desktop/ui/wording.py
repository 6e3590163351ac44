"""Sentences in the person's language: what the rooms below say, and what the window says itself.

Every string that a person sees passes through here. The English text is the key of the
translation; values are put in afterwards, formatted as the person's country writes them.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.core.wording import Value, Wording, fill

CONTEXT = "Fireside"


def tr(text: str, /, **values: Value) -> str:
    """Translate `text` and put `values` into its places, which are those of a `Wording`."""
    return _filled(text, tuple(values.items()))


def shown(wording: Wording) -> str:
    """Translate a sentence that came from core, storage or a child process."""
    return _filled(wording.template, wording.values)


def value_shown(value: Value) -> str:
    """Return a number as the person's country writes it, or a text as it is."""
    return _local(value, "")


def strength_shown(strength: float) -> str:
    """Return an adapter's strength as the person's country writes it."""
    number = QLocale().toString(round(strength, 2) + 0.0, "g", 4)
    return number.replace("-", "\N{MINUS SIGN}")


def _filled(template: str, values: tuple[tuple[str, Value], ...]) -> str:
    # Two sentences are two lines (`both` of core.wording), each with a translation of its own.
    lines = (QCoreApplication.translate(CONTEXT, line) for line in template.split("\n"))
    translated = "\n".join(lines)
    return fill(translated, values, _local) if values else translated


def _local(value: Value, kind: str) -> str:
    if isinstance(value, str):
        return value
    locale = QLocale()
    match kind:
        case "size":
            digits = 0 if abs(value) < 1000 or _leading(value) >= 100 else 1
            formats = QLocale.DataSizeFormat.DataSizeSIFormat
            return locale.formattedDataSize(int(value), digits, formats)
        case "count":
            return locale.toString(round(value))
        case _:
            locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
            return locale.toString(value, "g", 6) if isinstance(value, float) else str(value)


def _leading(count: float) -> float:
    """Return `count` in the unit that it is shown in: 123.4 for 123.4 MB."""
    count = abs(count)
    while count >= 1000:
        count /= 1000
    return count
