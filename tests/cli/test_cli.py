"""The command line as a script would use it, with the real engine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop import __version__
from desktop.cli import run
from desktop.core.paths import Paths
from tests import small_models

ROOT = Path(__file__).parents[2]
GREEDY = ("--temperature", "0", "--max-tokens", "12")


def no_window(paths: Paths, model: Path | None) -> int:
    raise AssertionError((paths, model))


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_models.write_llama(
        tmp_path_factory.mktemp("cli") / "small.gguf",
        template=small_models.CHATML,
        control=small_models.CHATML_TOKENS,
    )


@pytest.fixture
def output(capsys: pytest.CaptureFixture[str]) -> Any:
    """Run the command line; return its exit status, standard output and standard error."""

    def call(*arguments: object) -> tuple[int, str, str]:
        status = run([str(argument) for argument in arguments], no_window)
        shown = capsys.readouterr()
        return status, shown.out, shown.err

    return call


def test_ask_streams_the_reply(output: Any, model: Path) -> None:
    status, out, err = output("ask", "hello", "--model", model, *GREEDY)
    assert status == 0
    assert out.strip()
    assert err == ""


def test_ask_prints_one_object(output: Any, model: Path) -> None:
    status, out, _ = output("ask", "hello", "--model", model, *GREEDY, "--json", "--seed", 5)
    found = json.loads(out)
    assert status == 0
    assert set(found) >= {
        "reply", "thinking", "finish_reason", "prompt", "prompt_tokens", "cached_tokens",
        "reply_tokens", "prompt_tokens_per_second", "reply_tokens_per_second", "load_seconds",
        "first_token_seconds", "adapters", "dropped_messages",
    }  # fmt: skip
    assert found["finish_reason"] == "length"
    assert found["reply_tokens"] == 12
    assert found["seed"] == 5
    assert found["prompt"].startswith("<|im_start|>user\nhello")
    _, streamed, _ = output("ask", "hello", "--model", model, *GREEDY)
    assert streamed.rstrip("\n") == found["reply"]


def test_show_prompt_writes_the_exact_prompt_and_nothing_else(output: Any, model: Path) -> None:
    status, out, _ = output(
        "ask", "hello", "--model", model, "--system", "Be kind.", "--show-prompt"
    )
    assert status == 0
    assert out == (
        "<|im_start|>system\nBe kind.<|im_end|>\n<|im_start|>user\nhello<|im_end|>\n"
        "<|im_start|>assistant\n"
    )


def test_messages_come_from_a_file(output: Any, model: Path, tmp_path: Path) -> None:
    file = tmp_path / "messages.json"
    said = [
        {"role": "system", "content": "S"},
        {"role": "user", "content": "U"},
        {"role": "assistant", "content": "A"},
    ]
    file.write_text(json.dumps(said))
    shown = ("--model", model, "--messages", file, "--show-prompt")
    _, out, _ = output("ask", *shown)
    assert out.endswith("<|im_start|>assistant\nA"), "a last reply is continued"
    _, out, _ = output("ask", "more", *shown)
    assert "A<|im_end|>\n<|im_start|>user\nmore" in out


def test_a_template_is_named_or_read(output: Any, model: Path, tmp_path: Path) -> None:
    asked = ("ask", "hello", "--model", model, "--show-prompt", "--template")
    _, out, _ = output(*asked, "alpaca")
    assert "### Instruction:\nhello" in out
    file = tmp_path / "own.jinja"
    file.write_text("{% for m in messages %}[{{ m.role }}] {{ m.content }}\n{% endfor %}")
    _, out, _ = output(*asked, file)
    assert out == "[user] hello\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("ask", "hello", "--model", "nowhere.gguf"), "no file"),
        (("ask", "--model", "{model}"), "nothing to answer"),
        (("ask", "hi", "--model", "{model}", "--temperature", "9"), "between"),
        (("ask", "hi", "--model", "{model}", "--template", "nonsense"), "formats are"),
        (("ask", "hi", "--model", "{model}", "--gpu-layers", "some"), "auto"),
        (("ask", "hi", "--model", "{model}", "--adapter", "{model}"), "no LoRA adapter"),
        (("ask", "hi", "--model", "{model}", "--adapter", "x=loud"), "no strength"),
        (("ask", "hi", "--model", "{model}", "--messages", "nowhere.json"), "cannot be read"),
        (("ask", "word " * 2000, "--model", "{model}"), "model has room for"),
        (("models", "inspect", "nowhere.gguf"), "no file"),
    ],
)
def test_errors_are_one_sentence_and_status_1(
    output: Any, model: Path, arguments: tuple[str, ...], said: str
) -> None:
    status, out, err = output(*(text.replace("{model}", str(model)) for text in arguments))
    assert status == 1
    assert out == ""
    assert err.startswith("fireside: ")
    assert said in err
    assert err.count("\n") == 1


def test_messages_that_are_none_are_refused(output: Any, model: Path, tmp_path: Path) -> None:
    file = tmp_path / "messages.json"
    for text in ("{", '{"role": "user"}', '[{"role": "wizard", "content": "x"}]', "[1]"):
        file.write_text(text)
        status, _, err = output("ask", "--model", model, "--messages", file)
        assert status == 1
        assert "role and content" in err


@pytest.mark.parametrize(
    "arguments", [("ask",), ("ask", "hi"), ("models",), ("nonsense",), ("ask", "--model")]
)
def test_wrong_usage_exits_with_2(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        run(arguments, no_window)
    assert left.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_without_a_command_the_window_opens(tmp_path: Path) -> None:
    opened: list[tuple[Paths, Path | None]] = []

    def open_window(paths: Paths, model: Path | None) -> int:
        opened.append((paths, model))
        return 0

    assert run(["--home", str(tmp_path)], open_window) == 0
    assert run(["--home", str(tmp_path), "open", "a.gguf"], open_window) == 0
    assert opened == [(Paths.under(tmp_path), None), (Paths.under(tmp_path), Path("a.gguf"))]


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    for option, said in (("--version", f"Fireside {__version__}"), ("--help", "ask")):
        with pytest.raises(SystemExit) as left:
            run([option], no_window)
        assert left.value.code == 0
        assert said in capsys.readouterr().out


def test_inspect_says_what_the_header_says(output: Any, model: Path) -> None:
    status, out, _ = output("models", "inspect", model)
    assert status == 0
    assert "Small random model" in out
    found = json.loads(output("models", "inspect", model, "--json")[1])
    assert found["architecture"] == "llama"


def test_the_doctor_looks_at_the_machine(output: Any, tmp_path: Path) -> None:
    status, out, _ = output("--home", tmp_path / "home", "doctor", "--json")
    found = json.loads(out)
    assert status == 0
    assert found["llama"]["devices"]
    assert found["qt"]
    assert found["folders"]["home"]["path"] == str(tmp_path / "home")
    assert not (tmp_path / "home").exists(), "looking changes nothing"
    status, out, _ = output("doctor")
    assert status == 0
    assert "llama.cpp" in out


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_ctrl_c_stops_the_reply_and_keeps_what_was_said(tmp_path: Path) -> None:
    slow = small_models.write_llama(tmp_path / "slow.gguf", layers=6, embed=384, ff=1024, heads=6,
                                    context=8192)  # fmt: skip
    with subprocess.Popen(
        [sys.executable, "-m", "desktop", "ask", "hello", "--model", str(slow),
         "--temperature", "0"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as program:  # fmt: skip
        assert program.stdout is not None
        first = program.stdout.read(1)
        os.kill(program.pid, signal.SIGINT)
        rest, err = program.communicate(timeout=60)
    assert program.returncode == 130
    assert first + rest
    assert err == b""


def test_the_program_starts_without_the_heavy_packages() -> None:
    code = (
        "import sys; from desktop.cli import run\n"
        "try: run(['--version'], print)\n"
        "except SystemExit: pass\n"
        "heavy = {'PySide6', 'llama_cpp', 'huggingface_hub', 'numpy'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
