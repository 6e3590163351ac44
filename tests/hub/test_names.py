"""Names from the hub are made by strangers; those on this computer are harmless, each its own."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.model_parts import paths_by_name
from desktop.hub.names import LONGEST, is_fair_path, is_fair_repo, local_name

DEVICE = re.compile(r"con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[0-9¹²³]", re.IGNORECASE)

PLAIN = [
    "Qwen3-8B-Q4_K_M.gguf",
    "gemma-3-27b-it-UD-Q4_K_XL-00001-of-00002.gguf",
    "Modell mit Umlaut ä (neu) [v2].gguf",
    "模型.gguf",
    "adapter_config.json",
]


@pytest.mark.parametrize("name", PLAIN)
def test_harmless_names_stay(name: str) -> None:
    assert local_name(name) == name
    assert local_name(f"Q4_K_M/{name}") == name


HOSTILE = [
    "", ".", "..", "../../x", "/etc/passwd", "C:\\Windows\\x", "a/../..", "con.gguf", "NUL",
    "COM1.tar.gguf", "lpt¹.gguf", "aux .gguf", "x.gguf.", "x.gguf ", "x\ngguf", "x\x00.gguf",
    "x\x1b[31m.gguf", "\u202efugg.x", "a:b.gguf", "a|b?.gguf", "-rf", ".hidden", "~", "~/x",
    "x.gguf.part", "x.gguf.part.json", "x.PART", "x" * 5000 + ".gguf", "é" * 300, "\ud800.gguf",
    "CLOCK$", "conin$.gguf", "x.new", "...", "   ",
]  # fmt: skip


def assert_harmless(name: str) -> None:
    assert name
    assert name not in {".", ".."}
    assert len(name.encode()) <= LONGEST + 1
    assert not set(name) & set('<>:"/\\|?*')
    assert not any(unicodedata.category(c).startswith("C") for c in name)
    assert not name.startswith((".", "-", " ", "~"))
    assert not name.endswith((".", " "))
    assert not DEVICE.fullmatch(name.partition(".")[0].rstrip())
    assert not name.casefold().endswith((".part", ".part.json", ".new"))


@pytest.mark.parametrize("path", HOSTILE)
def test_hostile_names_become_harmless(path: str) -> None:
    assert_harmless(local_name(path))


@given(st.text())
def test_whatever_the_name_the_local_one_is_harmless(path: str) -> None:
    assert_harmless(local_name(path))
    assert local_name(path) == local_name(path)


@given(st.text(alphabet="aA.: /\n-", min_size=1, max_size=8))
def test_a_local_name_is_its_own_local_name(path: str) -> None:
    once = local_name(path)
    assert local_name(once) == once


def test_two_hostile_names_never_become_one() -> None:
    names = [local_name(name) for name in ("a:b.gguf", "a?b.gguf", "a*b.gguf", "a_b.gguf")]
    assert len(set(names)) == 4


def test_the_parts_of_a_model_with_a_bad_name_are_still_found_as_parts() -> None:
    remote = [f"bad:name-{number:05d}-of-00002.gguf" for number in (1, 2)]
    local = [local_name(name) for name in remote]
    assert [path.name for path in paths_by_name(PureWindowsPath(local[0]))] == local  # type: ignore[arg-type]


@pytest.mark.parametrize("path", ["a.gguf", "Q4/a b.gguf", "tief/er/ä.gguf", ".gitattributes"])
def test_fair_paths(path: str) -> None:
    assert is_fair_path(path)


@pytest.mark.parametrize(
    "path",
    ["", "../a", "a/../b", "/a", "a//b", "a/./b", "a\\b", "a\nb", "a\x00", "a\u202eb", "x" * 2000],
)
def test_unfair_paths(path: str) -> None:
    assert not is_fair_path(path)


@pytest.mark.parametrize("repo", ["gpt2", "owner/name", "unsloth/Qwen3-8B-GGUF", "a_b/c.d"])
def test_fair_repositories(repo: str) -> None:
    assert is_fair_repo(repo)


@pytest.mark.parametrize(
    "repo", ["", "a/b/c", "../x", "a/..", "a b/c", "/a", "a/", "-a/b", "a/b?c"]
)
def test_unfair_repositories(repo: str) -> None:
    assert not is_fair_repo(repo)
