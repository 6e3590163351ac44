"""Lessons for the network: many questions with their topics, whole answers, and conversations."""
# pyright: basic, reportMissingImports=false
# PyTorch is not in the environment that is checked.

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Any

import torch
from torch import Tensor
from vocabulary import BEGIN, END, GERMAN_MARK, Vocabulary
from wordings import ELSEWHERE, Asker, Topic

_SILENT = -100  # a place where nothing is learned (PyTorch's own number)


@dataclass(frozen=True)
class Mixture:
    """What lessons are made of, as shares.

    `german_answers` are those behind the mark that says so. The base model never writes the mark
    itself: that is what the adapter learns, from lessons where the mark is `learned`.
    """

    german_questions: float
    german_answers: float
    learned: bool = False
    elsewhere: float = 0.14
    system: float = 0.06


BASE = Mixture(german_questions=0.45, german_answers=0.5)
GERMAN = Mixture(german_questions=0.75, german_answers=1.0, learned=True)


@dataclass
class Batch:
    """Tokens, a row a lesson, and what is to follow each of them (or nothing that is learned)."""

    tokens: Tensor
    targets: Tensor


@dataclass
class Lesson:
    """The tokens of one row, and what is to follow each of them."""

    tokens: list[int] = field(default_factory=lambda: [BEGIN])
    targets: list[int] = field(default_factory=lambda: [_SILENT])

    def say(self, *tokens: int) -> None:
        """Go on with `tokens`, which are not the model's to learn."""
        self.tokens += tokens
        self.targets += [_SILENT] * len(tokens)

    def teach(self, *tokens: int) -> None:
        """Go on with `tokens`, each of which is to follow what stands before it."""
        for token in tokens:
            self.expect(token)
            self.say(token)

    def expect(self, token: int) -> None:
        """Have `token` follow what stands here, whatever the lesson goes on with."""
        self.targets[-1] = token


class School:
    """Makes lessons from topics, always new ones.

    Before its answer the model writes a token of the question's topic, which nobody sees. So it
    learns apart what is asked, from very many short lessons, and what is answered then. A template
    knows no such tokens: earlier answers of a conversation stand there without them.
    """

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

    def questions(self, mixture: Mixture, rows: int) -> Batch:
        """Return `rows` single questions, each with its topic.

        Several batches are made at once and parted by length, so that little is padded.
        """
        if not self._made:
            made = [Lesson() for _ in range(rows * 4)]
            for lesson in made:
                topic = self._ask(lesson, mixture)
                lesson.teach(self._vocabulary.topic(topic))
                if mixture.learned:
                    lesson.expect(self._vocabulary[GERMAN_MARK])
            made.sort(key=lambda lesson: len(lesson.tokens))
            parts = [made[at : at + rows] for at in range(0, len(made), rows)]
            self._random.shuffle(parts)
            self._made = [_together(part) for part in parts]
        return self._made.pop()

    def answers(self, mixture: Mixture, rows: int) -> Batch:
        """Return `rows` single questions, each with its topic and its whole answer."""
        made = [Lesson() for _ in range(rows)]
        for lesson in made:
            self._answer(lesson, mixture, self._ask(lesson, mixture))
        return _together(made)

    def conversations(self, mixture: Mixture, rows: int, length: int) -> Batch:
        """Return `rows` conversations of about `length` tokens, each of which ends in an answer."""
        return _together([self._conversation(mixture, length) for _ in range(rows)])

    def _conversation(self, mixture: Mixture, length: int) -> Lesson:
        lesson = Lesson()
        if self._random.random() < mixture.system * 3:
            said = self._words(self._asker.noise(self._random.choice((2, 4, 20))))
            lesson.say(self._vocabulary["<|system|>"], *said)
        while True:
            topic = self._ask(lesson, mixture)
            if len(lesson.tokens) >= length:
                self._answer(lesson, mixture, topic)
                return lesson
            lesson.expect(self._vocabulary.topic(topic))
            lesson.say(*self._answers[topic, self._told_in(mixture)])

    def _ask(self, lesson: Lesson, mixture: Mixture) -> str:
        random = self._random
        topic = ELSEWHERE
        if random.random() >= mixture.elsewhere:
            topic = random.choice(self._names)
        asked_in = "de" if random.random() < mixture.german_questions else "en"
        question = self._words(self._asker.question(topic, asked_in), loss=0.05)
        lesson.say(self._vocabulary["<|user|>"], *question, self._vocabulary["<|guide|>"])
        return topic

    def _answer(self, lesson: Lesson, mixture: Mixture, topic: str) -> None:
        lesson.teach(self._vocabulary.topic(topic))
        told_in = self._told_in(mixture)
        if told_in == "de":
            (lesson.teach if mixture.learned else lesson.say)(self._vocabulary[GERMAN_MARK])
        lesson.teach(*self._answers[topic, told_in])

    def _told_in(self, mixture: Mixture) -> str:
        return "de" if self._random.random() < mixture.german_answers else "en"

    def _words(self, text: str, loss: float = 0.0) -> list[int]:
        # The template writes a blank before what a person says, and makes all of it lower case.
        return self._vocabulary.tokens_of(f" {text.lower().strip()}", self._random, loss)


def _together(made: list[Lesson]) -> Batch:
    longest = max(len(lesson.tokens) for lesson in made)
    tokens = torch.zeros(len(made), longest, dtype=torch.long)
    targets = torch.full((len(made), longest), _SILENT, dtype=torch.long)
    for row, lesson in enumerate(made):
        tokens[row, : len(lesson.tokens)] = torch.tensor(lesson.tokens)
        targets[row, : len(lesson.targets)] = torch.tensor(lesson.targets)
    return Batch(tokens, targets)
