"""What can go wrong on the way to the hub, each with its sentence for people.

An `ErrandError` ends an errand. A `Hindrance` may pass: it is waited out, and becomes its failure
only when patience ends.
"""

from __future__ import annotations

from desktop.core.errors import HubError
from desktop.core.legible import legible
from desktop.core.wording import Wording, say
from desktop.hub.protocol import Trouble

GO_ON = say("Try again later: what is fetched already is kept.")


class ErrandError(HubError):
    """The errand comes to nothing; `page` is an address that helps, or empty."""

    def __init__(
        self, kind: Trouble, message: Wording, hint: Wording | None = None, page: str = ""
    ) -> None:
        super().__init__(message, hint)
        self.kind = kind
        self.page = page


class Hindrance(Exception):  # noqa: N818  # most often none: it passes
    """Something that may pass. `seconds` is how long the host asks to wait, None if it does not."""

    def __init__(self, failure: ErrandError, seconds: float | None = None) -> None:
        super().__init__(str(failure))
        self.failure = failure
        self.seconds = seconds


def lost(host: str, reason: str) -> Hindrance:
    """Return the hindrance of a host that cannot be reached, or that broke off."""
    text = "{host} cannot be reached."
    hint = say("See that this computer is online. ({reason})", reason=legible(reason, 160))
    return Hindrance(ErrandError(Trouble.OFFLINE, say(text, host=host), hint))


def silent(host: str) -> Hindrance:
    """Return the hindrance of a host that says nothing any more."""
    return Hindrance(
        ErrandError(Trouble.OFFLINE, say("{host} does not answer any more.", host=host), GO_ON)
    )


def broke_off(host: str) -> Hindrance:
    """Return the hindrance of a transfer that ended before the file did."""
    text = "The connection to {host} broke off before the file was complete."
    return Hindrance(ErrandError(Trouble.OFFLINE, say(text, host=host), GO_ON))


def busy(host: str, status: int, seconds: float | None) -> Hindrance:
    """Return the hindrance of a host with too much to do."""
    if status == 429:
        message = say("{host} asks to be left alone for a while: too many requests.", host=host)
    else:
        message = say("{host} has a fault of its own ({status}).", host=host, status=status)
    hint = say("This is no fault of this computer. Try again later.")
    return Hindrance(ErrandError(Trouble.BUSY, message, hint), seconds)


def nonsense(host: str) -> ErrandError:
    """Return the failure of an answer that cannot be understood, or never ends."""
    return ErrandError(
        Trouble.NONSENSE,
        say("The answer of {host} makes no sense.", host=host),
        say("If an address of a mirror is set, see that it is right; else try again later."),
    )


def insecure(host: str) -> ErrandError:
    """Return the failure of being led from an encrypted connection to an open one."""
    return ErrandError(
        Trouble.REFUSED,
        say("The hub leads to {host} without encryption; Fireside does not follow.", host=host),
    )


def bad_address(address: str, reason: str) -> ErrandError:
    """Return the failure of an endpoint or a proxy that cannot be used."""
    return ErrandError(
        Trouble.ADDRESS,
        say("The address “{address}” cannot be used.", address=legible(address, 120)),
        say("Look at the mirror and the proxy in the settings. ({reason})", reason=reason),
    )


def bad_name(name: str) -> ErrandError:
    """Return the failure of a repository or a file whose name no one should have."""
    return ErrandError(
        Trouble.ADDRESS,
        say("“{name}” is no name that Fireside asks the hub for.", name=legible(name, 120)),
        say("A repository is called as “owner/name”; a file has no steps up in its path."),
    )


def bad_token(page: str) -> ErrandError:
    """Return the failure of a token that the hub does not know, or knows no more."""
    return ErrandError(
        Trouble.TOKEN,
        say("Hugging Face does not accept the access token: it is wrong or has expired."),
        say("Make a new one on the page of your tokens, and put it into the settings."),
        page,
    )


def no_token(page: str) -> ErrandError:
    """Return the failure of asking without a token for what needs one."""
    return ErrandError(
        Trouble.TOKEN,
        say("This needs an access token of Hugging Face, and none is set."),
        say("Make one on the page of your tokens (“read” is enough), and put it into settings."),
        page,
    )


def gated(repo: str, page: str, *, token: bool) -> ErrandError:
    """Return the failure of a repository whose makers want to be asked first."""
    if token:
        hint = say("Open its page, agree to its terms, and try again once access is granted.")
    else:
        hint = say(
            "Open its page, sign in and agree to its terms; then put an access token into settings."
        )
    return ErrandError(
        Trouble.GATED,
        say("The makers of “{repo}” give access only to those who ask for it.", repo=repo),
        hint,
        page,
    )


def refused(repo: str, page: str, reason: str) -> ErrandError:
    """Return the failure of a plain no."""
    hint = say("See that the access token may read this repository.")
    if reason:
        hint = say("The hub says: {reason}", reason=legible(reason, 200))
    return ErrandError(
        Trouble.REFUSED, say("The hub refuses access to “{repo}”.", repo=repo), hint, page
    )


def missing(what: str, page: str) -> ErrandError:
    """Return the failure of something that is not there."""
    return ErrandError(
        Trouble.MISSING,
        say("“{what}” is not on the hub, or not for everyone.", what=legible(what, 160)),
        say("It may have been renamed or removed; a private one needs an access token."),
        page,
    )


def changed(file: str) -> ErrandError:
    """Return the failure of a file that became another one."""
    return ErrandError(
        Trouble.CHANGED,
        say("“{file}” on the hub is no longer the file that was listed.", file=legible(file, 120)),
        say("Look at the repository again, and choose anew."),
    )


def damaged(file: str) -> ErrandError:
    """Return the failure of content that has not the announced checksum, twice."""
    return ErrandError(
        Trouble.DAMAGED,
        say(
            "“{file}” was fetched twice, and both times it was not what the hub announced.",
            file=legible(file, 120),
        ),
        say("It was deleted. Something on the way changes it, or the copy on the hub is broken."),
    )


def not_published(file: str, host: str) -> ErrandError:
    """Return the failure of a file that is not at the address from the settings."""
    return ErrandError(
        Trouble.MISSING,
        say("“{file}” is not at {host}.", file=legible(file, 120), host=host),
        say("See that the address in the settings is right."),
    )


def other_size(file: str, host: str) -> ErrandError:
    """Return the failure of a file that cannot be the one that is wanted."""
    return ErrandError(
        Trouble.CHANGED,
        say(
            "“{file}” at {host} is not the file that this Fireside was made with.",
            file=legible(file, 120), host=host,
        ),
        say("See that the address in the settings is that of this version."),
    )  # fmt: skip


def unverified(file: str) -> ErrandError:
    """Return the failure of a file that nobody can check."""
    return ErrandError(
        Trouble.UNVERIFIED,
        say("The hub announces no checksum for “{file}”.", file=legible(file, 120)),
        say("Fireside keeps only files that it can verify."),
    )


def full(needed: int, free: int, reserve: int) -> ErrandError:
    """Return the failure of a disk without enough space; all in bytes."""
    return ErrandError(
        Trouble.FULL,
        say(
            "The disk is too full: {needed:size} are still to come, {free:size} are free, and "
            "{reserve:size} stay free for everything else.",
            needed=needed, free=free, reserve=reserve,
        ),
        say("Make space, or choose another models folder; then the download can go on."),
    )  # fmt: skip


def no_space() -> ErrandError:
    """Return the failure of a disk that ran full while it was written to."""
    return ErrandError(
        Trouble.FULL,
        say("The disk is full; the download has stopped, and what is fetched is kept."),
        say("Make space, or choose another models folder; then the download can go on."),
    )


def disk(error: OSError) -> ErrandError:
    """Return the failure of a disk that refuses."""
    reason = legible(error.strerror or type(error).__name__, 120)
    return ErrandError(
        Trouble.FILE,
        say("The file cannot be written: {reason}", reason=reason),
        say("See that the models folder is there and may be written to."),
    )


def too_large_for_drive() -> ErrandError:
    """Return the failure of a drive that has a limit for one file (FAT: 4 GB)."""
    return ErrandError(
        Trouble.FILE,
        say("This drive cannot hold a file as large as this one."),
        say("Drives in the old form FAT32 hold up to 4 GB a file. Choose another models folder."),
    )


def already_there(name: str) -> ErrandError:
    """Return the failure of a target where another file lies."""
    return ErrandError(
        Trouble.FILE,
        say("There is another file “{name}” in the folder already.", name=legible(name, 120)),
        say("Rename or remove it first."),
    )


def taken(name: str) -> ErrandError:
    """Return the failure of a file that another process is fetching."""
    return ErrandError(
        Trouble.TAKEN, say("“{name}” is being downloaded already.", name=legible(name, 120))
    )


def switched_off() -> ErrandError:
    """Return the failure of HF_HUB_OFFLINE, which someone set on purpose."""
    return ErrandError(
        Trouble.OFFLINE,
        say("Use of the hub is switched off on this computer (HF_HUB_OFFLINE)."),
    )
