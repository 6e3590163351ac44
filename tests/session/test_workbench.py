"""Adapters converted and baked in, by real workshops, onto a real shelf."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.child.process import Ended
from desktop.core import adapters, models
from desktop.core.chat import AdapterUse
from desktop.core.errors import FiresideError
from desktop.core.shelf import Kind, Origin
from desktop.session.work import Cost, cost, file_name
from desktop.session.workbench import Failed, Idle, Made, Workbench, Working
from desktop.workshop.protocol import Command, Event
from tests import small_models
from tests.session.conftest import Heard
from tests.session.yard import Yard, build
from tests.small_adapters import pair, write_adapter
from tests.small_families import family


@dataclass
class Bench:
    """A workbench, what it says, and files for it."""

    yard: Yard
    states: Heard
    model: str
    peft: str

    @property
    def bench(self) -> Workbench:
        return self.yard.workbench

    def until(self, kind: type) -> None:
        self.yard.until(lambda: bool(self.states.all) and isinstance(self.states(), kind))


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    yard = build(tmp_path / "home", qtbot)
    made = family("llama")
    made.train(("q_proj", "down_proj"))
    model = made.base(tmp_path / "base.gguf")
    peft = made.peft(tmp_path / "My poems")
    yield Bench(yard, Heard(yard.workbench.state_changed), str(model), str(peft))
    yard.close()


def test_what_is_converted_comes_onto_the_shelf(bench: Bench) -> None:
    origin = Origin("someone/poems", "adapter_model.safetensors", "a" * 40, "mit")
    job = bench.bench.convert(bench.peft, bench.model, origin)
    bench.until(Made)
    states = bench.states.all
    assert isinstance(states[0], Working)
    assert str(states[0].job.title) == "Converting “My poems”"
    assert {state.job.number for state in states} == {job}
    assert any(state.share > 0.5 for state in states if isinstance(state, Working))
    item = states[-1].item
    assert (item.kind, item.name, item.origin.repo) == (Kind.ADAPTER, "My poems", "someone/poems")
    assert Path(item.path) == bench.yard.folder / "My poems.gguf"
    found = adapters.identify_adapter(item.path)
    assert adapters.check(found, models.identify(bench.model)) is not None
    bench.bench.dismiss()
    assert isinstance(bench.bench.state, Idle)


def test_the_hash_of_the_base_is_kept_with_the_adapter(bench: Bench) -> None:
    bench.yard.shelving.add(bench.model)
    bench.yard.until(lambda: bool(bench.yard.shelving.items))
    bench.yard.shelving.verify(bench.yard.shelving.items[0].id)
    bench.yard.until(lambda: bool(bench.yard.shelving.items[0].sha256))
    bench.bench.convert(bench.peft, bench.model)
    bench.until(Made)
    found = adapters.identify_adapter(bench.states().item.path)
    assert found.base_sha256 == bench.yard.shelving.items[-1].sha256


def test_one_after_the_other_each_under_a_name_of_its_own(bench: Bench) -> None:
    bench.bench.convert(bench.peft, bench.model)
    bench.bench.convert(str(Path(bench.peft) / "adapter_model.safetensors"), bench.model)
    assert bench.bench.state.waiting == 1
    bench.yard.until(lambda: len(bench.yard.shelving.items) == 2)
    bench.until(Made)
    assert bench.yard.left() == ["My poems 2.gguf", "My poems.gguf"]


def test_what_cannot_be_converted_is_said_by_name(bench: Bench, tmp_path: Path) -> None:
    made = family("llama")
    made.train(("q_proj",), use_dora=True)
    bench.bench.convert(str(made.peft(tmp_path / "dora")), bench.model)
    bench.until(Failed)
    assert "DoRA" in str(bench.states().message)
    assert bench.yard.left() == []
    bench.bench.convert(bench.peft, bench.model)
    bench.until(Made)


def test_a_model_with_adapters_baked_in_comes_onto_the_shelf(bench: Bench) -> None:
    bench.bench.convert(bench.peft, bench.model)
    bench.until(Made)
    uses = (AdapterUse(bench.states().item.path, 0.5),)
    output = bench.yard.folder / file_name("My own: one")
    price = cost(bench.model, uses, "Q8_0", str(output))
    assert price.fits
    bench.bench.bake(bench.model, uses, "Q8_0", str(output))
    bench.yard.until(
        lambda: isinstance(bench.states(), Made) and bench.states().item.kind is Kind.MODEL
    )
    item = bench.states().item
    assert (item.path, item.quantisation) == (str(output), "Q8_0")
    assert item.size <= price.output * 1.1
    bench.bench.bake(bench.model, uses, "Q8_0", str(output))
    bench.until(Failed)
    assert "already" in str(bench.states().message)
    assert output.exists()


def test_what_is_cancelled_leaves_nothing_and_lets_the_next_begin(
    bench: Bench, tmp_path: Path
) -> None:
    base = small_models.write_big_llama(tmp_path / "big.gguf", parameters=40_000_000)
    adapter = write_adapter(tmp_path / "a.gguf", pair("blk.0.attn_q.weight", 768, 768))
    output = bench.yard.folder / "big.gguf"
    job = bench.bench.bake(str(base), (AdapterUse(str(adapter)),), "Q4_K_M", str(output))
    waiting = bench.bench.bake(str(base), (AdapterUse(str(adapter)),), "Q4_K_M", str(output))
    bench.bench.convert(bench.peft, bench.model)
    bench.yard.until(lambda: bench.states().share > 0)
    bench.bench.cancel(waiting)
    bench.bench.cancel(job)
    bench.until(Made)
    assert bench.yard.left() == ["My poems.gguf"]
    assert {state.job.number for state in bench.states.all if not isinstance(state, Idle)} == {
        job,
        job + 2,
    }


def test_closing_ends_what_is_being_made(bench: Bench, tmp_path: Path) -> None:
    base = small_models.write_big_llama(tmp_path / "big.gguf", parameters=40_000_000)
    adapter = write_adapter(tmp_path / "a.gguf", pair("blk.0.attn_q.weight", 768, 768))
    output = bench.yard.folder / "big.gguf"
    bench.bench.bake(str(base), (AdapterUse(str(adapter)),), "Q4_K_M", str(output))
    bench.yard.until(lambda: bench.states().share > 0)
    closed = Heard(bench.bench.closed)
    bench.bench.close()
    bench.yard.until(lambda: bool(closed.all))
    assert bench.yard.left() == []


class Dying:
    """A workshop that ends before it has done anything, as a broken file may make a real one."""

    def __init__(
        self,
        _folder: Path,
        _on_event: Callable[[Event], None],
        on_end: Callable[[Ended], None],
    ) -> None:
        self._on_end = on_end

    def start(self) -> None:
        pass

    def send(self, message: Command) -> None:
        self._on_end(Ended(-11, expected=False))

    def close(self, grace_seconds: float = 3.0) -> None:
        pass


def test_a_workshop_that_dies_is_told_and_the_next_is_another(bench: Bench) -> None:
    workbench = Workbench(Dying, bench.yard.shelving, bench.yard.tasks, bench.yard.parent)
    states = Heard(workbench.state_changed)
    for _ in range(2):
        workbench.convert(bench.peft, bench.model)
    bench.yard.until(lambda: sum(isinstance(state, Failed) for state in states.all) == 2)
    assert "unexpectedly" in str(states().message)


def test_what_does_not_fit_has_no_price(bench: Bench, tmp_path: Path) -> None:
    misfit = write_adapter(tmp_path / "misfit.gguf", pair("blk.9.attn_q.weight", 64, 64))
    heard: list[FiresideError] = []
    output = str(tmp_path / "new.gguf")
    uses = (AdapterUse(str(misfit)),)
    bench.bench.price(bench.model, uses, "Q8_0", output, lambda _: None, heard.append)
    bench.yard.until(lambda: bool(heard))
    assert "layer 10" in str(heard[0])


def test_a_disk_that_is_full_is_known_beforehand() -> None:
    assert Cost(10, 10, 10**9).fits
    assert not Cost(10**9, 10**9, 2 * 10**9).fits
