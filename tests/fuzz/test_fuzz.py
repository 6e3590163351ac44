"""A small fixed set of inputs for every target: the same in every run."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz import guided
from tests.fuzz.target import LONGEST, Target, every_target, twisted

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("target", every_target(), ids=lambda target: target.name)
def test_strangers_data_is_borne(target: Target, tmp_path: Path) -> None:
    seeds = target.seeds(tmp_path)
    for seed in seeds:
        target.play(seed, tmp_path)

    @settings(
        max_examples=target.tempo,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.randoms(use_true_random=False, note_method_calls=False))
    def play(chance: random.Random) -> None:
        target.play(twisted(seeds, target.words, chance), tmp_path)

    play()


def test_an_input_comes_of_its_number() -> None:
    seeds = [bytes(range(200)), b"{}"]
    first = [twisted(seeds, (b"word",), random.Random(number)) for number in range(200)]
    again = [twisted(seeds, (b"word",), random.Random(number)) for number in range(200)]
    assert first == again
    assert len(set(first)) > 150
    assert max(map(len, first)) <= LONGEST


def test_atheris_begins_with_our_seeds_and_words(tmp_path: Path) -> None:
    target = Target("weak", lambda _data, _folder: None, lambda _: [b"one", b"two"], (b'"\n',))
    options = guided._options(target, tmp_path, 500)
    assert "-runs=500" in options
    assert sorted(path.read_bytes() for path in Path(options[-1]).iterdir()) == [b"one", b"two"]
    (words,) = (option for option in options if option.startswith("-dict="))
    assert Path(words.partition("=")[2]).read_text() == '"\\x22\\x0a"\n'


def test_a_fault_is_found(tmp_path: Path) -> None:
    """The long run would notice: a target that cannot bear a zero is given up at once."""
    program = tmp_path / "weak.py"
    program.write_text(
        "import sys\n"
        "from tests.fuzz import __main__ as run\n"
        "from tests.fuzz.target import Target\n"
        "def play(data, folder):\n"
        "    if 0 in data: raise ValueError('a zero')\n"
        "run.every_target = lambda: (Target('weak', play, lambda _: [b'x' * 20]),)\n"
        "sys.exit(run.main())\n"
    )
    done = subprocess.run(
        [sys.executable, str(program), "--runs", "3000"],
        capture_output=True, text=True, check=False, cwd=ROOT, env={"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 1
    assert "is a finding" in done.stdout
    assert "a zero" in done.stderr
