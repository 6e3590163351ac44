"""A file of conversations, whoever wrote it, read one conversation after the other.

Who wrote it is told by what is in it, conversation by conversation; its name says nothing.

LM Studio's files are not read: its makers call them internal, and advise against building on them
(github.com/lmstudio-ai/lmstudio-js, issue 152).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TypeAlias

import msgspec
from msgspec import UNSET, Raw, Struct, UnsetType

from desktop.core.errors import StorageError
from desktop.core.legible import legible
from desktop.core.record import Flaw, Record
from desktop.core.wording import Wording, say
from desktop.storage.transfer import chatgpt, claude, jan, native, open_webui
from desktop.storage.transfer.elements import LARGEST, Damage, Elements
from desktop.storage.transfer.sources import DAMAGED, DamagedError, Part, Source

UNREADABLE = (msgspec.MsgspecError, RecursionError, UnicodeError)


class _Probe(Struct):
    """The fields by which an element is known."""

    messages: Raw | UnsetType = UNSET
    conversation: Raw | UnsetType = UNSET
    mapping: Raw | UnsetType = UNSET
    chat_messages: Raw | UnsetType = UNSET
    chat: Raw | UnsetType = UNSET
    title: object = None
    name: object = None


@dataclass(frozen=True, slots=True)
class Program:
    """A program whose files can be read. `verified`: real files of it were tried."""

    name: str
    knows: Callable[[_Probe], bool]
    record_of: Callable[[bytes], tuple[Record, int]]
    verified: bool = False


_FIRESIDE = Program(
    "Fireside",
    lambda probe: probe.conversation is not UNSET and probe.messages is not UNSET,
    native.record_of,
    verified=True,
)
PROGRAMS = (
    _FIRESIDE,
    Program("ChatGPT", lambda probe: probe.mapping is not UNSET, chatgpt.record_of),
    Program("Claude", lambda probe: probe.chat_messages is not UNSET, claude.record_of),
    Program("Open WebUI", lambda probe: probe.chat is not UNSET, open_webui.record_of),
)
JAN = Program("Jan", lambda _probe: False, lambda raw: jan.record_of(raw, b""))


@dataclass(frozen=True, slots=True)
class Read:
    """A conversation as it was read; `lost` of its messages could not be."""

    record: Record
    lost: int
    program: Program


Item: TypeAlias = Read | Flaw


class Reader:
    """Iterates over what a file holds: conversations, and what could not be read of them."""

    def __init__(self, path: Path, stop: Event) -> None:
        """Open the file for reading. Raises StorageError."""
        self.source = Source(path, stop)
        self._number = 0

    def __iter__(self) -> Iterator[Item]:
        """Read the file. Raises StorageError, and sources.StoppedError once `stop` is set."""
        for part in self.source.parts():
            try:
                if part.name.endswith(".jsonl"):
                    yield self._thread(part)
                else:
                    yield from self._elements(part)
            except DamagedError:
                yield Flaw.of(part.name, DAMAGED)
        yield from self.source.flaws

    def _elements(self, part: Part) -> Iterator[Item]:
        elements = Elements(part.stream)
        checked = False
        for element in elements:
            if not checked and elements.head:
                native.refuse_newer(elements.head)
                checked = True
            self._number += 1
            if isinstance(element, Damage):
                yield Flaw(self._nameless(), _DAMAGES[element])
            else:
                yield self._item(element)

    def _item(self, raw: bytes) -> Item:
        try:
            probe = msgspec.json.decode(raw, type=_Probe)
        except UNREADABLE:
            return Flaw(self._nameless(), say("It is no valid JSON."))
        title = next((it for it in (probe.title, probe.name) if isinstance(it, str) and it), "")
        shown = say("{title}", title=legible(title, 80)) if title else self._nameless()
        program = next((known for known in PROGRAMS if known.knows(probe)), None)
        if program is None:
            return Flaw(shown, say("It is in no form that Fireside knows."))
        try:
            record, lost = program.record_of(raw)
        except UNREADABLE:
            return Flaw(shown, say("It is not written as {program} does it.", program=program.name))
        return Read(record, lost, program)

    def _thread(self, part: Part) -> Item:
        self._number += 1
        lines = part.stream.read(LARGEST + 1)
        if len(lines) > LARGEST:
            return Flaw(self._nameless(), _DAMAGES[Damage.TOO_LARGE])
        try:
            record, lost = jan.record_of(lines, part.aside)
        except UNREADABLE:
            return Flaw(self._nameless(), say("It is in no form that Fireside knows."))
        return Read(record, lost, JAN)

    def _nameless(self) -> Wording:
        return say("Conversation {number} of the file", number=self._number)


_DAMAGES: dict[Damage, Wording] = {
    Damage.TOO_LARGE: say("It is larger than any conversation should be."),
    Damage.TOO_DEEP: say("It is nested too deeply."),
    Damage.CUT: say("The file ends in the middle of it."),
}


def nothing_found(name: str) -> StorageError:
    """Return the error for a file without a single conversation that can be read."""
    return StorageError(
        say("There are no conversations in “{name}” that Fireside can read.", name=name),
        say(
            "It reads its own JSON files, ChatGPT's and Claude's conversations.json or the zip "
            "that holds it, Open WebUI's chat export, and Jan's messages.jsonl."
        ),
    )
