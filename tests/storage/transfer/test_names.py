"""Names of files, made of titles."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.storage.transfer.names import free_among, safe_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("A plain title", "A plain title"),
        ("  spaces \n and\tlines ", "spaces and lines"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows\\x", "C-Windows-x"),
        ("what? why: <so>*|", "what- why- -so"),
        ("...", "Conversation"),
        ("", "Conversation"),
        ("con", "con -"),
        ("LPT1.txt", "LPT1.txt -"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("zero\u200bwidth\x00", "zerowidth"),
        ("Größe 大小", "Größe 大小"),
        ("é", "é"),
    ],
)
def test_names_are_safe(title: str, name: str) -> None:
    assert safe_name(title, "Conversation") == name


@given(st.text(max_size=300))
def test_every_title_can_be_a_file(title: str) -> None:
    name = safe_name(title, "Conversation")
    assert name
    assert Path(name).name == name
    assert not set(name) & set('<>:"/\\|?*\0')
    assert len(name.encode()) <= 210
    assert name == name.strip(" .") or name.endswith(" -")


def test_a_name_is_never_taken_twice() -> None:
    taken = {"talk.md", "talk (2).md"}
    assert free_among("Talk", ".md", taken) == "Talk (3).md"
    assert free_among("Other", ".md", taken) == "Other.md"
