"""The menu of one message: everything that can be done with it, for keyboard and mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.documents import Document
from desktop.ui.chat.blocks import Heading, Inline, Paragraph, TableRow
from desktop.ui.chat.furniture import name_of
from desktop.ui.chat.leaves import BlockLeaf, CodeHead, Deed, Fold, Foot, Leaf
from desktop.ui.chat.links import target_shown
from desktop.ui.chat.message_item import MessageItem
from desktop.ui.wording import tr

_MOST_LINKS = 20


def message_menu(
    item: MessageItem,
    do: Callable[[int, Deed], None],
    follow: Callable[[str], None],
    read: Callable[[Document], None],
    parent: QWidget,
) -> QMenu:
    """Build the menu of a message.

    `do` gets the leaf and the deed, `follow` the target of a link, `read` a document beside it.
    """
    menu = QMenu(parent)
    for index, leaf in enumerate(item.leaves):
        for deed in _deeds_of(leaf):
            words = name_of(deed)
            if isinstance(leaf, CodeHead) and leaf.language:
                words = tr("Copy code ({language})", language=leaf.language)
            menu.addAction(words).triggered.connect(_call(do, index, deed))
    for document in item.documents:
        words = tr("Read “{name}”", name=document.name).replace("&", "&&")
        menu.addAction(words).triggered.connect(_call(read, document))
    targets = links_of(item)
    if targets:
        links = menu.addMenu(tr("Links"))
        for target in targets:
            shown = target_shown(target)[:100].replace("&", "&&")
            links.addAction(shown).triggered.connect(_call(follow, target))
    return menu


def _call(function: Callable[..., None], *values: object) -> Callable[[], None]:
    return lambda: function(*values)


def _deeds_of(leaf: Leaf) -> tuple[Deed, ...]:
    match leaf:
        case Foot():
            before = (Deed.PREVIOUS,) if leaf.sibling > 0 else ()
            after = (Deed.NEXT,) if leaf.sibling < leaf.siblings - 1 else ()
            return (*leaf.deeds, *before, *after, *leaf.further)
        case CodeHead():
            return (Deed.COPY_CODE,)
        case Fold():
            return (Deed.FOLD,)
        case _:
            return ()


def links_of(item: MessageItem) -> list[str]:
    """Return the targets of the links in a message, each once, in order."""
    found: dict[str, None] = {}
    for leaf in item.leaves:
        for inline in _inlines(leaf):
            found |= {span.target: None for span in inline.spans if span.target}
    return list(found)[:_MOST_LINKS]


def _inlines(leaf: Leaf) -> tuple[Inline, ...]:
    if not isinstance(leaf, BlockLeaf):
        return ()
    match leaf.block:
        case Paragraph() | Heading():
            return (leaf.block.inline,)
        case TableRow():
            return leaf.block.cells
        case _:
            return ()
