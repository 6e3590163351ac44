"""A conversation as a Markdown file: the branch that is read, for people and their notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from desktop.core.chat import Node
from desktop.core.moment import local_moment
from desktop.core.passport import lines_of, speaker
from desktop.core.record import Record
from desktop.core.wording import Wording, say

Show: TypeAlias = Callable[[Wording], str]  # in the person's language


def markdown_of(record: Record, show: Show = str) -> str:
    """Return the branch that is read as Markdown, with what made each reply."""
    return "\n".join(_lines(record, show)) + "\n"


def _lines(record: Record, show: Show) -> Iterator[str]:
    conversation = record.conversation
    yield f"# {_one_line(conversation.title) or show(say('Conversation'))}"
    yield ""
    yield f"*{_moment(conversation.created)}*"
    if conversation.steering.system_prompt.strip():
        yield ""
        yield f"## {show(say('System prompt'))}"
        yield ""
        yield _closed(conversation.steering.system_prompt.strip())
    for node in record.tree.path():
        yield ""
        yield from _message(node, show)


def _message(node: Node, show: Show) -> Iterator[str]:
    yield f"## {show(speaker(node))}"
    if node.message.thinking.strip():
        yield ""
        yield "<details>"
        yield f"<summary>{show(say('Thinking'))}</summary>"
        yield ""
        yield _closed(node.message.thinking.strip())
        yield ""
        yield "</details>"
    if node.message.text.strip():
        yield ""
        yield _closed(node.message.text.strip())
    if node.error is not None:
        yield ""
        yield f"> {_one_line(show(node.error))}"
    if node.provenance is not None:
        yield ""
        lines = lines_of(node.provenance)
        told = " · ".join(f"{show(line.title)}: {show(line.value)}" for line in lines)
        yield f"<sub>{_escaped(told)}</sub>"


def _closed(text: str) -> str:
    """Return `text` with its last fence closed, so that what follows is not code."""
    fence = ""
    for line in text.split("\n"):
        mark = line.lstrip()[:3]
        if mark not in ("```", "~~~"):
            continue
        run = len(line.lstrip()) - len(line.lstrip().lstrip(mark[0]))
        if not fence:
            fence = mark[0] * run
        elif mark[0] == fence[0] and run >= len(fence) and not line.strip().strip(mark[0]):
            fence = ""
    return f"{text}\n{fence}" if fence else text


def _moment(seconds: float) -> str:
    return local_moment(seconds).strftime("%Y-%m-%d %H:%M")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
