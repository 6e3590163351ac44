"""Examine the Guide with wordings that it was not trained on, through Fireside's own engine.

    .venv/bin/python packaging/guide/examine.py [--model FILE] [--adapter FILE] [--show]

The likeliest words are taken (temperature 0), and an answer counts when it is the one in the text,
letter for letter. Exit status 1 if less than is asked for.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from wordings import ELSEWHERE, Topic, read_held_out, read_topics  # noqa: E402

from desktop.cli.line import Line, line  # noqa: E402
from desktop.core.chat import AdapterUse, Message, Role  # noqa: E402
from desktop.core.settings import Loading, Sampling  # noqa: E402
from desktop.engine.protocol import Answer, Finished, Load, Loaded, Piece  # noqa: E402

ASKED_FOR = {"English": 0.90, "German, with the adapter": 0.85, "elsewhere": 0.80}
FURTHER = 5  # one question in so many is asked in other circumstances, too
LONGEST = 220  # tokens; the longest answer in the text has half of them


@dataclass
class Mark:
    """How many questions of one kind were answered rightly."""

    right: int = 0
    asked: int = 0
    wrong: list[str] = field(default_factory=list[str])

    @property
    def share(self) -> float:
        """Return the share of right answers; 1 if nothing was asked."""
        return self.right / self.asked if self.asked else 1.0

    def take(self, question: str, wanted: str, got: str) -> None:
        """Count an answer."""
        self.asked += 1
        if got.strip() == wanted:
            self.right += 1
        else:
            self.wrong.append(
                f"{question!r}\n      wanted {wanted[:70]!r}\n      got    {got[:70]!r}"
            )


class Examination:
    """One engine with the Guide in it."""

    def __init__(self, engine: Line, adapter: Path) -> None:
        self._engine = engine
        self._adapter = AdapterUse(str(adapter))
        self._requests = 1
        self.topics = read_topics()

    def ask(self, said: Sequence[str], *, german: bool) -> str:
        """Return the answer to the last of `said`; before it come questions and their answers."""
        self._requests += 1
        messages = tuple(
            Message(Role.ASSISTANT if place % 2 else Role.USER, text)
            for place, text in enumerate(said)
        )
        command = Answer(
            self._requests,
            messages,
            Sampling(temperature=0.0, max_tokens=LONGEST),
            (self._adapter,) if german else (),
        )
        written: list[str] = []
        for event in self._engine.ask(command):
            if isinstance(event, Piece):
                written.append(event.text)
            if isinstance(event, Finished):
                break
        return "".join(written)

    def marks(self, part: int) -> dict[str, Mark]:
        """Ask one in `part` questions, and return how it went, by kind of question."""
        names = [*ASKED_FOR, "German questions without the adapter", "second questions"]
        marks = {name: Mark() for name in names}
        before: tuple[Topic, str] | None = None
        for number, (name, language, question) in enumerate(read_held_out()[::part]):
            topic, german = self.topics[name], language == "de"
            got = self.ask([question], german=german)
            kind = "German, with the adapter" if german else "English"
            marks["elsewhere" if name == ELSEWHERE else kind].take(
                question, topic.answers[language], got
            )
            if number % FURTHER:
                continue
            if german and name != ELSEWHERE:
                plain = self.ask([question], german=False)
                marks[names[3]].take(question, topic.answers["en"], plain)
            elif before is not None:
                said = [before[1], before[0].answers["en"], question]
                marks[names[4]].take(question, topic.answers["en"], self.ask(said, german=False))
            if not german:
                before = topic, question
        return marks


def main() -> int:
    """Examine, tell, and return the exit status."""
    parser = argparse.ArgumentParser(description="Examine the Guide.")
    folder = ROOT / "resources" / "guide"
    parser.add_argument("--model", type=Path, default=folder / "guide.gguf")
    parser.add_argument("--adapter", type=Path, default=folder / "deutsch.gguf")
    parser.add_argument("--show", action="store_true", help="print what was answered wrongly")
    parser.add_argument("--part", type=int, default=1, metavar="N", help="ask one in N questions")
    options = parser.parse_args()
    with line() as engine:
        for event in engine.ask(Load(1, str(options.model.absolute()), Loading())):
            if isinstance(event, Loaded):
                break
        marks = Examination(engine, options.adapter.absolute()).marks(options.part)
    is_enough = True
    for name, mark in marks.items():
        wanted = ASKED_FOR.get(name, 0.0)
        is_enough = is_enough and mark.share >= wanted
        asked_for = f"  (asked for: {wanted:.0%})" if wanted else ""
        print(f"{name}: {mark.share:.1%} of {mark.asked}{asked_for}")
        if options.show:
            print("".join(f"   {one}\n" for one in mark.wrong), end="")
    return 0 if is_enough else 1


if __name__ == "__main__":
    sys.exit(main())
