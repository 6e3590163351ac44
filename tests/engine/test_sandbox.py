"""Hostile templates end with one clear error, in bounded time and memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.errors import TemplateError
from desktop.engine.budget import Bounds
from desktop.engine.jinja import ChatTemplate

SHORT = Bounds(seconds=0.5)
MESSAGES = ({"role": "user", "content": "hello"},)
LONG = "{% set s = 'x' * 4000000 %}"
DOUBLED = (
    "{% set ns = namespace(v=[1]) %}{% for i in range(60) %}"
    "{% set ns.v = [ns.v, ns.v] %}{% endfor %}"
)

NASTY = {
    "repeat": "{{ 'x' * 10**10 }}",
    "repeat from the left": "{{ 10**10 * 'x' }}",
    "repeat a list": "{{ ([0] * 10**10) | length }}",
    "repeat a tuple": "{{ ((0, 1) * 10**10) | length }}",
    "power": "{{ 9**(9**9) }}",
    "power by product": "{% set ns = namespace(v=9**99) %}{% for i in range(99) %}"
    "{% set ns.v = ns.v * ns.v %}{% endfor %}{{ ns.v }}",
    "percent width": "{{ '%9999999999d' % 1 }}",
    "percent star": "{{ '%*d' % (9999999999, 1) }}",
    "percent precision": "{{ '%.999999999f' % 1.5 }}",
    "percent many": LONG + "{{ ('%s' * 4000) % ((s,) * 4000) }}",
    "percent by name": LONG + "{{ ('%(a)s' * 4000) % {'a': s} }}",
    "format filter": "{{ '%9999999999d' | format(1) }}",
    "str.format": "{{ '{:>9999999999}'.format(1) }}",
    "str.format nested": "{{ '{:>{w}}'.format(1, w=10**10) }}",
    "str.format many": LONG + "{{ ('{0}' * 4000).format(s) }}",
    "str.format_map": "{{ '{a:>9999999999}'.format_map({'a': 1}) }}",
    "str.format by attr": "{{ ('{:>9999999999}' | attr('format'))(1) }}",
    "center": "{{ 'x'.center(10**10) }}",
    "ljust": "{{ 'x'.ljust(10**10) }}",
    "zfill": "{{ 'x'.zfill(10**10) }}",
    "expandtabs": "{{ '\t'.expandtabs(10**9) }}",
    "center filter": "{{ 'x' | center(10**10) }}",
    "center filter by name": "{{ 'x' | center(width=10**10) }}",
    "center by map": "{{ ['x'] | map('center', 10**10) | list }}",
    "indent": "{{ 'x\ny' | indent(10**10) }}",
    "indent by text": LONG + "{{ ('\n' * 4000) | indent(s, true, true) }}",
    "replace": LONG + "{{ s.replace('x', s) }}",
    "replace nothing": LONG + "{{ s.replace('', 'y' * 1000) }}",
    "replace filter": LONG + "{{ s | replace('x', s) }}",
    "translate": LONG + "{{ s.translate({120: s}) }}",
    "join": LONG + "{{ s.join(s) }}",
    "join filter": LONG + "{{ range(100000) | join(s) }}",
    "join the same": LONG + "{{ ([s] * 100000) | join }}",
    "join an attribute": LONG + "{{ ([{'a': s}] * 100000) | join('', 'a') }}",
    "method join of a generator": LONG + "{{ ''.join(range(100000) | map('replace', '0', s)) }}",
    "doubling": "{% set ns = namespace(v='ab') %}{% for i in range(60) %}"
    "{% set ns.v = ns.v + ns.v %}{% endfor %}{{ ns.v }}",
    "doubling by tilde": "{% set ns = namespace(v='ab') %}{% for i in range(60) %}"
    "{% set ns.v = ns.v ~ ns.v %}{% endfor %}{{ ns.v }}",
    "doubling a list": "{% set ns = namespace(v=[1]) %}{% for i in range(60) %}"
    "{% set ns.v = ns.v + ns.v %}{% endfor %}{{ ns.v | length }}",
    "lists of lists, printed": DOUBLED + "{{ ns.v }}",
    "lists of lists, compared": DOUBLED + "{{ ns.v == [ns.v[0], ns.v[1]] }}",
    "lists of lists, as JSON": DOUBLED + "{{ ns.v | tojson }}",
    "tuples of tuples, hashed": DOUBLED.replace("[ns.v, ns.v]", "(ns.v, ns.v)")
    + "{{ {ns.v: 1} }}",
    "dictionaries of dictionaries": DOUBLED.replace("[ns.v, ns.v]", "dict(a=ns.v, b=ns.v)")
    + "{{ ns.v }}",
    "lists by filters": DOUBLED.replace("[ns.v, ns.v]", "[0, 0] | map('default', ns.v) | list")
    + DOUBLED.replace("[ns.v, ns.v]", "ns.v | batch(1) | list * 2")
    + "{{ ns.v }}",
    "namespaces of namespaces": "{% set ns = namespace(v=namespace()) %}{% for i in range(2000) %}"
    "{% set n = namespace(a=ns.v, b=ns.v) %}{% set ns.v = n %}{% endfor %}{{ ns.v }}"
    "{{ raise_exception('done') }}",
    "tilde of many": LONG + "{{ " + " ~ ".join(["s"] * 1000) + " }}",
    "many kept": LONG + "".join(f"{{% set v{i} = s[{i}:] %}}" for i in range(1000)),
    "many kept in capitals": LONG + "".join(f"{{% set v{i} = s | upper %}}" for i in range(1000)),
    "loop": "{% for i in range(10**9) %}{% endfor %}",
    "nested loops": "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}"
    "{% endfor %}",
    "nested filtered loops": "{% for a in range(100000) %}{% for b in range(100000) if b < 0 %}"
    "{% endfor %}{% endfor %}",
    "loops without a body": "{% for a in range(100000) %}"
    "{% set x = range(100000) | select('equalto', -1) | list %}{% endfor %}",
    "long output": "{% for a in range(100000) %}" + "y" * 10000 + "{% endfor %}",
    "long output of a macro": "{% macro m() %}{% for a in range(100000) %}" + "y" * 10000
    + "{% endfor %}{% endmacro %}{{ m() | length }}",
    "long output of a set block": "{% set x %}{% for a in range(100000) %}" + "y" * 10000
    + "{% endfor %}{% endset %}",
    "long output of a block": "{% block b %}{% for a in range(100000) %}" + "y" * 10000
    + "{% endfor %}{% endblock %}{{ self.b() }}",
    "recursion": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "branching recursion": "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}"
    "{% endmacro %}{{ m(60) }}",
    "recursive loop": "{% for a in [1] recursive %}{{ loop([1, 1]) }}{% endfor %}",
    "block that calls itself": "{% block b %}{{ self.b() }}{% endblock %}",
    "batch": "{{ [1] | batch(10**10, 'x') | list }}",
    "slice": "{{ [1] | slice(10**10) | list }}",
    "round": "{{ 5 | round(-10**9) }}",
    "round up": "{{ 5 | round(10**9, 'ceil') }}",
    "sum of lists": "{{ ([[1] * 1000] * 100) | sum(start=[]) }}",
    "whole number of text": LONG.replace("x", "f") + "{{ s | int(base=16) }}",
    "text as a list": LONG + "{{ s | list | length }}",
    "text, sorted": LONG + "{{ s | sort | length }}",
    "split": LONG.replace("x", "x ") + "{{ s.split() | length }}",
    "split by a letter": LONG + "{{ s.split('x') | length }}",
    "split into lines": LONG.replace("x", "\\n") + "{{ s.splitlines() | length }}",
    "bytes": "{{ (1).to_bytes(10**10, 'big') }}",
    "encode": "{{ 'x'.encode('utf-32') }}",
    "JSON indent": "{{ [[[[1]]]] | tojson(indent=10**9) }}",
    "JSON separators": LONG + "{{ ([1] * 1000) | tojson(separators=(s, s)) }}",
    "lipsum": "{{ lipsum(10**9) }}",
    "strftime": "{{ strftime_now('%099999d' * 10000000) }}",
    "wide strftime": LONG.replace("x", "%c") + "{{ strftime_now(s) }}",
    "globals": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "globals of a function": "{{ raise_exception.__globals__.sys }}",
    "globals through a namespace": "{% set ns = namespace() %}{% set ns.__class__ = 1 %}",
    "globals through a formatter": "{{ '{0.__class__.__init__.__globals__}'.format(messages) }}",
    "percent of many names": "{{ ('%(' * 4000000) % 1 }}",
    "long searches": LONG + "{% set t = 'x' * 50 ~ 'y' %}" + "{% set a = t in s %}" * 1500,
    "long searches by a test": LONG + "{{ (['x' * 50 ~ 'y'] * 9000) | select('in', s) | list }}",
    "words": LONG.replace("x", "x ") + "{{ s | wordcount }}",
    "titles": LONG.replace("x", "x ") + "{{ s | title }}",
    "titles of a list": LONG.replace("x", "x ") + "{{ [s] | title }}",
    "change the messages": "{{ messages.append(1) }}",
    "include": "{% include '/etc/passwd' %}",
    "import": "{% import 'os' as os %}",
    "divide": "{{ 1 / 0 }}",
    "brackets": "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "lists in lists": "{{ " + "[" * 5000 + "]" * 5000 + " }}",
    "not": "{{ " + "not " * 20000 + "1 }}",
    "minus": "{{ " + "-" * 20000 + "1 }}",
    "plus": "{{ " + "1+" * 20000 + "1 }}",
    "and": "{{ " + "1 and " * 20000 + "1 }}",
    "attributes": "{{ a" + ".a" * 20000 + " }}",
    "filters": "{{ 'a'" + "|upper" * 20000 + " }}",
    "calls": "{{ a" + "()" * 20000 + " }}",
    "conditions": "{{ " + "1 if 0 else " * 20000 + "1 }}",
    "ifs": "{% if 1 %}" * 3000 + "{% endif %}" * 3000,
    "fors": "{% for a in [1] %}" * 30 + "{% endfor %}" * 30,
    "elifs": "{% if 0 %}" + "{% elif 0 %}" * 15000 + "{% endif %}",
    "tokens": "{{ a }}" * 100000,
    "size": "x" * 2_000_000,
    "unclosed": "{% for message in messages %}",
    "unclosed comments": "{#" * 100000,
    "unknown filter": "{{ 'a' | nothing }}",
    "unknown tag": "{% nothing %}",
    "refusal": "{{ raise_exception('no') }}",
}  # fmt: skip

CHILD = """
import resource, sys
sys.path.insert(0, sys.argv[1])
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
resource.setrlimit(resource.RLIMIT_CPU, (300, 300))
from tests.engine.test_sandbox import MESSAGES, NASTY, SHORT
from desktop.core.errors import TemplateError
from desktop.engine.jinja import ChatTemplate
import pathlib, time
def peak():
    # In MB. On Linux ru_maxrss begins with the peak of the parent, VmHWM does not.
    status = pathlib.Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().split("VmHWM:")[1].split()[0]) // 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // (1 << 20 if sys.platform == "darwin" else 1024)
for name, source in NASTY.items():
    began = time.monotonic()
    try:
        made = ChatTemplate(source, bounds=SHORT).exact(MESSAGES)
    except TemplateError as error:
        print(f"{time.monotonic() - began:5.2f} s {peak()} MB {name}: {str(error)[:110]}")
    else:
        print("NOT REFUSED", name, len(made))
print("PEAK", peak())
"""


@pytest.mark.parametrize("name", NASTY)
def test_a_hostile_template_ends_with_one_clear_error(name: str) -> None:
    with pytest.raises(TemplateError) as caught:
        ChatTemplate(NASTY[name], bounds=SHORT).exact(MESSAGES)
    assert str(caught.value.message).startswith("The chat template ")
    assert len(str(caught.value.message)) < 300
    assert "Choose another template" in str(caught.value.hint)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are set as on Unix")
def test_all_of_them_stay_within_memory() -> None:
    root = str(Path(__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", CHILD, root], capture_output=True, text=True, check=False, cwd=root
    )
    print(done.stdout)
    assert done.returncode == 0, done.stderr[-2000:]
    assert "NOT REFUSED" not in done.stdout
    assert int(done.stdout.rsplit("PEAK", 1)[1]) < 400  # MB, with Python and the tests themselves


ATOMS = st.sampled_from(
    ["s", "9", "'%s'", "'{0:>999}'", "messages", "[1]", "{'a': s}", "range(999)", "none", "''"]
)
FORMS = st.sampled_from(
    [
        "({} * {})", "({} ~ {})", "({} + {})", "({} ** {})", "({} % {})", "[{}, {}]", "({}, {})",
        "({} | join({}))", "({} | replace('x', {}))", "({} in {})", "({} == {})",
        "({}).format({})", "({}).join({})", "({}).split({})", "({} | list | length * {})",
        "({} | map('string') | list, {})", "({} | tojson ~ {})", "({} | indent({}))",
        "({} | center({}))", "({}[:9] ~ {})", "({} | batch({}) | list)",
        "({} | string | upper + {})",
        "dict(a={}, b={})", "({} | sort | sum(start={}))", "({} | unique | list + {})",
    ]
)  # fmt: skip
EXPRESSIONS = st.recursive(
    ATOMS, lambda inner: st.builds(lambda f, a, b: f.format(a, b) if "{0" not in f else f, FORMS,
                                   inner, inner), max_leaves=12,
)  # fmt: skip


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(EXPRESSIONS, st.integers(1, 40))
def test_any_expression_in_a_loop_is_refused_or_stays_small(expression: str, turns: int) -> None:
    source = (
        "{% set ns = namespace(v='xy ' * 5000) %}"
        f"{{% for i in range({turns}) %}}{{% set s = ns.v %}}{{% set ns.v = {expression} %}}"
        "{% endfor %}{{ ns.v }}"
    )
    bounds = Bounds(seconds=0.5, value_bytes=1 << 20, total_bytes=1 << 24, output_bytes=1 << 20)
    try:
        made = ChatTemplate(source, bounds=bounds).exact(MESSAGES)
    except TemplateError:
        return
    assert len(made) <= (1 << 20) + 10_000
