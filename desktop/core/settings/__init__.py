"""Every setting, declared once.

A field made with `setting` carries its title, its help, its bounds and whether the model must be
loaded again after a change. The dialog, the validation, the file and the documentation derive from
these declarations; nothing else repeats them. A new setting is a field in `model` or `window`; a
new group stands in `groups` as well.
"""

from desktop.core.settings.declaring import (
    Choice,
    Declaration,
    choice,
    declaration,
    problem,
    read_group,
    setting,
)
from desktop.core.settings.groups import GROUP_TITLES, Settings
from desktop.core.settings.model import Loading, Sampling, needs_reload
from desktop.core.settings.window import (
    Appearance,
    Conversations,
    Library,
    Privacy,
    Start,
    Vault,
)

__all__ = [
    "GROUP_TITLES",
    "Appearance",
    "Choice",
    "Conversations",
    "Declaration",
    "Library",
    "Loading",
    "Privacy",
    "Sampling",
    "Settings",
    "Start",
    "Vault",
    "choice",
    "declaration",
    "needs_reload",
    "problem",
    "read_group",
    "setting",
]
