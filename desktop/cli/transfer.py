"""`fireside export | import | backup | restore`: conversations as files, and back."""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from desktop.cli.showing import print_json, print_table
from desktop.core.errors import FiresideError
from desktop.core.record import Arrival, Flaw
from desktop.core.wording import say

if TYPE_CHECKING:
    from desktop.cli import Commands
    from desktop.core.chat import Conversation
    from desktop.core.record import Record
    from desktop.storage.history import History
    from desktop.storage.records import Records


def add(commands: Commands) -> None:
    """Add these commands to the command line."""
    export = commands.add_parser("export", help="write conversations as Markdown or JSON")
    add = export.add_argument
    add("which", nargs="*", metavar="ID", help="conversations by their numbers; none means all")
    add("--list", action="store_true", help="print the conversations with their numbers")
    add("--format", choices=("markdown", "json"), default="markdown", help="Markdown, or lossless")
    add("--output", type=Path, metavar="PATH", help="a folder for Markdown, a file for JSON")
    export.set_defaults(act=_export)
    import_ = commands.add_parser("import", help="bring in conversations, of other programs too")
    import_.add_argument("file", type=Path, metavar="FILE", help="JSON, or a zip that holds it")
    import_.set_defaults(act=_import)
    backup = commands.add_parser("backup", help="write everything but the models into one file")
    backup.add_argument("file", type=Path, metavar="FILE")
    backup.set_defaults(act=_back_up)
    restore = commands.add_parser("restore", help="let a backup take the profile's place")
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.set_defaults(act=_restore)
    for verb in (export, import_, backup, restore):
        verb.add_argument("--json", action="store_true", help="print one JSON object")


def _export(options: argparse.Namespace) -> int:
    from desktop.cli import profile
    from desktop.cli.vault import opened
    from desktop.storage.history import History
    from desktop.storage.records import Records

    with opened(profile(options)) as database:
        wanted = _wanted(History(database), options.which)
        if options.list:
            _list(wanted, as_json=options.json)
            return 0
        if options.output is None:
            raise FiresideError(say("--output is needed: a folder for Markdown, a file for JSON."))
        files = _write(Records(database), [row.id for row in wanted], options)
    if options.json:
        print_json({"conversations": len(wanted), "files": [str(path) for path in files]})
    else:
        for path in files:
            print(path)
    return 0


def _wanted(history: History, which: list[str]) -> list[Conversation]:
    known = history.conversations()
    if not which:
        return list(known)
    by_id = {str(row.id): row for row in known}
    for number in which:
        if number not in by_id:
            raise FiresideError(
                say("There is no conversation {number}.", number=number),
                say("What there is: fireside export --list."),
            )
    return [by_id[number] for number in which]


def _list(rows: list[Conversation], *, as_json: bool) -> None:
    if as_json:
        print_json(
            [
                {"id": row.id, "title": row.title, "created": row.created, "changed": row.changed}
                for row in rows
            ]
        )
    else:
        print_table(("ID", "Title"), [(str(row.id), row.title) for row in rows])


def _write(records: Records, ids: list[int], options: argparse.Namespace) -> tuple[Path, ...]:
    from desktop.storage.transfer.leaving import write_each, write_json

    output: Path = options.output.expanduser().absolute()
    if options.format == "json":
        write_json(records, ids, output, time.time(), Event(), _silent)
        return (output,)
    return write_each(records, ids, _as_markdown, ".md", output, Event(), _silent)


def _as_markdown(record: Record) -> bytes:
    from desktop.storage.transfer.markdown import markdown_of

    return markdown_of(record).encode("utf-8", "replace")


def _import(options: argparse.Namespace) -> int:
    from desktop.cli import profile
    from desktop.cli.showing import Bar
    from desktop.cli.vault import opened
    from desktop.storage.records import Records
    from desktop.storage.transfer.arriving import arrive

    path: Path = options.file.expanduser().absolute()
    with opened(profile(options)) as database, Bar(100) as bar:
        arrived = arrive(
            Records(database), path, time.time(), Event(),
            lambda share: bar.say(f"{100 * share:3.0f} %"),
        )  # fmt: skip
    if options.json:
        print_json(_as_object(arrived))
    else:
        _tell(arrived)
    return 0


def _back_up(options: argparse.Namespace) -> int:
    from desktop.cli import profile
    from desktop.cli.vault import opened
    from desktop.storage.backup import back_up

    path: Path = options.file.expanduser().absolute()
    with opened(profile(options)) as database:
        back_up(database, profile(options), path, time.time(), Event(), _silent)
    size = path.stat().st_size
    if options.json:
        print_json({"path": str(path), "size": size})
    else:
        print(path)
    return 0


def _restore(options: argparse.Namespace) -> int:
    from desktop.cli import profile
    from desktop.storage.backup import stage

    manifest = stage(options.file.expanduser().absolute(), profile(options), Event(), _silent)
    assert manifest is not None
    if options.json:
        print_json({"created": manifest.created, "application": manifest.application})
    else:
        print(say("It is whole, and takes the profile's place when Fireside starts next."))
        print(say("The profile as it is now is kept beside it."))
    return 0


def _tell(arrived: Arrival) -> None:
    print(
        say(
            "{conversations:count} conversations with {messages:count} messages came from "
            "{source}.",
            conversations=arrived.conversations,
            messages=arrived.messages,
            source=arrived.source,
        )
    )
    if arrived.known:
        print(say("{count:count} were here already.", count=arrived.known))
    if not arrived.verified:
        print(say("This format was never tried with a real file of that program: look it over."))
    for flaw in arrived.flaws:
        print(f"  {flaw.what}: {flaw.why}")
    if arrived.unnamed:
        print(say("  … and {count:count} more.", count=arrived.unnamed))


def _as_object(arrived: Arrival) -> dict[str, object]:
    def flaw_as_object(flaw: Flaw) -> dict[str, str]:
        return {"what": str(flaw.what), "why": str(flaw.why)}

    return {
        "source": arrived.source,
        "verified": arrived.verified,
        "conversations": arrived.conversations,
        "messages": arrived.messages,
        "known": arrived.known,
        "flaws": [flaw_as_object(flaw) for flaw in arrived.flaws],
        "unnamed_flaws": arrived.unnamed,
        "ids": list(arrived.ids),
    }


def _silent(_share: float) -> None:
    pass
