"""A conversation's tree is read as stretches that part where there was a choice."""

from __future__ import annotations

from desktop.core.branches import stretches
from desktop.core.chat import Message, Node, Role, Tree


def tree(parents: dict[int, int | None], leaf: int) -> Tree:
    nodes = (
        Node(id_, parent, Message(Role.USER, str(id_)), float(id_))
        for id_, parent in parents.items()
    )
    return Tree.of(nodes, leaf)


def seen(found: Tree) -> list[tuple[int, int, int, int, bool]]:
    return [(s.first.id, s.last.id, s.count, s.depth, s.is_read) for s in stretches(found)]


def test_nothing_was_said() -> None:
    assert stretches(Tree()) == ()


def test_a_conversation_without_a_choice_is_one_stretch() -> None:
    assert seen(tree({1: None, 2: 1, 3: 2}, 3)) == [(1, 3, 3, 0, True)]


def test_ways_part_and_the_older_comes_first() -> None:
    found = tree({1: None, 2: 1, 3: 2, 4: 1, 5: 4, 6: 5, 7: 5, 8: None}, 6)
    assert seen(found) == [
        (1, 1, 1, 0, True),
        (2, 3, 2, 1, False),
        (4, 5, 2, 1, True),
        (6, 6, 1, 2, True),
        (7, 7, 1, 2, False),
        (8, 8, 1, 0, False),
    ]


def test_a_long_conversation_with_a_choice_at_each_turn_is_no_depth_too_deep() -> None:
    parents: dict[int, int | None] = {1: None}
    for turn in range(3_000):
        base = 1 + 2 * turn
        parents |= {base + 1: base, base + 2: base}
    found = stretches(tree(parents, 6_001))
    assert len(found) == 6_001
    assert max(stretch.depth for stretch in found) == 3_000
