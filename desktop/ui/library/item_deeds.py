"""What a person can have done with a file on the shelf, from its card and from its page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop.core.errors import FiresideError
from desktop.core.shelf import Item
from desktop.session.shelving import Shelving
from desktop.ui.icons import Icons
from desktop.ui.library.asking import Question
from desktop.ui.wording import tr


class ItemDeeds(QObject):
    """Carries out the deeds of `here.DEEDS`; what throws a file away is asked about first."""

    load_asked = Signal(str)  # path
    details_asked = Signal(int)  # item id
    bake_asked = Signal(object)  # Item
    gone = Signal(int)  # item id: it is on its way off the shelf
    failed = Signal(object)  # FiresideError

    def __init__(self, icons: Icons, shelving: Shelving, window: QWidget) -> None:
        super().__init__(window)
        self._icons = icons
        self._shelving = shelving
        self._window = window
        self.question: Question | None = None

    def do(self, deed: str, number: int) -> None:
        """Do it with the item of this id; nothing if that is not there any more."""
        item = next((item for item in self._shelving.items if item.id == number), None)
        if item is None:
            return
        match deed:
            case "load":
                self.load_asked.emit(item.path)
            case "details":
                self.details_asked.emit(number)
            case "bake":
                self.bake_asked.emit(item)
            case "verify":
                self._try(self._shelving.verify, number)
            case "reveal":
                folder = str(Path(item.path).parent)
                QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
            case "remove":
                self._remove(item)
            case _:
                pass

    def _remove(self, item: Item) -> None:
        if item.missing or not item.place.may_delete:
            self._take_off(self._shelving.forget, item.id)
            return
        title = tr("Move “{name}” to the trash?", name=item.name)
        text = tr(
            "It takes {size:size}, which are free again once the trash is emptied. Until then the "
            "trash of your system brings it back.",
            size=self._frees(item),
        )
        answers = [("trash", tr("Move to the trash"), "danger")]
        self.question = Question(self._icons, title, text, answers, self._window)
        self.question.answered.connect(lambda _: self._take_off(self._shelving.remove, item.id))
        self.question.open()

    def _frees(self, item: Item) -> int:
        try:
            return self._shelving.details(item.id).frees
        except FiresideError:
            return item.size

    def _take_off(self, deed: Callable[[int], None], number: int) -> None:
        if self._try(deed, number):
            self.gone.emit(number)

    def _try(self, deed: Callable[[int], None], number: int) -> bool:
        try:
            deed(number)
        except FiresideError as error:
            self.failed.emit(error)
            return False
        return True
