"""The stage of the pictures: a whole Fireside on a profile of its own, and a camera before it."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import Fireside
from desktop.core import guide
from desktop.core.chat import Ending, Message, Role, Steering
from desktop.core.paths import Paths
from desktop.household import Household
from desktop.session.assistant_state import Ready
from desktop.ui.window import Window
from tests.hub.loopback import Loopback
from tests.pictures.words import WORDS, Talk, Words
from tests.small_adapters import whole_adapter
from tests.small_models import write_llama

PATIENCE_MS = 200_000
_HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class Format:
    """A size of the screen, in pixels as the desktop counts them, and how finely it is drawn."""

    name: str
    width: int
    height: int
    scale: float = 1.0


FORMATS = (
    Format("1280x800", 1280, 800),
    Format("1920x1080-at-200", 960, 540, 2.0),
    Format("800x600", 800, 600),
)


def screen_file(form: Format, folder: Path) -> Path:
    """Write what Qt's offscreen platform reads its screen from."""
    screen = {
        "name": form.name, "x": 0, "y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
        "width": round(form.width * form.scale), "height": round(form.height * form.scale),
    }  # fmt: skip
    path = folder / f"screen-{form.name}.json"
    path.write_text(json.dumps({"screens": [screen]}))
    return path


def wait(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(is_so: Callable[[], object]) -> None:
    """Let the window live until something is so. Raises TimeoutError."""
    for _ in range(PATIENCE_MS // 20):
        if is_so():
            return
        wait(20)
    raise TimeoutError


@dataclass(frozen=True, slots=True)
class Files:
    """A model, and adapters that fit it."""

    model: Path
    adapters: tuple[Path, ...]


def files(folder: Path) -> Files:
    """Return the best that is here: the guide that is shipped, stories260K, or a random one."""
    given = Path(os.environ.get("FIRESIDE_TEST_FILES", ""))
    stories = given / "models" / "stories260K-f32.gguf"
    if len(guide.files()) > 1:
        return Files(guide.files()[0], guide.files()[1:])
    if os.environ.get("FIRESIDE_TEST_FILES") and stories.exists():
        names = ("shakespeare-stories260K.gguf", "alice-stories260K.gguf")
        one, other = (Path(shutil.copy(given / "adapters" / name, folder)) for name in names)
        return Files(stories, (one, other))
    model = write_llama(folder / "model.gguf")
    one, other = folder / "Bard.gguf", folder / "Alice.gguf"
    return Files(model, (whole_adapter(one, 1, "Bard"), whole_adapter(other, 2, "Alice")))


class Stage:
    """A running Fireside, told what to show, and photographed."""

    def __init__(self, app: QApplication, form: Format, folder: Path, language: str) -> None:
        self.app = app
        self.form = form
        self.folder = folder
        self.language = language
        self.words: Words = WORDS[language]
        self.files = files(folder)
        self.hub = Loopback()
        self.hub.__enter__()
        home = folder / "home"
        home.mkdir(mode=0o700)
        (home / "logs").mkdir(mode=0o700)  # as the start of the app makes it
        kept = {"appearance": {"language": language}, "library": {"hub_address": self.hub.endpoint}}
        (home / "settings.json").write_text(json.dumps(kept))
        (home / "settings.json").chmod(0o600)
        self.fireside = Fireside(app, Paths.under(home))
        self.fireside.frame.setGeometry(QRect(0, 0, form.width, form.height))
        self.fireside.frame.show()
        wait(50)

    # What lives on the stage

    @property
    def home(self) -> Household:
        assert self.fireside.household is not None
        return self.fireside.household

    @property
    def window(self) -> Window:
        return self.home.window

    def move_in(self) -> None:
        """Open the vault, and tell it the conversations."""
        moved: list[Household] = []
        self.fireside.moved_in.connect(moved.append)
        self.fireside.begin()
        until(lambda: moved)
        self._tell()
        self.home.archive.conversations.load()
        wait(100)

    def load(self) -> None:
        """Have the model loaded."""
        self.home.assistant.load(str(self.files.model))
        until(lambda: isinstance(self.home.assistant.state, Ready))

    def prefer(self, name: str, value: object) -> None:
        """Choose one of the settings of the appearance, while everything is there already."""
        self.fireside.preferences.set("appearance", name, value)

    @property
    def questions(self) -> tuple[str, ...]:
        """Return what the model has an answer to."""
        knows = guide.is_guide(self.files.model)
        return self.words.of_fireside if knows else (self.words.question,)

    @property
    def question_for_adapters(self) -> str:
        """Return what is asked of the model with its adapters."""
        return self.questions[len(self.questions) // 2]

    def ask(self, text: str) -> None:
        """Ask the model, and wait for the end of its reply."""
        chat = self.home.chat
        chat.send(text)
        until(lambda: not chat.is_writing and chat.rows and chat.rows[-1].node.ending is not None)

    def trigger(self, command: str) -> None:
        """Give one of the window's commands."""
        self.window.actions_by_name[command].trigger()
        wait(80)

    def close(self) -> None:
        """Close everything."""
        ended: list[bool] = []
        self.fireside.done.connect(lambda: ended.append(True))
        self.fireside.frame.close()
        until(lambda: ended)
        self.hub.__exit__()

    def _tell(self) -> None:
        now = time.time()
        for number, (title, talk) in reversed(list(enumerate(self.words.talks))):
            then = now - _HOUR / 2 - number * 13 * _HOUR
            made = self.home.history.create(title, Steering(), then)
            self._write(made.id, talk, then)

    def _write(self, conversation: int, talk: Talk, now: float) -> None:
        parent = None
        for number, text in enumerate(talk):
            role = Role.ASSISTANT if number % 2 else Role.USER
            ending = Ending.COMPLETE if number % 2 else None
            said = Message(role, text)
            parent = self.home.history.add(conversation, parent, said, now=now, ending=ending).id

    # The camera

    def picture(self) -> QPixmap:
        """Return the screen as it is seen: the window, and what stands before it."""
        wait(250)
        QApplication.sendPostedEvents()
        frame = self.fireside.frame
        shot = frame.grab()
        before = [w for w in self.app.topLevelWidgets() if w.isVisible() and w is not frame]
        before = [w for w in before if not isinstance(w, type(frame.menuBar()))]
        painter = QPainter(shot)
        for widget in before:
            place = self._place(widget)
            if widget.windowType() == Qt.WindowType.Dialog:
                painter.fillRect(frame.rect(), QColor(0, 0, 0, 70))
                painter.fillRect(
                    QRect(place, widget.size()).adjusted(-1, -1, 1, 1), QColor(0, 0, 0, 90)
                )
            painter.drawPixmap(place, widget.grab())
        painter.end()
        return shot

    def _place(self, widget: QWidget) -> QPoint:
        frame = self.fireside.frame
        if widget.windowType() == Qt.WindowType.Dialog:
            return frame.rect().center() - widget.rect().center()
        return frame.mapFromGlobal(widget.mapToGlobal(QPoint(0, 0)))

    def close_dialogs(self) -> None:
        """Close whatever stands before the window."""
        for widget in self.app.topLevelWidgets():
            if widget.isVisible() and widget is not self.fireside.frame:
                widget.close()
        wait(50)
