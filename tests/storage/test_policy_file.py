"""What an administrator's file decides, and what a broken one means."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from desktop.core.offline import Policy
from desktop.core.paths import policy_file
from desktop.storage.policy_file import MAX_BYTES, read_policy


def test_without_a_file_nothing_is_decided(tmp_path: Path) -> None:
    assert read_policy(tmp_path / "policy.json") == Policy()
    assert read_policy(tmp_path / "no" / "such" / "policy.json") == Policy()


@pytest.mark.parametrize(
    ("content", "offline"),
    [
        ('{"offline": true}', True),
        ('\ufeff{"offline": true, "of a later Fireside": [1]}', True),
        ('{"offline": false}', False),
        ("{}", False),
        # What cannot be understood was meant to forbid something.
        ('{"offline": "yes"}', True),
        ("{", True),
        ("[]", True),
        ("", True),
        ("[" * 5000, True),
        (" " * MAX_BYTES + "{}", True),
    ],
)
def test_a_file_decides(tmp_path: Path, content: str, *, offline: bool) -> None:
    path = tmp_path / "policy.json"
    path.write_text(content, "utf-8")
    assert read_policy(path) == Policy(offline, str(path))


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_closes_the_lock(tmp_path: Path) -> None:
    path = tmp_path / "policy.json"
    path.write_text("{}")
    path.chmod(0)
    assert read_policy(path).offline


def test_the_place_is_one_that_people_do_not_write_to() -> None:
    assert policy_file().is_absolute()
    assert Path.home() not in policy_file().parents
