"""What the pictures show: each scene brings the stage into one state, and out of it again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from desktop.core.chat import Standing
from desktop.core.downloads import Order, Piece, Running
from desktop.core.settings import Sampling
from desktop.ui.rack.panel import RackPanel
from tests.hub.loopback import Repository
from tests.hub.shelves import sha256
from tests.pictures.stage import Stage, until, wait

Scene = Callable[[Stage], Iterator[None]]  # up to its yield it sets the stage, then it clears it

_MODELS = (
    ("hearth/Birch-3B-Instruct-GGUF", 3_100_000_000, 182_340, 812),
    ("hearth/Linden-1.5B-Instruct-GGUF", 1_540_000_000, 96_120, 431),
    ("bartlet/Oak-8B-Chat-GGUF", 8_030_000_000, 1_204_882, 2_904),
    ("quiet/Whisperwood-7B-Storyteller-GGUF", 7_240_000_000, 18_442, 96),
)


def empty(stage: Stage) -> Iterator[None]:
    stage.window.start_new()
    yield


def conversation(stage: Stage) -> Iterator[None]:
    stage.window.door.open(_newest(stage))
    wait(200)
    stage.window.page.transcript.verticalScrollBar().setValue(0)
    yield


def foot(stage: Stage) -> Iterator[None]:
    stage.window.door.open(_newest(stage))
    stage.window.page.composer.set_text(stage.words.draft)
    wait(200)
    yield
    stage.window.page.composer.clear()


def right_to_left(stage: Stage) -> Iterator[None]:
    rows = stage.home.archive.conversations.rows
    stage.window.door.open(next(row.id for row in rows if row.title.startswith("نار")))
    yield


def answer(stage: Stage) -> Iterator[None]:
    """Show replies of the real model."""
    _begin(stage, 160)
    for question in stage.questions[:2]:
        stage.ask(question)
    yield


def rack(stage: Stage) -> Iterator[None]:
    _begin(stage, 120)
    for path in stage.files.adapters:
        stage.home.rack.arrivals.take([str(path)])
    stage.window.panels.open("rack")
    panel = stage.window.panels.panel("rack")
    assert isinstance(panel, RackPanel)
    until(lambda: len(panel.cards.cards) >= len(stage.files.adapters))
    for number, path in enumerate(stage.files.adapters):
        stage.home.rack.switch(str(path), on=True)
        stage.home.rack.set_strength(str(path), 0.6 if number else 1.0)
    stage.ask(stage.question_for_adapters)
    yield
    stage.window.panels.close_panel()


def comparison(stage: Stage) -> Iterator[None]:
    page = stage.window.page
    page.composer.set_text(stage.questions[-1])
    stage.trigger("compare")
    dialog = page.comparison.dialog
    assert dialog is not None
    dialog.go_button.click()
    chat = stage.home.chat
    until(lambda: chat.comparison and all(take.is_done for take in chat.comparison.takes))
    yield
    chat.end_comparison()


def compare_dialog(stage: Stage) -> Iterator[None]:
    stage.window.page.composer.set_text(stage.questions[0])
    stage.trigger("compare")
    yield
    stage.window.page.composer.clear()


def ruler(stage: Stage) -> Iterator[None]:
    """Fill the context until turns begin to leave it."""
    _begin(stage, 90)
    for number in range(8):
        stage.ask(stage.questions[number % len(stage.questions)])
        if stage.home.chat.left_out:
            break
    stage.home.chat.set_standing(stage.home.chat.rows[0].node.id, Standing.PINNED)
    stage.trigger("ruler")
    until(lambda: stage.home.ruler.reading is not None)
    wait(300)
    yield
    stage.window.panels.close_panel()


def _open_panel(name: str) -> Scene:
    def scene(stage: Stage) -> Iterator[None]:
        stage.window.door.open(_newest(stage))
        stage.window.panels.open(name)
        wait(200)
        yield
        stage.window.panels.close_panel()

    return scene


def library(stage: Stage) -> Iterator[None]:
    stage.window.library.enter()
    _page(stage).go("here")
    until(lambda: stage.home.stores.shelving.items)
    wait(300)
    yield


def recommended(stage: Stage) -> Iterator[None]:
    stage.window.library.enter()
    _page(stage).go("recommended")
    yield


def finding(stage: Stage) -> Iterator[None]:
    """Search the hub of the tests, and have a file come from it, slowly."""
    stage.window.library.enter()
    _fill_hub(stage)
    _page(stage).search_models("GGUF")
    found = _page(stage).finding
    until(lambda: found.list.model().rowCount() >= len(_MODELS))
    yield


def repository(stage: Stage) -> Iterator[None]:
    stage.window.library.enter()
    _fill_hub(stage)
    _page(stage).look(_MODELS[0][0])
    wait(1500)
    yield
    _page(stage).back()


def download(stage: Stage) -> Iterator[None]:
    _fill_hub(stage)
    stage.hub.pause = 0.4
    name = _MODELS[0][0]
    content = stage.hub.repositories[name].files
    file = next(file for file in content if file.endswith("Q4_K_M.gguf"))
    stage.window.library.enter()
    _page(stage).go("here")
    downloads = stage.home.stores.downloads
    if not downloads.downloads:
        downloads.add(Order(name, (Piece(file, len(content[file]), sha256(content[file])),)))
    until(lambda: any(isinstance(d.state, Running) and d.state.speed for d in downloads.downloads))
    wait(2500)
    yield


def details(stage: Stage) -> Iterator[None]:
    stage.window.library.enter()
    until(lambda: stage.home.stores.shelving.items)
    _page(stage).open_item(stage.home.stores.shelving.items[0].id)
    wait(300)
    yield
    _page(stage).back()


def temporary(stage: Stage) -> Iterator[None]:
    stage.window.door.start_temporary()
    yield
    stage.window.start_new()


def searching(stage: Stage) -> Iterator[None]:
    stage.window.search()
    stage.window.sidebar.search.setText(stage.words.searched)
    wait(500)
    yield
    stage.window.sidebar.search.setText("")


def models(stage: Stage) -> Iterator[None]:
    stage.window.choose_model()
    wait(200)
    yield


def _command(name: str) -> Scene:
    def scene(stage: Stage) -> Iterator[None]:
        stage.window.door.open(_newest(stage))
        stage.trigger(name)
        wait(300)
        yield

    return scene


def menu(stage: Stage) -> Iterator[None]:
    stage.window.door.open(_newest(stage))
    bar = stage.window.menuBar()
    action = bar.actions()[3]
    action.menu().popup(bar.mapToGlobal(bar.actionGeometry(action).bottomLeft()))
    yield
    action.menu().close()


def passport(stage: Stage) -> Iterator[None]:
    _begin(stage, 40)
    stage.ask(stage.questions[0])
    stage.window.page.passport_asked.emit(stage.home.chat.rows[-1].node.id)
    wait(300)
    yield


SCENES: dict[str, Scene] = {
    "welcome": _command("welcome"),
    "empty": empty,
    "answer": answer,
    "conversation": conversation,
    "foot": foot,
    "right-to-left": right_to_left,
    "rack": rack,
    "comparison": comparison,
    "compare-dialog": compare_dialog,
    "ruler": ruler,
    "steering": _open_panel("steering"),
    "branches": _open_panel("branches"),
    "temporary": temporary,
    "searching": searching,
    "models": models,
    "menu": menu,
    "passport": passport,
    "library": library,
    "recommended": recommended,
    "finding": finding,
    "repository": repository,
    "download": download,
    "details": details,
    "privacy": _command("privacy"),
    "settings": _command("settings"),
    "shortcuts": _command("shortcuts"),
    "about": _command("about"),
    "personas": _command("personas"),
    "prompts": _command("prompts"),
    "export": _command("export"),
    "manual": _command("manual"),
    "trash": _command("trash"),
    "several": _command("several"),
}


@contextmanager
def played(stage: Stage, name: str) -> Iterator[None]:
    """Play a scene up to the picture, and clear the stage behind it."""
    playing = SCENES[name](stage)
    next(playing)
    try:
        yield
    finally:
        next(playing, None)
        stage.close_dialogs()
        stage.window.library.leave()


def _begin(stage: Stage, longest: int) -> None:
    """Begin a conversation whose replies are no longer than so many tokens."""
    stage.window.start_new()
    stage.home.chat.set_sampling(Sampling(temperature=0.0, max_tokens=longest))


def _newest(stage: Stage) -> int:
    title = stage.words.talks[0][0]
    rows = stage.home.archive.conversations.rows
    return next(row.id for row in rows if row.title == title)


def _page(stage: Stage):  # noqa: ANN202 - the library's page, loaded when it is first entered
    page = stage.window.library.page
    assert page is not None
    return page


def _fill_hub(stage: Stage) -> None:
    if stage.hub.repositories:
        return
    content = stage.files.model.read_bytes()
    for name, parameters, downloads, likes in _MODELS:
        stem = name.partition("/")[2].removesuffix("-GGUF")
        kinds = {"Q8_0": 8, "Q6_K": 7, "Q4_K_M": 5}
        held = {f"{stem}-{kind}.gguf": content * times for kind, times in kinds.items()}
        held["README.md"] = f"# {stem}\n\nA model of the tests.".encode()
        made = Repository(
            name, held, downloads=downloads, likes=likes, parameters=parameters, trending=likes
        )
        stage.hub.add(made)
