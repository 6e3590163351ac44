"""The workshop as a process: its work heard, cancelled, and broken files survived."""

from __future__ import annotations

import queue
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import run

import pytest

from desktop.child.process import Ended
from desktop.core import adapters, models
from desktop.core.chat import AdapterUse
from desktop.workshop.client import Workshop, reason
from desktop.workshop.protocol import Bake, Command, Convert, Event, Failed, Made, Progress
from tests import small_models
from tests.small_adapters import pair, write_adapter
from tests.small_families import family

SECONDS = 60


class Bench:
    """A workshop and what is heard of it."""

    def __init__(self, folder: Path) -> None:
        self.heard: queue.SimpleQueue[Event | Ended] = queue.SimpleQueue()
        self.workshop = Workshop(folder / "workshop.log", folder, self.heard.put, self.heard.put)
        self.workshop.start()

    def ask(self, command: Command) -> list[Event]:
        self.workshop.send(command)
        events: list[Event] = []
        while not events or isinstance(events[-1], Progress):
            heard = self.heard.get(timeout=SECONDS)
            assert not isinstance(heard, Ended), heard
            events.append(heard)
        return events

    def ended(self) -> Ended:
        while not isinstance(heard := self.heard.get(timeout=SECONDS), Ended):
            pass
        return heard


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.workshop.close(0)
    assert bench.workshop.wait(SECONDS)


def test_converting_and_baking_one_after_the_other(bench: Bench, tmp_path: Path) -> None:
    made = family("llama")
    made.train(("q_proj", "up_proj"))
    base = made.base(tmp_path / "base.gguf")
    source, adapter = made.peft(tmp_path / "peft"), tmp_path / "adapter.gguf"
    events = bench.ask(Convert(1, str(source), str(base), str(adapter), "ab" * 32))
    assert events[-1] == Made(1, str(adapter), adapter.stat().st_size)
    shares = [event.share for event in events if isinstance(event, Progress)]
    assert len(shares) > 2
    assert shares == sorted(shares)
    assert shares[-1] == 1
    found = adapters.identify_adapter(adapter)
    assert found.base_sha256 == "ab" * 32
    shape = adapters.shape_of(models.identify(base), "ab" * 32)
    assert adapters.check(found, shape) == adapters.Fits(named=True)
    output = tmp_path / "baked.gguf"
    use = AdapterUse(str(adapter), 0.5)
    events = bench.ask(Bake(2, str(base), (use,), str(output), "Q8_0"))
    assert events[-1] == Made(2, str(output), output.stat().st_size)
    stages = [str(event.stage) for event in events if isinstance(event, Progress)]
    assert stages[0] == "Merging the weights"
    assert stages[-1] == "Done"
    assert models.identify(output).quantisation.name == "Q8_0"


def test_what_fails_is_said_and_the_next_work_is_done(bench: Bench, tmp_path: Path) -> None:
    made = family("llama")
    made.train(("q_proj",), use_dora=True)
    base = made.base(tmp_path / "base.gguf")
    output = str(tmp_path / "adapter.gguf")
    failed = bench.ask(Convert(1, str(made.peft(tmp_path / "dora")), str(base), output))[-1]
    assert isinstance(failed, Failed)
    assert failed.kind == "AdapterError"
    assert "DoRA" in str(failed.message)
    absent = bench.ask(Convert(2, str(tmp_path / "dora"), str(tmp_path / "no.gguf"), output))[-1]
    assert isinstance(absent, Failed)
    assert absent.kind == "ModelError"
    nowhere = str(tmp_path / "no folder" / "adapter.gguf")
    made.config["use_dora"] = False
    source = str(made.peft(tmp_path / "peft"))
    lost = bench.ask(Convert(3, source, str(base), nowhere))[-1]
    assert isinstance(lost, Failed)
    assert lost.kind == "StorageError"
    assert isinstance(bench.ask(Convert(4, source, str(base), output))[-1], Made)


def test_cancelling_leaves_nothing(bench: Bench, tmp_path: Path) -> None:
    base = small_models.write_big_llama(tmp_path / "base.gguf", parameters=40_000_000)
    change = pair("blk.0.attn_q.weight", 768, 768)
    adapter = write_adapter(tmp_path / "adapter.gguf", change)
    output = tmp_path / "baked.gguf"
    use = AdapterUse(str(adapter))
    bench.workshop.send(Bake(1, str(base), (use,), str(output), "Q4_K_M"))
    while not isinstance(event := bench.heard.get(timeout=SECONDS), Progress):
        assert not isinstance(event, Made | Failed | Ended), event
    assert list(tmp_path.glob("baked.gguf*")) != []
    bench.workshop.close(0)
    assert bench.ended().expected
    assert list(tmp_path.glob("baked.gguf*")) == []


@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        ("desktop.workshop.worker", ("PySide6", "llama_cpp", "numpy", "pypdfium2", "torch")),
        ("desktop.workshop.client", ("numpy", "gguf", "llama_cpp")),
        ("desktop.workshop.price", ("numpy", "gguf", "llama_cpp")),
    ],
)
def test_only_what_is_needed_is_loaded(module: str, heavy: tuple[str, ...]) -> None:
    code = f"import sys, {module}; sys.exit(any(name in sys.modules for name in {heavy}))"
    assert run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_death_is_said_in_a_sentence() -> None:
    assert "ran out of memory" in str(reason(Ended(-9, expected=False)))
    assert "unexpectedly (-11)" in str(reason(Ended(-11, expected=False)))
