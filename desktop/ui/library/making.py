"""From “convert this” and “bake these in” to a job: what must be asked first, in a dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop.core.chat import AdapterUse
from desktop.core.errors import FiresideError
from desktop.core.shelf import Item, Origin
from desktop.session.assistant import Assistant
from desktop.session.assistant_state import Answering, Ready
from desktop.session.work import Cost, Failed, Glance, Made, State, file_name
from desktop.ui.icons import Icons
from desktop.ui.library.stores import Stores
from desktop.ui.wording import shown

if TYPE_CHECKING:
    from desktop.ui.library.bake_dialog import BakeDialog


class Making(QObject):
    """Opens the dialogs and hands the answers to the workbench, whose state says how it goes on."""

    begun = Signal(int)  # the workbench's job
    failed = Signal(object)  # FiresideError: it cannot be begun
    search_asked = Signal(str)  # the name of a model that is wanted

    def __init__(self, icons: Icons, stores: Stores, assistant: Assistant, window: QWidget) -> None:
        super().__init__(window)
        self._icons = icons
        self._shelving, self._bench = stores.shelving, stores.workbench
        self._assistant = assistant
        self._window = window
        self.dialog: QDialog | None = None
        self._awaited: dict[int, Callable[[Item], object]] = {}  # by the workbench's job
        self._bench.state_changed.connect(self._on_state)

    def convert(
        self,
        source: str,
        origin: Origin | None = None,
        then: Callable[[Item], object] | None = None,
    ) -> None:
        """Ask for which model the adapter of PEFT at `source` shall be converted, then do it.

        `then` is called with what was made of it, once that is on the shelf.
        """
        self._bench.look(
            source, partial(self._ask_for_base, source, origin or Origin(), then), self.failed.emit
        )

    def bake(self, model: str = "", uses: Sequence[AdapterUse] = ()) -> None:
        """Ask how `uses` shall be baked into the model at `model`, then do it.

        Without a model the loaded one is offered, else the one that was used last.
        """
        from desktop.ui.library.bake_dialog import BakeDialog

        dialog = BakeDialog(
            self._icons, self._shelving.items, model or self._loaded, uses, self._window.window()
        )
        dialog.price_asked.connect(partial(self._price, dialog))
        dialog.chosen.connect(partial(self._bake, dialog))
        self._open(dialog)

    @property
    def _loaded(self) -> str:
        state = self._assistant.state
        return state.model.path if isinstance(state, Ready | Answering) else ""

    def _ask_for_base(
        self,
        source: str,
        origin: Origin,
        then: Callable[[Item], object] | None,
        found: Glance,
    ) -> None:
        from desktop.core.bases import bases
        from desktop.ui.library.convert_dialog import ConvertDialog

        offered = bases(found.base, self._shelving.items, self._loaded)
        dialog = ConvertDialog(self._icons, found, offered, self._window.window())
        dialog.chosen.connect(partial(self._convert, source, origin, then))
        dialog.search_asked.connect(self.search_asked)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(partial(self._on_finished, dialog))
        dialog.open()

    def _on_finished(self, dialog: QDialog, _result: int) -> None:
        self.dialog = None
        dialog.deleteLater()

    def _convert(
        self,
        source: str,
        origin: Origin,
        then: Callable[[Item], object] | None,
        model: str,
    ) -> None:
        job = self._bench.convert(source, model, origin)
        if then is not None:
            self._awaited[job] = then
        self.begun.emit(job)

    def _on_state(self, state: State) -> None:
        if isinstance(state, Made | Failed):
            then = self._awaited.pop(state.job.number, None)
            if then is not None and isinstance(state, Made):
                then(state.item)

    def _price(self, dialog: BakeDialog) -> None:
        def told(cost: Cost) -> None:
            if dialog is self.dialog:
                dialog.show_cost(cost)

        def failed(error: FiresideError) -> None:
            if dialog is self.dialog:
                dialog.show_problem(shown(error.message))

        self._bench.price(
            dialog.model_path, dialog.uses, dialog.quantisation, self._output(dialog.name.text()),
            told, failed,
        )  # fmt: skip

    def _bake(self, dialog: BakeDialog) -> None:
        output = self._output(dialog.name.text())
        self.begun.emit(
            self._bench.bake(dialog.model_path, dialog.uses, dialog.quantisation, output)
        )

    def _output(self, name: str) -> str:
        return str(Path(self._shelving.folder) / file_name(name))
