"""The settings of the window and of all that is around the model."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.settings.declaring import choice, setting
from desktop.core.wording import say


@dataclass(frozen=True, slots=True)
class Appearance:
    """How the window looks."""

    theme: str = setting(
        "system", "Theme", "Light, dark, or as the system is.",
        choices=(
            choice("system", "as the system"), choice("light", "light"), choice("dark", "dark"),
        ),
        keywords=say("colours night mode bright"),
    )  # fmt: skip
    language: str = setting(
        "system", "Language", "The language of Fireside itself. Models answer in any that they "
        "know.",
        choices=(
            choice("system", "as the system"), choice("en", "English"), choice("de", "Deutsch"),
        ),
        keywords=say("German English translation Sprache"),
    )  # fmt: skip
    text_size: int = setting(
        100, "Text size", "The size of all text, in percent.", minimum=90, maximum=200, step=10,
        keywords=say("font larger smaller zoom scale"),
    )  # fmt: skip
    contrast: str = setting(
        "system", "Contrast", "High contrast has stronger letters and edges.",
        choices=(
            choice("system", "as the system"), choice("usual", "usual"), choice("high", "high"),
        ),
        keywords=say("readable legible vision"),
    )  # fmt: skip
    system_accent: bool = setting(
        True, "The system's accent colour", "Takes the colour that your system is set to, where it "
        "has one. Otherwise Fireside glows in its own.", keywords=say("highlight tint"),
    )  # fmt: skip
    own_font: bool = setting(
        True, "Fireside's own typeface", "Writes in Inter, which comes with Fireside. Otherwise in "
        "the typeface of your system.", keywords=say("font letters"),
    )  # fmt: skip
    motion: str = setting(
        "system", "Motion", "Small movements show where things go. None of them is needed.",
        choices=(
            choice("system", "as the system"), choice("full", "usual"),
            choice("reduced", "reduced"),
        ),
        keywords=say("animation reduce"),
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
        "it should answer.", multiline=True, keywords=say("instructions role persona behaviour"),
    )  # fmt: skip
    tips: bool = setting(
        True, "Tips", "Says now and then, in one line, what else Fireside can do. Each tip comes "
        "once.",
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
        "", "Models folder", "Where downloaded and imported models are kept: in Fireside's own "
        "folder, if you choose no other.",
        protects=True, keywords=say("directory path disk storage"),
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
class Notifications:
    """What the system tells while another window is in front of Fireside."""

    replies: bool = setting(
        True, "When a reply is finished", "Tells you while you are in another window. Fireside "
        "never tells you while you look at it.",
        keywords=say("message banner desktop alert background"),
    )  # fmt: skip
    long_reply: int = setting(
        10, "Only after so many seconds", "A reply that was quicker is not told of.",
        minimum=0, maximum=3600, special=say("always"), keywords=say("long short reply"),
    )  # fmt: skip
    words: bool = setting(
        False, "Show what was said", "Puts the title of the conversation and the beginning of the "
        "reply into the notification. Others who see your screen can read it, and the system may "
        "keep it. Never of a temporary conversation.",
        keywords=say("text content preview private"), protects=True,
    )  # fmt: skip
    downloads: bool = setting(
        True, "When a download is finished", "Tells you while you are in another window, also when "
        "one cannot go on.",
        keywords=say("message banner desktop alert background model"),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shortcuts:
    """The keys that the person gave to commands, in place of those that are declared with them."""

    changed: tuple[str, ...] = setting(
        (), "Keyboard shortcuts", "What the person changed, one a line: the name of a command, a "
        "colon, and its keys.", multiline=True, keywords=say("keys hotkeys"),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Privacy:
    """What may leave this computer."""

    offline: bool = setting(
        False, "Offline lock", "Keeps Fireside from reaching the network at all: no search, no "
        "download, whoever asks. Models that are here already work as ever.",
        protects=True, keywords=say("internet connection"),
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
    cuda_address: str = setting(
        "", "Address of CUDA support", "Where the libraries for NVIDIA graphics cards are fetched "
        "from, when you ask for them: a folder of a web server. Whatever lies there, only the "
        "files that this Fireside was made with are taken.",
        advanced=True, keywords=say("graphics card GPU"),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Vault:
    """When the vault is locked by itself."""

    lock_after: int = setting(
        15, "Lock when nobody is here", "After so many minutes without a key or a move of the "
        "mouse in Fireside. A reply that is being written is waited for. Holds where a passphrase "
        "opens the vault.",
        minimum=0, maximum=1440, special=say("never"), protects=True,
        keywords=say("idle timeout automatic"),
    )  # fmt: skip
    lock_on_suspend: bool = setting(
        True, "Lock when the computer sleeps", "Holds where a passphrase opens the vault.",
        protects=True, keywords=say("suspend standby lid"),
    )  # fmt: skip
