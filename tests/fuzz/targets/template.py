"""Chat templates: compiled and rendered in the sandbox, within its bounds."""

from __future__ import annotations

from pathlib import Path

from desktop.core.chat import Message, Role
from desktop.core.errors import TemplateError
from desktop.engine.budget import Bounds
from desktop.engine.jinja import ChatTemplate
from tests import small_models
from tests.fuzz.target import Target

_TALK = (
    Message(Role.SYSTEM, "Be kind."),
    Message(Role.USER, "Hello {{ there }}"),
    Message(Role.ASSISTANT, "Yes?"),
    Message(Role.USER, "Go on"),
)
_LOOPS = (
    b"{% for m in messages %}{{ m.role | upper }}: {{ m['content'] | trim }}\n{% endfor %}"
    b"{% if add_generation_prompt %}{{ '>' * 3 }}{% endif %}"
)
_MACRO = (
    b"{% macro say(x, n=2) %}{% set ns = namespace(i=0) %}{% for _ in range(n) %}"
    b"{% set ns.i = ns.i + 1 %}{{ x ~ ns.i }}{% endfor %}{% endmacro %}"
    b"{{ say('a') }}{{ '%s' | format(bos_token) }}{{ messages | tojson }}"
    b"{% if messages[0].role == 'system' %}{{ raise_exception('no') }}{% endif %}"
)


def play(data: bytes, _folder: Path) -> None:
    """Render a conversation with a template."""
    try:
        template = ChatTemplate(data.decode("utf-8", "replace"), "<s>", "</s>", bounds=_QUICK)
        template.render(_TALK)
        template.render(_TALK[1:3], continue_last=True)
    except TemplateError:
        pass


_QUICK = Bounds(seconds=1.0)

TARGET = Target(
    "template",
    play,
    lambda _: [small_models.CHATML.encode(), _LOOPS, _MACRO],
    words=(
        *(b"{{ ", b" }}", b"{% ", b" %}", b"{% for x in range(10**9) %}", b"{% endfor %}"),
        *(b"| tojson(indent=9)", b"| center(10**9)", b" ** 999", b" * 10**9", b".__class__"),
        *(b"{% set x = x ~ x %}", b"|join", b"|sort", b"|map(attribute='role')", b"cycler(1,2)"),
        *(b"lipsum(9**9)", b"|batch(3)", b"|format", b"[::-1]", b"'%*d' % (10**9, 1)", b"loop."),
        *(b"{% raw %}", b"{#", b"|attr('__init__')", b"namespace(", b"dict(", b"|wordwrap(0)"),
    ),
)
