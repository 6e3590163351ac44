from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.ui.chat.blocks import (
    Align,
    Block,
    Code,
    Heading,
    Kind,
    Paragraph,
    Rule,
    Style,
    TableRow,
    plain,
)
from desktop.ui.chat.markdown import Markdown
from desktop.ui.chat.sections import Flavour, sections


def blocks(text: str, flavour: Flavour = Flavour.MODEL) -> tuple[Block, ...]:
    read = Markdown(flavour)
    read.grow(text)
    return read.blocks


def test_each_kind_of_block_is_known() -> None:
    found = blocks(
        "# Title\n\nSome *text*.\n\n- one\n- two\n\n> said\n\n```python\nx = 1\n```\n\n---\n\n"
        "| a | b |\n|---|--:|\n| 1 | 2 |\n"
    )
    kinds = [type(block) for block in found]
    assert kinds == [
        Heading, Paragraph, Paragraph, Paragraph, Paragraph, Code, Rule, TableRow, TableRow,
    ]  # fmt: skip
    assert [block.within[0].marker for block in found[2:4]] == ["•", "•"]
    assert found[4].within[0].kind is Kind.QUOTE
    assert found[5] == Code("python", "x = 1\n", closed=True)
    assert isinstance(found[8], TableRow)
    assert found[8].columns.aligns == (Align.LEFT, Align.RIGHT)
    assert [cell.text for cell in found[8].cells] == ["1", "2"]


def test_stretches_of_running_text() -> None:
    (block,) = blocks("a **b *c*** `d` ~~e~~ [f](https://g.h)")
    assert isinstance(block, Paragraph)
    assert block.inline.text == "a b c d e f"
    styles = [(block.inline.text[s.start : s.end], s.style) for s in block.inline.spans]
    assert styles == [
        ("b ", Style.BOLD), ("c", Style.BOLD | Style.ITALIC), ("d", Style.CODE),
        ("e", Style.STRUCK), ("f", Style.LINK),
    ]  # fmt: skip
    assert block.inline.spans[-1].target == "https://g.h"


def test_a_second_block_of_an_item_has_no_marker() -> None:
    first, second, third = blocks("3. one\n\n   more\n4. two\n")
    assert [b.within[0].marker for b in (first, second, third)] == ["3.", "", "4."]


def test_tasks_have_boxes() -> None:
    one, two, three = blocks("- [ ] to **do**\n- [x] done\n- no [ ] box")
    assert [b.within[0].marker for b in (one, two, three)] == ["☐", "☑", "•"]
    assert [plain(b) for b in (one, two, three)] == ["to do", "done", "no [ ] box"]
    assert isinstance(one, Paragraph)
    assert (one.inline.spans[0].start, one.inline.spans[0].end) == (3, 5)


def test_html_stays_text_and_pictures_become_links() -> None:
    first, second = blocks("<b onclick=x>hi</b>\n\n![a cat](https://pictures.example/cat.png)")
    assert plain(first) == "<b onclick=x>hi</b>"
    assert isinstance(second, Paragraph)
    assert second.inline.text == "a cat"
    assert second.inline.spans[0].target == "https://pictures.example/cat.png"


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"]
)
def test_other_schemes_are_shown_as_text(target: str) -> None:
    (block,) = blocks(f"[click]({target})")
    assert isinstance(block, Paragraph)
    assert target in block.inline.text
    assert not any(span.target for span in block.inline.spans)


def test_tricks_in_a_links_words_are_made_visible() -> None:
    (block,) = blocks("[bank\u202emoc.live\u200b](https://evil.example)")
    assert plain(block) == "bank[U+202E]moc.live[U+200B]"


def test_what_a_person_typed_stays_as_it_was() -> None:
    found = blocks("# not *a* title\n- 1\n  __init__\n\n```\ncode\n```", Flavour.PERSON)
    assert [plain(block) for block in found] == ["# not *a* title\n- 1\n  __init__", "code\n"]


def test_code_without_an_end_is_code() -> None:
    (block,) = blocks("```c\nint main(")
    assert block == Code("c", "int main(", closed=False)


_ODD = (
    "a;word ;\n;\n\n;- ;1. ;> ;# ;```;```py\n;|;|-|;---;===;    ;  ;*;**;`;[;](http://x.y);"
    "\t;\r;\r\n;\\;~~~;é🙂;2"
)
_PIECES = st.sampled_from(_ODD.split(";"))


@settings(max_examples=400, deadline=None)
@given(st.lists(_PIECES, max_size=40))
def test_read_piece_by_piece_it_is_the_same(pieces: list[str]) -> None:
    grown = Markdown()
    for piece in pieces:
        grown.grow(piece)
    assert grown.blocks == blocks("".join(pieces))


def _by_itself(text: str) -> tuple[Block, ...]:
    """Read all at once, by one reading of the whole source."""
    return tuple(b for section in sections(text, Flavour.MODEL) for b in section.blocks)


@settings(max_examples=400, deadline=None)
@given(st.lists(_PIECES.filter(lambda piece: "\r" not in piece), max_size=40))
def test_settled_blocks_are_those_of_one_reading(pieces: list[str]) -> None:
    grown = Markdown()
    for piece in pieces:
        grown.grow(piece)
    assert grown.blocks == _by_itself("".join(pieces))


MONSTERS = {
    "a line of 1 MB": "word " * 200_000,
    "a line of 1 MB in code": "```js\n" + "x=1;" * 250_000 + "\n```\nafter",
    "10,000 quotes": ">" * 10_000 + " deep",
    "10,000 quotes with spaces": "> " * 10_000 + "deep",
    "10,000 lists": "- " * 10_000 + "deep",
    "a table of 5,000 rows": "| a | b |\n|---|---|\n" + "| 1 | two |\n" * 5_000,
    "a fence without end": "```python\n" + "print('hi')\n" * 20_000,
    "brackets": "[" * 50_000,
    "pictures": "![" * 50_000,
    "stars": "**a _b " * 20_000,
    "one long paragraph": "some words\n" * 20_000,
}


@pytest.mark.parametrize("text", MONSTERS.values(), ids=MONSTERS.keys())
def test_monsters_lose_nothing_and_are_the_same_in_pieces(text: str) -> None:
    whole = Markdown()
    whole.grow(text)
    grown = Markdown()
    for start in range(0, len(text), 7_919):
        grown.grow(text[start : start + 7_919])
    assert grown.blocks == whole.blocks
    shown = sum(len(plain(block).replace("\t", "").replace("\n", "")) for block in whole.blocks)
    letters = sum(not char.isspace() for char in text)
    assert shown > 0.5 * letters or text.startswith("- ")
    assert all(len(plain(block)) <= 20_000 for block in whole.blocks)


def test_a_tables_rows_are_all_there() -> None:
    found = blocks(MONSTERS["a table of 5,000 rows"])
    assert sum(isinstance(block, TableRow) for block in found) == 5_001
    assert len(found) == 5_001


def test_code_in_parts_is_all_there() -> None:
    text = MONSTERS["a fence without end"]
    found = blocks(text)
    assert all(isinstance(block, Code) and block.language == "python" for block in found)
    assert "".join(plain(block) for block in found) == text.removeprefix("```python\n")


def test_a_long_list_is_cut_between_its_items() -> None:
    found = blocks("".join(f"{n}. item\n     - inner\n\n       more\n" for n in range(1, 600)))
    assert all(isinstance(block, Paragraph) for block in found)
    outer = [block.within[0].marker for block in found if plain(block) == "item"]
    assert outer == [f"{n}." for n in range(1, 600)]
    assert {len(block.within) for block in found if plain(block) in {"inner", "more"}} == {2}


def test_the_parts_of_a_long_table_share_their_widest_columns() -> None:
    rows = "| a much longer first cell | b |\n" + "| 1 | two |\n" * 2_000
    found = [b for b in blocks("| a | b |\n|---|---|\n" + rows) if isinstance(b, TableRow)]
    assert {row.columns.longest[0] for row in found} == {"a much longer first cell"}
