"""Which stretches of code are keywords, strings, comments and the like. No Qt here.

Lexers are patterns run over a stranger's text, so only well-known languages are taken, long lines
are left alone, and a text is read only as far as it is seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias, cast

if TYPE_CHECKING:
    from pygments.lexer import Lexer

_LONGEST_LINE = 1_000  # characters; a pattern can take very long on one line

_KNOWN = """
    ada asm awk bash bat c c# c++ clojure cmake console cpp cs csharp css dart diff docker
    dockerfile elixir elm erlang f# fortran fsharp glsl go golang graphql groovy haskell hcl html
    http ini java javascript js json jsx julia kotlin latex lisp lua make makefile markdown
    matlab md nasm nginx nim nix objc objective-c ocaml octave pascal perl php powershell prolog
    properties protobuf proto ps1 py py3 pycon python python3 r rb rs ruby rust sass scala
    scheme scss sh shell solidity sql swift tcl tex toml ts tsx typescript vb.net verilog vhdl vim
    wgsl xml yaml yml zig zsh
"""
_LANGUAGES = frozenset(_KNOWN.split())
_ALIASES = {
    "jsx": "js",
    "objc": "objective-c",
    "py3": "python",
    "shell": "bash",
    "proto": "protobuf",
}


class Tone(Enum):
    """What a stretch of code is, as far as its colour goes."""

    KEYWORD = "keyword"
    STRING = "string"
    COMMENT = "comment"
    NUMBER = "number"
    NAME = "name"  # of a function or a class
    TYPE = "type"  # a built-in or a type
    ADDED = "added"
    REMOVED = "removed"


Toned: TypeAlias = tuple[int, int, Tone]  # from the first character up to the second


def prepare() -> None:
    """Import what the first piece of code will need; Python is what is written most."""
    _lexer("python")


class Colouring:
    """The tones of one piece of code, read no further than asked for."""

    def __init__(self, language: str, text: str) -> None:
        self._found: list[Toned] = []
        self._read_to = 0
        self._source = _tones(language.lower(), text)

    def between(self, start: int, end: int) -> list[Toned]:
        """Return the tones of the characters from `start` up to `end`, in order."""
        while self._read_to < end:
            following = next(self._source, None)
            if following is None:
                self._read_to = end
            else:
                self._found.append(following)
                self._read_to = following[1]
        return [tone for tone in self._found if tone[1] > start and tone[0] < end]


def _tones(language: str, text: str) -> Iterator[Toned]:
    ends = [-1, *(i for i, char in enumerate(text) if char == "\n"), len(text)]
    if language not in _LANGUAGES or any(b - a > _LONGEST_LINE for a, b in pairwise(ends)):
        return
    lexer = _lexer(_ALIASES.get(language, language))
    for start, kind, value in lexer.get_tokens_unprocessed(text) if lexer else ():
        tone = _tone(kind)
        if tone is not None and value:
            yield start, start + len(value), tone


def _lexer(alias: str) -> Lexer | None:
    import pygments.lexers
    from pygments.util import ClassNotFound

    by_name = cast("Callable[[str], Lexer]", pygments.lexers.get_lexer_by_name)  # pyright: ignore[reportUnknownMemberType]
    try:
        return by_name(alias)
    except ClassNotFound:
        return None


@lru_cache(maxsize=256)
def _tone(kind: object) -> Tone | None:
    """Return the tone of a Pygments token type, whose name is `Token.Literal.String.Doc` etc."""
    name = str(kind).removeprefix("Token.").removeprefix("Literal.")
    for begin, tone in _TONES:
        if name.startswith(begin):
            return tone
    return None


_TONES = (
    ("Comment", Tone.COMMENT),
    ("Keyword.Type", Tone.TYPE),
    ("Keyword", Tone.KEYWORD),
    ("Operator.Word", Tone.KEYWORD),
    ("String", Tone.STRING),
    ("Number", Tone.NUMBER),
    ("Name.Builtin", Tone.TYPE),
    ("Name.Function", Tone.NAME),
    ("Name.Class", Tone.NAME),
    ("Name.Decorator", Tone.NAME),
    ("Name.Tag", Tone.KEYWORD),
    ("Name.Attribute", Tone.NAME),
    ("Name.Exception", Tone.TYPE),
    ("Generic.Inserted", Tone.ADDED),
    ("Generic.Deleted", Tone.REMOVED),
    ("Generic.Heading", Tone.COMMENT),
    ("Generic.Subheading", Tone.COMMENT),
)
