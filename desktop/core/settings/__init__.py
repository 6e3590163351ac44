"""Every setting, declared once.

A field made with `setting` carries its title, its help, its bounds and whether the model must be
loaded again after a change. The dialog, the validation, the file and the documentation derive from
these declarations; nothing else repeats them. A new setting is a field in `model` or `window`; a
new group stands in `groups` as well.
"""

from desktop.core.settings.choices import Chosen, chosen_in, put_back, without
from desktop.core.settings.declaring import (
    Choice,
    Declaration,
    choice,
    declaration,
    described,
    problem,
    read_group,
    setting,
)
from desktop.core.settings.groups import GROUP_TITLES, Settings
from desktop.core.settings.model import PROCESSOR, Loading, Sampling, needs_reload
from desktop.core.settings.window import (
    Appearance,
    Conversations,
    Library,
    Notifications,
    Privacy,
    Shortcuts,
    Start,
    Vault,
)

__all__ = [
    "GROUP_TITLES",
    "PROCESSOR",
    "Appearance",
    "Choice",
    "Chosen",
    "Conversations",
    "Declaration",
    "Library",
    "Loading",
    "Notifications",
    "Privacy",
    "Sampling",
    "Settings",
    "Shortcuts",
    "Start",
    "Vault",
    "choice",
    "chosen_in",
    "declaration",
    "described",
    "needs_reload",
    "problem",
    "put_back",
    "read_group",
    "setting",
    "without",
]
