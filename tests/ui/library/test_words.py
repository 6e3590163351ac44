"""What the library says and which file it suggests, without a window."""

from __future__ import annotations

import pytest

from desktop.core.downloads import (
    Done,
    Download,
    Failed,
    Order,
    Paused,
    Piece,
    Running,
    State,
    Verifying,
    Waiting,
)
from desktop.core.wording import say
from desktop.hub.protocol import FileKind, RemoteFile, RemotePart, Repo, RepoPage
from desktop.ui.library.grades import grade
from desktop.ui.library.model_card import readable
from desktop.ui.library.queue_words import facts_of, summary
from desktop.ui.library.remote import models_of, order_for, sensible
from desktop.ui.library.words import language_names, licence_title, short_count, time_left

GB = 10**9


def remote(kind: str, size: float, *, parts: int = 1, complete: bool = True) -> RemoteFile:
    pieces = tuple(
        RemotePart(f"m-{kind}-{n}.gguf", int(size * GB / parts), "a" * 64) for n in range(parts)
    )
    return RemoteFile(f"m-{kind}.gguf", FileKind.MODEL, pieces, kind, complete)


def page(*files: RemoteFile) -> RepoPage:
    return RepoPage(Repo("owner/m", licence="mit"), "c0ffee", "", files, "https://hub/owner/m")


ALL = [remote(kind, size) for kind, size in (("Q2_K", 3), ("Q4_K_M", 5), ("Q6_K", 7), ("Q8_0", 9))]


@pytest.mark.parametrize(
    ("name", "rank"),
    [("Q4_K_M", 4), ("IQ2_XXS", 2), ("MXFP4", 4), ("UD-Q5_K_XL", 5), ("BF16", 16), ("TQ1_0", 2),
     ("Q8_0", 8), ("", 99), ("Q7", 99)],
)  # fmt: skip
def test_a_quantisation_is_known_by_its_name(name: str, rank: int) -> None:
    found = grade(name)
    assert found.rank == rank
    assert found.note


@pytest.mark.parametrize(
    ("preferred", "most", "expected"),
    [("Q6_K", 20, "Q6_K"), ("", 20, "Q4_K_M"), ("Q8_0", 8, "Q4_K_M"), ("Q4_K_M", 4, "Q2_K"),
     ("", 1, "Q2_K"), ("IQ1_S", 20, "Q4_K_M")],
)  # fmt: skip
def test_the_sensible_file_is_suggested(preferred: str, most: int, expected: str) -> None:
    found = sensible(ALL, preferred, most * GB)
    assert found is not None
    assert found.quantisation == expected


def test_nothing_is_suggested_where_there_is_nothing() -> None:
    assert sensible([], "Q4_K_M", 10 * GB) is None


def test_projectors_and_halves_of_models_are_left_out() -> None:
    projector = RemoteFile("mmproj.gguf", FileKind.PROJECTOR, (RemotePart("mmproj.gguf", GB),))
    half = remote("Q5_K_M", 6, parts=2, complete=False)
    assert models_of(page(*reversed(ALL), projector, half)) == ALL


def test_an_order_names_all_parts_their_checksums_and_the_state_that_was_seen() -> None:
    order = order_for(page(), remote("BF16", 16, parts=3))
    assert (order.repo, order.revision, order.licence) == ("owner/m", "c0ffee", "mit")
    assert [piece.file for piece in order.pieces] == [f"m-BF16-{n}.gguf" for n in range(3)]
    assert all(piece.sha256 == "a" * 64 for piece in order.pieces)
    assert order.size == sum(piece.size for piece in order.pieces)


@pytest.mark.parametrize(
    ("card", "expected"),
    [
        ("---\nlicense: mit\n---\n# A\n", "# A"),
        ("<p align=center><img src=http://x/y.png></p>\nwords", "words"),
        ("[![badge](http://x/b.svg)](http://x) text", "text"),
        ("![plot](http://x/p.png)", ""),
        ("<!-- hidden -->seen", "seen"),
        ("<style>b{}</style><script>evil()</script>seen", "seen"),
        ("```\n<img src=x>\n```", "```\n<img src=x>\n```"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("`<|im_start|>`", "`<|im_start|>`"),
    ],
)
def test_a_card_loses_html_and_pictures_and_nothing_else(card: str, expected: str) -> None:
    assert readable(card) == expected


def download(state: State, fetched: float = 1.0, size: float = 4.0) -> Download:
    order = Order("owner/m", (Piece("m.gguf", int(size * GB)),))
    return Download(1, order, "/models", state, int(fetched * GB))


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (Running(10e6, 200.0), ("1.0 GB of 4.0 GB", "10.0 MB/s", "3 min left")),
        (Running(), ("1.0 GB of 4.0 GB",)),
        (Waiting(), ("waits for its turn",)),
        (Waiting(say("The hub is busy."), 12.0), ("The hub is busy.", "next try in 12 s")),
        (Paused(), ("paused",)),
        (Paused(say("The disk is full."), say("Free some space.")), ("full", "Free some")),
        (Verifying(), ("checksum",)),
        (Done("/m.gguf"), ("complete and verified",)),
        (Failed(say("It is gone."), say("Look for another.")), ("It is gone.", "another")),
    ],
)
def test_a_download_says_how_it_stands(state: State, words: tuple[str, ...]) -> None:
    said = facts_of(download(state))
    assert all(word in said for word in words)


def test_all_downloads_together() -> None:
    going = [download(Running(1e6), 2.0), download(Waiting(), 0.0)]
    words, share = summary(going)
    assert words.startswith("2 downloads · 1.0 MB/s")
    assert share == pytest.approx(0.25)
    assert summary([download(Failed(say("no")))]) == ("1 download failed", 0.0)
    assert summary([download(Paused()), download(Done("/m"))])[0] == "1 download paused"
    assert summary([download(Done("/m"))])[0] == "All downloads are complete"


def test_small_words() -> None:
    assert time_left(30) == "less than a minute left"
    assert time_left(7_500) == "2 h 5 min left"
    assert [short_count(n) for n in (950, 12_300, 3_400_000)] == ["950", "12 k", "3.4 M"]
    assert licence_title("apache-2.0") == "Apache 2.0"
    assert licence_title("other") == "other"
    assert language_names(("de", "en", "xx")) == "Deutsch, English, xx"
