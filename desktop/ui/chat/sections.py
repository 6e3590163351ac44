"""One reading of a Markdown source: its outermost blocks, each with where it begins. No Qt here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from desktop.ui.chat.blocks import (
    Align,
    Block,
    Code,
    Columns,
    Heading,
    Inline,
    Kind,
    Level,
    Paragraph,
    Rule,
    TableRow,
    Within,
)
from desktop.ui.chat.inline import running_text

_DEEPEST = 40  # levels that the parser follows; what lies deeper it would leave out
_NARROW = frozenset("ijlft.,;:'|!()[] ")
_WIDEST_COLUMN = 60  # characters that a table's column can ask for
_BOXES = {"[ ] ": "☐", "[x] ": "☑"}
_LONGEST_LANGUAGE = 40  # characters of the word after a fence


class Flavour(Enum):
    """Whose text it is."""

    MODEL = "model"  # Markdown
    PERSON = "person"  # as it was typed, apart from code between fences


@dataclass(frozen=True, slots=True)
class Section:
    """An outermost block of a source: where it begins (characters), and what is in it.

    `head` are the lines that must be read again where the block goes on: a fence that is not
    closed, the names of a table's columns; empty for all else. `last_item` is where the last item
    of a list begins; 0 for all else.
    """

    start: int
    blocks: tuple[Block, ...]
    head: str = ""
    last_item: int = 0


@lru_cache(maxsize=2)
def _parser(flavour: Flavour) -> MarkdownIt:
    options = {"html": False, "linkify": False, "maxNesting": _DEEPEST}
    if flavour is Flavour.PERSON:
        return MarkdownIt("zero", options).enable("fence")
    parser = MarkdownIt("commonmark", options).enable(["table", "strikethrough"])
    return parser.disable(["reference", "html_block", "html_inline"])


def sections(source: str, flavour: Flavour) -> list[Section]:
    """Read `source`, whose lines end with line feeds."""
    if not source:
        return []
    parser = _parser(flavour)
    tokens: list[Token] = []
    parser.block.parse(source, parser, {}, tokens)
    lines = [line + "\n" for line in source.split("\n")]  # str.splitlines knows more ends
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    return [_section(group, lines, starts, parser) for group in _outermost(tokens)]


def _outermost(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    first = 0
    for index, token in enumerate(tokens):
        if token.level == 0 and token.nesting <= 0:
            yield tokens[first : index + 1]
            first = index + 1


def _section(
    tokens: Sequence[Token], lines: Sequence[str], starts: Sequence[int], parser: MarkdownIt
) -> Section:
    begin, end = tokens[0].map or (0, len(lines))
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        text = "".join(lines[begin:end]).rstrip("\n")
        return Section(starts[begin], (Paragraph(Inline(text)),))
    blocks = tuple(_Reader(parser, lines).read(tokens))
    head = ""
    if tokens[0].type == "table_open":
        head = "".join(lines[begin : begin + 2])
    elif tokens[0].type == "fence" and not (isinstance(blocks[0], Code) and blocks[0].closed):
        head = lines[begin]
    items = [t.map[0] for t in tokens if t.level == 1 and t.type == "list_item_open" and t.map]
    return Section(starts[begin], blocks, head, starts[items[-1]] if len(items) > 1 else 0)


@dataclass(slots=True)
class _Reader:
    """Turns the tokens of one outermost block into blocks."""

    parser: MarkdownIt
    lines: Sequence[str]
    within: list[Level] = field(default_factory=list)
    numbers: list[int | None] = field(default_factory=list)  # of the lists that we are in
    rows: list[TableRow] = field(default_factory=list)
    cells: list[Inline] = field(default_factory=list)
    aligns: list[Align] = field(default_factory=list)
    in_head: bool = False

    def read(self, tokens: Sequence[Token]) -> Iterator[Block]:
        for index, token in enumerate(tokens):
            match token.type:
                case "paragraph_open":
                    inline = self._inline(tokens[index + 1])
                    inline = self._with_box(inline)
                    yield Paragraph(inline, self._place(), tight=token.hidden)
                case "heading_open":
                    yield Heading(int(token.tag[1]), self._inline(tokens[index + 1]), self._place())
                case "fence" | "code_block":
                    yield self._code(token)
                case "hr":
                    yield Rule(self._place())
                case "list_item_close":
                    if self.within[-1].marker:  # nothing was in it
                        yield Paragraph(Inline(), self._place(), tight=True)
                    self.within.pop()
                case "table_close":
                    yield from self._table()
                case _:
                    self._step(token, tokens[index + 1] if index + 1 < len(tokens) else token)

    def _step(self, token: Token, following: Token) -> None:
        match token.type:
            case "blockquote_open":
                self.within.append(Level(Kind.QUOTE))
            case "blockquote_close":
                self.within.pop()
            case "bullet_list_open":
                self.numbers.append(None)
            case "ordered_list_open":
                self.numbers.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                self.numbers.pop()
            case "list_item_open":
                self.within.append(Level(Kind.ITEM, self._marker()))
            case _:
                self._step_in_table(token, following)

    def _step_in_table(self, token: Token, following: Token) -> None:
        match token.type:
            case "thead_open" | "tbody_open":
                self.in_head = token.type == "thead_open"
            case "th_open" | "td_open":
                self.cells.append(self._inline(following))
                if self.in_head:
                    self.aligns.append(_align(token))
            case "tr_close":
                self.rows.append(TableRow(tuple(self.cells), Columns((), ()), head=self.in_head))
                self.cells.clear()
            case _:
                pass

    def _marker(self) -> str:
        number = self.numbers[-1]
        if number is None:
            return "•"
        self.numbers[-1] = number + 1
        return f"{number}."

    def _place(self) -> Within:
        """Return where we are; the marker of an item is used up by its first block."""
        place = tuple(self.within)
        self.within = [Level(level.kind) for level in self.within]
        return place

    def _with_box(self, inline: Inline) -> Inline:
        """Let the box of a task (`[ ] `, `[x] `) be the marker of its item, as GitHub shows it."""
        box = _BOXES.get(inline.text[:4].lower())
        if box is None or not self.within or self.within[-1].marker != "•":
            return inline
        self.within[-1] = Level(Kind.ITEM, box)
        spans = (replace(s, start=max(s.start - 4, 0), end=s.end - 4) for s in inline.spans)
        return Inline(inline.text[4:], tuple(span for span in spans if span.end > 0))

    def _inline(self, token: Token) -> Inline:
        return running_text(token.content, self.parser)

    def _code(self, token: Token) -> Code:
        language = (token.info.split() or [""])[0][:_LONGEST_LANGUAGE]
        closed = token.type == "code_block" or self._is_closed(token)
        return Code(language, token.content, closed, self._place())

    def _is_closed(self, token: Token) -> bool:
        begin, end = token.map or (0, 0)
        if end - begin < 2 or end > len(self.lines):
            return False
        last = self.lines[end - 1].lstrip(" \t>").rstrip()
        return last.startswith(token.markup) and not last.strip(token.markup[0])

    def _table(self) -> Iterator[TableRow]:
        longest = [""] * len(self.aligns)
        for row in self.rows:
            for index, cell in enumerate(row.cells[: len(longest)]):
                if _breadth(cell.text) > _breadth(longest[index]):
                    longest[index] = cell.text
        cut = tuple(text[:_WIDEST_COLUMN] for text in longest)
        columns = Columns(cut, tuple(self.aligns))
        rows, self.rows, self.aligns = self.rows, [], []
        for index, row in enumerate(rows):
            last = index == len(rows) - 1
            yield replace(row, columns=columns, last=last, within=self._place())


def _breadth(text: str) -> float:
    """Return about how broad `text` is, in letters: no font is at hand here."""
    narrow = sum(letter in _NARROW for letter in text)
    broad = sum(letter.isupper() or letter.isdigit() or letter in "mw_" for letter in text)
    return len(text) - 0.5 * narrow + 0.3 * broad


def _align(token: Token) -> Align:
    style = str(token.attrs.get("style", ""))
    for align, name in ((Align.CENTRE, "center"), (Align.RIGHT, "right")):
        if name in style:
            return align
    return Align.LEFT
