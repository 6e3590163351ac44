"""Which prompt format a model gets: its file's own, a family's that is recognised, or one chosen.

A chat template turns messages into the text that a model was trained on. Newer files carry theirs;
for the others the family is recognised from the name, the special tokens and the architecture.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from desktop.core.errors import TemplateError
from desktop.core.families import (
    CHATML,
    FAMILIES,
    OPEN_ASSISTANT_LLAMA,
    OPEN_ASSISTANT_PYTHIA,
    PLAIN,
    Family,
)
from desktop.core.wording import Wording, say

OWN = "own"  # the name of a choice that takes the file's own template
CUSTOM = "custom"  # the name of a choice that takes Jinja source that a person gave

_OWN_TITLE = say("the file’s own template")  # noqa: RUF001 (an apostrophe)
_CUSTOM_TITLE = say("a template of your own")


@dataclass(frozen=True, slots=True)
class Choice:
    """The template that a model gets: Jinja source, the strings that end a reply, and its title.

    `name` is that of a family, or OWN, or CUSTOM; `short` is what the template is called in a
    list, `title` says in a sentence's part how it was found.
    """

    name: str
    template: str
    stops: tuple[str, ...]
    title: Wording
    short: Wording


def by_name(name: str) -> Family | None:
    """Return the family of that name (or title), whatever its case, or None."""
    wanted = name.strip().casefold()
    for family in FAMILIES:
        if wanted in {family.name, family.title.casefold()}:
            return family
    return None


def choose(
    architecture: str,
    name: str,
    own_template: str,
    special_tokens: Collection[str] = (),
    wanted: str = "",
) -> Choice:
    """Return the template for a model.

    `wanted` is what a person chose: a family's name, Jinja source, OWN, or empty. Otherwise the
    file's own template wins, then what is recognised. Raises TemplateError for an unknown name.
    """
    if wanted.strip() and wanted.strip() != OWN:
        return _chosen(wanted)
    if own_template.strip():
        return Choice(OWN, own_template, (), _OWN_TITLE, _OWN_TITLE)
    family = recognise(architecture, name, special_tokens)
    return _of(family, _recognised(family))


def said_of(title: str) -> Wording:
    """Return the wording that is `title` in English, to be translated; an unknown one as it is.

    Replies keep the title of the template that they were written with.
    """
    return _titles().get(title, say("{text}", text=title))


def recognise(architecture: str, name: str, special_tokens: Collection[str] = ()) -> Family:
    """Return the family that a model without a template most likely belongs to.

    A family's name in the model's name is the surest sign, for fine-tunes keep the vocabulary of
    their base. Special tokens come next, unless the name says that the model is a bare base.
    """
    low = re.sub(r"[\s_]+", "-", name.lower())
    found = next((f for f in FAMILIES if any(re.search(p, low) for p in f.names)), None)
    if found is OPEN_ASSISTANT_LLAMA:
        return _open_assistant(architecture, special_tokens)
    if found:
        return found
    if re.search(r"(?<![a-z])(base|pt|pretrained|pretrain)(?![a-z])", low):
        return PLAIN
    tokens = frozenset(special_tokens)
    found = next((f for f in FAMILIES if f.tokens and tokens.issuperset(f.tokens)), None)
    if found is OPEN_ASSISTANT_LLAMA:
        return _open_assistant(architecture, special_tokens)
    if found:
        return found
    return next((f for f in FAMILIES if architecture in f.architectures), PLAIN)


def _open_assistant(architecture: str, special_tokens: Collection[str]) -> Family:
    if CHATML.tokens[0] in special_tokens:
        return CHATML  # from codellama-13b-oasst-sft-v10 on
    return OPEN_ASSISTANT_PYTHIA if architecture == "gptneox" else OPEN_ASSISTANT_LLAMA


def _chosen(wanted: str) -> Choice:
    if family := by_name(wanted):
        return _of(family, _as_chosen(family))
    if "{{" in wanted or "{%" in wanted:
        return Choice(CUSTOM, wanted, (), _CUSTOM_TITLE, _CUSTOM_TITLE)
    raise TemplateError(
        say("There is no chat template called “{name}”.", name=wanted.strip()[:80]),
        say("Known are: {names}.", names=", ".join(family.name for family in FAMILIES)),
    )


def _recognised(family: Family) -> Wording:
    return say("recognised as {family:words}", family=family.title)


def _as_chosen(family: Family) -> Wording:
    return say("{family:words}, as chosen", family=family.title)


@cache
def _titles() -> dict[str, Wording]:
    """Return every title that a choice can have, by its English."""
    of_families = (way(family) for family in FAMILIES for way in (_recognised, _as_chosen))
    return {str(title): title for title in (_OWN_TITLE, _CUSTOM_TITLE, *of_families)}


def _of(family: Family, title: Wording) -> Choice:
    return Choice(
        family.name,
        family.template,
        family.stops,
        title,
        say("{family:words}", family=family.title),
    )
