"""`fireside adapters`: look into LoRA adapters, compare, convert and bake them."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.core.paths import Paths
from desktop.core.wording import Wording, say, size

if TYPE_CHECKING:
    from desktop.cli import Commands
    from desktop.core.adapters import AdapterFile, Verdict
    from desktop.core.shelf import Item
    from desktop.workshop.peft import PeftAdapter
    from desktop.workshop.protocol import Make

MISFIT = 1  # the exit status of `check` for an adapter that does not fit


def add(commands: Commands) -> None:
    """Add `adapters` with its own commands to the command line."""
    adapters = commands.add_parser("adapters", help="look into LoRA adapters, convert, bake in")
    verbs = adapters.add_subparsers(title="commands", metavar="COMMAND", required=True)
    list_ = verbs.add_parser("list", help="print the adapters on the shelf")
    list_.add_argument("--model", type=Path, metavar="FILE", help="say which fit this model")
    list_.set_defaults(act=_list)
    inspect = verbs.add_parser("inspect", help="print what an adapter is")
    inspect.add_argument("file", type=Path, metavar="FILE", help="a GGUF file or a PEFT folder")
    inspect.set_defaults(act=_inspect)
    check = verbs.add_parser("check", help="say whether an adapter fits a model")
    check.add_argument("adapter", type=Path, metavar="ADAPTER")
    _model(check)
    check.set_defaults(act=_check)
    convert = verbs.add_parser("convert", help="make a GGUF adapter of one that PEFT saved")
    convert.add_argument("source", type=Path, metavar="FOLDER", help="or its safetensors file")
    _model(convert)
    convert.set_defaults(act=_convert)
    bake = verbs.add_parser("bake", help="write a model with adapters merged into it")
    _model(bake)
    bake.add_argument(
        "--adapter", action="append", required=True, metavar="FILE[=SCALE]", help="a LoRA adapter"
    )
    bake.add_argument("--type", default="Q4_K_M", metavar="TYPE", help="as Q4_K_M, Q8_0, F16")
    bake.set_defaults(act=_bake)
    for verb in (convert, bake):
        verb.add_argument("--output", required=True, type=Path, metavar="FILE")
    for verb in (list_, inspect, check, convert, bake):
        verb.add_argument("--json", action="store_true", help="print one JSON object")


def _model(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--model", required=True, type=Path, metavar="FILE", help="a GGUF model file")


def _list(options: argparse.Namespace) -> int:
    from desktop.cli.vault import opened
    from desktop.core.shelf import Kind
    from desktop.storage.shelf import Shelf

    paths = Paths.under(options.home) if options.home else Paths.default()
    with opened(paths) as database:
        items = [item for item in Shelf(database).items() if item.kind is Kind.ADAPTER]
    told = _verdicts(items, options.model) if options.model else {}
    if options.json:
        _print_object([
            {"name": item.name, "path": item.path, "architecture": item.architecture,
             "size": item.size, "missing": item.missing, "repository": item.origin.repo}
            | ({"verdict": told[item.id][1]} if item.id in told else {})
            for item in items
        ])  # fmt: skip
    for item in () if options.json else items:
        missing = f"  ({say('missing')})" if item.missing else ""
        verdict = f"  {told[item.id][0]}" if item.id in told else ""
        print(f"{item.name}  {item.architecture}  {size(item.size)}  {item.path}{missing}{verdict}")
    return 0


def _verdicts(items: list[Item], model: Path) -> dict[int, tuple[Wording, str]]:
    """Return, for those that can be read, whether they fit: a sentence, and a name for programs."""
    from desktop.core import adapters, models
    from desktop.core.errors import AdapterError

    shape = adapters.shape_of(models.identify(model))
    found: dict[int, tuple[Wording, str]] = {}
    for item in items:
        try:
            verdict = adapters.check(adapters.identify_adapter(item.path), shape)
        except AdapterError as error:
            found[item.id] = error.message, "unreadable"
        else:
            found[item.id] = _told(verdict)[:2]
    return found


def _inspect(options: argparse.Namespace) -> int:
    from desktop.core.adapters import identify_adapter
    from desktop.workshop.peft import PeftAdapter
    from desktop.workshop.peft_config import is_peft

    if is_peft(options.file):
        source = PeftAdapter(options.file)
        source.close()
        found, rows = _peft_as_json(source), _peft_rows(source)
    else:
        file = identify_adapter(options.file)
        found, rows = _as_json(file), _rows(file)
    if options.json:
        _print_object(found)
    else:
        _print_rows(rows)
    return 0


def _check(options: argparse.Namespace) -> int:
    from desktop.core import adapters, models

    file = adapters.identify_adapter(options.adapter)
    verdict = adapters.check(file, models.identify(options.model))
    flaw = None if file.flaws else adapters.flaw_in_values(file.path)
    if flaw is not None:
        verdict = adapters.DoesNotFit((flaw,))
    sentence, name, reasons = _told(verdict)
    if options.json:
        base = verdict.base if isinstance(verdict, adapters.FitsByShape) else file.base
        shown = [str(reason) for reason in reasons]
        _print_object({"verdict": name, "base": base, "reasons": shown})
    else:
        print("\n  ".join(str(line) for line in (sentence, *reasons)))
    return MISFIT if reasons else 0


def _told(verdict: Verdict) -> tuple[Wording, str, tuple[Wording, ...]]:
    """Return a verdict as a sentence, as a name for programs, and its reasons."""
    from desktop.core.adapters import DoesNotFit, Fits, FitsByShape

    match verdict:
        case Fits(named=True):
            return say("It fits, and was made for this model."), "fits", ()
        case Fits():
            return say("It fits; it does not say which model it was made for."), "fits", ()
        case FitsByShape(base):
            text = "It fits by its shape, but was trained on another model: {base}."
            return say(text, base=base), "fits-by-shape", ()
        case DoesNotFit(reasons):
            return say("It does not fit."), "does-not-fit", reasons


def _convert(options: argparse.Namespace) -> int:
    from desktop.workshop.protocol import Convert

    source, model = str(options.source.absolute()), str(options.model.absolute())
    return _make(Convert(1, source, model, str(options.output.absolute())), options)


def _bake(options: argparse.Namespace) -> int:
    from desktop.cli.ask import adapter_use
    from desktop.workshop.protocol import Bake

    uses = tuple(adapter_use(text) for text in options.adapter)
    model, output = str(options.model.absolute()), str(options.output.absolute())
    return _make(Bake(1, model, uses, output, options.type.upper()), options)


def _make(command: Make, options: argparse.Namespace) -> int:
    from desktop.cli.workbench import make, show_progress

    made = make(command, show_progress)
    if options.json:
        _print_object({"path": made.path, "size": made.size})
    else:
        print(f"{made.path}  {size(made.size)}")
    return 0


def _as_json(file: AdapterFile) -> dict[str, Any]:
    return {
        "path": str(file.path),
        "name": file.name,
        "format": "gguf",
        "architecture": file.architecture,
        "size": file.size,
        "ranks": list(file.ranks),
        "alpha": file.alpha,
        "targets": list(file.kinds),
        "tensors": [
            {"name": target.name, "shape": list(target.shape), "rank": target.rank}
            for target in file.targets
        ],
        "types": list(file.types),
        "base": file.base,
        "base_sha256": file.base_sha256,
        "description": file.description,
        "task": file.task,
        "licence": file.licence,
        "strength": file.strength,
        "flaws": [str(flaw) for flaw in file.flaws],
    }


def _rows(file: AdapterFile) -> list[tuple[Wording, str]]:
    return [
        (say("Name"), file.name),
        (say("File"), str(file.path)),
        (say("Size"), size(file.size)),
        (say("Architecture"), file.architecture),
        (say("Rank"), ", ".join(str(rank) for rank in file.ranks)),
        (say("Alpha"), "" if file.alpha is None else f"{file.alpha:g}"),
        (say("Changes"), ", ".join(file.kinds)),
        (say("Tensors"), str(len(file.targets))),
        (say("Stored as"), ", ".join(file.types)),
        (say("Made from"), file.base),
        (say("Strength"), f"{file.strength:g}"),
        (say("Task"), file.task),
        (say("Description"), file.description),
        (say("Author"), file.author),
        (say("Licence"), file.licence),
        *((say("Flaw"), str(flaw)) for flaw in file.flaws[:8]),
    ]


def _peft_as_json(source: PeftAdapter) -> dict[str, Any]:
    return {
        "name": source.name,
        "format": "peft",
        "ranks": sorted({module.rank for module in source.modules}),
        "modules": [module.name for module in source.modules],
        "base": source.base,
    }


def _peft_rows(source: PeftAdapter) -> list[tuple[Wording, str]]:
    ranks = sorted({module.rank for module in source.modules})
    kinds = dict.fromkeys(module.name.rpartition(".")[2] for module in source.modules)
    return [
        (say("Name"), source.name),
        (say("Format"), "PEFT"),
        (say("Rank"), ", ".join(str(rank) for rank in ranks)),
        (say("Changes"), ", ".join(kinds)),
        (say("Modules"), str(len(source.modules))),
        (say("Made from"), source.base),
        (say("Next step"), "fireside adapters convert"),
    ]


def _print_rows(rows: list[tuple[Wording, str]]) -> None:
    shown = [(str(label), value) for label, value in rows if value]
    width = max(len(label) for label, _ in shown)
    for label, value in shown:
        print(f"{label:<{width}}  {value}")


def _print_object(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
