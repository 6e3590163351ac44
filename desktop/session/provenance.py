"""What makes a reply, written down as the model begins with it."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib

from desktop.core.chat import Conditions, Message, Origin, Provenance
from desktop.core.errors import StorageError
from desktop.engine.protocol import LoadedModel, Started
from desktop.session.assistant import Assistant
from desktop.session.reply import Order
from desktop.storage.history import History


def provenance_of(
    assistant: Assistant, history: History, order: Order, started: Started, given: Message
) -> Provenance | None:
    """Return what makes the reply that has just begun; `given` is what the model was given of it.

    None if the model is gone meanwhile.
    """
    model, identity = assistant.model, assistant.identity
    if model is None or identity is None:
        return None
    with contextlib.suppress(StorageError):  # a reply is worth more than the hash of its model
        known = history.known_hash(identity.path, identity.size, identity.modified)
        identity = dataclasses.replace(identity, sha256=known)
    return Provenance(
        model=identity,
        template=str(model.template),
        sampling=order.sampling,
        seed=started.seed,
        adapters=order.adapters,
        engine=assistant.engine_version,
        conditions=conditions_of(model, assistant.threads),
        origin=Origin(prompt_hash(started.prompt), len(given.text), len(given.thinking)),
    )


def conditions_of(model: LoadedModel, threads: int) -> Conditions:
    """Return how the engine is set up, `threads` as it is asked for."""
    return Conditions(
        context=model.context,
        threads=threads,
        gpu_layers=model.gpu_layers,
        kv_type=model.kv_type,
        flash_attention=model.flash_attention,
        devices=model.devices,
    )


def prompt_hash(prompt: str) -> str:
    """Return the SHA-256 of a prompt in hexadecimal; empty if the engine did not tell it."""
    return hashlib.sha256(prompt.encode("utf-8", "surrogatepass")).hexdigest() if prompt else ""
