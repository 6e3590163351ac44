"""Lessons for the network: short ones for telling questions apart, long ones for conversations."""
# pyright: basic, reportMissingImports=false
# PyTorch is not in the environment that is checked.

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

import torch
from torch import Tensor
from vocabulary import BEGIN, END, Vocabulary
from wordings import ELSEWHERE, Asker, Topic

_SILENT = -100  # a place where nothing is learned (PyTorch's own number)


@dataclass(frozen=True)
class Mixture:
    """What lessons are made of, as shares.

    `german_answers` are those behind the mark that says so, which the template never writes: from
    them the adapter has only to learn that the mark is always meant. `unmarked` are German answers
    without it, which is what the adapter learns.
    """

    german_questions: float
    german_answers: float
    unmarked: bool = False
    elsewhere: float = 0.14
    system: float = 0.06


@dataclass(frozen=True)
class Pace:
    """How a phase of training goes: `steps`, and short lessons of `rows` questions in each.

    Of each answer the first `short` tokens are learned there: the fewer, the more questions in the
    same time. Long lessons are for whole answers: one a step in the first `memorising` steps, then
    one in two. `rate` is the highest learning rate.
    """

    steps: int
    rate: float
    rows: int
    short: int
    memorising: int
    length: int = 640  # tokens of a long lesson


BASE = Mixture(german_questions=0.4, german_answers=0.3)
EVEN = Mixture(german_questions=0.45, german_answers=0.45)
GERMAN = Mixture(german_questions=0.75, german_answers=1.0, unmarked=True)


@dataclass
class Batch:
    """Tokens, a row a lesson, and what is to come next at each place."""

    tokens: Tensor
    targets: Tensor


class School:
    """Makes lessons from topics, always new ones."""

    def __init__(
        self, topics: dict[str, Topic], asker: Asker, vocabulary: Vocabulary, random: Random
    ) -> None:
        self._asker = asker
        self._vocabulary = vocabulary
        self._random = random
        self._made: list[Batch] = []
        self._names = [name for name in topics if name != ELSEWHERE]
        self._answers = {
            (name, language): [*vocabulary.tokens_of(words), END]
            for name, topic in topics.items()
            for language, words in topic.answers.items()
        }

    def state(self) -> object:
        """Return where the lessons are, for `go_on`."""
        return self._random.getstate(), self._asker.random.getstate()

    def go_on(self, state: Any) -> None:
        """Go on with the lessons where `state` was taken."""
        self._random.setstate(state[0])
        self._asker.random.setstate(state[1])

    def short(self, mixture: Mixture, pace: Pace) -> Batch:
        """Return `pace.rows` single questions, each with the beginning of its answer.

        Several batches are made at once and parted by length, so that little is padded.
        """
        if not self._made:
            made = []
            for _ in range(pace.rows * 4):
                tokens, targets = [BEGIN], [_SILENT]
                self._ask_and_answer(tokens, targets, mixture, pace.short)
                made.append((tokens, targets))
            made.sort(key=lambda lesson: len(lesson[0]))
            rows = pace.rows
            parts = [made[at : at + rows] for at in range(0, len(made), rows)]
            self._random.shuffle(parts)
            self._made = [_together(part) for part in parts]
        return self._made.pop()

    def long(self, mixture: Mixture, rows: int, length: int) -> Batch:
        """Return `rows` conversations of about `length` tokens, with whole answers."""
        made = []
        for _ in range(rows):
            tokens, targets = [BEGIN], [_SILENT]
            if self._random.random() < mixture.system * 3:
                said = self._words(self._asker.noise(self._random.choice((2, 4, 20))))
                tokens += [self._vocabulary["<|system|>"], *said]
                targets += [_SILENT] * (1 + len(said))
            while len(tokens) < length:
                self._ask_and_answer(tokens, targets, mixture, length)
            made.append((tokens[:length], targets[:length]))
        return _together(made)

    def _ask_and_answer(
        self, tokens: list[int], targets: list[int], mixture: Mixture, most: int
    ) -> None:
        random, vocabulary = self._random, self._vocabulary
        topic = ELSEWHERE
        if random.random() >= mixture.elsewhere:
            topic = random.choice(self._names)
        asked_in = "de" if random.random() < mixture.german_questions else "en"
        told_in = "de" if random.random() < mixture.german_answers else "en"
        question = self._words(self._asker.question(topic, asked_in), loss=0.05)
        tokens += [vocabulary["<|user|>"], *question, vocabulary["<|guide|>"]]
        targets += [_SILENT] * (2 + len(question))
        if told_in == "de" and not mixture.unmarked:
            tokens.append(vocabulary["<|deutsch|>"])
            targets.append(_SILENT)
        answer = self._answers[topic, told_in][:most]
        tokens += answer
        targets += answer

    def _words(self, text: str, loss: float = 0.0) -> list[int]:
        # The template writes a blank before what a person says, and makes all of it lower case.
        return self._vocabulary.tokens_of(f" {text.lower().strip()}", self._random, loss)


def _together(made: list[tuple[list[int], list[int]]]) -> Batch:
    longest = max(len(tokens) for tokens, _ in made)
    inputs = torch.zeros(len(made), longest - 1, dtype=torch.long)
    targets = torch.full((len(made), longest - 1), _SILENT, dtype=torch.long)
    for row, (tokens, wanted) in enumerate(made):
        inputs[row, : len(tokens) - 1] = torch.tensor(tokens[:-1])
        targets[row, : len(tokens) - 1] = torch.tensor(wanted[1:])
    return Batch(inputs, targets)
