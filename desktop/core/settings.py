"""Every setting, declared once.

A field made with `setting` carries its title, its help, its bounds and whether the model must be
loaded again after a change. The dialog, the validation, the file and the documentation derive from
these declarations; nothing else repeats them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast, get_type_hints

from desktop.core.wording import Wording, say


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values a setting can have, and what it is called."""

    value: str
    title: Wording


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a person should know of one setting, and what values it takes (bounds inclusive)."""

    title: Wording
    help: Wording
    minimum: float | None = None
    maximum: float | None = None
    step: float | None = None
    choices: tuple[Choice, ...] = ()
    special: Wording | None = None  # what the minimum means, where it stands for "off" or "auto"
    multiline: bool = False
    needs_reload: bool = False
    advanced: bool = False


def setting(default: object, title: str, help_: str, **more: Any) -> Any:
    """Declare a field of a settings dataclass; `more` are fields of `Declaration`."""
    declaration = Declaration(say(title), say(help_), **more)
    return field(default=default, metadata={"setting": declaration})


def declaration(group: type[Any], name: str) -> Declaration:
    """Return the declaration of one field; raises KeyError for an unknown name."""
    by_name = {f.name: f for f in dataclasses.fields(group)}
    return by_name[name].metadata["setting"]


def choice(value: str, title: str) -> Choice:
    """Return a choice with its title marked for translation."""
    return Choice(value, say(title))


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the next token is picked.

    The order is llama.cpp's own (common/sampling.cpp): penalties, DRY, top-k, typical, top-p,
    min-p, XTC, temperature.
    """

    temperature: float = setting(
        0.8,
        "Temperature",
        "How freely the model picks its words: 0 always takes the likeliest one, "
        "higher values surprise more.",
        minimum=0.0, maximum=5.0, step=0.05,
    )  # fmt: skip
    top_k: int = setting(
        40, "Top-k", "Only this many likeliest tokens are considered. 0 considers all.",
        minimum=0, maximum=1000, special=say("off"),
    )  # fmt: skip
    top_p: float = setting(
        0.95, "Top-p", "Only the likeliest tokens that together reach this probability. 1 is off.",
        minimum=0.0, maximum=1.0, step=0.01,
    )  # fmt: skip
    min_p: float = setting(
        0.05, "Min-p", "Drops tokens less likely than this share of the likeliest one. 0 is off.",
        minimum=0.0, maximum=1.0, step=0.01, special=say("off"),
    )  # fmt: skip
    typical_p: float = setting(
        1.0, "Typical", "Keeps tokens that are about as surprising as expected. 1 is off.",
        minimum=0.0, maximum=1.0, step=0.01, advanced=True,
    )  # fmt: skip
    repeat_penalty: float = setting(
        1.0, "Repetition penalty", "Makes tokens that were just used less likely. 1 is off.",
        minimum=1.0, maximum=2.0, step=0.01, special=say("off"),
    )  # fmt: skip
    repeat_last_n: int = setting(
        64, "Repetition window", "How many tokens back the penalties look.",
        minimum=0, maximum=8192, special=say("off"), advanced=True,
    )  # fmt: skip
    frequency_penalty: float = setting(
        0.0, "Frequency penalty", "Makes a token less likely the more often it was used.",
        minimum=-2.0, maximum=2.0, step=0.05, advanced=True,
    )  # fmt: skip
    presence_penalty: float = setting(
        0.0, "Presence penalty", "Makes a token less likely once it was used.",
        minimum=-2.0, maximum=2.0, step=0.05, advanced=True,
    )  # fmt: skip
    dry_multiplier: float = setting(
        0.0, "DRY strength", "Breaks up repeated phrases; 0.8 is usual. 0 is off.",
        minimum=0.0, maximum=5.0, step=0.05, special=say("off"), advanced=True,
    )  # fmt: skip
    dry_base: float = setting(
        1.75, "DRY base", "How fast the DRY penalty grows with the length of the repetition.",
        minimum=1.0, maximum=4.0, step=0.05, advanced=True,
    )  # fmt: skip
    dry_allowed_length: int = setting(
        2, "DRY allowed length", "Repetitions up to this many tokens are left alone.",
        minimum=1, maximum=100, advanced=True,
    )  # fmt: skip
    xtc_probability: float = setting(
        0.0, "XTC probability", "How often the likeliest tokens are left out on purpose. 0 is off.",
        minimum=0.0, maximum=1.0, step=0.05, special=say("off"), advanced=True,
    )  # fmt: skip
    xtc_threshold: float = setting(
        0.1, "XTC threshold", "Tokens likelier than this can be left out by XTC.",
        minimum=0.0, maximum=0.5, step=0.01, advanced=True,
    )  # fmt: skip
    mirostat: int = setting(
        0, "Mirostat", "Holds the surprise of the text steady, in place of top-k, top-p and "
        "the like: version 1 or 2. 0 is off.",
        minimum=0, maximum=2, special=say("off"), advanced=True,
    )  # fmt: skip
    mirostat_tau: float = setting(
        5.0, "Mirostat target", "The surprise that Mirostat aims at, in bits.",
        minimum=0.0, maximum=20.0, step=0.1, advanced=True,
    )  # fmt: skip
    mirostat_eta: float = setting(
        0.1, "Mirostat rate", "How fast Mirostat corrects itself.",
        minimum=0.0, maximum=1.0, step=0.01, advanced=True,
    )  # fmt: skip
    seed: int = setting(
        -1, "Seed", "The same seed and the same settings give the same reply; "
        "random takes a new one each time.",
        minimum=-1, maximum=4_294_967_294, special=say("random"), advanced=True,
    )  # fmt: skip
    max_tokens: int = setting(
        0, "Longest reply", "The most tokens a reply may have.",
        minimum=0, maximum=1_000_000, special=say("no limit"),
    )  # fmt: skip
    stop: tuple[str, ...] = setting(
        (), "Stop strings", "A reply ends before any of these, one a line.", multiline=True,
        advanced=True,
    )  # fmt: skip
    thinking: str = setting(
        "auto", "Thinking", "Whether a reasoning model thinks before it answers, where the model "
        "lets one choose.",
        choices=(choice("auto", "as the model prefers"), choice("on", "on"), choice("off", "off")),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Loading:
    """How a model is loaded."""

    context: int = setting(
        0, "Context length", "How many tokens the model can see at once, reply included. "
        "Automatic takes the model's own length, what fits in memory, at most 8,192.",
        minimum=0, maximum=10_000_000, special=say("automatic"), needs_reload=True,
    )  # fmt: skip
    gpu_layers: int = setting(
        -1, "GPU layers", "How many of the model's layers are computed by the GPU. "
        "Automatic takes as many as fit.",
        minimum=-1, maximum=1000, special=say("automatic"), needs_reload=True,
    )  # fmt: skip
    device: str = setting(
        "", "GPU", "The name of the GPU to use, as the doctor command shows it. "
        "Empty uses all there are.",
        needs_reload=True, advanced=True,
    )  # fmt: skip
    threads: int = setting(
        0, "Threads", "How many processor cores work on a reply. Automatic takes the physical "
        "cores.",
        minimum=0, maximum=512, special=say("automatic"),
    )  # fmt: skip
    kv_type: str = setting(
        "f16", "KV cache", "How precisely the model remembers what it has read. "
        "8 bits need half the memory at a small loss.",
        choices=(choice("f16", "16 bits"), choice("q8_0", "8 bits"), choice("q4_0", "4 bits")),
        needs_reload=True, advanced=True,
    )  # fmt: skip
    flash_attention: str = setting(
        "auto", "Flash attention", "A faster way to compute attention, needed for a KV cache of "
        "8 or 4 bits.",
        choices=(choice("auto", "automatic"), choice("on", "on"), choice("off", "off")),
        needs_reload=True, advanced=True,
    )  # fmt: skip
    memory_map: bool = setting(
        True, "Memory mapping", "Reads the model from disk as it is needed, and shares it with "
        "the system's cache.",
        needs_reload=True, advanced=True,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Appearance:
    """How the window looks."""

    theme: str = setting(
        "system", "Theme", "Light, dark, or as the system is.",
        choices=(
            choice("system", "as the system"), choice("light", "light"), choice("dark", "dark"),
        ),
    )  # fmt: skip
    text_size: int = setting(
        100, "Text size", "The size of all text, in percent.", minimum=80, maximum=200, step=10,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Start:
    """What happens when Fireside starts."""

    load_last_model: bool = setting(
        True, "Load the last model", "Loads the model that was used last as soon as Fireside "
        "starts.",
    )  # fmt: skip
    system_prompt: str = setting(
        "", "System prompt", "What every new conversation begins with: who the model is and how "
        "it should answer.", multiline=True,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Conversations:
    """How conversations are kept in order."""

    titles: bool = setting(
        True, "Titles by the model", "After the first answer the model finds a title for the "
        "conversation, while you do not need it. A title that you chose stays.",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Library:
    """Where models are kept, and how they come from the hub."""

    models_folder: str = setting(
        "", "Models folder", "Where downloaded and imported models are kept. Empty is a folder in "
        "Fireside's own. The library page can move it with all that is in it.",
    )  # fmt: skip
    downloads_at_once: int = setting(
        2, "Downloads at once", "How many downloads run at one time; the others wait for their "
        "turn.",
        minimum=1, maximum=8,
    )  # fmt: skip
    resume_downloads: bool = setting(
        False, "Go on with downloads", "Lets downloads that were not done go on by themselves when "
        "Fireside starts. Otherwise they wait as paused.",
    )  # fmt: skip
    hub_address: str = setting(
        "", "Hub address", "The address of a mirror of Hugging Face. Empty is the HF_ENDPOINT of "
        "the system, or huggingface.co.",
        advanced=True,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Privacy:
    """What may leave this computer."""

    offline: bool = setting(
        False, "Offline lock", "Keeps Fireside from reaching the network at all: no search, no "
        "download, whoever asks. Models that are here already work as ever.",
    )  # fmt: skip
    look_for_updates: bool = setting(
        False, "Look for new versions", "Asks once a week, at most, whether there is a newer "
        "Fireside. Nothing is fetched or installed. Otherwise only the button on the privacy page "
        "asks.",
    )  # fmt: skip
    updates_address: str = setting(
        "", "Address of new versions", "Where a newer Fireside is announced: an address of JSON "
        "with a version and a page, as GitHub has it for the latest release.",
        advanced=True,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Vault:
    """When the vault is locked by itself."""

    lock_after: int = setting(
        15, "Lock when nobody is here", "After so many minutes without a key or a move of the "
        "mouse in Fireside. A reply that is being written is waited for. Holds where a passphrase "
        "opens the vault.",
        minimum=0, maximum=1440, special=say("never"),
    )  # fmt: skip
    lock_on_suspend: bool = setting(
        True, "Lock when the computer sleeps", "Holds where a passphrase opens the vault.",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, by group."""

    appearance: Appearance = field(default_factory=Appearance)
    start: Start = field(default_factory=Start)
    sampling: Sampling = field(default_factory=Sampling)
    loading: Loading = field(default_factory=Loading)
    conversations: Conversations = field(default_factory=Conversations)
    library: Library = field(default_factory=Library)
    privacy: Privacy = field(default_factory=Privacy)
    vault: Vault = field(default_factory=Vault)


GROUP_TITLES: Mapping[str, Wording] = {
    "appearance": say("Appearance"),
    "start": say("Start"),
    "sampling": say("Answers"),
    "loading": say("Engine"),
    "conversations": say("Conversations"),
    "library": say("Library"),
    "privacy": say("Privacy"),
    "vault": say("Vault"),
}

Group = TypeVar("Group")


def needs_reload(before: Loading, now: Loading) -> bool:
    """Return whether a model that was loaded with `before` must be loaded again for `now`."""
    return any(
        getattr(before, field.name) != getattr(now, field.name)
        for field in dataclasses.fields(Loading)
        if declaration(Loading, field.name).needs_reload
    )


def problem(group: type[Any], name: str, value: object) -> Wording | None:
    """Return why `value` cannot be the setting `name` of `group`, or None if it can."""
    declared = declaration(group, name)
    expected = get_type_hints(group)[name]
    if not _has_type(value, expected):
        return say("“{title}” cannot be {value}.", title=str(declared.title), value=str(value)[:80])
    if declared.choices and value not in {c.value for c in declared.choices}:
        return say("“{title}” cannot be {value}.", title=str(declared.title), value=str(value)[:80])
    if isinstance(value, int | float):
        low, high = declared.minimum, declared.maximum
        if (low is not None and not value >= low) or (high is not None and not value <= high):
            return say(
                "“{title}” must be between {low} and {high}.",
                title=str(declared.title), low=low or 0, high=high or 0,
            )  # fmt: skip
    return None


def _has_type(value: object, expected: object) -> bool:
    if expected is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if expected is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if expected == tuple[str, ...]:
        return isinstance(value, tuple) and all(
            isinstance(item, str) for item in cast("tuple[object, ...]", value)
        )
    return isinstance(value, cast("type", expected))


def read_group(group: type[Group], stored: Mapping[str, object]) -> tuple[Group, list[str]]:
    """Build a group of settings from `stored`; what is unknown or invalid keeps its default.

    Returns the group and the names of the entries that were not used.
    """
    good: dict[str, object] = {}
    refused: list[str] = []
    names = {f.name for f in dataclasses.fields(cast(Any, group))}
    for name, value in stored.items():
        found = tuple(cast("list[object]", value)) if isinstance(value, list) else value
        if name in names and problem(group, name, found) is None:
            good[name] = found
        else:
            refused.append(name)
    return group(**good), refused
