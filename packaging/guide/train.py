"""Train the Guide and its adapter *Deutsch*, and write both as GGUF files.

    python3 packaging/guide/train.py [--out FOLDER] [--threads N] [--longer X]

It needs PyTorch and NumPy, and the gguf package (`packaging/dev.py guide` sees to all). The work
can be interrupted: it goes on from the last checkpoint in FOLDER. The same seed, the same versions
and the same number of threads give the same files; another processor rounds otherwise.
"""
# pyright: basic, reportMissingImports=false
# PyTorch is not in the environment that is checked.

from __future__ import annotations

import argparse
import math
import time
from dataclasses import replace
from pathlib import Path
from random import Random
from statistics import mean
from typing import Any

import export
import torch
from lessons import BASE, EVEN, GERMAN, Batch, Mixture, Pace, School
from network import Network, Shape
from torch.nn import functional
from vocabulary import Vocabulary, learn
from wordings import Asker, Topic, Words, essence, read_held_out, read_topics, read_words

ROOT = Path(__file__).parents[2]
SEED = 20_261_126
VOCABULARY = 2560  # tokens
RANK, ALPHA = 16, 32.0
CHECKPOINT = 50  # steps

# First the questions are told apart, by the first words of their answers; then answers are learned
# to the letter, and that German ones are meant only behind the mark.
UNDERSTANDING = Pace(steps=3000, rate=3e-3, rows=128, short=4, memorising=400)
ANSWERING = Pace(steps=480, rate=1.5e-3, rows=96, short=8, memorising=0)
MEMORISING = Pace(steps=700, rate=1.2e-3, rows=48, short=8, memorising=700, length=1024)
ADAPTING = Pace(steps=400, rate=2e-3, rows=64, short=10, memorising=400)


def main() -> None:
    """Train what is not trained yet, and write the files."""
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(options.threads)
    torch.manual_seed(SEED)
    topics, words = read_topics(), read_words()
    vocabulary = vocabulary_of(topics, words)
    network = Network(Shape(len(vocabulary)))
    count = sum(p.numel() for p in network.parameters())
    print(f"{len(topics)} topics, {len(vocabulary)} tokens, {count:,} parameters", flush=True)
    avoid = frozenset(essence(question) for _, _, question in read_held_out())
    plan = (
        ("telling", UNDERSTANDING, BASE),
        ("answering", ANSWERING, BASE),
        ("memorising", MEMORISING, EVEN),
    )
    for number, (name, pace, mixture) in enumerate(plan):
        asker = Asker(topics, words, Random(SEED + 10 * number), avoid)
        school = School(topics, asker, vocabulary, Random(SEED + 10 * number + 1))
        parameters = list(network.parameters())
        chosen = replace(pace, steps=round(pace.steps * options.longer))
        _train(network, parameters, school, mixture, chosen, options.out / f"{name}.pt")
    export.write_model(network, vocabulary, options.out / export.MODEL)
    asker = Asker(topics, words, Random(SEED + 50), avoid)
    school = School(topics, asker, vocabulary, Random(SEED + 51))
    chosen = replace(ADAPTING, steps=round(ADAPTING.steps * options.longer))
    _train(network, network.adapt(RANK, ALPHA), school, GERMAN, chosen, options.out / "german.pt")
    export.write_adapter(network, RANK, ALPHA, options.out / export.GERMAN)


def vocabulary_of(topics: dict[str, Topic], words: Words) -> Vocabulary:
    """Return the vocabulary that is learned from the text."""
    asker = Asker(topics, words, Random(SEED + 2))
    texts = [answer for topic in topics.values() for answer in topic.answers.values()] * 3
    texts += [f" {word}".lower() for listed in words.listed.values() for word in listed]
    for topic in topics:
        for language in ("en", "de"):
            texts += [f" {asker.plain(topic, language)}".lower() for _ in range(200)]
    return learn(texts, VOCABULARY)


def _train(
    network: Network,
    parameters: list[torch.nn.Parameter],
    school: School,
    mixture: Mixture,
    pace: Pace,
    checkpoint: Path,
) -> None:
    steps, rate = pace.steps, pace.rate
    optimiser = torch.optim.AdamW(parameters, lr=rate, betas=(0.9, 0.95), weight_decay=0.1)
    begun = _resume(network, optimiser, school, checkpoint)
    since = time.monotonic()
    questions: list[float] = []
    answers: list[float] = []
    for step in range(begun, steps):
        for group in optimiser.param_groups:
            group["lr"] = rate * _share(step, steps)
        optimiser.zero_grad(set_to_none=True)
        short = _loss(network, school.short(mixture, pace))
        (2 * short).backward()
        questions.append(short.item())
        if step < pace.memorising or step % 2 == 0:  # later, understanding is what takes time
            long = _loss(network, school.long(mixture, 1, pace.length if step % 16 else 1536))
            long.backward()
            answers.append(long.item())
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        if (step + 1) % 20 == 0:
            seconds = (time.monotonic() - since) / len(questions)
            print(f"{checkpoint.stem} {step + 1}/{steps}  questions {mean(questions):.3f}  "
                  f"answers {mean(answers):.3f}  {seconds:.2f} s a step", flush=True)  # fmt: skip
            since = time.monotonic()
            questions.clear()
            answers.clear()
        if (step + 1) % CHECKPOINT == 0 or step + 1 == steps:
            _keep(network, optimiser, school, checkpoint, step + 1)


def _loss(network: Network, batch: Batch) -> torch.Tensor:
    wanted = batch.targets >= 0
    scores = network(batch.tokens, wanted)
    return functional.cross_entropy(scores, batch.targets[wanted])


def _share(step: int, steps: int) -> float:
    """Return the share of the learning rate: up in the first steps, then down along a cosine."""
    warm = min(100, steps // 10)
    if step < warm:
        return (step + 1) / warm
    return 0.03 + 0.97 * 0.5 * (1 + math.cos(math.pi * (step - warm) / max(1, steps - warm)))


def _keep(
    network: Network, optimiser: Any, school: School, checkpoint: Path, steps: int
) -> None:  # fmt: skip
    part = checkpoint.with_suffix(".part")
    state = {
        "steps": steps,
        "network": network.state_dict(),
        "optimiser": optimiser.state_dict(),
        "random": school.state(),
    }
    torch.save(state, part)
    part.replace(checkpoint)


def _resume(network: Network, optimiser: Any, school: School, checkpoint: Path) -> int:
    if not checkpoint.exists():
        return 0
    state = torch.load(checkpoint, weights_only=False)
    network.load_state_dict(state["network"])
    optimiser.load_state_dict(state["optimiser"])
    school.go_on(state["random"])
    return int(state["steps"])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train the Guide and its adapter.")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "guide")
    parser.add_argument(
        "--longer", type=float, default=1.0, metavar="X", help="take X times as many steps"
    )
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
