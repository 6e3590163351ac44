"""A conversation as one HTML file that can be read anywhere, and printed. No Qt widgets here.

The rules are those of the window: no HTML of a message passes, nothing is loaded from anywhere,
there is no script, and a policy in the file itself forbids both to any browser.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from itertools import groupby

from desktop.core.chat import Node, Role
from desktop.core.moment import local_moment
from desktop.core.passport import lines_of, speaker
from desktop.core.record import Record
from desktop.ui.chat.blocks import (
    Align,
    Block,
    Code,
    Heading,
    Inline,
    Kind,
    Paragraph,
    Rule,
    Style,
    TableRow,
    Within,
)
from desktop.ui.chat.links import may_open
from desktop.ui.chat.markdown import Markdown
from desktop.ui.chat.sections import Flavour
from desktop.ui.wording import moment_shown, shown, tr

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_DEEPEST = 12  # levels of quotes and lists that are shown as such
_TAGS = {Style.BOLD: "b", Style.ITALIC: "i", Style.STRUCK: "s", Style.CODE: "code"}

_STYLE = """
:root { color-scheme: light dark; --page: #fcfaf6; --text: #2a2420; --muted: #675c53;
  --soft: #f8e9dc; --code: #f5f0e8; --border: #e6ddd0; --accent: #b2450f; --danger: #a8281c; }
@media (prefers-color-scheme: dark) { :root { --page: #201c1a; --text: #efe8e0; --muted: #b3a79b;
  --soft: #3c2b20; --code: #191614; --border: #38312c; --accent: #f2905a; --danger: #f59a8b; } }
body { background: var(--page); color: var(--text); max-width: 46rem; margin: 2rem auto;
  padding: 0 1.2rem; font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
header p, .made, summary { color: var(--muted); font-size: .85rem; }
article { margin: 1.6rem 0; }
article > h2 { font-size: .85rem; color: var(--muted); font-weight: 600; margin: 0 0 .3rem; }
.user > div, .system > div { background: var(--soft); border-radius: .8rem;
  padding: .1rem 1rem; white-space: pre-wrap; }
p { margin: .6rem 0; white-space: pre-wrap; } h3 { margin: 1.1rem 0 .4rem; }
pre { background: var(--code); border: 1px solid var(--border); border-radius: .5rem;
  padding: .7rem .9rem; overflow-x: auto; white-space: pre; }
code { background: var(--code); border-radius: .25rem; padding: .05rem .25rem;
  font: .92em ui-monospace, monospace; } pre code { padding: 0; }
blockquote { border-left: 3px solid var(--border); margin: 0; padding-left: .9rem;
  color: var(--muted); }
table { border-collapse: collapse; margin: .6rem 0; }
td, th { border: 1px solid var(--border); padding: .25rem .6rem; }
th:not([align]) { text-align: left; }
a { color: var(--accent); } hr { border: 0; border-top: 1px solid var(--border); }
.item { margin-left: 1.5rem; } .item > p { margin: .2rem 0; }
.marker { display: inline-block; min-width: 1.5rem; margin-left: -1.5rem; }
.error { color: var(--danger); } details { margin: .4rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; }
dd { margin: 0; overflow-wrap: anywhere; }
@media print { :root { --page: #fff; --text: #000; --muted: #444; --soft: #f3f3f3;
  --code: #f6f6f6; --border: #bbb; --accent: #000; } body { margin: 0; max-width: none; }
  pre { white-space: pre-wrap; } article > h2, h3 { break-after: avoid; } }
"""


def html_of(record: Record) -> str:
    """Return the branch that is read as a whole HTML page."""
    title = html.escape(" ".join(record.conversation.title.split()) or tr("Conversation"))
    return "".join(
        (
            '<!DOCTYPE html>\n<html lang="und">\n<head>\n<meta charset="utf-8">\n',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n',
            '<meta name="viewport" content="width=device-width">\n',
            f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n",
            f"<header><h1>{title}</h1>\n<p>{html.escape(_when(record))}</p></header>\n",
            *_system(record),
            *(_article(node) for node in record.tree.path()),
            "</body>\n</html>\n",
        )
    )


def _system(record: Record) -> Iterator[str]:
    if prompt := record.conversation.steering.system_prompt.strip():
        title = html.escape(tr("System prompt"))
        yield f'<article class="system"><h2>{title}</h2><div><p>{html.escape(prompt)}</p></div>'
        yield "</article>\n"


def _article(node: Node) -> str:
    message = node.message
    parts = [f'<article class="{message.role.value}"><h2>{html.escape(shown(speaker(node)))}</h2>']
    if message.thinking.strip():
        summary = html.escape(tr("Thinking"))
        parts.append(f"<details><summary>{summary}</summary>{_text(message.thinking, node)}")
        parts.append("</details>")
    parts.append(f"<div>{_text(message.text, node)}</div>")
    if node.error is not None:
        parts.append(f'<p class="error">{html.escape(shown(node.error))}</p>')
    if node.provenance is not None:
        parts.append(f'<details class="made"><summary>{html.escape(tr("What made this reply"))}')
        parts.append("</summary><dl>")
        parts += [
            f"<dt>{html.escape(shown(line.title))}</dt><dd>{html.escape(shown(line.value))}</dd>"
            for line in lines_of(node.provenance)
        ]
        parts.append("</dl></details>")
    return "".join((*parts, "</article>\n"))


def _text(text: str, node: Node) -> str:
    return body_of(text, persons=node.message.role is not Role.ASSISTANT)


def body_of(text: str, *, persons: bool) -> str:
    """Return a text as HTML; of the person's own only code between fences is more than text."""
    reading = Markdown(Flavour.PERSON if persons else Flavour.MODEL)
    reading.grow(text)
    return "".join(_blocks(reading.blocks))


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for _, run in groupby(_numbered(blocks), lambda pair: pair[0]):
        together = [block for _, block in run]
        match together[0]:
            case TableRow():
                yield _table([block for block in together if isinstance(block, TableRow)])
            case Code():
                yield _code([block for block in together if isinstance(block, Code)])
            case Heading() as block:
                level = min(6, block.level + 2)
                yield _inside(block.within, f"<h{level}>{_inline(block.inline)}</h{level}>")
            case Paragraph() as block:
                yield _inside(block.within, f"<p>{_inline(block.inline)}</p>")
            case Rule() as block:
                yield _inside(block.within, "<hr>")


def _numbered(blocks: Iterable[Block]) -> Iterator[tuple[int, Block]]:
    """Yield each block with a number that those share which are one table, or one piece of code."""
    number = 0
    above: Block | None = None
    for block in blocks:
        if not _goes_on(above, block):
            number += 1
        above = block
        yield number, block


def _goes_on(above: Block | None, block: Block) -> bool:
    if isinstance(block, TableRow) and isinstance(above, TableRow):
        return not block.head and not above.last
    return isinstance(block, Code) and block.continued


def _code(pieces: list[Code]) -> str:
    text = html.escape("".join(piece.text for piece in pieces).removesuffix("\n"))
    return _inside(pieces[0].within, f"<pre><code>{text}</code></pre>")


def _table(rows: list[TableRow]) -> str:
    lines: list[str] = []
    for row in rows:
        tag = "th" if row.head else "td"
        cells = zip(row.cells, row.columns.aligns, strict=False)
        inside = "".join(f"<{tag}{_ALIGNS[at]}>{_inline(cell)}</{tag}>" for cell, at in cells)
        lines.append(f"<tr>{inside}</tr>")
    return _inside(rows[0].within, f"<table>{''.join(lines)}</table>")


_ALIGNS = {
    Align.LEFT: "",
    Align.CENTRE: ' align="center"',
    Align.RIGHT: ' align="right"',
}


def _inside(within: Within, inner: str) -> str:
    for level in reversed(within[:_DEEPEST]):
        if level.kind is Kind.QUOTE:
            inner = f"<blockquote>{inner}</blockquote>"
        else:
            sign = f'<span class="marker">{html.escape(level.marker)} </span>'
            if level.marker and inner.startswith("<p>"):
                inner = f"<p>{sign}{inner.removeprefix('<p>')}"
            elif level.marker:
                inner = f"{sign}{inner}"
            inner = f'<div class="item">{inner}</div>'
    return inner


def _inline(inline: Inline) -> str:
    parts: list[str] = []
    at = 0
    for span in inline.spans:
        parts.append(html.escape(inline.text[at : span.start]))
        piece = html.escape(inline.text[span.start : span.end])
        for style, tag in _TAGS.items():
            if style in span.style:
                piece = f"<{tag}>{piece}</{tag}>"
        if Style.LINK in span.style and may_open(span.target):
            target = html.escape(span.target)
            piece = f'<a href="{target}" rel="noopener noreferrer nofollow">{piece}</a>'
        parts.append(piece)
        at = span.end
    parts.append(html.escape(inline.text[at:]))
    return "".join(parts)


def _when(record: Record) -> str:
    return moment_shown(local_moment(record.conversation.created))
