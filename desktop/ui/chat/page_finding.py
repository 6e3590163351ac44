"""Finding in the conversation that is shown: the bar, what it steps through, what is marked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.core.query import Wanted
from desktop.ui.chat.find_bar import FindBar
from desktop.ui.icons import Icons

if TYPE_CHECKING:
    from desktop.ui.chat.seeker import Seeker
    from desktop.ui.chat.transcript import Transcript


class PageFinding(QObject):
    """Joins the bar with the transcript, which is built when it is first needed."""

    def __init__(self, icons: Icons, transcript: Callable[[], Transcript], parent: QWidget) -> None:
        super().__init__(parent)
        self._transcript = transcript
        self._seeker: Seeker | None = None
        self.bar = FindBar(icons)
        self.bar.sought.connect(self._on_sought)
        self.bar.stepped.connect(self.step)
        self.bar.closed.connect(self._on_closed)

    @property
    def seeker(self) -> Seeker:
        """Return what counts and steps."""
        if self._seeker is None:
            from desktop.ui.chat.seeker import Seeker  # Markdown is not for the first frame

            self._seeker = Seeker(self._transcript())
            self._seeker.counted.connect(self.bar.show_count)
        return self._seeker

    def open(self) -> None:
        """Let the person look for something: what is selected, if that is on one line."""
        selected = self._transcript().selected_text.strip()
        self.bar.open_bar(selected if len(selected) < 100 and "\n" not in selected else "")

    def step(self, direction: int) -> None:
        """Go to the next hit, or the one before; without a bar, open it."""
        if self.bar.is_open:
            self.seeker.step(direction)
        else:
            self.open()

    def show_found(self, message: int, wanted: Wanted) -> None:
        """Show a message that was found elsewhere, with all hits marked."""
        from desktop.ui.chat.seeker import hits_in

        self.bar.close_bar()
        transcript = self._transcript()
        transcript.highlights.show(wanted)
        row = transcript.column.row_of(message)
        if row is None:
            return
        found = hits_in(transcript, row, wanted)
        if found:
            transcript.show_hit(row, *found[0])
        else:
            transcript.show_message(message)
        transcript.setFocus()

    def take_over(self, other: PageFinding) -> None:
        """Look for what is looked for in another page, which was built in another language."""
        if other.bar.is_open:
            self.bar.open_bar(other.bar.field.text())

    def messages_changed(self) -> None:
        """Count anew if something is looked for."""
        if self.bar.is_open:
            self.seeker.count_again()

    def clear(self) -> None:
        """Mark nothing: another conversation is shown."""
        self.bar.close_bar()
        self._transcript().highlights.show(None)

    def _on_sought(self, typed: str) -> None:
        self.seeker.seek(typed)
        self.bar.show_count(0, 0)
        self._transcript().viewport().update()

    def _on_closed(self) -> None:
        if self._seeker is not None:
            self._seeker.stop()
        self._transcript().setFocus()
