"""What ended while the person looked elsewhere, in the words that a notification may hold."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.chat import Conversation, Ending, Node
from desktop.core.downloads import Done, Download
from desktop.core.settings import Notifications
from desktop.core.wording import Wording, say

_LONGEST = 160  # characters of a reply


@dataclass(frozen=True, slots=True)
class News:
    """A title, perhaps a text, and where it leads: to a conversation, or to the library."""

    title: Wording
    text: Wording | None = None
    conversation: int | None = None


def of_reply(
    conversation: Conversation, reply: Node, seconds: float, wishes: Notifications
) -> News | None:
    """Return what to tell of a reply that took so many seconds; None for nothing.

    Without the person's leave no word of the conversation is in it, not even its title; of a
    temporary conversation there never is.
    """
    is_told = wishes.replies and seconds >= wishes.long_reply
    if not is_told or reply.ending in (Ending.STOPPED, Ending.INTERRUPTED, None):
        return None
    failed = reply.ending is Ending.FAILED
    title = say("A reply could not be finished") if failed else say("A reply is finished")
    text: Wording | None = None
    if wishes.words and not conversation.is_temporary:
        title = say("{title}", title=conversation.title)
        text = reply.error if failed else say("{text}", text=_beginning(reply.message.text))
    return News(title, text, conversation.id)


def of_download(download: Download, wishes: Notifications) -> News | None:
    """Return what to tell of a download that has come to this state; None for nothing."""
    name = download.order.name
    if not wishes.downloads:
        return None
    if isinstance(download.state, Done):
        return News(say("A download is finished"), say("“{name}” is here.", name=name))
    if download.is_halted:
        return News(say("A download cannot go on"), say("“{name}” needs you.", name=name))
    return None


def _beginning(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST].rstrip() + "…"
