"""All that is known of one item of the shelf, as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.chat import Conversation
from desktop.core.model_file import ModelFile
from desktop.core.shelf import Defaults, Item
from desktop.core.wording import Wording, say


@dataclass(frozen=True, slots=True)
class Details:
    """One item; `file` is None where it was never read, or is no model.

    `frees` is how many bytes the disk has more once its files are gone.
    """

    item: Item
    file: ModelFile | None
    defaults: Defaults
    conversations: tuple[Conversation, ...]
    frees: int = 0


def verified(item: Item) -> Wording:
    """Say what it means that an item was read in full and nothing is wrong with it."""
    if item.sha256:
        return say("“{name}” is as it was when it came.", name=item.name)
    return say(
        "“{name}” was read in full. From now on it can be compared with what it is today.",
        name=item.name,
    )
