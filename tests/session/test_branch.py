"""The branch that is read: what comes is put below it, or shown as another branch."""

from __future__ import annotations

import pytest

from desktop.core.chat import Ending, Message, Node, Role, Tree
from desktop.session.branch import Branch
from tests.session.conftest import Heard


def node(id_: int, parent: int | None, text: str = "") -> Node:
    return Node(id_, parent, Message(Role.USER if id_ % 2 else Role.ASSISTANT, text), float(id_))


@pytest.fixture
def branch() -> Branch:
    made = Branch()
    made.become(Tree.of([node(1, None), node(2, 1), node(4, 1)], 4))
    return made


def test_what_follows_the_last_message_is_added(branch: Branch) -> None:
    added, path = Heard(branch.row_added), Heard(branch.path_changed)
    branch.take_in(node(5, 4))
    assert added().node.id == 5
    assert path.all == []
    assert [row.node.id for row in branch.rows] == [1, 4, 5]


def test_what_stands_beside_the_last_message_is_another_branch(branch: Branch) -> None:
    path = Heard(branch.path_changed)
    branch.take_in(node(6, 1))
    assert [(row.node.id, row.sibling, row.siblings) for row in path()] == [(1, 0, 1), (6, 2, 3)]
    assert branch.tree.leaf == 6


def test_a_message_that_is_another_now_stays_where_it_is(branch: Branch) -> None:
    changed = Heard(branch.row_changed)
    ended = Node(4, 1, Message(Role.ASSISTANT, "Done"), 4.0, Ending.COMPLETE)
    branch.renew(ended)
    assert (changed().node, changed().sibling, changed().siblings) == (ended, 1, 2)
    branch.renew(node(2, 1, "not shown"))
    assert len(changed.all) == 1
    assert branch.tree.nodes[2].message.text == "not shown"


@pytest.mark.parametrize(
    ("of", "step", "leaf"), [(4, -1, 2), (2, 1, 4), (2, -1, None), (4, 0, None)]
)
def test_siblings_lead_to_the_ends_of_their_branches(
    branch: Branch, of: int, step: int, leaf: int | None
) -> None:
    assert branch.sibling_leaf(of, step) == leaf
