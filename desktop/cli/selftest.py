"""`fireside doctor --selftest`: the Guide is loaded, asked, and asked again with its adapter.

It goes the whole way that a reply goes, but for the window: the engine's process, llama.cpp and
what it was built with, the files that Fireside ships, an adapter that acts.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.cli.exits import FAILED
from desktop.cli.line import Line, line
from desktop.core import guide
from desktop.core.chat import AdapterUse, Message, Role
from desktop.core.errors import EngineError, FiresideError
from desktop.core.settings import Loading, Sampling
from desktop.core.wording import say
from desktop.engine.protocol import Answer, Finished, Load, Loaded, Piece

QUESTION = "What is a token?"
ENGLISH, GERMAN = "a piece of text", "ein Stück Text"  # what its answers have, and no noise has
_LONGEST = 200  # tokens


@dataclass(frozen=True, slots=True)
class Said:
    """A reply of the self-test, and how fast it was written, in tokens per second."""

    reply: str
    speed: float


def selftest(*, as_json: bool) -> int:
    """Print how it went; the exit status is 1 where something did not work."""
    try:
        found = _found()
    except FiresideError as error:
        if not as_json:
            raise
        print(json.dumps({"ok": False, "problem": str(error)}, ensure_ascii=False, indent=2))
        return FAILED
    if as_json:
        print(json.dumps({"ok": True, "problem": "", **found}, ensure_ascii=False, indent=2))
    else:
        plain, german = found["answers"]
        print(
            f"OK: the Guide answers at {plain['tokens_per_second']} tokens per second, and with "
            f"its adapter in German at {german['tokens_per_second']}."
        )
    return 0


def _found() -> dict[str, Any]:
    model, adapter = guide.model(), guide.adapter()
    if model is None or adapter is None:
        raise FiresideError(
            say("The Guide, which the self-test asks, is not in {folder}.",
                folder=str(guide.folder()))
        )  # fmt: skip
    with line() as engine:
        seconds = _load(engine, model)
        plain = _ask(engine, 2, ())
        german = _ask(engine, 3, (AdapterUse(str(adapter)),))
    for said, wanted in ((plain, ENGLISH), (german, GERMAN)):
        if wanted not in said.reply:
            raise EngineError(
                say("The Guide answered “{reply}”, which it was not taught: the engine computes "
                    "something else than it should.", reply=said.reply[:200])
            )  # fmt: skip
    return {
        "model": str(model),
        "adapter": str(adapter),
        "load_seconds": round(seconds, 4),
        "answers": [
            {"question": QUESTION, "reply": said.reply, "tokens_per_second": round(said.speed, 1)}
            for said in (plain, german)
        ],
    }


def _load(engine: Line, model: Path) -> float:
    for event in engine.ask(Load(1, str(model), Loading())):
        if isinstance(event, Loaded):
            return event.model.seconds
    raise AssertionError


def _ask(engine: Line, request: int, adapters: tuple[AdapterUse, ...]) -> Said:
    sampling = Sampling(temperature=guide.TEMPERATURE, max_tokens=_LONGEST)
    command = Answer(request, (Message(Role.USER, QUESTION),), sampling, adapters)
    written: list[str] = []
    for event in engine.ask(command):
        if isinstance(event, Piece):
            written.append(event.text)
        if isinstance(event, Finished):
            return Said("".join(written), event.counts.reply_tokens_per_second)
    raise AssertionError
