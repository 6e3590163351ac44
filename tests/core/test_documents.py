"""Documents beside a message: quoted so that they can be told apart again, whatever is in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.documents import LARGEST, Document, document_from, is_pdf, parted, quoted
from desktop.core.errors import StorageError
from desktop.session.title import title_of

SIGNS = st.text(st.sampled_from(list("`~ab \n”“:D")), max_size=60)
NAMES = st.text(st.sampled_from(list("ab .-é")), min_size=1, max_size=10)


@given(st.lists(st.builds(Document, NAMES, SIGNS), max_size=3), SIGNS)
def test_what_is_quoted_can_be_told_apart(documents: list[Document], text: str) -> None:
    found, said = parted(quoted(documents, text))
    if parted(text) == ((), text):
        assert (found, said) == (tuple(documents), text)


def test_a_quote_can_be_read() -> None:
    assert quoted([Document("a.txt", "one\n```\ntwo")], "Why?") == (
        "Document “a.txt”:\n\n````text\none\n```\ntwo\n````\n\nWhy?"
    )


@pytest.mark.parametrize("text", ["", "Document", "Document “a”:\n\n```text\nno end", "Hello"])
def test_what_only_looks_like_one_is_text(text: str) -> None:
    assert parted(text) == ((), text)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"plain", "plain"),
        ("Größe".encode(), "Größe"),
        ("Größe".encode("utf-8-sig"), "Größe"),
        ("Größe".encode("utf-16"), "Größe"),
        (b"\xff\xfe\x00\x00a\x00\x00\x00", "a"),
        (b"one\r\ntwo\rthree", "one\ntwo\nthree"),
        (b"form\x0cfeed\ttab\x1b[0m", "form\x0cfeed\ttab\x1b[0m"),
    ],
)
def test_text_is_read_in_its_encoding(content: bytes, text: str) -> None:
    assert document_from("a.txt", content).text == text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "is no text file"),
        (b"abc\x00def", "is no text file"),
        ("Größe".encode("latin-1"), "How “a.txt” is encoded is not known"),
        (b"  \n ", "is empty"),
        (b"x" * (LARGEST + 1), "is too large"),
    ],
)
def test_anything_else_is_refused_with_the_reason(content: bytes, words: str) -> None:
    with pytest.raises(StorageError, match=words):
        document_from("a.txt", content)


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        (b"%PDF-1.7\n...", True),
        (b"\xef\xbb\xbf\r\n%PDF-1.4", True),
        (b"\0\0%PDF-1.4", True),
        (b"A PDF begins with %PDF-1.4", False),
        (b"", False),
    ],
)
def test_a_pdf_is_known_by_its_beginning(content: bytes, *, answer: bool) -> None:
    assert is_pdf(content) == answer


def test_a_name_is_made_fit_to_be_quoted() -> None:
    made = document_from("evil”\n\u202e.txt", b"x")
    assert parted(quoted([made], "y")) == ((made,), "y")


def test_a_title_comes_from_what_was_said() -> None:
    documents = [Document("a.txt", "inside")]
    assert title_of(quoted(documents, "What is this?")) == "What is this?"
    assert title_of(quoted(documents, "")) == "a.txt"
