"""The small files of a profile and of an administrator: read forgivingly whatever is in them."""

from __future__ import annotations

import contextlib
from pathlib import Path

import msgspec

from desktop.core.catalogue import read_catalogue
from desktop.core.paths import resources
from desktop.storage.policy_file import read_policy
from desktop.storage.settings_file import SettingsFile
from desktop.storage.state_file import StateFile
from tests.fuzz.target import Target


def play(data: bytes, folder: Path) -> None:
    """Read an input as settings, as state, as a policy and as a catalogue."""
    path = folder / "file.json"
    for read in (SettingsFile(path).read, StateFile(path).read, lambda: read_policy(path)):
        path.write_bytes(data)
        read()
    path.write_bytes(data)
    with contextlib.suppress(msgspec.MsgspecError):
        read_catalogue(path)
    for broken in folder.glob("file.json.broken*"):
        broken.unlink()


def seeds(_folder: Path) -> list[bytes]:
    """Return good files of each kind."""
    return [
        (
            b'{"appearance": {"theme": "dark", "text_size": 120}, "sampling": {"temperature": 0.5, '
            b'"stop": ["a", "b"], "seed": 7}, "loading": {"context": 4096}, "privacy": {}}'
        ),
        (
            b'{"last_model": "/a.gguf", "recent": ["/a.gguf"], "templates": {"/a.gguf": "chatml"}, '
            b'"crashes": {"/a.gguf": 1}, "window_geometry": [1, 2, 3, 4]}'
        ),
        b'{"offline": true}',
        (resources() / "catalogue.json").read_bytes()[:6000],
        (resources() / "catalogue.json").read_bytes(),
    ]


TARGET = Target(
    "our_files",
    play,
    seeds,
    words=(
        *(b"null", b"true", b"-1", b"1e999", b"[]", b"{}", b'""', b"NaN", b'"\\ud800"'),
        *(b"99999999999999999999", b"[" * 200, b'{"a":' * 200, b"\xff\xfe", b"\xef\xbb\xbf"),
    ),
    tempo=100,
)
