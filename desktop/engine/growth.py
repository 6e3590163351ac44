"""The operators, methods and filters by which a template makes values grow, and their checks."""

from __future__ import annotations

import functools
import inspect
import json
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, cast

from jinja2 import pass_eval_context
from jinja2.exceptions import SecurityError
from jinja2.filters import do_join, make_attrgetter
from jinja2.nodes import EvalContext

from desktop.engine.budget import Budget, ExceededError, Value

if TYPE_CHECKING:
    from desktop.engine.sandbox import BoundedEnvironment

_MAX_WIDTH = 1000  # characters that one formatted field is padded to, or digits it is given

# No published chat template uses these; their cost grows faster than their input.
REFUSED_FILTERS = frozenset(("pprint", "random", "striptags", "urlize", "wordwrap", "xmlattr"))

_TEXT_METHODS = frozenset(
    [
        "capitalize",
        "casefold",
        "center",
        "count",
        "endswith",
        "expandtabs",
        "find",
        "format",
        "format_map",
        "index",
        "isalnum",
        "isalpha",
        "isascii",
        "isdecimal",
        "isdigit",
        "isidentifier",
        "islower",
        "isnumeric",
        "isprintable",
        "isspace",
        "istitle",
        "isupper",
        "join",
        "ljust",
        "lower",
        "lstrip",
        "partition",
        "removeprefix",
        "removesuffix",
        "replace",
        "rfind",
        "rindex",
        "rjust",
        "rpartition",
        "rsplit",
        "rstrip",
        "split",
        "splitlines",
        "startswith",
        "strip",
        "swapcase",
        "title",
        "translate",
        "upper",
        "zfill",
    ]
)
_LIST_METHODS = frozenset(("copy", "count", "index"))
_MAPPING_METHODS = frozenset(("copy", "get", "items", "keys", "values"))
_LINE_ENDS = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def methods_of(owner: Value) -> frozenset[str]:
    """Return the names of the methods that a template may call on a plain value (but text)."""
    if isinstance(owner, dict):
        return _MAPPING_METHODS
    return _LIST_METHODS if isinstance(owner, list | tuple) else frozenset()


def length(budget: Budget, value: Value) -> int:
    """Return about how many characters `value` has when it is written out."""
    return len(value) if isinstance(value, str) else budget.size(value)


def check_width(form: str) -> None:
    """Raise ExceededError if a format asks for a wide field."""
    for number in re.findall(r"\d+", form):
        if len(number) > 4 or int(number) > _MAX_WIDTH:
            raise ExceededError("memory")


def check_operator(budget: Budget, operator: str, left: Value, right: Value) -> None:
    """Raise ExceededError if the result of an operator would be too large."""
    match operator:
        case "+":
            _check_sum(budget, left, right)
        case "*":
            _check_product(budget, left, right)
        case "**" if isinstance(left, int) and isinstance(right, int):
            if left.bit_length() * max(right, 0) > _MAX_WIDTH * 4:
                raise ExceededError("memory")
        case "%" if isinstance(left, str):
            check_percent(budget, left, right)
        case _:
            pass


def _check_sum(budget: Budget, left: Value, right: Value) -> None:
    if isinstance(left, str) and isinstance(right, str):
        budget.fits(len(left) + len(right))
    elif isinstance(left, list | tuple) and isinstance(right, list | tuple):
        budget.count(len(cast("list[Value]", left)) + len(cast("list[Value]", right)))


def _check_product(budget: Budget, left: Value, right: Value) -> None:
    for value, times in ((left, right), (right, left)):
        if isinstance(times, int):
            if isinstance(value, str):
                budget.fits(len(value) * times)
            elif isinstance(value, list | tuple):
                budget.count(len(cast("list[Value]", value)) * times)


def check_percent(budget: Budget, form: str, values: Value) -> None:
    """Raise ExceededError if `form % values` would be too long."""
    # Names of fields make a closer look expensive, so that any long number counts as a width.
    if re.search(r"\d{6}|%[^a-zA-Z%]*\*", form):
        raise ExceededError("memory")
    budget.fits(len(form) + form.count("%") * (100_000 + length(budget, values)))


def check_method(
    budget: Budget,
    text: str,
    name: str,
    args: tuple[Value, ...],
    kwargs: Mapping[str, Value],
) -> tuple[Value, ...]:
    """Check a call of a method of `text`, and return the arguments to call it with.

    Raises ExceededError if the result would be too large, SecurityError for a method that no
    template needs.
    """
    if name not in _TEXT_METHODS:
        raise SecurityError(f"{name} may not be called")
    given = (*args, *kwargs.values())
    match name, given:
        case "center" | "ljust" | "rjust" | "zfill", (int(width), *_):
            budget.fits(width)
        case "expandtabs", (int(width), *_):
            budget.fits(len(text) + text.count("\t") * width)
        case "replace", (str(old), str(new), *_):
            _check_replace(budget, text, old, new)
        case "translate", (Mapping(),):
            values = cast("Mapping[Value, Value]", given[0]).values()
            budget.fits(len(text) * max((len(v) for v in values if isinstance(v, str)), default=1))
        case "split" | "rsplit" | "splitlines", _:
            _check_split(budget, text, name, given)
        case "join", (values,):
            return (_join_list(budget, text, values),)
        case _:
            pass
    return args


def _check_replace(budget: Budget, text: str, old: str, new: str) -> None:
    budget.fits(len(text) + text.count(old) * max(0, len(new) - len(old)))


def _check_split(budget: Budget, text: str, name: str, given: tuple[Value, ...]) -> None:
    if len(text) < 1000:
        return
    if name == "splitlines":
        budget.count(len(_LINE_ENDS.findall(text)))
    elif given and isinstance(given[0], str) and given[0]:
        budget.count(text.count(given[0]))
    else:
        budget.count(sum(1 for _ in re.finditer(r"\s+", text)))


def _join_list(budget: Budget, separator: str, values: Value) -> list[Value]:
    size, found = 0, list[Value]()
    for value in values:
        budget.tick()
        size += length(budget, value) + len(separator)
        budget.fits(size)
        budget.count(len(found))
        found.append(value)
    return found


@pass_eval_context
def join(context: EvalContext, value: Value, d: str = "", attribute: Value = None) -> str:
    """Do what jinja2's filter does, having looked at the size of what is joined."""
    environment: BoundedEnvironment = context.environment  # pyright: ignore[reportAssignmentType]
    if attribute is not None:
        value = map(make_attrgetter(environment, attribute), value)
    values = _join_list(environment.budget, str(d), value)
    return environment.made(do_join(context, values, d))


def tojson(
    value: Value,
    ensure_ascii: bool = False,
    indent: Value = None,
    separators: Value = None,
    sort_keys: bool = False,
) -> str:
    """Write JSON as Transformers does: not escaped for HTML, with the options of json.dumps."""
    return json.dumps(
        value, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys
    )


def guarded(
    environment: BoundedEnvironment, name: str, function: Callable[..., Any]
) -> Callable[..., Any]:
    """Return a filter that asks the environment's budget before and after."""
    check = _FILTER_CHECKS.get(name)
    signature = inspect.signature(function)
    # jinja2 hands some filters an argument that their signature, a wrapped one's, does not show.
    hidden = hasattr(function, "jinja_pass_arg") and next(iter(signature.parameters)) not in {
        "context",
        "environment",
        "eval_ctx",
    }

    @functools.wraps(function)  # with jinja2's mark of what it passes first
    def filtered(*args: Value, **kwargs: Value) -> Value:
        budget = environment.budget
        budget.tick()
        if check:
            bound = signature.bind(*args[hidden:], **kwargs)
            bound.apply_defaults()
            check(budget, bound.arguments)
        return budget.made(function(*args, **kwargs))

    return filtered


def timed(environment: BoundedEnvironment, function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a test (`is …`) that looks at the time first."""

    @functools.wraps(function)
    def tested(*args: Value, **kwargs: Value) -> Value:
        environment.budget.tick()
        return function(*args, **kwargs)

    return tested


# Each check knows the names that jinja2's filter has for its arguments.
_Given = Mapping[str, Any]


def _check_center(budget: Budget, given: _Given) -> None:
    budget.fits(given["width"])


def _check_indent(budget: Budget, given: _Given) -> None:
    text, width = str(given["s"]), given["width"]
    lines = len(_LINE_ENDS.findall(text)) + 1
    budget.count(lines)
    budget.fits(len(text) + lines * (len(width) if isinstance(width, str) else int(width)))


def _check_replace_filter(budget: Budget, given: _Given) -> None:
    _check_replace(budget, str(given["s"]), str(given["old"]), str(given["new"]))


def _check_format(budget: Budget, given: _Given) -> None:
    check_percent(budget, str(given["value"]), given["kwargs"] or given["args"])


def _check_groups(budget: Budget, given: _Given) -> None:
    budget.count(given["linecount"] if "linecount" in given else given["slices"])
    _check_text_as_list(budget, given)


def _check_round(_budget: Budget, given: _Given) -> None:
    if abs(given["precision"]) > 100:
        raise ExceededError("memory")


def _check_total(_budget: Budget, given: _Given) -> None:
    if not isinstance(given["start"], int | float):
        raise ExceededError("memory")


def _check_number(_budget: Budget, given: _Given) -> None:
    value = given["value"]
    if isinstance(value, str) and len(value) > _MAX_WIDTH:
        raise ExceededError("memory")


def _check_text_as_list(budget: Budget, given: _Given) -> None:
    if isinstance(given["value"], str):
        budget.count(len(given["value"]))


def _check_words(budget: Budget, given: _Given) -> None:
    budget.count(length(budget, given["s"]))


def _check_json(budget: Budget, given: _Given) -> None:
    weight, indent = budget.weight(given["value"]), given["indent"]
    wide = len(indent) if isinstance(indent, str) else int(indent or 0)
    between = sum(len(part) for part in given["separators"] or ()) + 4
    budget.fits(weight.size + weight.items * (weight.depth * max(wide, 0) + between))


_FILTER_CHECKS: Mapping[str, Callable[[Budget, _Given], None]] = {
    "center": _check_center,
    "indent": _check_indent,
    "replace": _check_replace_filter,
    "format": _check_format,
    "batch": _check_groups,
    "slice": _check_groups,
    "round": _check_round,
    "sum": _check_total,
    "int": _check_number,
    "float": _check_number,
    "list": _check_text_as_list,
    "sort": _check_text_as_list,
    "unique": _check_text_as_list,
    "groupby": _check_text_as_list,
    "title": _check_words,
    "wordcount": _check_words,
    "tojson": _check_json,
}
