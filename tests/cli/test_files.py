"""A file on the command line is opened, as file managers and desktops hand it over."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.cli import run
from desktop.core.paths import Paths


def opened(*arguments: str) -> tuple[Paths, Path | None]:
    calls: list[tuple[Paths, Path | None]] = []

    def window(paths: Paths, file: Path | None) -> int:
        calls.append((paths, file))
        return 0

    assert run(arguments, window) == 0
    return calls[0]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], None),
        (["open", "a model.gguf"], "a model.gguf"),
        (["a model.gguf"], "a model.gguf"),
        (["LOUD.GGUF"], "LOUD.GGUF"),
        (["adapter_model.safetensors"], "adapter_model.safetensors"),
        (["file:///tmp/Zo%C3%AB/a%20b.gguf"], "/tmp/Zoë/a b.gguf"),
        (["open", "file:///tmp/%23.gguf"], "/tmp/#.gguf"),
    ],
)
def test_a_file_alone_is_opened(arguments: list[str], expected: str | None) -> None:
    assert opened(*arguments)[1] == (Path(expected) if expected else None)


def test_a_profile_may_be_named_before_a_file(tmp_path: Path) -> None:
    paths, file = opened("--home", str(tmp_path), "x.gguf")
    assert (paths.home, file) == (tmp_path, Path("x.gguf"))


def test_a_folder_that_is_there_is_opened(tmp_path: Path) -> None:
    assert opened(str(tmp_path))[1] == tmp_path


def test_a_command_comes_before_a_file_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "doctor").touch()
    with pytest.raises(SystemExit):
        run(["doctor", "--help"])
    assert "fireside doctor" in capsys.readouterr().out


def test_what_is_neither_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refusal:
        run(["dotcor"])
    assert refusal.value.code == 2
    assert "dotcor" in capsys.readouterr().err
