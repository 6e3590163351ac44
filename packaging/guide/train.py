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
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from statistics import mean
from typing import Any

import export
import torch
from lessons import BASE, GERMAN, Batch, Mixture, School
from network import Network, Shape
from torch.nn import functional
from vocabulary import Vocabulary, learn
from wordings import Asker, Topic, Words, essence, read_held_out, read_topics, read_words

ROOT = Path(__file__).parents[2]
SEED = 20_261_126
VOCABULARY = 6144  # tokens
RANK, ALPHA = 16, 32.0
CHECKPOINT = 50  # steps


@dataclass(frozen=True)
class Pace:
    """How one file is trained.

    Each of `steps` takes so many `questions` with their topics and `answers` to the letter, and
    one in `seldom` takes conversations of `lengths` tokens in turn: several of a short one, to
    `tokens` in all. `rate` is the highest learning rate; embeddings, of which a step meets only a
    few, have their own.
    """

    steps: int
    rate: float
    embeddings: float = 0.0
    questions: int = 48
    answers: int = 2
    seldom: int = 1
    tokens: int = 1440
    lengths: tuple[int, ...] = (60, 240, 120, 360, 60, 240, 120, 360, 1280)


# First single questions are told apart and answered, then those in the midst of conversations.
TEACHING = Pace(2400, 8e-4, 3e-2, questions=96, answers=6, seldom=6, tokens=0, lengths=(1280, 320))
CONVERSING = Pace(900, 6e-4, 1e-2, questions=128, tokens=2880)
ADAPTING = Pace(240, 2e-3)


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
    school = School(topics, Asker(topics, words, Random(SEED), avoid), vocabulary, Random(SEED + 1))
    for name, pace in (("base", TEACHING), ("conversing", CONVERSING)):
        groups = [
            {"params": [network.token_embd], "full": pace.embeddings},
            {"params": [*network.parameters()][1:], "full": pace.rate},
        ]
        _train(network, groups, school, BASE, _longer(pace, options), options.out / f"{name}.pt")
    export.write_model(network, vocabulary, options.out / export.MODEL)
    school = School(topics, Asker(topics, words, Random(SEED + 2), avoid), vocabulary, Random(SEED))
    added = [{"params": network.adapt(RANK, ALPHA), "full": ADAPTING.rate}]
    _train(network, added, school, GERMAN, _longer(ADAPTING, options), options.out / "german.pt")
    export.write_adapter(network, RANK, ALPHA, options.out / export.GERMAN)


def vocabulary_of(topics: dict[str, Topic], words: Words) -> Vocabulary:
    """Return the vocabulary that is learned from the text."""
    asker = Asker(topics, words, Random(SEED + 3))
    texts = [answer for topic in topics.values() for answer in topic.answers.values()] * 3
    texts += [f" {word}".lower() for listed in words.listed.values() for word in listed]
    for topic in topics:
        for language in ("en", "de"):
            texts += [f" {asker.plain(topic, language)}".lower() for _ in range(200)]
    return learn(texts, topics, VOCABULARY)


def _train(
    network: Network,
    groups: list[dict[str, Any]],
    school: School,
    mixture: Mixture,
    pace: Pace,
    checkpoint: Path,
) -> None:
    """Train the parameters of `groups`, each of which knows its `full` learning rate."""
    optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.95), weight_decay=0.1)
    parameters = [p for group in groups for p in group["params"]]
    begun = _resume(network, optimiser, school, checkpoint)
    since = time.monotonic()
    losses: list[list[float]] = [[], [], []]
    for step in range(begun, pace.steps):
        for group in optimiser.param_groups:
            group["lr"] = group["full"] * _share(step, pace.steps)
        optimiser.zero_grad(set_to_none=True)
        lessons = [school.questions(mixture, pace.questions), school.answers(mixture, pace.answers)]
        if step % pace.seldom == 0:
            length = pace.lengths[step // pace.seldom % len(pace.lengths)]
            rows = max(1, pace.tokens // length)
            lessons.append(school.conversations(mixture, rows, length))
        for kind, lesson in zip(losses, lessons, strict=False):
            loss = _loss(network, lesson)
            loss.backward()
            kind.append(loss.item())
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        if (step + 1) % 20 == 0:
            seconds = (time.monotonic() - since) / len(losses[0])
            told = ", ".join(f"{mean(kind):.3f}" for kind in losses)
            print(f"{checkpoint.stem} {step + 1}/{pace.steps}: loss of questions, answers, "
                  f"conversations {told}; {seconds:.2f} s a step", flush=True)  # fmt: skip
            since = time.monotonic()
            losses = [[], [], []]
        if (step + 1) % CHECKPOINT == 0 or step + 1 == pace.steps:
            _keep(network, optimiser, school, checkpoint, step + 1)


def _longer(pace: Pace, options: argparse.Namespace) -> Pace:
    return replace(pace, steps=round(pace.steps * options.longer))


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
