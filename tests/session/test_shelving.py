"""What a person does with the files on the shelf, with real files and the real database."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.chat import Ending, Message, Provenance, Role, Steering
from desktop.core.models import identify
from desktop.core.settings import Sampling
from desktop.core.shelf import Defaults, Item, Kind, Place
from desktop.session.shelving import Bring
from desktop.storage.history import History
from desktop.storage.sighting import sight
from tests.session.conftest import Heard
from tests.session.yard import Yard, build


@pytest.fixture
def yard(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Yard]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))  # where Linux has its trash
    made = build(tmp_path / "home", qtbot)
    yield made
    made.close()


@pytest.fixture
def mine(tmp_path: Path, small: Path) -> Path:
    """Return a model that the person has somewhere."""
    path = tmp_path / "somewhere" / "mine.gguf"
    path.parent.mkdir()
    shutil.copyfile(small, path)
    return path


def own(yard: Yard, small: Path, name: str = "own.gguf") -> Item:
    """Put a model into the models folder and onto the shelf."""
    path = yard.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(small, path)
    yard.shelving.begin()
    yard.until(lambda: any(item.path == str(path) for item in yard.shelving.items))
    return next(item for item in yard.shelving.items if item.path == str(path))


def added(yard: Yard, path: Path) -> Item:
    yard.shelving.add(str(path))
    yard.until(lambda: any(item.path == str(path) for item in yard.shelving.items))
    return next(item for item in yard.shelving.items if item.path == str(path))


def test_a_file_is_used_where_it_lies(yard: Yard, mine: Path) -> None:
    item = added(yard, mine)
    assert (item.kind, item.place, item.name) == (Kind.MODEL, Place.ELSEWHERE, "Small random model")
    assert (item.architecture, item.context) == ("llama", 512)
    assert yard.shelving.details(item.id).file == identify(mine)


def test_what_is_no_model_is_refused(yard: Yard, tmp_path: Path) -> None:
    failed = Heard(yard.shelving.failed)
    page = tmp_path / "page.gguf"
    page.write_text("<!DOCTYPE html><html></html>")
    yard.shelving.add(str(page))
    yard.shelving.bring(str(page), Bring.MOVE)
    yard.until(lambda: len(failed.all) == 2)
    assert "web page" in str(failed())
    assert yard.shelving.items == ()
    assert page.exists()


@pytest.mark.parametrize("how", list(Bring))
def test_a_file_is_brought_in(yard: Yard, mine: Path, small: Path, how: Bring) -> None:
    deeds, told = Heard(yard.shelving.deeds_changed), Heard(yard.shelving.told)
    yard.shelving.bring(str(mine), how)
    yard.until(lambda: bool(told.all))
    (item,) = yard.shelving.items
    there = yard.folder / "mine.gguf"
    assert (item.path, item.place) == (str(there), Place.OWN)
    assert there.read_bytes() == small.read_bytes()
    assert mine.exists() == (how is not Bring.MOVE)
    assert there.stat().st_mtime == pytest.approx(item.modified)
    if how is Bring.LINK:
        assert there.samefile(mine)
        yard.until(lambda: yard.shelving.details(item.id).frees == 0)
    assert "mine.gguf" in str(deeds.all[0][0].title)
    assert deeds() == ()


def test_a_missing_file_is_shown_as_missing_and_comes_back(yard: Yard, small: Path) -> None:
    item = own(yard, small)
    path = Path(item.path)
    aside = path.with_suffix(".away")
    path.rename(aside)
    yard.shelving.refresh()
    yard.until(lambda: yard.shelving.items[0].missing)
    assert yard.shelving.items[0].name == item.name
    assert yard.shelving.details(item.id).file is not None
    aside.rename(path)
    yard.shelving.refresh()
    yard.until(lambda: not yard.shelving.items[0].missing)


def test_a_file_that_was_moved_within_the_folder_is_known_again(yard: Yard, small: Path) -> None:
    item = own(yard, small)
    yard.shelving.choose(item.id, Defaults(context=1024))
    new = yard.folder / "deep" / "er" / "own.gguf"
    new.parent.mkdir(parents=True)
    Path(item.path).rename(new)
    yard.shelving.refresh()
    yard.until(lambda: yard.shelving.items[0].path == str(new))
    assert [known.id for known in yard.shelving.items] == [item.id]
    assert yard.shelving.details(item.id).defaults.context == 1024


def test_verifying_tells_a_good_file_from_a_damaged_one(yard: Yard, small: Path) -> None:
    told, failed = Heard(yard.shelving.told), Heard(yard.shelving.failed)
    item = own(yard, small)
    yard.shelving.verify(item.id)
    yard.until(lambda: len(told.all) == 1)
    assert yard.shelving.items[0].sha256
    yard.shelving.verify(item.id)
    yard.until(lambda: len(told.all) == 2)
    path, state = Path(item.path), Path(item.path).stat()
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    yard.shelving.verify(item.id)
    yard.until(lambda: bool(failed.all))
    assert "damaged" in str(failed())


def test_a_model_goes_into_the_trash_and_the_space_is_told(
    yard: Yard, small: Path, tmp_path: Path
) -> None:
    told = Heard(yard.shelving.told)
    item = own(yard, small)
    yard.shelving.remove(item.id)
    yard.until(lambda: yard.shelving.items == ())
    assert not Path(item.path).exists()
    assert (tmp_path / "data" / "Trash" / "files" / "own.gguf").exists()
    assert dict(told().values)["size"] == item.size


def test_the_file_of_another_program_is_only_forgotten_unless_asked_twice(
    yard: Yard, small: Path
) -> None:
    theirs = yard.home / "person" / ".lmstudio" / "models" / "maker" / "name" / "theirs.gguf"
    theirs.parent.mkdir(parents=True)
    shutil.copyfile(small, theirs)
    yard.shelving.look_elsewhere()
    yard.until(lambda: bool(yard.shelving.elsewhere))
    (found,) = yard.shelving.elsewhere
    assert (found.place, found.path) == (Place.LM_STUDIO, str(theirs))
    item = added(yard, theirs)
    assert item.place is Place.LM_STUDIO
    assert item.origin.repo == "maker/name"
    assert yard.shelving.elsewhere == ()
    yard.shelving.remove(item.id)
    assert yard.shelving.items == ()
    assert theirs.exists()
    assert yard.shelving.elsewhere == (found,)
    item = added(yard, theirs)
    yard.shelving.remove(item.id, asked_twice=True)
    yard.until(lambda: not theirs.exists())


def test_the_folder_is_moved_with_all_that_is_in_it(
    yard: Yard, small: Path, tmp_path: Path
) -> None:
    told = Heard(yard.shelving.told)
    before = yard.folder
    first = own(yard, small, "a.gguf")
    second = own(yard, small, "owner/name/b.gguf")
    after = tmp_path / "other disk"
    yard.shelving.move_folder(str(after))
    yard.until(lambda: bool(told.all))
    paths = {item.id: item.path for item in yard.shelving.items}
    assert paths == {
        first.id: str(after / "a.gguf"),
        second.id: str(after / "owner" / "name" / "b.gguf"),
    }
    assert yard.folder == after
    assert list(before.rglob("*")) == []
    yard.until(lambda: yard.shelving.details(second.id).file is not None)
    assert str(after) in (yard.home / "settings.json").read_text()


def test_a_move_that_was_cut_off_loses_nothing(tmp_path: Path, qtbot: QtBot, small: Path) -> None:
    yard = build(tmp_path / "home", qtbot)
    moved, left = own(yard, small, "a.gguf"), own(yard, small, "b.gguf")
    after = tmp_path / "other"
    yard.preferences.set("library", "models_folder", str(after))
    yard.close()
    after.mkdir()
    Path(moved.path).rename(after / "a.gguf")  # and then the power went
    again = build(tmp_path / "home", qtbot)
    again.shelving.begin()
    again.until(lambda: str(after / "a.gguf") in {item.path for item in again.shelving.items})
    paths = {item.id: item.path for item in again.shelving.items if not item.missing}
    assert paths == {moved.id: str(after / "a.gguf"), left.id: left.path}
    again.close()


def test_a_folder_cannot_be_moved_into_itself(yard: Yard) -> None:
    failed = Heard(yard.shelving.failed)
    yard.shelving.move_folder(str(yard.folder / "inside"))
    assert len(failed.all) == 1
    assert yard.preferences.settings.library.models_folder == ""


def test_what_was_chosen_for_a_model_comes_before_the_settings(yard: Yard, small: Path) -> None:
    item = own(yard, small)
    chosen = Defaults(2048, 3, Sampling(temperature=0.1), "Be kind.", "chatml")
    yard.shelving.choose(item.id, chosen)
    assert yard.shelving.details(item.id).defaults == chosen
    loading = yard.preferences.loading_of(item.path)
    assert (loading.context, loading.gpu_layers) == (2048, 3)
    assert yard.preferences.sampling_of(item.path).temperature == 0.1
    assert yard.preferences.system_prompt_of(item.path) == "Be kind."
    assert yard.preferences.template_of(item.path) == "chatml"
    assert yard.preferences.loading_of("another") == yard.preferences.settings.loading


def test_which_conversations_used_a_model(yard: Yard, small: Path) -> None:
    item = own(yard, small)
    history = History(yard.database)
    used = history.create("Used", Steering(), 1.0)
    history.create("Not used", Steering(), 2.0)
    question = history.add(used.id, None, Message(Role.USER, "Hello"), now=3.0)
    reply = history.add(used.id, question.id, Message(Role.ASSISTANT, ""), now=3.0)
    made = Provenance(identify(item.path).identity, "", Sampling(), 0)
    history.finish(reply.id, Message(Role.ASSISTANT, "Hi"), Ending.COMPLETE, made, None, 4.0)
    found = yard.shelving.details(item.id).conversations
    assert [conversation.title for conversation in found] == ["Used"]


def test_a_model_that_was_loaded_is_on_the_shelf_from_then_on(yard: Yard, mine: Path) -> None:
    yard.preferences.model_used(str(mine), "")
    yard.until(lambda: len(yard.shelving.items) == 1)
    yard.preferences.model_used("another", "")
    yard.preferences.model_used(str(mine), "")
    assert yard.shelving.items[0].used is not None


def test_the_disk_is_told(yard: Yard, small: Path, mine: Path) -> None:
    disk = Heard(yard.shelving.disk_changed)
    own(yard, small)
    added(yard, mine)
    size = small.stat().st_size
    yard.until(lambda: bool(disk.all) and (disk().own, disk().shared) == (size, size))
    assert 0 < disk().free < disk().total


def test_a_deed_is_given_up_when_fireside_closes(yard: Yard, mine: Path, small: Path) -> None:
    item = own(yard, small)
    yard.shelving.verify(item.id)
    yard.shelving.bring(str(mine), Bring.MOVE)
    yard.shelving.close()
    assert mine.exists() or (yard.folder / "mine.gguf").exists()


def test_an_adapter_goes_on_the_shelf_as_one(yard: Yard, shared: Path) -> None:
    adapters = sorted((shared / "adapters").rglob("*.gguf"))
    path = next(path for path in adapters if _is_adapter(path))
    assert added(yard, path).kind is Kind.ADAPTER


def _is_adapter(path: Path) -> bool:
    try:
        return sight(str(path), Place.OWN).kind is Kind.ADAPTER
    except Exception:  # noqa: BLE001 - some of these files are damaged on purpose
        return False


def test_a_large_folder_comes_onto_the_shelf_bit_by_bit(yard: Yard, small: Path) -> None:
    yard.folder.mkdir(parents=True)
    for number in range(250):
        os.link(small, yard.folder / f"{number:03}.gguf")
    counts = Heard(yard.shelving.items_changed)
    yard.shelving.begin()
    yard.until(lambda: len(yard.shelving.items) == 250)
    assert [len(items) for items in counts.all if items][:3] == [100, 200, 250]
