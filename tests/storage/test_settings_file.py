from __future__ import annotations

import dataclasses
import json
import os
import stat
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.errors import StorageError
from desktop.core.settings import Appearance, Sampling, Settings, Start, declaration, problem
from desktop.storage.settings_file import SettingsFile

SOME = Settings(
    appearance=Appearance(theme="dark"),
    start=Start(system_prompt="Sei freundlich.\n", load_last_model=False),
    sampling=Sampling(temperature=0.0, stop=("a", "b"), seed=7),
)
on_disk = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def names(folder: Path) -> set[str]:
    return {found.name for found in folder.iterdir()}


def test_without_a_file_everything_has_its_default(path: Path) -> None:
    assert SettingsFile(path).read() == Settings()
    assert names(path.parent) == set()


def test_settings_come_back(path: Path) -> None:
    SettingsFile(path).write(SOME)
    assert SettingsFile(path).read() == SOME


def test_only_what_was_chosen_is_written(path: Path) -> None:
    SettingsFile(path).write(SOME)
    assert json.loads(path.read_bytes()) == {
        "appearance": {"theme": "dark"},
        "start": {"system_prompt": "Sei freundlich.\n", "load_last_model": False},
        "sampling": {"temperature": 0.0, "stop": ["a", "b"], "seed": 7},
    }
    SettingsFile(path).write(Settings())
    assert json.loads(path.read_bytes()) == {}


def test_what_a_newer_fireside_wrote_is_kept(path: Path) -> None:
    newer = {"sampling": {"warmth": 3, "top_k": 9}, "voice": {"on": True}, "format": 2}
    path.write_text(json.dumps(newer))
    file = SettingsFile(path)
    read = file.read()
    assert read == Settings(sampling=Sampling(top_k=9))
    file.write(dataclasses.replace(read, sampling=Sampling(top_k=8)))
    assert json.loads(path.read_bytes()) == {
        "sampling": {"warmth": 3, "top_k": 8}, "voice": {"on": True}, "format": 2
    }  # fmt: skip


def test_what_is_invalid_has_its_default_and_is_logged_by_name(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path.write_text(json.dumps({
        "sampling": {"top_k": "private words", "top_p": 0.5}, "start": ["private words"],
    }))  # fmt: skip
    assert SettingsFile(path).read() == Settings(sampling=Sampling(top_p=0.5))
    assert "top_k" in caplog.text
    assert "start" in caplog.text
    assert "private words" not in caplog.text
    assert names(path.parent) == {"settings.json"}


BROKEN = [
    b"",
    b"{",
    b"[1]",
    b"\xff\xfe",
    b'{"a": "\xff"}',
    b'{"a": NaN}',
    b"[" * 100_000,
    b'{"a":' * 100_000,
    b"{" + b" " * 17_000_000 + b"}",
    b'{"sampling": {"seed": ' + b"9" * 10_000 + b"}}",
]


@pytest.mark.parametrize("content", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_file_is_set_aside(
    path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    path.write_bytes(content)
    assert SettingsFile(path).read() == Settings()
    assert path.with_name("settings.json.broken-1").read_bytes() == content
    assert "settings.json.broken-1" in caplog.text
    assert names(path.parent) == {"settings.json.broken-1"}


def test_a_file_that_broke_meanwhile_is_not_overwritten(path: Path) -> None:
    SettingsFile(path).write(SOME)
    path.write_bytes(b"first")
    SettingsFile(path).write(SOME)
    path.write_bytes(b"second")
    SettingsFile(path).write(SOME)
    assert path.with_name("settings.json.broken-1").read_bytes() == b"first"
    assert path.with_name("settings.json.broken-2").read_bytes() == b"second"
    assert SettingsFile(path).read() == SOME


def test_a_byte_order_mark_is_forgiven(path: Path) -> None:
    path.write_bytes(b'\xef\xbb\xbf{"appearance": {"theme": "dark"}}')
    assert SettingsFile(path).read().appearance.theme == "dark"


def test_a_folder_in_its_place_is_set_aside_too(path: Path) -> None:
    path.mkdir()
    assert SettingsFile(path).read() == Settings()
    SettingsFile(path).write(SOME)
    assert SettingsFile(path).read() == SOME


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    file = SettingsFile(tmp_path / "home" / "settings.json")
    assert file.read() == Settings()
    with pytest.raises(StorageError) as caught:
        file.write(SOME)
    assert caught.value.hint is not None
    assert (tmp_path / "home").read_text() == "a file"


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "home" / "settings.json"
    SettingsFile(path).write(SOME)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_half_a_character_is_no_crash(path: Path) -> None:
    SettingsFile(path).write(Settings(start=Start(system_prompt="a\ud800b")))
    assert SettingsFile(path).read().start.system_prompt == "a\ufffdb"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)
groups = st.sampled_from([field.name for field in dataclasses.fields(Settings)])
entries = st.sampled_from(["temperature", "theme", "stop", "seed", "context", "memory_map", "x"])
likely = st.dictionaries(groups, st.dictionaries(entries, json_values) | json_values)


@given(stored=json_values | likely)
@on_disk
def test_any_json_gives_valid_settings_that_can_be_written(path: Path, stored: object) -> None:
    path.write_bytes(msgspec.json.encode(stored))
    file = SettingsFile(path)
    found = file.read()
    for group in dataclasses.fields(found):
        values = getattr(found, group.name)
        for field in dataclasses.fields(values):
            assert problem(type(values), field.name, getattr(values, field.name)) is None
    file.write(found)
    assert file.read() == found


@given(content=st.binary(max_size=40))
@on_disk
def test_any_bytes_are_read_or_set_aside(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    before = names(path.parent)
    SettingsFile(path).read()
    aside = names(path.parent) - before
    kept = path if path.exists() else path.with_name(aside.pop())
    assert kept.read_bytes() == content


def value_of(group: type, name: str) -> st.SearchStrategy[Any]:
    declared, default = declaration(group, name), getattr(group(), name)
    low, high = declared.minimum, declared.maximum
    match default:
        case bool():
            return st.booleans()
        case int():
            return st.integers(int(low or 0), int(high or 0))
        case float():
            return st.floats(low, high)
        case tuple():
            return st.lists(st.text()).map(tuple)
        case _ if declared.choices:
            return st.sampled_from([choice.value for choice in declared.choices])
        case _:
            return st.text()


def group_of(group: type) -> st.SearchStrategy[Any]:
    fields = {field.name: value_of(group, field.name) for field in dataclasses.fields(group)}
    return st.builds(group, **fields)


@given(chosen=st.builds(
    Settings, **{f.name: group_of(type(getattr(Settings(), f.name)))
                 for f in dataclasses.fields(Settings)}
))  # fmt: skip
@on_disk
def test_all_valid_settings_come_back(path: Path, chosen: Settings) -> None:
    SettingsFile(path).write(chosen)
    assert SettingsFile(path).read() == chosen
