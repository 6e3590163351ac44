"""What a person pastes to name a repository on the hub, or a file in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

_NAME = re.compile(r"[A-Za-z0-9_][\w.-]{0,95}", re.ASCII)
_WITHIN = {"tree", "blob", "resolve", "raw"}  # owner/name/tree/REVISION/FILE
_ELSEWHERE = {"datasets", "spaces", "docs", "blog", "papers", "collections"}
_HOSTS = ("huggingface.co/", "www.huggingface.co/", "hf.co/", "hf-mirror.com/")


@dataclass(frozen=True, slots=True)
class HubAddress:
    """A repository, and what of it was named; empty for all of it as it is now."""

    repo: str
    revision: str = ""
    file: str = ""


def hub_address(text: str) -> HubAddress | None:
    """Return what `text` names: `owner/name`, or an address of a page or a file.

    None for what names no repository of models.
    """
    text = text.strip().strip("<>\"'“”")
    if "://" in text:
        path = urlsplit(text).path
    else:
        host = next((host for host in _HOSTS if text.lower().startswith(host)), "")
        path = re.split(r"[?#]", text[len(host) :])[0]
        if host:
            path = path.partition(":")[0]  # `hf.co/owner/name:Q4_K_M`, as other programs write it
    steps = [unquote(step) for step in path.split("/") if step]
    if steps and steps[0] == "models":
        steps = steps[1:]
    if len(steps) < 2 or steps[0] in _ELSEWHERE:
        return None
    if not all(_NAME.fullmatch(step) for step in steps[:2]):
        return None
    repo = "/".join(steps[:2])
    if len(steps) >= 4 and steps[2] in _WITHIN:
        return HubAddress(repo, steps[3], "/".join(steps[4:]))
    return HubAddress(repo)
