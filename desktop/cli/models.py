"""`fireside models`: what is on the shelf, what is on the hub, and the way from there to here."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.cli import Commands

SORTS = ("trending", "downloads", "likes", "recent")


def add(commands: Commands) -> None:
    """Add `models` with its own commands to the command line."""
    models = commands.add_parser("models", help="find, fetch and keep model files")
    verbs = models.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _verb(verbs, "list", "print the models on this computer", _list)
    search = _verb(verbs, "search", "look for GGUF models on Hugging Face", _search)
    search.add_argument("words", nargs="*", metavar="WORDS")
    search.add_argument("--sort", choices=SORTS, default="trending")
    search.add_argument("--limit", type=int, default=30, metavar="N", help="at most so many")
    search.add_argument(
        "--billions", type=int, default=0, metavar="N",
        help="only models of at most so many billion parameters",
    )  # fmt: skip
    files = _verb(verbs, "files", "print the model files of a repository", _files)
    files.add_argument("repo", metavar="REPO", help="owner/name, or an address")
    get = _verb(verbs, "get", "fetch a model; goes on where it was when run again", _get)
    get.add_argument("repo", metavar="REPO", help="owner/name, or an address")
    get.add_argument("file", metavar="FILE", help="a file in it, or a quantisation as Q4_K_M")
    import_ = _verb(verbs, "import", "bring a file into the models folder, by moving it", _import)
    import_.add_argument("file", type=Path, metavar="FILE")
    how = import_.add_mutually_exclusive_group()
    how.add_argument("--copy", action="store_true", help="leave the original where it is")
    how.add_argument("--link", action="store_true", help="make a second name, which takes no space")
    verify = _verb(verbs, "verify", "compute a model's SHA-256 and compare it", _verify)
    verify.add_argument("name", metavar="NAME", help="as `list` prints it, or its path")
    remove = _verb(verbs, "remove", "delete a model for good", _remove)
    remove.add_argument("name", metavar="NAME", help="as `list` prints it, or its path")
    remove.add_argument(
        "--yes", action="store_true", help="really: the file does not go through the trash"
    )
    fit = _verb(verbs, "fit", "say whether a model fits this machine", _fit)
    fit.add_argument("file", metavar="FILE", help="a file, or owner/name/FILE on the hub")
    fit.add_argument("--context", type=int, default=0, metavar="N", help="in tokens")
    inspect = _verb(verbs, "inspect", "print what a file's header says", _inspect)
    inspect.add_argument("file", type=Path, metavar="FILE")


def _verb(
    verbs: Commands, name: str, help_: str, act: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    verb = verbs.add_parser(name, help=help_)
    verb.add_argument("--json", action="store_true", help="print JSON")
    verb.set_defaults(act=act)
    return verb


def _list(options: argparse.Namespace) -> int:
    from desktop.cli.models_here import list_models

    return list_models(options)


def _import(options: argparse.Namespace) -> int:
    from desktop.cli.models_here import import_model

    return import_model(options)


def _verify(options: argparse.Namespace) -> int:
    from desktop.cli.models_here import verify

    return verify(options)


def _remove(options: argparse.Namespace) -> int:
    from desktop.cli.models_here import remove

    return remove(options)


def _search(options: argparse.Namespace) -> int:
    from desktop.cli.models_hub import search

    return search(options)


def _files(options: argparse.Namespace) -> int:
    from desktop.cli.models_hub import files

    return files(options)


def _get(options: argparse.Namespace) -> int:
    from desktop.cli.models_get import get

    return get(options)


def _fit(options: argparse.Namespace) -> int:
    from desktop.cli.models_fit import fit_model

    return fit_model(options)


def _inspect(options: argparse.Namespace) -> int:
    from desktop.cli.inspect import inspect

    return inspect(options.file, as_json=options.json)
