"""`fireside models search | files`: what there is on Hugging Face."""

from __future__ import annotations

import argparse
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import msgspec

from desktop.cli import profile
from desktop.cli.errand import Way
from desktop.cli.showing import print_json, print_table
from desktop.cli.vault import opened
from desktop.core.errors import HubError
from desktop.core.hub_address import HubAddress, hub_address
from desktop.core.wording import say, size
from desktop.hub.protocol import FileKind, Found, Look, Looked, RemoteFile, RepoPage, Search


@contextmanager
def way(options: argparse.Namespace) -> Generator[Way]:
    """Return the way to the hub; its connections are written into the ledger of the profile."""
    paths = profile(options)
    with opened(paths) as database:
        yield Way(paths, database)


def search(options: argparse.Namespace) -> int:
    """Print the repositories that fit the words."""
    command = Search(
        " ".join(options.words), options.sort, limit=options.limit, billions=options.billions
    )
    with way(options) as hub:
        found = hub.answer(command)
    assert isinstance(found, Found)
    if options.json:
        print_json([msgspec.to_builtins(repo) for repo in found.repos])
    else:
        print_table(
            ("Repository", "Downloads", "Likes", "Licence"),
            [
                (repo.id, str(repo.downloads), str(repo.likes),
                 f"{repo.licence} (gated)" if repo.gated else repo.licence)
                for repo in found.repos
            ],
        )  # fmt: skip
    return 0


def files(options: argparse.Namespace) -> int:
    """Print the model files of a repository, split models as one."""
    address = named(options.repo)
    with way(options) as hub:
        page = look(hub, address)
    if options.json:
        print_json([_as_object(file) for file in page.files])
    else:
        models = [file for file in page.files if file.kind is FileKind.MODEL]
        print_table(
            ("Quantisation", "Size", "Parts", "File"),
            [
                (file.quantisation, size(file.size), str(len(file.parts)), file.path)
                for file in models
            ],
        )
    return 0


def look(hub: Way, address: HubAddress) -> RepoPage:
    """Return a repository with its files. Raises HubError."""
    found = hub.answer(Look(address.repo, address.revision))
    assert isinstance(found, Looked)
    return found.page


def named(text: str) -> HubAddress:
    """Return what `text` names on the hub. Raises HubError."""
    address = hub_address(text)
    if address is None:
        raise HubError(
            say("“{text}” names no repository of models.", text=text),
            say("Give owner/name, or the address of its page."),
        )
    return address


def chosen(page: RepoPage, wanted: str) -> RemoteFile:
    """Return the file of a repository with this path, name or quantisation. Raises HubError."""
    models = [file for file in page.files if file.kind is not FileKind.OTHER]
    for matches in (
        [file for file in models if wanted in [part.path for part in file.parts]],
        [file for file in models if wanted in {file.name, file.path.rpartition("/")[2]}],
        [file for file in models if file.quantisation.casefold() == wanted.casefold()],
    ):
        if matches:
            return matches[0]
    raise HubError(
        say("There is no file “{file}” in {repo}.", file=wanted, repo=page.repo.id),
        say("What there is: fireside models files {repo}.", repo=page.repo.id),
    )


def _as_object(file: RemoteFile) -> dict[str, Any]:
    return {**msgspec.to_builtins(file), "size": file.size, "path": file.path}
