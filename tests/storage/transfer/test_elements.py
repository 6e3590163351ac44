"""JSON arrays of any size, element by element."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.storage.transfer import elements
from desktop.storage.transfer.elements import DEEPEST, Damage, Element, Elements

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
OBJECTS = st.lists(st.dictionaries(st.text(), JSON, max_size=4), max_size=5)


def read(raw: bytes, size: int = 7, largest: int = 10_000) -> list[Element]:
    found = Elements(_Slow(raw, size), largest)  # type: ignore[arg-type]
    return list(found)


class _Slow(io.BytesIO):
    """Gives a few bytes at a time, whatever is asked for."""

    def __init__(self, raw: bytes, size: int) -> None:
        super().__init__(raw)
        self._size = size

    def read(self, size: int | None = -1) -> bytes:
        return super().read(self._size if size is None or size > self._size else size)


def decoded(found: list[Element]) -> list[Any]:
    return [json.loads(element) for element in found if not isinstance(element, Damage)]


@given(OBJECTS, st.integers(1, 40), st.booleans())
def test_every_element_of_an_array_is_found(items: list[Any], size: int, ascii_: bool) -> None:
    raw = json.dumps(items, ensure_ascii=ascii_).encode("utf-8", "surrogatepass")
    found = read(raw, size)
    assert all(isinstance(element, bytes) for element in found)
    assert [json.loads(e.decode("utf-8", "surrogatepass")) for e in found] == items  # type: ignore[union-attr]


@given(OBJECTS, st.integers(1, 40))
def test_an_array_in_an_object_is_found_too(items: list[Any], size: int) -> None:
    raw = json.dumps({"version": 1, "by": {"a": []}, "conversations": items, "end": []}).encode()
    found = Elements(_Slow(raw, size))  # type: ignore[arg-type]
    assert decoded(list(found)) == items
    assert json.loads(found.head) == {"version": 1, "by": {"a": []}, "conversations": []}


@given(st.dictionaries(st.text().filter(lambda key: key != "conversations"), JSON, max_size=4))
def test_any_other_object_is_its_own_element(item: dict[str, Any]) -> None:
    assert decoded(read(json.dumps(item).encode())) == [item]


@given(st.binary(max_size=300), st.integers(1, 40))
def test_no_bytes_break_it(raw: bytes, size: int) -> None:
    for element in read(raw, size, largest=50):
        assert isinstance(element, Damage) or len(element) <= 50


def test_a_broken_element_does_not_hide_those_behind_it() -> None:
    found = read(b'[{"a": tru}, {"b": [1,}, {"c": 3}]')
    assert found[0] == b'{"a": tru}'
    assert b'{"c": 3}' in found[-1] or found[-1] is Damage.CUT  # type: ignore[operator]
    assert decoded(read(b'[{"a": 1}, nonsense, {"c": 3}]')) == [{"a": 1}, {"c": 3}]


def test_what_is_too_large_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = json.dumps([{"a": 1}, {"b": "x" * 5_000}, {"c": 3}]).encode()
    found = read(raw, 100, largest=1_000)
    assert found == [b'{"a": 1}', Damage.TOO_LARGE, b'{"c": 3}']


def test_what_is_nested_too_deeply_is_not_given() -> None:
    deep = b"[" * DEEPEST + b"]" * DEEPEST
    assert read(b'[{"a": 1}, ' + deep + b', {"c": 3}]', 100) == [
        b'{"a": 1}', Damage.TOO_DEEP, b'{"c": 3}',
    ]  # fmt: skip


def test_a_million_open_brackets_cost_little() -> None:
    assert read(b"[" * 1_000_000, elements.CHUNK, 1_000) == [Damage.CUT]


def test_a_cut_file_gives_what_is_whole() -> None:
    assert read(b'[{"a": 1}, {"b": "two') == [b'{"a": 1}', Damage.CUT]


@pytest.mark.parametrize("raw", [b"", b"   ", b"null", b"\xff\xfe[\x00", b"hello", b"]]]"])
def test_where_there_is_nothing_nothing_is_found(raw: bytes) -> None:
    assert [e for e in read(raw) if e is not Damage.CUT] == []
