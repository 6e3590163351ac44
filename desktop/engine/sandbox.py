"""Jinja's immutable sandbox, with bounds on time and memory.

The sandbox keeps a template from Python's internals; what is added here keeps it from using more
than a `Budget` allows. Templates are compiled by a generator of our own, which accounts for every
loop, list, slice and output buffer; operators, filters and methods that make text grow are checked
before they run. Nothing is computed at compile time, where no budget would be asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from types import BuiltinMethodType, MethodType
from typing import Any, cast

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError, TemplateError
from jinja2.ext import Extension, loopcontrols
from jinja2.lexer import Token, TokenStream
from jinja2.parser import Parser
from jinja2.runtime import Context, markup_join, str_join
from jinja2.sandbox import ImmutableSandboxedEnvironment, SandboxedFormatter
from jinja2.utils import Namespace
from markupsafe import Markup

from desktop.engine import growth
from desktop.engine.budget import Bounds, Budget, ExceededError, Value

MAX_SOURCE = 1_000_000  # characters; the longest published templates have some 50,000
_MAX_TOKENS = 20_000  # they have some 4,000
_MAX_BRACKETS = 50
_MAX_ELIFS = 400  # Python's compiler nests them


class _Buffer(list[str]):
    """The output of a macro or a block, counted as it grows."""

    def __init__(self, budget: Budget) -> None:
        super().__init__()
        self._budget = budget
        self._size = 0

    def append(self, piece: str, /) -> None:
        """Add one piece."""
        self._size += len(piece)
        self._budget.fits(self._size)
        self._budget.charge(16)
        super().append(piece)

    def extend(self, pieces: Iterable[str], /) -> None:
        """Add several pieces."""
        for piece in pieces:
            self.append(piece)


class _Generator(CodeGenerator):
    """Writes Python that asks the environment's budget wherever memory or time may grow."""

    def buffer(self, frame: Frame) -> None:
        frame.buffer = self.temporary_identifier()
        self.writeline(f"{frame.buffer} = environment.new_buffer()")

    def _output_child_to_const(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> str:
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802 (jinja2's name)
        # An attribute of the environment is written as it stands: this one is a call.
        node.body.insert(0, nodes.ExprStmt(nodes.EnvironmentAttribute("step()")))
        super().visit_For(node, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        self.write("environment.joined(context, (")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def visit_Compare(self, node: nodes.Compare, frame: Frame) -> None:  # noqa: N802
        self._accounted(lambda: super(_Generator, self).visit_Compare(node, frame))

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802
        self._accounted(lambda: super(_Generator, self).visit_List(node, frame))

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802
        self._accounted(lambda: super(_Generator, self).visit_Dict(node, frame))

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: N802
        if node.ctx == "load":
            self._accounted(lambda: super(_Generator, self).visit_Tuple(node, frame))
        else:
            super().visit_Tuple(node, frame)

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802
        if isinstance(node.arg, nodes.Slice):
            self._accounted(lambda: super(_Generator, self).visit_Getitem(node, frame))
        else:
            super().visit_Getitem(node, frame)

    def _accounted(self, write: Callable[[], None]) -> None:
        self.write("environment.made(")
        write()
        self.write(")")


class _Limits(Extension):
    """Refuses a template that is too large or too deep before it is parsed."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        depth = elifs = 0
        for count, token in enumerate(stream):
            depth += (token.type in {"lparen", "lbracket", "lbrace"}) - (
                token.type in {"rparen", "rbracket", "rbrace"}
            )
            elifs += token.type == "name" and token.value == "elif"
            if count > _MAX_TOKENS or depth > _MAX_BRACKETS or elifs > _MAX_ELIFS:
                raise ExceededError("complexity")
            yield token


class _Generation(Extension):
    """`{% generation %}` marks what a model wrote, for training; here it only renders its body."""

    tags = {"generation"}  # noqa: RUF012 (jinja2's declaration)

    def parse(self, parser: Parser) -> nodes.Node:
        line = next(parser.stream).lineno
        body = parser.parse_statements(("name:endgeneration",), drop_needle=True)
        return nodes.CallBlock(self.call_method("render_body"), [], [], body).set_lineno(line)

    def render_body(self, caller: Callable[[], str]) -> str:
        """Return what stands between the tags."""
        return caller()


class _Namespace(Namespace):
    """`namespace()` as Transformers has it: no names with a leading underscore."""

    def __init__(*args: Any, **kwargs: Any) -> None:
        self, values = args[0], dict(*args[1:], **kwargs)
        for name in values:
            _refuse_private(name)
        Namespace.__init__(self, values)

    def __setitem__(self, name: str, value: Value) -> None:
        _refuse_private(name)
        super().__setitem__(name, value)

    def __repr__(self) -> str:
        return "<Namespace>"  # jinja2 writes out what it holds, which may be another, and so on


def _refuse_private(name: Value) -> None:
    if isinstance(name, str) and name.startswith("_"):
        raise SecurityError(f"a namespace cannot hold {name!r}")


class _Dict:
    """`dict` as Transformers has it: the constructor and `fromkeys`, and no more of the type."""

    def __call__(self, *args: Any, **kwargs: Any) -> dict[Any, Any]:
        return dict(*args, **kwargs)

    def fromkeys(self, *args: Any) -> dict[Any, Any]:
        """Return a dictionary with these keys."""
        return dict.fromkeys(*args)


class _Formatter(SandboxedFormatter):
    """`str.format` whose fields are narrow and counted."""

    def __init__(self, environment: BoundedEnvironment) -> None:
        super().__init__(environment)
        self._budget = environment.budget

    def format_field(self, value: Value, format_spec: str) -> str:
        """Return one field."""
        self._budget.tick()
        growth.check_width(format_spec)
        return self._budget.made(super().format_field(value, format_spec))


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """The sandbox as Transformers sets it up, under a budget that is renewed for each run."""

    code_generator_class = _Generator
    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def __init__(self, bounds: Bounds) -> None:
        super().__init__(
            trim_blocks=True,
            lstrip_blocks=True,
            optimized=False,
            cache_size=0,
            extensions=[_Limits, _Generation, loopcontrols],
        )
        self.bounds = bounds
        self.budget = Budget(bounds)
        self.now: Callable[[], datetime] = datetime.now  # replaced for each run
        self.concat = self._concat
        self.filters = {
            name: growth.guarded(self, name, kept)
            for name, kept in self.filters.items()
            if name not in growth.REFUSED_FILTERS
        }
        self.tests = {name: growth.timed(self, test) for name, test in self.tests.items()}
        self.filters["join"] = growth.join
        self.filters["tojson"] = growth.guarded(self, "tojson", growth.tojson)
        known = cast("dict[str, Value]", self.globals)
        del known["lipsum"]
        known["raise_exception"] = _raise_exception
        known["strftime_now"] = self._strftime_now
        known["dict"] = _Dict()
        known["namespace"] = _Namespace

    def step(self) -> None:
        """Look at the time; each turn of a loop begins with it."""
        self.budget.tick()

    def new_buffer(self) -> list[str]:
        """Return the list that collects the output of a macro or a block."""
        return _Buffer(self.budget)

    def made(self, value: Value) -> Value:
        """Account for a new value."""
        return self.budget.made(value)

    def joined(self, context: Context, parts: tuple[Value, ...]) -> str:
        """Do what `~` does."""
        self.budget.tick()
        self.budget.fits(sum(growth.length(self.budget, part) for part in parts))
        join = markup_join if context.eval_ctx.autoescape else str_join
        return self.budget.made(join(parts))

    def call_binop(self, context: Context, operator: str, left: Value, right: Value) -> Value:
        """Do what `+`, `*`, `**` or `%` does."""
        self.budget.tick()
        growth.check_operator(self.budget, operator, left, right)
        return self.budget.made(super().call_binop(context, operator, left, right))

    def call(self, context: Context, obj: Value, /, *args: Value, **kwargs: Value) -> Value:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Call a function, a macro or a method of a value."""
        self.budget.tick()
        owner = getattr(obj, "__self__", None)
        if isinstance(owner, str):
            args = growth.check_method(self.budget, owner, obj.__name__, args, kwargs)
        elif isinstance(obj, BuiltinMethodType) and obj.__name__ not in growth.methods_of(owner):
            raise SecurityError(f"{obj.__name__} may not be called")
        result = super().call(context, obj, *args, **kwargs)
        return self.budget.made_new(result) if isinstance(owner, str) else self.made(result)

    def wrap_str_format(self, value: Value) -> Callable[..., str] | None:
        """Return a bounded form of `str.format` and `str.format_map`, or None for all else."""
        if not isinstance(value, (MethodType, BuiltinMethodType)):
            return None
        text, name = value.__self__, value.__name__
        if not isinstance(text, str) or name not in {"format", "format_map"}:
            return None

        def formatted(*args: Value, **kwargs: Value) -> str:
            if isinstance(text, Markup):
                raise SecurityError("safe text may not be formatted")
            values, names = ((), args[0]) if name == "format_map" else (args, kwargs)
            return _Formatter(self).vformat(text, values, names)

        return formatted

    def _concat(self, pieces: Iterable[str]) -> str:
        collected = _Buffer(self.budget)
        collected.extend(pieces)
        return self.budget.made("".join(collected))

    def _strftime_now(self, form: str) -> str:
        self.budget.fits(len(form) * 1000)  # the C library pads to any width it is told
        return self.now().strftime(form)


def _raise_exception(message: Value) -> None:
    raise TemplateError(str(message))
