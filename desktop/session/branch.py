"""The branch of a conversation that is read: its rows, and how they change."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QObject, Signal

from desktop.core.chat import Node, Row, Tree


class Branch(QObject):
    """All messages of the open conversation, of which one branch is shown."""

    path_changed = Signal(object)  # tuple[Row, ...]: another branch or conversation is shown
    row_added = Signal(object)  # Row, below the last one
    row_changed = Signal(object)  # Row, that is shown already

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tree = Tree()
        self._shown: dict[int, Row] = {}

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return what is shown, oldest message first."""
        return tuple(self._shown.values())

    def shows(self, node_id: int) -> bool:
        """Return whether a message is on the branch that is read."""
        return node_id in self._shown

    def become(self, tree: Tree) -> None:
        """Show the active branch of `tree`, whatever was shown before."""
        self.tree = tree
        self._shown = {row.node.id: row for row in tree.rows()}
        self.path_changed.emit(self.rows)

    def take_in(self, node: Node) -> None:
        """Show a message that just came, below the last one or as the end of another branch."""
        tree = self.tree.with_node(node)
        if node.parent != next(reversed(self._shown), None):
            self.become(tree)
            return
        self.tree = tree
        siblings = tree.siblings(node.id)
        row = Row(node, len(siblings) - 1, len(siblings))
        self._shown[node.id] = row
        self.row_added.emit(row)

    def renew(self, node: Node) -> None:
        """Take note that a message is another now, as a reply that has ended."""
        self.tree = self.tree.with_node(node, active=False)
        if node.id in self._shown:
            row = dataclasses.replace(self._shown[node.id], node=node)
            self._shown[node.id] = row
            self.row_changed.emit(row)

    def sibling_leaf(self, node_id: int, step: int) -> int | None:
        """Return where the branch ends that is `step` places after `node_id`'s, if there is one."""
        siblings = [node.id for node in self.tree.siblings(node_id)]
        place = siblings.index(node_id) + step
        if step and 0 <= place < len(siblings):
            return self.tree.newest_leaf(siblings[place])
        return None
