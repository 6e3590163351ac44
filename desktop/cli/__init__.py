"""The command line: the window, or the same rooms without one.

    fireside [--home DIR] [FILE]            opens the window, with a model or an adapter
    fireside ask | models | adapters | doctor …   for scripts, tests and people

Errors go to standard error in one sentence, with exit status 1; wrong usage exits with 2.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from desktop import __version__
from desktop.cli import adapters, files, models, transfer
from desktop.cli.exits import FAILED, INTERRUPTED
from desktop.core.errors import FiresideError
from desktop.core.paths import Paths


class Commands(Protocol):
    """Where argparse takes further commands."""

    def add_parser(self, name: str, /, *, help: str) -> argparse.ArgumentParser: ...  # noqa: A002, D102


def run(
    arguments: Sequence[str], open_window: Callable[[Paths, Path | None], int] | None = None
) -> int:
    """Do what `arguments` say and return the exit status.

    `open_window` shows the window, for no command; without it a command is needed.
    """
    known = parser()
    options = known.parse_args(files.spelled_out(arguments, known.get_default("names")))
    act: Callable[[argparse.Namespace], int] | None = options.act
    try:
        if act is not None:
            return act(options)
        if open_window is None:
            known.error("a command is needed")
        return open_window(profile(options), options.model)
    except FiresideError as error:
        print(f"fireside: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output has gone
        sys.stderr.close()
        return FAILED


def profile(options: argparse.Namespace) -> Paths:
    """Return the profile that the command line names, or this person's own."""
    return Paths.under(options.home) if options.home else Paths.default()


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="fireside",
        description="A private assistant for your own computer. Without a command it opens the "
        "window.",
    )
    top.add_argument("--version", action="version", version=f"Fireside {__version__}")
    top.add_argument(
        "--home", type=Path, metavar="DIR", help="keep everything in this folder: a clean profile"
    )
    top.set_defaults(act=None, model=None)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    open_ = commands.add_parser("open", help="open the window with a model or an adapter")
    open_.add_argument(
        "model", type=files.path, metavar="FILE", help="a GGUF file, or an adapter as PEFT saves it"
    )
    _add_ask(commands)
    models.add(commands)
    adapters.add(commands)
    transfer.add(commands)
    _add_vault(commands)
    doctor = commands.add_parser("doctor", help="say what this machine has, and what is missing")
    doctor.add_argument("--json", action="store_true", help="print one JSON object")
    doctor.add_argument(
        "--privacy", action="store_true", help="say who keeps what from the network, and the files"
    )
    doctor.add_argument(
        "--selftest", action="store_true", help="ask the model that comes with Fireside"
    )
    doctor.set_defaults(act=_doctor)
    top.set_defaults(names=frozenset(commands.choices))
    return top


def _add_ask(commands: Commands) -> None:
    ask = commands.add_parser("ask", help="write one reply to standard output; stores nothing")
    add = ask.add_argument
    add("prompt", nargs="?", metavar="PROMPT", help="what to ask")
    add("--model", required=True, type=Path, metavar="FILE", help="a GGUF model file, or: guide")
    add("--messages", type=Path, metavar="FILE.json", help="a list of role and content objects")
    add("--system", metavar="TEXT", help="the system prompt")
    add("--adapter", action="append", default=[], metavar="FILE[=SCALE]", help="a LoRA adapter")
    add("--temperature", type=float, metavar="T", help="0 always takes the likeliest word")
    add("--seed", type=int, metavar="N", help="the same seed gives the same reply")
    add("--max-tokens", type=int, metavar="N", help="the longest reply")
    add("--context", type=int, metavar="N", help="how many tokens the model sees at once")
    add("--threads", type=int, metavar="N", help="how many processor cores to use")
    add("--gpu-layers", metavar="N|auto", help="how many layers the GPU computes")
    add("--template", metavar="NAME|FILE", help="a prompt format by name, or a Jinja file")
    add("--show-prompt", action="store_true", help="print the exact prompt and write no reply")
    add("--json", action="store_true", help="print one JSON object")
    ask.set_defaults(act=_ask)


def _add_vault(commands: Commands) -> None:
    top = commands.add_parser("vault", help="how the conversations are protected")
    top.add_argument("--json", action="store_true", help="print one JSON object")
    top.set_defaults(act=_vault, verb="show")
    verbs = top.add_subparsers(title="what to do", metavar="VERB")
    guards = {
        "keyring": ("keyring", "encrypt; the system's keyring keeps the key"),
        "passphrase": ("passphrase", "encrypt; a passphrase opens them"),
        "both": ("keyring and passphrase", "encrypt; it takes both to open them"),
        "plain": ("nobody", "store them without encryption"),
    }
    for name, (guard, help_) in guards.items():
        verb = verbs.add_parser(name, help=help_)
        verb.add_argument("--yes", action="store_true", help="do not ask whether this is meant")
        verb.set_defaults(verb="guard_by", guard=guard)
    verbs.add_parser("code", help="print a new recovery code").set_defaults(verb="code")
    verbs.add_parser("recover", help="open by a recovery code").set_defaults(verb="recover")


def _vault(options: argparse.Namespace) -> int:
    from desktop.cli import vault

    verbs = {"show": vault.show, "guard_by": vault.guard_by, "code": vault.code,
             "recover": vault.recover}  # fmt: skip
    return verbs[options.verb](options)


def _ask(options: argparse.Namespace) -> int:
    from desktop.cli.ask import ask

    return ask(options)


def _doctor(options: argparse.Namespace) -> int:
    if options.privacy:
        from desktop.cli.privacy import privacy

        return privacy(profile(options), as_json=options.json)
    if options.selftest:
        from desktop.cli.selftest import selftest

        return selftest(as_json=options.json)
    from desktop.cli.doctor import doctor

    return doctor(profile(options), as_json=options.json)
