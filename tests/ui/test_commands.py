"""The commands of the window."""

from __future__ import annotations

from collections import Counter

from desktop.ui.commands import commands


def test_no_two_commands_have_the_same_keys(qapp: object) -> None:
    used = Counter(command.keys for command in commands() if command.keys)
    assert [keys for keys, count in used.items() if count > 1] == []
