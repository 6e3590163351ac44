"""The ways that a conversation took: its tree, seen as stretches without a choice between them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.chat import Node, Tree


@dataclass(frozen=True, slots=True)
class Stretch:
    """Messages that follow one another, from `first` to `last`, up to where the ways part.

    `depth` is how many choices come before it; `is_read`: it is on the branch that is read.
    """

    first: Node
    last: Node
    count: int
    depth: int
    is_read: bool


def stretches(tree: Tree) -> tuple[Stretch, ...]:
    """Return all stretches, each one before those that it parts into, older ways first."""
    read = {node.id for node in tree.path()}
    found: list[Stretch] = []
    waiting = [(node, 0) for node in reversed(tree.children(None))]
    while waiting:
        first, depth = waiting.pop()
        last, count = first, 1
        below = tree.children(first.id)
        while len(below) == 1:
            last, count = below[0], count + 1
            below = tree.children(last.id)
        found.append(Stretch(first, last, count, depth, first.id in read))
        waiting += ((node, depth + 1) for node in reversed(below))
    return tuple(found)
