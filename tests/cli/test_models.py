"""`fireside models` as a person or a script would use it, with a hub of our own on loopback."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import run
from tests import small_models
from tests.hub.conftest import hub
from tests.hub.loopback import Loopback, Repository
from tests.session.yard import padded

__all__ = ["hub"]

ROOT = Path(__file__).parents[2]
FILE = "Model-Q8_0.gguf"

Output = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_models.write_llama(tmp_path_factory.mktemp("cli") / "small.gguf")


@pytest.fixture
def output(
    tmp_path: Path,
    hub: Loopback,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Output:
    """Run `fireside models` on a clean profile; return status, standard output and error."""
    monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
    monkeypatch.setenv("HF_TOKEN", "hf_mine")
    hub.tokens["hf_mine"] = set()

    def call(*arguments: object) -> tuple[int, str, str]:
        words = ["--home", str(tmp_path / "home"), "models", *map(str, arguments)]
        status = run(words)
        shown = capsys.readouterr()
        return status, shown.out, shown.err

    return call


@pytest.fixture
def model(hub: Loopback, small: Path) -> Repository:
    return hub.add(
        Repository(
            "owner/Model-GGUF",
            {FILE: small.read_bytes(), "mmproj-Model.gguf": b"x", "README.md": b"# Model"},
        )
    )


def said(done: tuple[int, str, str]) -> Any:
    status, out, err = done
    assert (status, err) == (0, "")
    return json.loads(out)


def test_an_empty_library_says_nothing(output: Output, tmp_path: Path) -> None:
    assert output("list") == (0, "", "")
    assert said(output("list", "--json")) == []
    assert not (tmp_path / "home").exists(), "looking changes nothing"


def test_search_and_files(output: Output, model: Repository) -> None:
    status, out, _ = output("search", "model")
    assert status == 0
    assert model.id in out
    (found,) = said(output("search", "model", "--json"))
    assert found["id"] == model.id
    model.parameters = 8 * 10**9
    assert said(output("search", "model", "--billions", "4", "--json")) == []
    assert len(said(output("search", "model", "--billions", "8", "--json"))) == 1
    status, out, _ = output("files", f"https://huggingface.co/{model.id}/tree/main")
    assert status == 0
    assert FILE in out
    assert "mmproj" not in out
    kinds = {file["path"]: file["kind"] for file in said(output("files", model.id, "--json"))}
    assert kinds["mmproj-Model.gguf"] == "projector"


@pytest.mark.parametrize("wanted", [FILE, "Q8_0", "q8_0"])
def test_get_brings_a_model_onto_the_shelf(
    output: Output, model: Repository, tmp_path: Path, wanted: str
) -> None:
    status, out, _ = output("get", model.id, wanted)
    assert status == 0
    path = Path(out.strip())
    assert path == tmp_path / "home" / "models" / "owner" / "Model-GGUF" / FILE
    assert path.read_bytes() == model.files[FILE]
    (item,) = said(output("list", "--json"))
    assert item["path"] == str(path)
    assert item["sha256"] == hashlib.sha256(model.files[FILE]).hexdigest()
    assert item["origin"]["repo"] == model.id
    again = said(output("get", model.id, wanted, "--json"))
    assert again["id"] == item["id"]


def test_verify_finds_out_when_a_file_is_not_what_it_was(output: Output, model: Repository) -> None:
    path = Path(output("get", model.id, FILE)[1].strip())
    assert said(output("verify", FILE, "--json"))["verified"] is True
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    state = path.stat()
    path.write_bytes(data)
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    status, _, err = output("verify", "Small random model")
    assert status == 1
    assert "damaged" in err


def test_remove_asks_before_it_deletes(output: Output, model: Repository) -> None:
    path = Path(output("get", model.id, FILE)[1].strip())
    status, out, err = output("remove", FILE)
    assert (status, out) == (1, "")
    assert "--yes" in err
    assert path.exists()
    found = said(output("remove", FILE, "--yes", "--json"))
    assert found == {"path": str(path), "deleted": True, "freed": len(model.files[FILE])}
    assert not path.exists()
    assert output("list")[1] == ""


@pytest.mark.parametrize(("option", "stays"), [("--copy", True), ("--link", True), ("", False)])
def test_import(output: Output, small: Path, tmp_path: Path, option: str, stays: bool) -> None:
    source = tmp_path / "mine.gguf"
    shutil.copyfile(small, source)
    item = said(output("import", source, *filter(None, [option]), "--json"))
    there = tmp_path / "home" / "models" / "mine.gguf"
    assert item["path"] == str(there)
    assert there.read_bytes() == small.read_bytes()
    assert source.exists() == stays
    if option == "--link":
        assert there.samefile(source)
        freed = said(output("remove", "mine.gguf", "--yes", "--json"))["freed"]
        assert freed == 0
        assert source.exists()


def test_a_file_put_into_the_folder_by_hand_is_listed(
    output: Output, small: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "home" / "models" / "some" / "where"
    folder.mkdir(parents=True)
    shutil.copyfile(small, folder / "by-hand.gguf")
    (folder / "page.gguf").write_text("<!DOCTYPE html><html></html>")
    (item,) = said(output("list", "--json"))
    assert item["path"] == str(folder / "by-hand.gguf")
    (folder / "by-hand.gguf").unlink()
    assert "missing" in output("list")[1]


def test_fit_prices_a_file_and_a_remote_one_alike(
    output: Output, model: Repository, small: Path
) -> None:
    here = said(output("fit", small, "--context", 512, "--json"))
    there = said(output("fit", f"{model.id}/{FILE}", "--context", 512, "--json"))
    assert here["verdict"] == "comfortable"
    assert here["context"] == 512
    assert here["need"] == there["need"]
    status, out, _ = output("fit", small)
    assert status == 0
    assert "comfortable" in out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("files", "nobody/nothing"), "nothing"),
        (("files", "not an address"), "no repository"),
        (("get", "owner/Model-GGUF", "Q2_K"), "no file"),
        (("verify", "nothing"), "no model"),
        (("remove", "nothing"), "no model"),
        (("import", "nowhere.gguf"), "no file"),
        (("fit", "nowhere.gguf"), "no repository"),
        (("fit", "owner/Model-GGUF"), "no file"),
    ],
)
def test_errors_are_one_sentence_and_status_1(
    output: Output, model: Repository, arguments: tuple[str, ...], sentence: str
) -> None:
    status, out, err = output(*arguments)
    assert (status, out) == (1, "")
    assert err.startswith("fireside: ")
    assert sentence in err
    assert err.count("\n") == 1


def test_a_gated_repository_says_where_to_ask(output: Output, hub: Loopback, small: Path) -> None:
    hub.add(Repository("owner/gated", {FILE: small.read_bytes()}, gated="manual"))
    status, _, err = output("get", "owner/gated", FILE)
    assert status == 1
    assert "owner/gated" in err


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_ctrl_c_keeps_the_part_and_the_next_run_goes_on(
    output: Output, hub: Loopback, small: Path, tmp_path: Path
) -> None:
    content = padded(small, 6_000_000)
    hub.add(Repository("owner/long", {FILE: content}))
    hub.pause = 0.05
    home, part = tmp_path / "home", f"models/owner/long/{FILE}.part"
    with subprocess.Popen(
        [sys.executable, "-m", "desktop", "--home", str(home), "models", "get", "owner/long", FILE],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as program:  # fmt: skip
        while not (home / part).exists() or not (home / part).stat().st_size:
            assert program.poll() is None
        os.kill(program.pid, signal.SIGINT)
        out, err = program.communicate(timeout=60)
    assert program.returncode == 130
    assert (out, err) == (b"", b"")
    assert 0 < (home / part).stat().st_size < len(content)
    hub.pause = 0.0
    status, out_again, _ = output("get", "owner/long", FILE)
    assert status == 0
    assert Path(out_again.strip()).read_bytes() == content
    assert hub.of("body")[-1].range, "only the rest was fetched"


def test_a_closed_offline_lock_is_the_answer_to_everything(
    output: Output, model: Repository, hub: Loopback, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir(exist_ok=True)
    (home / "settings.json").write_text(json.dumps({"privacy": {"offline": True}}))
    for words in (("search", "x"), ("files", model.id), ("get", model.id, FILE)):
        status, out, error = output(*words)
        assert status == 1
        assert out == ""
        assert "locked offline" in error
    assert hub.seen == []
