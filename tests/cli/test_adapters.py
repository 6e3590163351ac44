"""`fireside adapters` as a script would use it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from desktop.cli import run
from desktop.cli.vault import opened
from desktop.core import models
from desktop.core.paths import Paths
from desktop.core.shelf import Place
from desktop.storage.shelf import Shelf
from desktop.storage.sighting import sight
from tests.small_adapters import pair, write_adapter
from tests.small_families import family


class Files(NamedTuple):
    """A model, an adapter of PEFT for it, and one as GGUF that fits by its shape."""

    model: Path
    peft: Path
    adapter: Path


@pytest.fixture
def files(tmp_path: Path) -> Files:
    made = family("llama")
    made.train(("q_proj", "down_proj"))
    fields = {"general.base_model.count": 1, "general.base_model.0.name": "Large model"}
    adapter = write_adapter(tmp_path / "poems.gguf", pair("blk.0.attn_q.weight", 64, 64), **fields)
    return Files(made.base(tmp_path / "model.gguf"), made.peft(tmp_path / "peft"), adapter)


@pytest.fixture
def output(capsys: pytest.CaptureFixture[str]) -> Any:
    """Run the command line; return its exit status, standard output and standard error."""

    def call(*arguments: object) -> tuple[int, str, str]:
        status = run(["adapters", *(str(argument) for argument in arguments)])
        shown = capsys.readouterr()
        return status, shown.out, shown.err

    return call


def test_inspect_says_what_a_file_is(output: Any, files: Files) -> None:
    status, out, _ = output("inspect", files.adapter)
    assert status == 0
    assert out.splitlines()[0].split() == ["Name", "poems"]
    assert "attn_q" in out
    found = json.loads(output("inspect", files.adapter, "--json")[1])
    assert (found["format"], found["ranks"], found["alpha"]) == ("gguf", [4], 8.0)
    assert found["tensors"] == [{"name": "blk.0.attn_q.weight", "shape": [64, 64], "rank": 4}]
    assert found["base"] == "Large model"


def test_inspect_says_what_a_folder_is(output: Any, files: Files) -> None:
    status, out, _ = output("inspect", files.peft)
    assert status == 0
    assert "q_proj, down_proj" in out or "down_proj, q_proj" in out
    found = json.loads(output("inspect", files.peft, "--json")[1])
    assert (found["format"], found["ranks"]) == ("peft", [4])
    assert found["base"] == "someone/small-model"


def test_check_says_the_verdict(output: Any, files: Files, tmp_path: Path) -> None:
    status, out, _ = output("check", files.adapter, "--model", files.model)
    assert status == 0
    assert "trained on another model: Large model" in out
    found = json.loads(output("check", files.adapter, "--model", files.model, "--json")[1])
    assert found == {"verdict": "fits-by-shape", "base": "Large model", "reasons": []}
    other = write_adapter(tmp_path / "other.gguf", pair("blk.9.attn_q.weight", 64, 64))
    status, out, _ = output("check", other, "--model", files.model)
    assert status == 1
    assert out.splitlines()[0] == "It does not fit."
    assert "layer 10" in out
    found = json.loads(output("check", other, "--model", files.model, "--json")[1])
    assert found["verdict"] == "does-not-fit"
    assert len(found["reasons"]) == 1


def test_check_reads_the_numbers_too(output: Any, files: Files, tmp_path: Path) -> None:
    halves = {n: v * float("nan") for n, v in pair("blk.0.attn_q.weight", 64, 64).items()}
    spoilt = write_adapter(tmp_path / "spoilt.gguf", halves)
    status, out, _ = output("check", spoilt, "--model", files.model)
    assert status == 1
    assert "no finite numbers" in out


def test_convert_check_and_bake(output: Any, files: Files, tmp_path: Path) -> None:
    adapter, baked = tmp_path / "made.gguf", tmp_path / "baked.gguf"
    convert = ("convert", files.peft, "--model", files.model, "--output", adapter)
    status, out, err = output(*convert, "--json")
    assert (status, err) == (0, "")
    assert json.loads(out) == {"path": str(adapter), "size": adapter.stat().st_size}
    assert "already" in output(*convert)[2]
    assert output("check", adapter, "--model", files.model)[0] == 0
    status, out, err = output(
        "bake", "--model", files.model, "--adapter", f"{adapter}=0.5", "--adapter", files.adapter,
        "--output", baked, "--type", "q8_0",
    )  # fmt: skip
    assert (status, err) == (0, "")
    assert out.startswith(f"{baked}  ")
    assert models.identify(baked).quantisation.name == "Q8_0"
    assert list(tmp_path.glob("*.part")) == []


def test_what_cannot_be_done_is_one_sentence(output: Any, files: Files, tmp_path: Path) -> None:
    made = tmp_path / "made.gguf"
    status, out, err = output("convert", files.adapter, "--model", files.model, "--output", made)
    assert (status, out) == (1, "")
    assert err.startswith("fireside: ")
    assert not made.exists()
    status, _, err = output("inspect", files.model)
    assert status == 1
    assert "no LoRA adapter" in err


def test_list_reads_the_shelf(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    home = ["--home", str(tmp_path / "home")]
    assert run([*home, "adapters", "list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    path = write_adapter(tmp_path / "poems.gguf", pair("blk.0.attn_q.weight", 64, 64))
    paths = Paths.under(tmp_path / "home")
    with opened(paths) as database:
        Shelf(database).put(sight(str(path), Place.ELSEWHERE), 1.0)
    assert run([*home, "adapters", "list", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(item["name"], item["path"]) for item in found] == [("poems", str(path))]
    assert run([*home, "adapters", "list"]) == 0
    assert capsys.readouterr().out.startswith("poems  llama  ")


def test_list_says_which_fit_a_model(
    capsys: pytest.CaptureFixture[str], files: Files, tmp_path: Path
) -> None:
    home = ["--home", str(tmp_path / "home")]
    misfit = write_adapter(tmp_path / "misfit.gguf", pair("blk.9.attn_q.weight", 64, 64))
    gone = write_adapter(tmp_path / "gone.gguf", pair("blk.0.attn_q.weight", 64, 64))
    paths = Paths.under(tmp_path / "home")
    with opened(paths) as database:
        for path in (files.adapter, misfit, gone):
            Shelf(database).put(sight(str(path), Place.ELSEWHERE), 1.0)
    gone.unlink()
    arguments = [*home, "adapters", "list", "--model", str(files.model)]
    assert run([*arguments, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {item["name"]: item["verdict"] for item in found} == {
        "poems": "fits-by-shape",
        "misfit": "does-not-fit",
        "gone": "unreadable",
    }
    assert run(arguments) == 0
    assert "trained on another model: Large model" in capsys.readouterr().out
