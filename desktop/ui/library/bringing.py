"""How a file that a person has comes onto the shelf: used in place, moved, copied or linked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.session.shelving import Bring
from desktop.session.work import is_peft
from desktop.ui.icons import Icons
from desktop.ui.library.asking import Question
from desktop.ui.wording import tr, tr_n

IN_PLACE = "in place"


class Bringing(QObject):
    """Asks for files and for the way in which they shall come; adapters of PEFT are converted."""

    add_asked = Signal(str)  # path: to be used in place
    bring_asked = Signal(str, object)  # path, Bring
    convert_asked = Signal(str)  # path of a PEFT folder, or of its weights

    def __init__(self, icons: Icons, window: QWidget) -> None:
        super().__init__(window)
        self._icons = icons
        self._window = window
        self.question: Question | None = None

    def choose_files(self) -> None:
        """Let the person choose files, then ask how they shall come."""
        both = tr("Models and adapters") + " (*.gguf *.safetensors)"
        kinds = both + ";;" + tr("All files (*)")
        title = tr("Add models or adapters")
        paths, _ = QFileDialog.getOpenFileNames(self._window, title, "", kinds)
        self.take(paths)

    def choose_folder(self) -> None:
        """Let the person choose the folder of an adapter as PEFT saves it."""
        title = tr("The folder of an adapter")
        folder = QFileDialog.getExistingDirectory(self._window, title, "")
        if folder:
            self.convert_asked.emit(folder)

    def take(self, paths: Sequence[str]) -> None:
        """Convert what is an adapter of PEFT, and ask how the rest shall come."""
        rest = [path for path in paths if not is_peft(Path(path))]
        for path in paths:
            if path not in rest:
                self.convert_asked.emit(path)
        if rest:
            self.ask(rest)

    def ask(self, paths: Sequence[str]) -> None:
        """Ask how these files shall come."""
        name = Path(paths[0]).name
        title = tr_n("Add {name}", "Add {count} files", len(paths), name=name)
        question = Question(
            self._icons, title, tr("How shall Fireside keep it?"), _ways(), self._window
        )
        question.answered.connect(lambda way: self._on_answered(paths, way))
        self.question = question
        question.open()

    def _on_answered(self, paths: Sequence[str], way: str) -> None:
        for path in paths:
            if way == IN_PLACE:
                self.add_asked.emit(path)
            else:
                self.bring_asked.emit(path, Bring(way))


def _ways() -> list[tuple[str, str, str]]:
    return [
        (IN_PLACE, tr("Use it where it lies"), ""),
        (Bring.MOVE, tr("Move it into the models folder"), ""),
        (Bring.COPY, tr("Copy it into the models folder"), ""),
        (Bring.LINK, tr("Link it into the models folder (takes no space)"), ""),
    ]


def files_in(event: QDropEvent) -> list[str]:
    """Return the models and adapters that are dragged; none if there is anything else."""
    data = event.mimeData()
    urls = data.urls() if data.hasUrls() else []
    paths = [url.toLocalFile() for url in urls if url.isLocalFile()]
    fit = [path for path in paths if path.casefold().endswith(".gguf") or is_peft(Path(path))]
    return fit if len(fit) == len(urls) else []
