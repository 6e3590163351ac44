from __future__ import annotations

import pytest

from desktop.core.hub_address import HubAddress, hub_address

NAME = HubAddress("owner/name-GGUF")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("owner/name-GGUF", NAME),
        ("  owner/name-GGUF/ ", NAME),
        ("https://huggingface.co/owner/name-GGUF", NAME),
        ("https://huggingface.co/owner/name-GGUF?library=x#files", NAME),
        ("https://mirror.example/models/owner/name-GGUF", NAME),
        ("huggingface.co/owner/name-GGUF", NAME),
        ("hf.co/owner/name-GGUF:Q4_K_M", NAME),
        (
            "https://huggingface.co/owner/name-GGUF/tree/main",
            HubAddress("owner/name-GGUF", "main"),
        ),
        (
            "https://huggingface.co/owner/name-GGUF/blob/main/Q4/a%20b.gguf",
            HubAddress("owner/name-GGUF", "main", "Q4/a b.gguf"),
        ),
        (
            "https://huggingface.co/owner/name-GGUF/resolve/abc/a.gguf?download=true",
            HubAddress("owner/name-GGUF", "abc", "a.gguf"),
        ),
    ],
)
def test_what_people_paste(text: str, meant: HubAddress) -> None:
    assert hub_address(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "", "qwen", "some words", "../../etc/passwd", "owner/na me", "https://huggingface.co",
        "https://huggingface.co/owner", "https://huggingface.co/datasets/owner/name",
        "https://huggingface.co/spaces/owner/name", "owner/../x",
    ],
)  # fmt: skip
def test_what_names_no_repository(text: str) -> None:
    assert hub_address(text) is None
