"""What is said of answers that stand side by side."""

from __future__ import annotations

from desktop.core.chat import Ending
from desktop.core.comparison import Comparison, Take
from desktop.ui.wording import token_count, tr

_LETTERS = "ABCD"


def name_of(comparison: Comparison, index: int) -> str:
    """Return what an answer is called: a letter alone while the names are hidden."""
    way = comparison.takes[index].way
    letter = _LETTERS[index]
    if not way.name:
        return tr("Answer {letter}", letter=letter)
    if comparison.hides_names:
        return tr("Answer {letter}", letter=letter)
    return f"{letter}: {way.name}" if comparison.is_blind else way.name


def stage_of(comparison: Comparison, index: int) -> str:
    """Return how far an answer is."""
    take = comparison.takes[index]
    if comparison.kept == index:
        return tr("Your choice")
    if comparison.writing == index:
        return tr("Being written…")
    if take.node is None:
        return tr("Not asked for yet") if comparison.is_paused else tr("Waits for its turn")
    return _ending_of(take)


def _ending_of(take: Take) -> str:
    node = take.node
    if node is None or node.provenance is None or node.ending not in {*_WHOLE}:
        return ""
    return token_count(node.provenance.counts.reply_tokens)


_WHOLE = (Ending.COMPLETE, Ending.LENGTH, Ending.CONTEXT)


def progress_of(comparison: Comparison) -> str:
    """Return one sentence on the whole comparison."""
    total = len(comparison.takes)
    if comparison.writing is not None:
        number = comparison.writing + 1
        return tr("Answer {number} of {total} is being written…", number=number, total=total)
    if comparison.kept is not None:
        return tr("The names are shown now. The other answers stay beside your choice.")
    if comparison.is_paused:
        done = sum(take.is_done for take in comparison.takes)
        return tr("Paused after {done} of {total} answers.", done=done, total=total)
    return tr("Choose the one to go on with. The others stay beside it.")
