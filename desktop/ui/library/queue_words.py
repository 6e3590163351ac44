"""How downloads stand, in words: each by itself, and all of them together."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.downloads import Done, Download, Failed, Paused, Running, Verifying, Waiting
from desktop.ui.library.words import speed, time_left
from desktop.ui.wording import shown, tr, tr_n


def facts_of(download: Download) -> str:
    """Return how a download stands, as one line."""
    size = download.order.size
    fetched = tr("{some:size} of {all:size}", some=download.fetched, all=size)
    match download.state:
        case Waiting(reason, seconds):
            words = shown(reason) if reason else tr("waits for its turn")
            again = tr("next try in {count} s", count=round(seconds)) if seconds else ""
            return _joined(fetched if download.fetched else "", words, again)
        case Running(pace, left):
            return _joined(
                fetched, speed(pace) if pace else "", time_left(left) if left is not None else ""
            )
        case Paused(reason, hint):
            words = shown(reason) if reason else tr("paused")
            return _joined(fetched, words, shown(hint) if hint else "")
        case Verifying():
            return tr("{size:size} fetched · comparing the checksum…", size=size)
        case Done():
            return tr("{size:size} · complete and verified", size=size)
        case Failed(message, hint):
            return " ".join(filter(None, (shown(message), shown(hint) if hint else "")))


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def summary(downloads: Sequence[Download]) -> tuple[str, float]:
    """Return how all downloads stand together: a line of words, and the share that is there."""
    going = [one for one in downloads if isinstance(one.state, Running | Waiting | Verifying)]
    size = sum(one.order.size for one in going)
    share = sum(one.fetched for one in going) / size if size else 0.0
    if not going:
        return _rest(downloads), 0.0
    pace = sum(one.state.speed for one in going if isinstance(one.state, Running))
    count = len(going)
    words = [tr_n("1 download", "{count} downloads", count)]
    if pace:
        words += [speed(pace), time_left((size - share * size) / pace)]
    return " · ".join(words), share


def _rest(downloads: Sequence[Download]) -> str:
    """Return what to say where nothing is going on."""
    failed = sum(isinstance(one.state, Failed) for one in downloads)
    paused = sum(isinstance(one.state, Paused) for one in downloads)
    if failed:
        return tr_n("1 download failed", "{count} downloads failed", failed)
    if paused:
        return tr_n("1 download paused", "{count} downloads paused", paused)
    return tr("All downloads are complete")
