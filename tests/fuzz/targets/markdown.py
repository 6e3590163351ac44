"""Answers of a model: Markdown made into blocks, whole and as it streams in."""

from __future__ import annotations

from pathlib import Path

from desktop.ui.chat.markdown import Markdown
from tests.fuzz.target import Target

_TALK = (
    b"# A heading\n\nSome *emphasis*, **strong**, `code`, ~~gone~~ and [a link](https://a.b).\n\n"
    b"1. one\n2. two\n   - nested\n     > quoted\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\n"
    b"```python\nprint('hi')\n```\n\n$$\\frac{a}{b}$$ and \\(x^2\\).\n\n---\n\n- [ ] to do\n"
)
_ODD = (
    b"<b>html</b> &amp; &#0; \\* ![p](data:x) <http://a> [x]: y\n\n\t indented\r\n\r    code\n~~~\n"
)


def play(data: bytes, _folder: Path) -> None:
    """Read a text at once and in pieces; the pieces must not make a difference to its end."""
    text = data.decode("utf-8", "replace")
    whole, grown = Markdown(), Markdown()
    whole.grow(text)
    step = 1 + len(text) // 7
    for start in range(0, len(text), step):
        grown.grow(text[start : start + step])
    assert isinstance(whole.blocks, tuple)
    assert isinstance(grown.blocks, tuple)


TARGET = Target(
    "markdown",
    play,
    lambda _: [_TALK, _ODD, _TALK + _ODD],
    words=(
        *(b"```", b"~~~", b"> ", b"- ", b"1. ", b"|", b"\n\n", b"    ", b"$$", b"\\[", b"**"),
        *(b"[](", b"![](", b"<!--", b"&#xFFFFFF;", b"\r", b"\0", b"\xe2\x80\xae", b"*_*_*_"),
        *(b"> " * 50, b"[" * 60, b"(" * 60, b"`" * 40, b"- " * 40, b"\xef\xbb\xbf---\na: b\n---\n"),
    ),
)
