"""A child process lives, is spoken with, and its death is an ordinary event."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from desktop.child.process import Child, Ended, Plan
from tests.child.children import LIMIT, Ask, Die, Facts, Said, Say, Tell

SECONDS = 30


class Home:
    """Starts children and hears them, in order."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.heard: queue.SimpleQueue[Tell | Ended] = queue.SimpleQueue()
        self.children: list[Child[Ask, Tell]] = []

    def start(self, target: str, *arguments: str) -> Child[Ask, Tell]:
        plan = Plan(
            target,
            f"tests.child.children:{target}",
            Tell,
            LIMIT,
            self.folder / "logs" / f"{target}.log",
            arguments,
            (("FIRESIDE_CHILD", "yes"),),
        )
        child: Child[Ask, Tell] = Child(plan, self.heard.put, self.heard.put)
        child.start()
        self.children.append(child)
        return child

    def hear(self) -> Tell | Ended:
        return self.heard.get(timeout=SECONDS)

    def hear_end(self) -> Ended:
        ended = self.hear()
        assert isinstance(ended, Ended)
        return ended


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    home = Home(tmp_path)
    yield home
    for child in home.children:
        child.kill()
        assert child.wait(SECONDS)


def test_messages_go_both_ways_and_in_order(home: Home) -> None:
    child = home.start("echo", "!")
    assert isinstance(home.hear(), Facts)
    for text in ("one", "two", "ü" * 1000):
        child.send(Say(text))
        assert home.hear() == Said(text + "!")


def test_a_large_message_does_not_block_the_sender(home: Home) -> None:
    child = home.start("stubborn")
    assert isinstance(home.hear(), Facts)
    # Nobody reads these; the call returns all the same.
    for _ in range(5):
        child.send(Say("x" * 1_000_000))
    assert child.alive


def test_the_end_is_told_with_code_and_log(home: Home) -> None:
    child = home.start("echo")
    home.hear()
    child.send(Die(7))
    ended = home.hear_end()
    assert ended.exit_code == 7
    assert not ended.expected
    assert "printed by the child" in ended.log_tail or "descriptor 2" in ended.log_tail
    assert "7" in str(ended.wording())
    assert not child.alive


def test_descriptors_1_and_2_go_to_the_log_file(home: Home) -> None:
    child = home.start("echo")
    home.hear()
    child.close()
    assert "and written to descriptor 2" in home.hear_end().log_tail


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_a_killed_child_is_explained(home: Home) -> None:
    home.start("echo")
    facts = home.hear()
    assert isinstance(facts, Facts)
    psutil.Process(facts.pid).send_signal(signal.SIGKILL)
    ended = home.hear_end()
    assert ended.exit_code == -signal.SIGKILL
    assert "killed" in str(ended.wording())


def test_closing_is_expected_and_quick_for_a_child_that_listens(home: Home) -> None:
    child = home.start("deaf")
    home.hear()
    child.close(grace_seconds=SECONDS * 2)
    ended = home.hear_end()
    assert ended.expected
    assert ended.exit_code == 0


def test_closing_is_forced_for_a_child_that_does_not_listen(home: Home) -> None:
    child = home.start("stubborn")
    home.hear()
    child.close(grace_seconds=0.05)
    ended = home.hear_end()
    assert ended.expected
    assert ended.exit_code != 0


@pytest.mark.parametrize("target", ["babble", "mumble", "flood"])
def test_a_child_that_breaks_the_protocol_is_ended(home: Home, target: str) -> None:
    home.start(target)
    ended = home.hear_end()
    assert ended.broke_protocol
    assert "does not understand" in str(ended.wording())


def test_a_child_has_its_environment_and_nothing_that_it_does_not_need(home: Home) -> None:
    home.start("echo")
    facts = home.hear()
    assert isinstance(facts, Facts)
    assert facts.environment == "yes"
    heavy = {"PySide6", "llama_cpp", "huggingface_hub", "numpy"}
    assert heavy.isdisjoint(facts.modules)


def test_a_parent_that_is_killed_leaves_no_orphan(tmp_path: Path) -> None:
    script = (
        "import sys, threading\n"
        "from pathlib import Path\n"
        "from desktop.child.process import Child, Plan\n"
        "from tests.child.children import LIMIT, Tell\n"
        "def tell(facts): print(facts.pid, flush=True)\n"
        "plan = Plan('deaf', 'tests.child.children:deaf', Tell, LIMIT, Path(sys.argv[1]))\n"
        "if __name__ == '__main__':\n"
        "    Child(plan, tell, print).start()\n"
        "    threading.Event().wait()\n"
    )
    program = tmp_path / "parent.py"
    program.write_text(script)
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, str(program), str(tmp_path / "child.log")],
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    ) as parent:
        assert parent.stdout is not None
        child = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
        child.wait(SECONDS)
        assert not child.is_running()


def test_a_child_whose_log_cannot_be_written_works_all_the_same(home: Home) -> None:
    (home.folder / "logs").write_text("in the way")
    child = home.start("echo", "!")
    assert isinstance(home.hear(), Facts)
    child.send(Say("one"))
    assert home.hear() == Said("one!")
