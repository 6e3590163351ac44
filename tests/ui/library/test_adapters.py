"""Adapters in the library: searched, fetched, converted, looked at, baked in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from desktop.core.chat import AdapterUse
from desktop.core.downloads import Done
from desktop.core.shelf import Item, Kind
from desktop.session.workbench import Failed, Made
from desktop.ui.library.bake_dialog import BakeDialog
from desktop.ui.library.convert_dialog import ConvertDialog
from tests.hub.loopback import Loopback, Repository
from tests.small_adapters import pair, write_adapter
from tests.small_families import Family, family
from tests.ui.library.conftest import Room

BASE = "someone/small-model"  # what the PEFT adapters of the tests say


@pytest.fixture
def made() -> Family:
    made = family("llama")
    made.train(("q_proj", "down_proj"))
    return made


@pytest.fixture
def base(room: Room, made: Family, tmp_path: Path) -> Item:
    """Return the model that the adapters are for, on the shelf."""
    number = room.put(made.base(tmp_path / "base.gguf"), "small-model.gguf")
    return next(item for item in room.stores.shelving.items if item.id == number)


@pytest.fixture
def published(hub: Loopback, made: Family, tmp_path: Path) -> Repository:
    """Return a repository with an adapter as PEFT saves it."""
    folder = made.peft(tmp_path / "published")
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    return hub.add(
        Repository("poet/poems", files, tags=("peft", "safetensors"), base_models=(BASE,))
    )


def dropped(path: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    event.kept = data
    return event


def asked(room: Room) -> ConvertDialog:
    room.until(lambda: isinstance(room.page.making.dialog, ConvertDialog))
    assert isinstance(room.page.making.dialog, ConvertDialog)
    return room.page.making.dialog


def baking(room: Room) -> BakeDialog:
    assert isinstance(room.page.making.dialog, BakeDialog)
    return room.page.making.dialog


def finished(room: Room) -> Item:
    room.until(lambda: isinstance(room.stores.workbench.state, Made | Failed))
    state = room.stores.workbench.state
    assert isinstance(state, Made), state
    return state.item


def adapter_on_shelf(room: Room, tmp_path: Path, name: str = "poems", **fields: object) -> Item:
    file = write_adapter(tmp_path / f"{name}.gguf", pair("blk.0.attn_q.weight", 64, 64), **fields)
    number = room.put(file, f"{name}.gguf")
    return next(item for item in room.stores.shelving.items if item.id == number)


def test_a_published_adapter_is_found_fetched_converted_and_on_the_shelf(
    room: Room, published: Repository, base: Item
) -> None:
    page = room.page
    page.go("here")
    page.here.show_kind(Kind.ADAPTER)
    assert page.here.hollow.title.text() == "No adapters yet"
    page.here.hollow.way.click()
    assert page.place == "search"
    room.until(lambda: bool(page.finding.list.rows.cards))
    (card,) = page.finding.list.rows.cards
    assert (card.title, card.badge) == ("poet/poems", "PEFT")
    assert f"for {BASE}" in card.facts
    page.finding.list.opened.emit(card.key)
    room.until(lambda: bool(page.repository.adapters.rows))
    (row,) = page.repository.adapters.rows.values()
    assert page.repository.adapters.isVisible()
    row.download.click()
    dialog = asked(room)  # it is offered as soon as it has come
    assert dialog.model.currentData() == base.path
    assert "trained on this one" in dialog.model.currentText()
    assert not dialog.search.isVisible()
    assert row.convert.isVisible()
    dialog.convert.click()
    item = finished(room)
    assert (item.kind, item.origin.repo) == (Kind.ADAPTER, "poet/poems")
    assert page.work.words.text() == "“poems” is on the shelf."
    assert not page.work.open.isVisible()
    room.until(lambda: row.download.text() == "On this computer" or row.convert.isVisible())
    strip = next(iter(page.strip.rows.values()))
    assert (strip.name.text(), strip.load.text()) == ("poems", "Convert…")
    page.work.details.click()
    assert page.place == "adapter"
    assert not page.work.isVisible()


def test_adapters_of_one_model_are_those_of_what_it_was_quantised_from(
    room: Room, hub: Loopback, published: Repository, small: Path
) -> None:
    hub.add(Repository("bart/small-GGUF", {"small.gguf": small.read_bytes()}, base_models=(BASE,)))
    hub.add(Repository("poet/other", {}, tags=("peft",), base_models=("someone/else",)))
    content = (b"GGUF adapter", "poems.gguf")
    hub.add(
        Repository(
            "poet/ready", {content[1]: content[0]}, tags=("gguf",), base_models=(BASE,),
            relation="adapter",
        )
    )  # fmt: skip
    page = room.page
    page.look("bart/small-GGUF")
    room.until(lambda: page.repository.offer.suggested is not None)
    page.repository.offer.suggestion.download.click()
    room.until(lambda: isinstance(room.stores.downloads.downloads[0].state, Done))
    room.until(lambda: bool(room.stores.shelving.items))
    page.search_adapters(room.stores.shelving.items[0].name)
    found = page.finding
    room.until(lambda: bool(found.list.rows.cards))
    assert {card.title for card in found.list.rows.cards} == {"poet/poems", "poet/ready"}
    assert found.base.text() == f"Adapters for {BASE}"
    found.wishes.form.setCurrentIndex(found.wishes.form.findData("gguf"))
    found.wishes.changed.emit()
    room.until(lambda: [card.title for card in found.list.rows.cards] == ["poet/ready"])
    assert found.list.rows.cards[0].badge == "GGUF"
    found.wishes.model.setCurrentIndex(0)
    found.wishes.form.setCurrentIndex(0)
    found.wishes.changed.emit()
    room.until(lambda: len(found.list.rows.cards) == 2)
    assert {card.title for card in found.list.rows.cards} == {"poet/poems", "poet/other"}
    assert not found.base.isVisible()
    number = room.put(small, "unknown.gguf")
    unknown = next(item for item in room.stores.shelving.items if item.id == number)
    found.wishes.model.setCurrentIndex(found.wishes.model.findText(unknown.name))
    found.field.setText("poems")
    found.ask()
    room.until(lambda: [card.title for card in found.list.rows.cards] == ["poet/poems"])
    assert "all models were searched" in found.base.text()


def test_a_published_gguf_adapter_is_put_on_the_shelf(
    room: Room, hub: Loopback, tmp_path: Path
) -> None:
    file = write_adapter(tmp_path / "poems.gguf", pair("blk.0.attn_q.weight", 64, 64))
    hub.add(
        Repository("poet/ready", {"poems.gguf": file.read_bytes()}, base_models=(BASE,),
                   relation="adapter")
    )  # fmt: skip
    page = room.page
    page.look("poet/ready")
    room.until(lambda: bool(page.repository.adapters.rows))
    row = page.repository.adapters.rows["poems.gguf"]
    row.download.click()
    room.until(lambda: row.download.text() == "On this computer")
    (strip,) = page.strip.rows.values()
    room.until(lambda: strip.load.text() == "Details")
    strip.load.click()
    assert page.place == "adapter"


def test_a_pickled_adapter_is_never_fetched(room: Room, hub: Loopback) -> None:
    files = {"adapter_model.bin": b"\x80\x04evil", "adapter_config.json": b"{}"}
    hub.add(Repository("old/poems", files, tags=("peft",), base_models=(BASE,)))
    page = room.page
    page.look("old/poems")
    room.until(lambda: bool(page.repository.adapters.rows))
    row = page.repository.adapters.rows["adapter_model.bin"]
    assert not row.download.isVisible()
    assert "any program" in row.why.text()
    assert "adapter_model.safetensors" in row.why.text()
    assert [seen for seen in hub.seen if "adapter_model.bin" in seen.path] == []


def test_a_dropped_folder_is_converted_for_the_model_that_is_chosen(
    room: Room, base: Item, made: Family, tmp_path: Path
) -> None:
    made.config["base_model_name_or_path"] = "someone/never-seen"
    folder = made.peft(tmp_path / "My letters")
    room.page.dropEvent(dropped(folder))
    dialog = asked(room)
    assert dialog.search.isVisible()  # its own model is not here
    assert "someone/never-seen" in dialog.warning.text() or dialog.warning.text()
    dialog.convert.click()
    assert finished(room).name == "My letters"


def test_without_a_model_the_way_to_one_is_offered(
    room: Room, made: Family, tmp_path: Path
) -> None:
    room.page.making.convert(str(made.peft(tmp_path / "letters")))
    dialog = asked(room)
    assert not dialog.convert.isEnabled()
    heard: list[str] = []
    room.page.making.search_asked.connect(heard.append)
    dialog.search.click()
    assert heard == [BASE]


def test_what_cannot_be_converted_is_said_before_anything_is_asked(
    room: Room, base: Item, made: Family, tmp_path: Path
) -> None:
    made.config["use_dora"] = True
    heard: list[object] = []
    room.page.making.failed.connect(heard.append)
    room.page.making.convert(str(made.peft(tmp_path / "dora")))
    room.until(lambda: bool(heard))
    assert "DoRA" in str(heard[0])


def test_the_details_of_an_adapter_say_what_it_fits(room: Room, base: Item, tmp_path: Path) -> None:
    fields = {"general.base_model.count": 1, "general.base_model.0.name": "Large model",
              "fireside.adapter.strength": 0.75}  # fmt: skip
    item = adapter_on_shelf(room, tmp_path, **fields)
    other = room.put(family("gpt2").base(tmp_path / "other.gguf"), "other.gguf")
    place = room.page.adapter
    room.page.open_item(item.id)
    room.until(lambda: place.study is not None)
    assert place.verdicts[base.id].text == "Fits by shape"
    assert place.verdicts[other].text == "Does not fit"
    words = [label.accessibleName() for label in place.widget().findChildren(object)
             if hasattr(label, "accessibleName")]  # fmt: skip
    assert {"Rank: 4", "Alpha: 8", "Weights: attn_q", "Trained on: Large model",
            "Recommended: strength 0.75"} <= set(words)  # fmt: skip
    room.page.item_deeds.do("bake", item.id)
    dialog = baking(room)
    assert dialog.model_path == base.path
    assert dialog.uses == (AdapterUse(item.path, 0.75),)
    dialog.model.setCurrentIndex(1 - dialog.model.currentIndex())
    dialog.model.activated.emit(0)
    room.until(lambda: "cannot act" in dialog.price.text())
    assert not dialog.bake.isEnabled()


def assert_nothing_is_cut(dialog: QDialog) -> None:
    """Every label has the height that its words need."""
    QApplication.sendPostedEvents()
    labels = [label for label in dialog.findChildren(QLabel) if label.isVisible()]
    cut = [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]
    assert labels
    assert not cut


def test_an_adapter_with_broken_numbers_fits_nothing(
    room: Room, base: Item, tmp_path: Path
) -> None:
    halves = {n: v * float("nan") for n, v in pair("blk.0.attn_q.weight", 64, 64).items()}
    number = room.put(write_adapter(tmp_path / "spoilt.gguf", halves), "spoilt.gguf")
    room.page.open_item(number)
    room.until(lambda: room.page.adapter.study is not None)
    assert room.page.adapter.verdicts[base.id].text == "Does not fit"


def test_adapters_are_baked_in_from_a_model_and_from_an_adapter(
    room: Room, base: Item, tmp_path: Path
) -> None:
    page, one = room.page, adapter_on_shelf(room, tmp_path, "one")
    two = adapter_on_shelf(room, tmp_path, "two", fireside__adapter__strength=0.75)
    page.item_deeds.do("bake", base.id)
    dialog = baking(room)
    assert dialog.model_path == base.path
    assert not dialog.bake.isEnabled()
    assert dialog.price.text() == "Add an adapter."
    dialog.reject()
    page.making.bake(base.path, (AdapterUse(one.path, 0.5),))
    dialog = baking(room)
    dialog.add.setCurrentIndex(1)
    dialog.add.activated.emit(1)
    assert [use.path for use in dialog.uses] == [one.path, two.path]
    room.until(dialog.bake.isEnabled)
    assert [use.strength for use in dialog.uses] == [0.5, 0.75], "as it recommends"
    dialog.rows[1].strength.setValue(-0.25)
    dialog.type.setCurrentIndex(dialog.type.findData("Q8_0"))
    dialog.type.activated.emit(0)
    assert "one + two Q8_0" in dialog.name.text()
    room.until(dialog.bake.isEnabled)
    assert "The new model takes about" in dialog.price.text()
    assert_nothing_is_cut(dialog)
    assert [use.strength for use in dialog.uses] == [0.5, -0.25]
    dialog.bake.click()
    item = finished(room)
    assert (item.kind, item.quantisation) == (Kind.MODEL, "Q8_0")
    assert page.work.open.isVisible()
    heard: list[str] = []
    page.load_asked.connect(heard.append)
    page.work.open.click()
    assert heard == [item.path]
    page.making.bake(base.path, (AdapterUse(one.path),))
    dialog = baking(room)
    dialog.name.setText(Path(item.path).stem)
    dialog.name.textEdited.emit(dialog.name.text())
    room.until(lambda: "already" in dialog.price.text())
    assert not dialog.bake.isEnabled()


def test_a_failed_job_is_said_above_the_places(room: Room, base: Item, tmp_path: Path) -> None:
    misfit = write_adapter(tmp_path / "misfit.gguf", pair("blk.9.attn_q.weight", 64, 64))
    output = str(room.yard.folder / "never.gguf")
    room.stores.workbench.bake(base.path, (AdapterUse(str(misfit)),), "Q8_0", output)
    room.until(lambda: isinstance(room.stores.workbench.state, Failed))
    line = room.page.work
    assert line.isVisible()
    assert "layer 10" in line.words.text()
    line.close_button.click()
    assert not line.isVisible()
