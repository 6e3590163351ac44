"""From a file to a mind: looked at, planned for this machine's memory, and loaded."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import psutil

from desktop.core import memory, models, templates
from desktop.core.errors import ModelError
from desktop.core.fit import Machine, refuse_the_hopeless
from desktop.core.model_file import ModelFile
from desktop.core.settings import PROCESSOR
from desktop.core.wording import say
from desktop.engine import llama
from desktop.engine.mind import Mind, Parts
from desktop.engine.prompting import Prompter
from desktop.engine.protocol import Device, Load, LoadedModel
from desktop.engine.threads import physical_cores


def load(
    command: Load,
    on_plan: Callable[[tuple[str, ...]], None],
    on_progress: Callable[[float], bool],
    log: llama.Log,
) -> tuple[Mind, LoadedModel]:
    """Load a model; `on_plan` is told the GPUs, `on_progress(share)` returns False to cancel.

    Raises ModelError (also where this machine can never hold it), EngineError (no memory for the
    context), TemplateError, and llama.AbortedError when it was cancelled.
    """
    begun = time.perf_counter()
    loading = command.loading
    file = models.identify(command.path)
    gpus = _gpus(loading.device) if loading.wants_gpu else ()
    machine = _machine(gpus)
    refuse_the_hopeless(file, machine, loading)
    plan = memory.plan(file, loading, machine.ram_free, machine.gpus, shared=machine.shared)
    path = str(file.first_part)
    on_plan(tuple(gpu.name for gpu in gpus))
    model = llama.Model(
        llama.LoadRequest(
            path,
            plan.gpu_layers,
            loading.device if loading.wants_gpu else PROCESSOR,
            loading.memory_map,
        ),
        on_progress,
        log,
    )
    try:
        parts = _parts(file, model, command, plan.context, log)
    except BaseException:
        model.free()
        raise
    loaded = LoadedModel(
        path=command.path,
        name=file.name,
        architecture=file.architecture,
        description=model.description(),
        parameters=file.parameters,
        size=file.size,
        context=parts.context.length,
        context_trained=file.context_trained,
        layers=model.layers(),
        gpu_layers=plan.gpu_layers if gpus else 0,
        devices=tuple(gpu.name for gpu in gpus) if plan.gpu_layers else (),
        threads=parts.threads,
        kv_type=loading.kv_type,
        flash_attention=loading.flash_attention,
        template=parts.prompter.choice.title,
        thinks=parts.prompter.template.thinks,
        can_choose_thinking=parts.prompter.template.can_choose_thinking,
        seconds=time.perf_counter() - begun,
    )
    return Mind(parts), loaded


def _parts(
    file: ModelFile, model: llama.Model, command: Load, length: int, log: llama.Log
) -> Parts:
    if not model.can_generate():
        raise ModelError(
            say("“{name}” is no model that writes text.", name=file.name),
            say("Choose a model that is made for chat or for writing."),
        )
    loading = command.loading
    special = models.special_tokens(file.first_part)
    choice = templates.choose(
        file.architecture, file.name, file.template, special, command.template
    )
    threads = loading.threads or physical_cores()
    context = llama.Context(
        model,
        llama.ContextRequest(length, threads, loading.kv_type, loading.flash_attention),
        log,
    )
    try:
        prompter = Prompter(model, choice, special, context.length)
    except BaseException:
        context.free()
        raise
    return Parts(file, model, context, prompter, threads, log)


def _machine(gpus: tuple[Device, ...]) -> Machine:
    ram = psutil.virtual_memory()
    return Machine(
        ram.total,
        ram.available,
        tuple((gpu.name, gpu.memory_free, gpu.memory_total) for gpu in gpus),
        shared=sys.platform == "darwin" or any(gpu.kind == "integrated gpu" for gpu in gpus),
    )


def _gpus(chosen: str) -> tuple[Device, ...]:
    gpus = (device for device in llama.devices() if device.kind != "cpu")
    return tuple(gpu for gpu in gpus if chosen in ("", gpu.name))
