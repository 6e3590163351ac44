"""The formats of an export, as a person chooses them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.record import Record
from desktop.session.transfer import Render, as_markdown
from desktop.ui.wording import shown, tr


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, what it is good for, the ending of its files, and how it is made.

    `render` is None for the one that takes all conversations in one file.
    """

    name: str
    title: str
    help: str
    ending: str
    render: Render | None


def formats() -> tuple[Format, ...]:
    """Return all formats, in the person's language."""
    return (
        Format(
            "markdown",
            tr("Markdown"),
            tr("Plain text for notes and other programs: the branch that is shown."),
            ".md",
            lambda record: as_markdown(record, shown),
        ),
        Format(
            "html",
            tr("HTML"),
            tr("One page for any browser, and for printing: the branch that is shown. It loads "
               "nothing from the internet."),
            ".html",
            _html,
        ),
        Format(
            "pdf",
            tr("PDF"),
            tr("Pages on A4 paper: the branch that is shown."),
            ".pdf",
            _pdf,
        ),
        Format(
            "json",
            tr("JSON"),
            tr("Everything, with all branches and what made each reply. Fireside can bring it back "
               "in, here or on another computer."),
            ".json",
            None,
        ),
    )  # fmt: skip


def _html(record: Record) -> bytes:
    from desktop.ui.transfer.html import html_of

    return html_of(record).encode("utf-8", "replace")


def _pdf(record: Record) -> bytes:
    from desktop.ui.transfer.pdf import pdf_of

    return pdf_of(record)
