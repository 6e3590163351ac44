"""What the library says in a few words: verdicts, times, licences, languages, places."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale

from desktop.core.fit import Verdict
from desktop.core.shelf import Item, Place
from desktop.ui.wording import tr

_HOUR, _DAY = 3600, 86_400


def verdict_words(verdict: Verdict) -> tuple[str, str, str]:
    """Return a verdict as a word, the tone of its capsule, and a sentence that explains it."""
    match verdict:
        case "comfortable":
            return tr("Comfortable"), "good", tr("Fits in the memory that is free now.")
        case "tight":
            return (
                tr("Tight"),
                "warn",
                tr("Fits with a shorter context, or when other programs are closed."),
            )
        case "too_big":
            return tr("Too big"), "bad", tr("Needs more memory than this computer has.")


def time_left(seconds: float) -> str:
    """Return how long something will take, roughly."""
    if seconds < 60:
        return tr("less than a minute left")
    if seconds < _HOUR:
        return tr("{count} min left", count=round(seconds / 60))
    if seconds < _DAY:
        hours, rest = divmod(round(seconds / 60), 60)
        return tr("{hours} h {minutes} min left", hours=hours, minutes=rest)
    return tr("more than a day left")


def speed(bytes_per_second: float) -> str:
    """Return how fast bytes come."""
    return tr("{speed:size}/s", speed=round(bytes_per_second))


def about_size(size: int) -> str:
    """Return a size that does not look more exact than it is."""
    digits = 0 if size >= 10**10 else 1
    return QLocale().formattedDataSize(size, digits, QLocale.DataSizeFormat.DataSizeSIFormat)


def short_count(count: int) -> str:
    """Return a count in a few characters: 950, 12 k, 3.4 M."""
    locale = QLocale()
    for unit, letter in ((1_000_000, "M"), (1_000, "k")):
        if count >= unit:
            value = count / unit
            return f"{locale.toString(value, 'f', 0 if value >= 10 else 1)} {letter}"
    return locale.toString(count)


def day(seconds: float) -> str:
    """Return the day of a time in seconds since 1970, as this country writes it."""
    moment = QDateTime.fromSecsSinceEpoch(int(seconds))
    return QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat)


def licence_title(name: str) -> str:
    """Return what people call a licence; as the hub writes it where that is not known."""
    return _LICENCES.get(name.casefold(), name)


_LICENCES = {
    "apache-2.0": "Apache 2.0",
    "mit": "MIT",
    "gemma": "Gemma",
    "llama2": "Llama 2",
    "llama3": "Llama 3",
    "llama3.1": "Llama 3.1",
    "llama3.2": "Llama 3.2",
    "llama3.3": "Llama 3.3",
    "cc-by-4.0": "CC BY 4.0",
    "cc-by-sa-4.0": "CC BY-SA 4.0",
    "cc-by-nc-4.0": "CC BY-NC 4.0",
}


def language_names(codes: tuple[str, ...], most: int = 4) -> str:
    """Return languages by the names that their speakers give them, at most so many."""
    names = [_LANGUAGES.get(code, code) for code in codes[:most]]
    more = " …" if len(codes) > most else ""
    return ", ".join(names) + more


_LANGUAGES = {
    "ar": "العربية", "de": "Deutsch", "en": "English", "es": "Español", "fr": "Français",
    "hi": "हिन्दी", "it": "Italiano", "ja": "日本語", "ko": "한국어", "nl": "Nederlands",
    "pl": "Polski", "pt": "Português", "rm": "Rumantsch", "ru": "Русский", "th": "ไทย",
    "tr": "Türkçe", "zh": "中文",
}  # fmt: skip


def place_title(place: Place) -> str:
    """Return where a file is kept, in a few words; empty for the models folder."""
    match place:
        case Place.OWN:
            return ""
        case Place.SHIPPED:
            return tr("comes with Fireside")
        case Place.ELSEWHERE:
            return tr("used in place")
        case _:
            return tr("from {program}", program=place.program)


def item_facts(item: Item) -> str:
    """Return what is known of a model on the shelf, as one line."""
    parts = [
        tr("{size:size}", size=item.size),
        item.quantisation,
        item.architecture,
        tr("context {count:count}", count=item.context) if item.context else "",
        tr("{count} parts", count=item.parts) if item.parts > 1 else "",
        place_title(item.place),
    ]
    return " · ".join(part for part in parts if part)
