"""A conversation as a PDF, by Qt's own writer: text that can be searched, on the usual paper.

It draws into memory and may run in any thread.
"""

from __future__ import annotations

import html
from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontDatabase,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from desktop import __version__
from desktop.core.chat import Node, Role
from desktop.core.passport import lines_of, speaker
from desktop.core.record import Record
from desktop.ui.transfer.html import body_of
from desktop.ui.wording import shown, tr

_DPI = 150
_MARGIN = 18.0  # millimetres
_FOOT = 9.0  # millimetres for the number of the page
_TEXT, _SMALL = 10, 8  # points

_STYLE = """
h1 { font-size: 18pt; }
.who { font-weight: 600; color: #675c53; margin-top: 16px; margin-bottom: 2px; }
h3 { font-size: 13pt; } h4 { font-size: 12pt; } h5, h6 { font-size: 11pt; }
p { margin-top: 4px; margin-bottom: 4px; white-space: pre-wrap; }
pre, code { background-color: #f3efe8; }
pre { white-space: pre-wrap; margin-left: 8px; margin-right: 8px; }
blockquote { margin-left: 18px; color: #675c53; }
.item { margin-left: 18px; } .made { color: #675c53; font-size: 7.5pt; }
.error { color: #a8281c; } .thinking { color: #675c53; margin-left: 14px; font-size: 8.5pt; }
table { border-collapse: collapse; }
td, th { padding: 3px; border: 1px solid #c9beb2; } a { color: #8a3208; }
"""


class _Paper(QTextDocument):
    """A document that loads nothing, from nowhere."""

    def loadResource(self, _type: int, _name: QUrl | str) -> object:
        """Return nothing, whatever is asked for."""
        return None


def pdf_of(record: Record) -> bytes:
    """Return the branch that is read as a PDF file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageLayout(_page())
    writer.setTitle(record.conversation.title)
    writer.setCreator(f"Fireside {__version__}")
    paper = _Paper()
    paper.setUndoRedoEnabled(False)
    paper.documentLayout().setPaintDevice(writer)
    family = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    paper.setDefaultFont(QFont(family, _TEXT))
    paper.setDocumentMargin(0)
    paper.setDefaultStyleSheet(_STYLE)
    area = writer.pageLayout().paintRectPixels(_DPI)
    foot = _FOOT / 25.4 * _DPI
    size = QSizeF(area.width(), area.height() - foot)
    paper.setPageSize(size)
    paper.setHtml("".join(_page_of(record)))
    _print(paper, writer, size, foot)
    buffer.close()
    return bytes(QByteArray(buffer.data()).data())


def _page() -> QPageLayout:
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    unit = QPageLayout.Unit.Millimeter
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, unit)


def _print(paper: QTextDocument, writer: QPdfWriter, size: QSizeF, foot: float) -> None:
    pages = paper.pageCount()
    painter = QPainter(writer)
    layout = paper.documentLayout()
    small = QFont(paper.defaultFont().family(), _SMALL)
    try:
        for number in range(pages):
            if number:
                writer.newPage()
            view = QRectF(0, number * size.height(), size.width(), size.height())
            painter.save()
            painter.translate(0, -view.top())
            painter.setClipRect(view)
            context = QAbstractTextDocumentLayout.PaintContext()
            context.clip = view
            context.palette.setColor(context.palette.ColorRole.Text, QColor("black"))
            layout.draw(painter, context)
            painter.restore()
            painter.setFont(small)
            painter.setPen(QColor("#675c53"))
            below = QRectF(0, size.height(), size.width(), foot)
            words = tr("Page {number} of {pages}", number=number + 1, pages=pages)
            align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            painter.drawText(below, align, words)
    finally:
        painter.end()


def _page_of(record: Record) -> Iterator[str]:
    conversation = record.conversation
    yield f"<h1>{html.escape(' '.join(conversation.title.split()) or tr('Conversation'))}</h1>"
    if prompt := conversation.steering.system_prompt.strip():
        yield f'<p class="who">{html.escape(tr("System prompt"))}</p><p>{html.escape(prompt)}</p>'
    for node in record.tree.path():
        yield from _message(node)


def _message(node: Node) -> Iterator[str]:
    persons = node.message.role is not Role.ASSISTANT
    yield f'<p class="who">{html.escape(shown(speaker(node)))}</p>'
    if node.message.thinking.strip():
        yield f'<div class="thinking"><i>{html.escape(tr("Thinking"))}</i>'
        yield f"{body_of(node.message.thinking, persons=persons)}</div>"
    yield body_of(node.message.text, persons=persons)
    if node.error is not None:
        yield f'<p class="error">{html.escape(shown(node.error))}</p>'
    if node.provenance is not None:
        lines = lines_of(node.provenance)
        told = " · ".join(f"{shown(line.title)}: {shown(line.value)}" for line in lines)
        yield f'<p class="made">{html.escape(told)}</p>'
