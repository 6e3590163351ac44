"""Sentences in the person's language: what the rooms below say, and what the window says itself.

Every string that a person sees passes through here. The English text is the key of the
translation; values are put in afterwards, formatted as the person's country writes them.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from desktop.core.wording import Value, Wording, fill, say, say_n

CONTEXT = "Fireside"
_MOST = 1_000_000  # that a plural form is chosen by: Qt takes a C int


def tr(text: str, /, **values: Value) -> str:
    """Translate `text` and put `values` into its places, which are those of a `Wording`."""
    return shown(say(text, **values))


def tr_n(one: str, many: str, /, count: int, **values: Value) -> str:
    """Translate what is said of `count` things, as `say_n` marks it, and put the values in."""
    return shown(say_n(one, many, count, **values))


def shown(wording: Wording) -> str:
    """Translate a sentence that came from core, storage or a child process."""
    # Two sentences are two lines (`both` of core.wording), each with a translation of its own.
    many = wording.template.split("\n")
    one = wording.one.split("\n") if wording.one else many
    count = dict(wording.values).get("count") if wording.one else None
    words = "\n".join(_translated(*line, count) for line in zip(one, many, strict=False))
    return fill(words, wording.values, _local) if wording.values else words


def token_count(count: int) -> str:
    """Return how many tokens something has, in words."""
    return tr_n("{count:count} token", "{count:count} tokens", count)


def word_count(count: int) -> str:
    """Return how many words something has, in words."""
    return tr_n("{count:count} word", "{count:count} words", count)


def value_shown(value: Value) -> str:
    """Return a number as the person's country writes it, or a text as it is."""
    return _local(value, "")


def rounded_speed(per_second: float) -> float:
    """Return a speed with as many digits as a person can make use of."""
    return round(per_second, 1 if per_second < 100 else 0)


def moment_shown(moment: datetime) -> str:
    """Return a day and a time as the person's country writes them."""
    day = QDate(moment.year, moment.month, moment.day)
    at = QDateTime(day, QTime(moment.hour, moment.minute))
    return QLocale().toString(at, QLocale.FormatType.ShortFormat)


def strength_shown(strength: float) -> str:
    """Return an adapter's strength as the person's country writes it."""
    number = QLocale().toString(round(strength, 2) + 0.0, "g", 4)
    return number.replace("-", "\N{MINUS SIGN}")


def _translated(one: str, many: str, count: Value | None) -> str:
    if not isinstance(count, int) or one == many:
        return QCoreApplication.translate(CONTEXT, many)
    words = QCoreApplication.translate(CONTEXT, many, "", min(count, _MOST))
    return one if count == 1 and words == many else words  # English has no file of its own


def _local(value: Value, kind: str) -> str:
    if isinstance(value, str):
        return QCoreApplication.translate(CONTEXT, value) if kind == "words" else value
    locale = QLocale()
    match kind:
        case "size":
            digits = 0 if abs(value) < 1000 or _leading(value) >= 100 else 1
            formats = QLocale.DataSizeFormat.DataSizeSIFormat
            return locale.formattedDataSize(int(value), digits, formats)
        case "count":
            return locale.toString(round(value))
        case _:
            return locale.toString(value, "g", 6) if isinstance(value, float) else str(value)


def _leading(count: float) -> float:
    """Return `count` in the unit that it is shown in: 123.4 for 123.4 MB."""
    count = abs(count)
    while count >= 1000:
        count /= 1000
    return count
