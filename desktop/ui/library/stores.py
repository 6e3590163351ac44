"""The sessions of the library: what is kept, on its way, being made, and how to look for more."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.session.access import Access
from desktop.session.downloads import Downloads
from desktop.session.library import Library
from desktop.session.machine import ThisMachine
from desktop.session.search import Search
from desktop.session.shelving import Shelving
from desktop.session.studies import Studies
from desktop.session.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Stores:
    """What the library page and the model chooser are given.

    `recent` are the models that were used lately, `machine` is what models are priced for.
    """

    recent: Library
    shelving: Shelving
    downloads: Downloads
    search: Search
    access: Access
    machine: ThisMachine
    workbench: Workbench
    studies: Studies
