"""All that is known of one item of the shelf, as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.chat import Conversation
from desktop.core.model_file import ModelFile
from desktop.core.shelf import Defaults, Item


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
