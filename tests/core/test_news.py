"""What notifications may say: nothing of a conversation without the person's leave."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.core.chat import FIRST_TEMPORARY, Conversation, Ending, Message, Node, Role
from desktop.core.downloads import (
    Done,
    Download,
    Failed,
    Order,
    Paused,
    Piece,
    Running,
    State,
)
from desktop.core.news import of_download, of_reply
from desktop.core.settings import Notifications
from desktop.core.wording import say

TALK = Conversation(7, "My secret plan", 0.0, 0.0)
PASSING = dataclasses.replace(TALK, id=FIRST_TEMPORARY)
OPEN = Notifications(words=True)


def reply(ending: Ending | None = Ending.COMPLETE, text: str = "Burn\nthe letters.") -> Node:
    return Node(3, 2, Message(Role.ASSISTANT, text), 0.0, ending, error=say("It died of shame."))


@pytest.mark.parametrize("ending", list(Ending))
def test_no_word_of_a_conversation_is_told_without_leave(ending: Ending) -> None:
    news = of_reply(TALK, reply(ending), 60, Notifications())
    told = f"{news.title} {news.text or ''}" if news else ""
    assert not {"secret", "plan", "Burn", "letters", "shame"} & set(told.split())
    assert (news is None) == (ending in {Ending.STOPPED, Ending.INTERRUPTED})


def test_with_leave_the_title_and_the_beginning_are_told() -> None:
    news = of_reply(TALK, reply(), 60, OPEN)
    assert news is not None
    assert (str(news.title), str(news.text)) == ("My secret plan", "Burn the letters.")
    assert news.conversation == 7
    long = of_reply(TALK, reply(text="word " * 200), 60, OPEN)
    assert long is not None
    assert len(str(long.text)) <= 161


def test_braces_in_a_reply_are_no_places() -> None:
    news = of_reply(dataclasses.replace(TALK, title="{text} {x}"), reply(text="{title}"), 60, OPEN)
    assert news is not None
    assert (str(news.title), str(news.text)) == ("{text} {x}", "{title}")


def test_nothing_is_ever_told_of_a_temporary_conversation() -> None:
    news = of_reply(PASSING, reply(), 60, OPEN)
    assert news is not None
    assert str(news.title) == "A reply is finished"
    assert news.text is None


def test_a_failure_is_told_as_one() -> None:
    news = of_reply(TALK, reply(Ending.FAILED), 60, Notifications())
    assert news is not None
    assert str(news.title) == "A reply could not be finished"


def test_quick_replies_and_unwanted_ones_are_not_told() -> None:
    assert of_reply(TALK, reply(), 9.9, Notifications()) is None
    assert of_reply(TALK, reply(), 9.9, Notifications(long_reply=0)) is not None
    assert of_reply(TALK, reply(), 60, Notifications(replies=False)) is None


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (Running(), None),
        (Paused(), None),
        (Paused(say("The disk is full.")), "A download cannot go on"),
        (Failed(say("It is gone.")), "A download cannot go on"),
        (Done("/models/a.gguf"), "A download is finished"),
    ],
)
def test_downloads_are_told_by_name_when_they_end(state: State, told: str | None) -> None:
    download = Download(1, Order("a/b", (Piece("a.gguf", 5),)), "/models", state)
    news = of_download(download, Notifications())
    assert (str(news.title) if news else None) == told
    if news is not None:
        assert "a.gguf" in str(news.text)
        assert news.conversation is None
    assert of_download(download, Notifications(downloads=False)) is None
