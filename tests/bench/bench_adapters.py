"""Adapters: swapped against a reload, decoding against the bare loop, a thousand changes.

Asked, on 100 M parameters: a swap of two adapters at least 20 times faster than a reload of the
model; decoding with one rank-8 adapter on all projections at least 0.95 of llama.cpp's own loop
with the same adapter. 1,000 random changes grow the engine by at most 5 MB, weighed without any
before and after. A swap is all that happens between the command and the word that the prompt is
ready: the file is looked at, the adapter attached, the cache dropped, the template filled in.
"""

from __future__ import annotations

import random
import time
from pathlib import Path

import numpy as np
import psutil

from desktop.core.chat import AdapterUse
from desktop.core.models import identify
from desktop.engine.protocol import Started
from tests.bench.measuring import bare, big_model, folder, load, median, tiny_model
from tests.engine.talk import Talk, greedy, user
from tests.small_adapters import normal, write_adapter

ROUNDS = 5
TOKENS = 400
CHANGES = 1000
WARM = 200  # changes before the memory is weighed
RANK = 8


def adapter(model: Path, path: Path, seed: int) -> AdapterUse:
    """Write an adapter of rank 8 on all seven projections of every layer."""
    file, rng = identify(model), np.random.default_rng(seed)
    wide, narrow = file.embedding, file.embedding * file.kv_heads // file.heads
    shapes = {
        "attn_q": (wide, wide), "attn_k": (wide, narrow), "attn_v": (wide, narrow),
        "attn_output": (wide, wide), "ffn_gate": (wide, file.feed_forward),
        "ffn_up": (wide, file.feed_forward), "ffn_down": (file.feed_forward, wide),
    }  # fmt: skip
    tensors = {
        f"blk.{layer}.{name}.weight.{half}": values
        for layer in range(file.layers)
        for name, (inputs, outputs) in shapes.items()
        for half, values in (
            ("lora_a", normal(rng, RANK, inputs)), ("lora_b", 0.1 * normal(rng, outputs, RANK)),
        )
    }  # fmt: skip
    return AdapterUse(str(write_adapter(path, tensors)))


def seconds_to_ready(talk: Talk, uses: tuple[AdapterUse, ...]) -> float:
    """Return how long it takes until the prompt is ready to be read."""
    heard: list[float] = []

    def note(event: object) -> None:
        if isinstance(event, Started):
            heard.append(time.perf_counter())

    begun = time.perf_counter()
    talk.ask(user("hello"), adapters=uses, sampling=greedy(max_tokens=1), on_event=note)
    return heard[0] - begun


def measure_swaps(place: Path, model: Path, one: AdapterUse, two: AdapterUse) -> None:
    talk = Talk(place)
    try:
        talk.load(model)
        for use in (one, two):  # each file is read once
            seconds_to_ready(talk, (use,))
        swaps = [seconds_to_ready(talk, (use,)) for _ in range(ROUNDS) for use in (one, two)]
        reloads: list[float] = []
        for _ in range(ROUNDS):
            begun = time.perf_counter()
            talk.load(model)
            reloads.append(time.perf_counter() - begun)
        swap, reload = median(swaps), median(reloads)
        print(f"swap {swap * 1e3:.2f} ms, reload {reload * 1e3:.0f} ms: {reload / swap:.0f} times "
              f"({load()})")  # fmt: skip
    finally:
        talk.close()


def ours(place: Path, model: Path, use: AdapterUse) -> float:
    """Return the seconds a token, from the 50th on."""
    talk = Talk(place)
    try:
        talk.load(model, context=1024)
        time.sleep(3)  # the engine keeps an eye on other programs, of which the bare loop was one
        heard = talk.ask(
            user("hello"), adapters=(use,), sampling=greedy(max_tokens=TOKENS), threads=0
        )
        counts = [piece.counts for piece in heard.pieces if piece.counts.reply_tokens >= 50]
        first, last = counts[0], counts[-1]
        return (last.reply_seconds - first.reply_seconds) / (last.reply_tokens - first.reply_tokens)
    finally:
        talk.close()


def measure_decoding(place: Path, model: Path, use: AdapterUse) -> None:
    ratios: list[float] = []
    for _ in range(ROUNDS):
        times = bare(model, TOKENS, adapter=use.path)["times"]
        alone = sum(times[1:]) / (100 * len(times[1:]))
        ratios.append(alone / ours(place, model, use))
    print(f"with an adapter: {median(ratios):.3f} of the bare loop ({load()})")


def weighed(talk: Talk, engine: psutil.Process) -> int:
    """Return the bytes that the engine has in memory when no adapter acts."""
    talk.ask(user("hello"), sampling=greedy(max_tokens=1), afresh=True)
    return engine.memory_info().rss


def measure_changes(place: Path, model: Path, uses: tuple[AdapterUse, ...]) -> None:
    talk, rng = Talk(place), random.Random(1)
    try:
        talk.load(model, context=512)
        engine = psutil.Process(talk.engine.pid)
        before = 0
        for change in range(WARM + CHANGES):
            if change == WARM:
                before = weighed(talk, engine)
            some = rng.sample(uses, rng.randrange(len(uses) + 1))
            chosen = tuple(AdapterUse(use.path, rng.uniform(-2, 2)) for use in some)
            talk.ask(user("hello"), adapters=chosen, sampling=greedy(max_tokens=1))
        grown = weighed(talk, engine) - before
        print(f"{CHANGES} changes: {grown / 1e6:+.1f} MB")
    finally:
        talk.close()


def main() -> None:
    with folder() as place:
        model = big_model(place)
        one, two = (adapter(model, place / f"{seed}.gguf", seed) for seed in (1, 2))
        measure_swaps(place, model, one, two)
        tiny = tiny_model(place)  # what a change leaves behind does not depend on the weights
        uses = tuple(adapter(tiny, place / f"tiny-{seed}.gguf", seed) for seed in (1, 2))
        measure_changes(place, tiny, uses)
        measure_decoding(place, model, one)


if __name__ == "__main__":
    main()
