from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.chat import Counts, Message, Node, Role, Row, Tree


def node(id_: int, parent: int | None, text: str = "") -> Node:
    return Node(id_, parent, Message(Role.USER, text), created=float(id_))


#     1 ── 2 ── 4
#       └─ 3 ── 5
#            └─ 6        7 is another beginning
FORKED = Tree.of([node(1, None), node(2, 1), node(3, 1), node(4, 2), node(5, 3), node(6, 3),
                  node(7, None)], leaf=4)  # fmt: skip


def ids(nodes: tuple[Node, ...]) -> list[int]:
    return [found.id for found in nodes]


def test_an_empty_tree_reads_nothing() -> None:
    assert Tree().path() == ()
    assert Tree().rows() == ()
    assert Tree().children(None) == ()
    assert Tree.of([], leaf=5).leaf is None


def test_the_path_ends_at_the_leaf() -> None:
    assert ids(FORKED.path()) == [1, 2, 4]
    assert ids(FORKED.with_leaf(6).path()) == [1, 3, 6]
    assert ids(FORKED.path_to(3)) == [1, 3]
    assert FORKED.path_to(None) == ()


def test_a_leaf_that_is_not_there_becomes_the_newest_message() -> None:
    assert Tree.of(FORKED.nodes.values(), leaf=99).leaf == 7
    assert Tree.of(FORKED.nodes.values(), leaf=None).leaf == 7


def test_children_and_siblings_are_in_the_order_they_were_made() -> None:
    assert ids(FORKED.children(None)) == [1, 7]
    assert ids(FORKED.children(3)) == [5, 6]
    assert ids(FORKED.siblings(2)) == [2, 3]
    assert ids(FORKED.siblings(7)) == [1, 7]
    with pytest.raises(KeyError):
        FORKED.siblings(99)


def test_another_branch_is_entered_at_its_newest_end() -> None:
    assert FORKED.newest_leaf(1) == 6
    assert FORKED.newest_leaf(2) == 4
    assert FORKED.newest_leaf(6) == 6


def test_rows_count_the_alternatives() -> None:
    nodes = FORKED.nodes
    assert FORKED.with_leaf(6).rows() == (
        Row(nodes[1], 0, 2), Row(nodes[3], 1, 2), Row(nodes[6], 1, 2)
    )  # fmt: skip


def test_a_tree_is_a_value_that_changes_leave_alone() -> None:
    before = FORKED.children(4)
    grown = FORKED.with_node(node(8, 4))
    assert ids(grown.path()) == [1, 2, 4, 8]
    assert ids(grown.children(4)) == [8]
    assert FORKED.children(4) == before == ()
    assert 8 not in FORKED.nodes
    assert FORKED.with_node(node(8, 4), active=False).leaf == 4


def test_a_message_that_grows_keeps_its_place() -> None:
    assert ids(FORKED.children(2)) == [4]
    longer = dataclasses.replace(FORKED.nodes[4], message=Message(Role.USER, "more"))
    grown = FORKED.with_node(longer)
    assert grown.path()[-1].message.text == "more"
    assert ids(grown.children(2)) == [4]
    assert grown.children(2)[0].message.text == "more"


def test_equal_trees_are_equal_whatever_was_asked_of_them() -> None:
    again = Tree.of(FORKED.nodes.values(), FORKED.leaf)
    FORKED.children(1)
    assert again == FORKED


# Each step adds a message under an earlier one (or none), makes an earlier one the leaf, or
# writes on in one; the number picks which.
steps = st.lists(st.tuples(st.sampled_from(["add", "quiet", "leaf", "grow"]), st.integers(0, 50)))


@given(steps, st.booleans())
def test_any_history_of_edits_keeps_the_tree_whole(
    taken: list[tuple[str, int]], asked: bool
) -> None:
    tree = Tree()
    for number, (what, pick) in enumerate(taken, start=1):
        known = [None, *tree.nodes]
        chosen = known[pick % len(known)]
        if what in {"add", "quiet"}:
            tree = tree.with_node(node(number, chosen), active=what == "add")
        elif chosen is not None and what == "leaf":
            tree = tree.with_leaf(chosen)
        elif chosen is not None:
            tree = tree.with_node(dataclasses.replace(tree.nodes[chosen], created=0), active=False)
        if asked:  # what is derived must not go stale when it is asked for in between
            _check(tree)
    _check(tree)


def _check(tree: Tree) -> None:
    everything = sorted(tree.nodes.values(), key=lambda found: found.id)
    for parent in (None, *tree.nodes):
        expected = [found for found in everything if found.parent == parent]
        assert list(tree.children(parent)) == expected
    for start in tree.nodes:
        end = tree.newest_leaf(start)
        assert tree.children(end) == ()
        assert start in ids(tree.path_to(end))
    path = tree.path()
    assert (path[-1].id if path else None) == tree.leaf
    assert [None, *ids(path)][:-1] == [found.parent for found in path] if path else True
    for row in tree.rows():
        assert tree.siblings(row.node.id)[row.sibling] == row.node
        assert len(tree.siblings(row.node.id)) == row.siblings
    assert tuple(row.node for row in tree.rows()) == path


def test_speeds_leave_cached_tokens_out_and_forgive_no_time() -> None:
    counts = Counts(100, 60, 30, prompt_seconds=2.0, reply_seconds=3.0)
    assert counts.prompt_tokens_per_second == 20
    assert counts.reply_tokens_per_second == 10
    assert Counts(5, 0, 5).prompt_tokens_per_second == 0
    assert Counts(5, 0, 5).reply_tokens_per_second == 0
