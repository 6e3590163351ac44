"""Exported pages: safe, whole, and readable."""

from __future__ import annotations

import html.parser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.chat import Conversation, Ending, Message, Node, Role, Steering, Tree
from desktop.core.record import Record
from desktop.ui.transfer.html import body_of, html_of
from desktop.ui.transfer.pdf import pdf_of
from tests.storage.transfer.test_leaving import MADE

_LOADS = {"script", "img", "link", "iframe", "object", "embed", "video", "audio", "form", "base"}


class Page(html.parser.HTMLParser):
    """What is in a page, and whether its tags are closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.handlers: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        self.handlers += [name for name, _ in attrs if name.startswith("on")]
        if tag not in ("meta", "hr", "br"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag


def record(text: str, role: Role = Role.ASSISTANT, title: str = "A talk", **more: Any) -> Record:
    ending = Ending.COMPLETE if role is Role.ASSISTANT else None
    node = Node(1, None, Message(role, text, more.pop("thinking", "")), 1.0, ending, **more)
    conversation = Conversation(1, title, 1.0, 1.0, Steering("Be <b>brief</b>."))
    return Record(conversation, Tree.of([node], 1))


MARKDOWN = """# Heading
A **bold** [link](https://example.org/?a=1&b=2) and ![picture](https://example.org/x.png).

- one
- two
  > quoted

1. first

| a | b |
|---|--:|
| 1 | <script> |

```html
<img src=x onerror=alert(1)>
```

---
"""


def test_a_page_has_everything() -> None:
    text = html_of(record(MARKDOWN, provenance=MADE, thinking="Hm."))
    page = Page(text)
    assert {"h3", "b", "a", "blockquote", "table", "th", "td", "pre", "hr", "details"} <= set(
        page.tags
    )
    assert page.links == ["https://example.org/?a=1&b=2", "https://example.org/x.png"]
    assert '<p><span class="marker">• </span>one</p>' in text
    assert "&lt;img src=x onerror=alert(1)&gt;" in text
    assert "SHA-256" in text
    assert "Be &lt;b&gt;brief&lt;/b&gt;." in text


def test_nothing_is_loaded_and_nothing_runs() -> None:
    page = Page(html_of(record(MARKDOWN, provenance=MADE)))
    assert not _LOADS & set(page.tags)
    assert page.handlers == []
    assert "default-src 'none'" in html_of(record(""))


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))",
        "[x](data:text/html,hi)",
        "[x](file:///etc/passwd)",
        '[x](https://a.org/"onmouseover="alert(1))',
        "<https://a.org/><script>alert(1)</script>",
    ],
)
def test_links_lead_to_the_web_or_nowhere(text: str) -> None:
    page = Page(body_of(text, persons=False))
    assert all(link.startswith("https://") for link in page.links)
    assert "script" not in page.tags
    assert page.handlers == []


def test_a_title_is_text() -> None:
    text = html_of(record("Hi", title="</title><script>alert(1)</script>"))
    assert "script" not in Page(text).tags


@settings(deadline=None)
@given(
    st.text(st.sampled_from(list("<>&\"'`*_[]()#>-|\n 1.a:/~\u202e")), max_size=80), st.booleans()
)
def test_no_text_breaks_out(text: str, persons: bool) -> None:
    page = Page(body_of(text, persons=persons))
    assert not _LOADS & set(page.tags)
    assert page.handlers == []


def test_a_long_code_block_stays_one() -> None:
    code = "x = 1\n" * 3_000
    text = body_of(f"```python\n{code}```\nand then", persons=False)
    assert text.count("<pre>") == 1
    assert text.count("x = 1") == 3_000


def test_a_pdf_is_made(qapp: object) -> None:
    made = pdf_of(record(MARKDOWN * 30, provenance=MADE, thinking="Hm."))
    assert made.startswith(b"%PDF-")
    assert made.rstrip().endswith(b"%%EOF")
    assert made.count(b"/Type /Page\n") > 1
