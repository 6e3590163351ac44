"""The vocabularies of small models: every text can be made of their tokens."""

from __future__ import annotations

import string
from collections.abc import Sequence
from dataclasses import dataclass

from gguf import TokenType

WORDS = (
    "the and you that was for with his they have this from one had word but not what all were when "
    "your can said there use each which she how their will other about out many then them these "
    "some her would make like him into time has look two more write see number way could people my "
    "than first water been call who now find long down day did get come made may part once upon"
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Tokens in order, with their scores, types and (bpe only) merges."""

    tokens: list[str]
    scores: list[float]
    types: list[int]
    merges: list[str]


def make_vocabulary(
    kind: str, size: int, control: Sequence[str], user_defined: Sequence[str]
) -> Vocabulary:
    """Return the tokens of a small model: every text can be made of them."""
    first = ["<unk>", "<s>", "</s>"]
    more = [(t, TokenType.CONTROL) for t in control]
    more += [(t, TokenType.USER_DEFINED) for t in user_defined]
    types = [int(TokenType.UNKNOWN), int(TokenType.CONTROL), int(TokenType.CONTROL)]
    merges: list[str] = []
    if kind == "bpe":
        tokens = [*first, *_byte_characters()]
        types += [int(TokenType.NORMAL)] * 256
        space = _byte_characters()[32]
    else:
        tokens = [*first, *(f"<0x{byte:02X}>" for byte in range(256))]
        types += [int(TokenType.BYTE)] * 256
        space = "▁"
        tokens += [space, *string.ascii_letters, *string.digits, *string.punctuation]
    # SentencePiece and BPE build a word from its beginnings, so each of them is a token.
    for word in WORDS.split():
        for end in range(1, len(word) + 1):
            if (piece := space + word[:end]) not in tokens:
                tokens.append(piece)
                merges.append(f"{piece[:-1]} {piece[-1]}")
    types += [int(TokenType.NORMAL)] * (len(tokens) - len(types))
    tokens += [text for text, _ in more]
    types += [int(sort) for _, sort in more]
    spare = max(0, size - len(tokens))
    tokens += [f"{space}unused{index}" for index in range(spare)]
    types += [int(TokenType.NORMAL)] * spare
    scores = [0.0 if index < 259 else 259.0 - index for index in range(len(tokens))]
    return Vocabulary(tokens, scores, types, merges)


def _byte_characters() -> list[str]:
    """Return GPT-2's printable stand-in for each byte (openai/gpt-2, encoder.py)."""
    printable = {*range(33, 127), *range(161, 173), *range(174, 256)}
    others = iter(range(256, 512))
    return [chr(byte) if byte in printable else chr(next(others)) for byte in range(256)]
