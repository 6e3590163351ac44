"""All groups of settings, in the order in which a person finds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.core.settings.model import Loading, Sampling
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
from desktop.core.wording import Wording, say


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, by group."""

    appearance: Appearance = field(default_factory=Appearance)
    start: Start = field(default_factory=Start)
    sampling: Sampling = field(default_factory=Sampling)
    loading: Loading = field(default_factory=Loading)
    conversations: Conversations = field(default_factory=Conversations)
    library: Library = field(default_factory=Library)
    notifications: Notifications = field(default_factory=Notifications)
    shortcuts: Shortcuts = field(default_factory=Shortcuts)
    privacy: Privacy = field(default_factory=Privacy)
    vault: Vault = field(default_factory=Vault)


GROUP_TITLES: Mapping[str, Wording] = {
    "appearance": say("Appearance"),
    "start": say("Start"),
    "sampling": say("Answers"),
    "loading": say("Engine"),
    "conversations": say("Conversations"),
    "library": say("Library"),
    "notifications": say("Notifications"),
    "shortcuts": say("Keyboard"),
    "privacy": say("Privacy"),
    "vault": say("Vault"),
}
