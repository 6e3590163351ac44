"""Running text of Markdown as characters and the stretches that are not plain. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from desktop.ui.chat.blocks import Inline, Span, Style
from desktop.ui.chat.links import may_open, unmasked

_LONGEST = 8_000  # characters; longer text stays plain
_MOST_BRACKETS = 500  # the parser's time grows with the square of their number
_MOST_MARKS = 1_000  # all that can begin or end something

_OPENS = {
    "strong_open": Style.BOLD,
    "em_open": Style.ITALIC,
    "s_open": Style.STRUCK,
}
_CLOSES = {name.replace("open", "close"): style for name, style in _OPENS.items()}


@lru_cache(maxsize=4096)
def running_text(content: str, parser: MarkdownIt) -> Inline:
    """Read the inside of a paragraph, a heading or a table's cell."""
    marks = sum(content.count(mark) for mark in "*_`~<&")
    if len(content) > _LONGEST or content.count("[") > _MOST_BRACKETS or marks > _MOST_MARKS:
        return Inline(content)
    tokens: list[Token] = []
    parser.inline.parse(content, parser, {}, tokens)
    return _Writer().write(tokens)


@dataclass(slots=True)
class _Writer:
    """Puts the pieces of a running text one after the other."""

    text: list[str] = field(default_factory=list)
    length: int = 0
    spans: list[Span] = field(default_factory=list)
    styles: list[Style] = field(default_factory=list)
    target: str = ""

    def write(self, tokens: Sequence[Token]) -> Inline:
        for token in tokens:
            self._take(token)
        return Inline("".join(self.text), tuple(self.spans))

    def _take(self, token: Token) -> None:
        match token.type:
            case "text" | "text_special":
                self._put(token.content)
            case "softbreak" | "hardbreak":
                self._put("\n")
            case "code_inline":
                self._put(token.content, Style.CODE)
            case "image":
                self._image(token)
            case "link_open":
                self.target = str(token.attrs.get("href", ""))
                self.styles.append(Style.LINK if may_open(self.target) else Style.PLAIN)
            case "link_close":
                self._close_link(self.styles.pop())
            case name if name in _OPENS:
                self.styles.append(_OPENS[name])
            case name if name in _CLOSES:
                self.styles.remove(_CLOSES[name])
            case _:
                self._put(token.content)

    def _put(self, text: str, more: Style = Style.PLAIN) -> None:
        style = more
        for one in self.styles:
            style |= one
        if self.target:
            text = unmasked(text)
        if not text:
            return
        end = self.length + len(text)
        if style is not Style.PLAIN:
            self._mark(Span(self.length, end, style, self.target if Style.LINK in style else ""))
        self.text.append(text)
        self.length = end

    def _mark(self, span: Span) -> None:
        """Add a span, or lengthen the last one if it is the same."""
        last = self.spans[-1] if self.spans else None
        same = last is not None and last.end == span.start and last.style == span.style
        if last is not None and same and last.target == span.target:
            self.spans[-1] = Span(last.start, span.end, span.style, span.target)
        else:
            self.spans.append(span)

    def _close_link(self, style: Style) -> None:
        target, self.target = self.target, ""
        if style is Style.PLAIN and target:  # nothing opens it, so it is shown
            self._put(f" ({unmasked(target)})")

    def _image(self, token: Token) -> None:
        """Show a picture as a link to it, by the words that stand for it: it is never fetched."""
        outer, self.target = self.target, self.target or str(token.attrs.get("src", ""))
        words = "".join(child.content for child in token.children or ()) or self.target
        self._put(words, Style.LINK if may_open(self.target) else Style.ITALIC)
        self.target = outer
