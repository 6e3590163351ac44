"""What this machine has, asked of an engine of one's own."""

from __future__ import annotations

from desktop.cli.line import Line, line
from desktop.core.cuda import Place
from desktop.core.errors import EngineError
from desktop.engine.protocol import Survey, Surveyed, Waking


def survey(cuda: Place) -> tuple[Surveyed, tuple[str, ...]]:
    """Return what there is, and the kinds of GPU that were left out, for a driver ended the engine.

    Raises EngineError where the engine ends without any GPU too.
    """
    ended_by: tuple[str, ...] = ()
    try:
        with line(cuda) as open_line:
            for event in open_line.ask(Survey(1)):
                if isinstance(event, Waking):
                    ended_by = event.gpus
                if isinstance(event, Surveyed):
                    return event, ()
    except EngineError:
        if not ended_by:
            raise
    with line(cuda) as open_line:
        return _processor(open_line), ended_by


def _processor(open_line: Line) -> Surveyed:
    events = open_line.ask(Survey(1, processor_only=True))
    return next(event for event in events if isinstance(event, Surveyed))
