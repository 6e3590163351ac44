"""The settings of the model: how it picks its words, and how it is loaded."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from desktop.core.settings.declaring import choice, declaration, setting
from desktop.core.wording import say


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the next token is picked.

    The order is llama.cpp's own (common/sampling.cpp): penalties, DRY, top-k, typical, top-p,
    min-p, XTC, temperature.
    """

    temperature: float = setting(
        0.8,
        "Temperature",
        "How freely the model picks its words: 0 always takes the likeliest one, "
        "higher values surprise more.",
        minimum=0.0, maximum=5.0, step=0.05, keywords=say("creative random strict"),
    )  # fmt: skip
    top_k: int = setting(
        40, "Top-k", "Only this many likeliest tokens are considered. 0 considers all.",
        minimum=0, maximum=1000, special=say("off"),
    )  # fmt: skip
    top_p: float = setting(
        0.95, "Top-p", "Only the likeliest tokens that together reach this probability. 1 is off.",
        minimum=0.0, maximum=1.0, step=0.01,
    )  # fmt: skip
    min_p: float = setting(
        0.05, "Min-p", "Drops tokens less likely than this share of the likeliest one. 0 is off.",
        minimum=0.0, maximum=1.0, step=0.01, special=say("off"),
    )  # fmt: skip
    typical_p: float = setting(
        1.0, "Typical", "Keeps tokens that are about as surprising as expected. 1 is off.",
        minimum=0.0, maximum=1.0, step=0.01, advanced=True,
    )  # fmt: skip
    repeat_penalty: float = setting(
        1.0, "Repetition penalty", "Makes tokens that were just used less likely. 1 is off.",
        minimum=1.0, maximum=2.0, step=0.01, special=say("off"),
    )  # fmt: skip
    repeat_last_n: int = setting(
        64, "Repetition window", "How many tokens back the penalties look.",
        minimum=0, maximum=8192, special=say("off"), advanced=True,
    )  # fmt: skip
    frequency_penalty: float = setting(
        0.0, "Frequency penalty", "Makes a token less likely the more often it was used.",
        minimum=-2.0, maximum=2.0, step=0.05, advanced=True,
    )  # fmt: skip
    presence_penalty: float = setting(
        0.0, "Presence penalty", "Makes a token less likely once it was used.",
        minimum=-2.0, maximum=2.0, step=0.05, advanced=True,
    )  # fmt: skip
    dry_multiplier: float = setting(
        0.0, "DRY strength", "Breaks up repeated phrases; 0.8 is usual. 0 is off.",
        minimum=0.0, maximum=5.0, step=0.05, special=say("off"), advanced=True,
    )  # fmt: skip
    dry_base: float = setting(
        1.75, "DRY base", "How fast the DRY penalty grows with the length of the repetition.",
        minimum=1.0, maximum=4.0, step=0.05, advanced=True,
    )  # fmt: skip
    dry_allowed_length: int = setting(
        2, "DRY allowed length", "Repetitions up to this many tokens are left alone.",
        minimum=1, maximum=100, advanced=True,
    )  # fmt: skip
    xtc_probability: float = setting(
        0.0, "XTC probability", "How often the likeliest tokens are left out on purpose. 0 is off.",
        minimum=0.0, maximum=1.0, step=0.05, special=say("off"), advanced=True,
    )  # fmt: skip
    xtc_threshold: float = setting(
        0.1, "XTC threshold", "Tokens likelier than this can be left out by XTC.",
        minimum=0.0, maximum=0.5, step=0.01, advanced=True,
    )  # fmt: skip
    mirostat: int = setting(
        0, "Mirostat", "Holds the surprise of the text steady, in place of top-k, top-p and "
        "the like: version 1 or 2. 0 is off.",
        minimum=0, maximum=2, special=say("off"), advanced=True,
    )  # fmt: skip
    mirostat_tau: float = setting(
        5.0, "Mirostat target", "The surprise that Mirostat aims at, in bits.",
        minimum=0.0, maximum=20.0, step=0.1, advanced=True,
    )  # fmt: skip
    mirostat_eta: float = setting(
        0.1, "Mirostat rate", "How fast Mirostat corrects itself.",
        minimum=0.0, maximum=1.0, step=0.01, advanced=True,
    )  # fmt: skip
    seed: int = setting(
        -1, "Seed", "The same seed and the same settings give the same reply; "
        "random takes a new one each time.",
        minimum=-1, maximum=4_294_967_294, special=say("random"), advanced=True,
    )  # fmt: skip
    max_tokens: int = setting(
        0, "Longest reply", "The most tokens a reply may have.",
        minimum=0, maximum=1_000_000, special=say("no limit"), keywords=say("length shorter limit"),
    )  # fmt: skip
    stop: tuple[str, ...] = setting(
        (), "Stop strings", "A reply ends before any of these, one a line.", multiline=True,
        advanced=True,
    )  # fmt: skip
    thinking: str = setting(
        "auto", "Thinking", "Whether a reasoning model thinks before it answers, where the model "
        "lets one choose.",
        choices=(choice("auto", "as the model prefers"), choice("on", "on"), choice("off", "off")),
        keywords=say("reasoning"),
    )  # fmt: skip


PROCESSOR = "CPU"  # as a device: no GPU at all; ggml's own name for the processor


@dataclass(frozen=True, slots=True)
class Loading:
    """How a model is loaded."""

    context: int = setting(
        0, "Context length", "How many tokens the model can see at once, reply included. "
        "Automatic takes the model's own length, what fits in memory, at most 8,192.",
        minimum=0, maximum=10_000_000, special=say("automatic"), needs_reload=True,
        keywords=say("window memory tokens n_ctx"),
    )  # fmt: skip
    gpu_layers: int = setting(
        -1, "GPU layers", "How many of the model's layers are computed by the GPU. "
        "Automatic takes as many as fit.",
        minimum=-1, maximum=1000, special=say("automatic"), needs_reload=True,
        keywords=say("graphics card offload vram n_gpu_layers"),
    )  # fmt: skip
    device: str = setting(
        "", "GPU", "The name of the GPU to use, as the doctor command shows it. "
        "Empty uses all there are, CPU none.",
        needs_reload=True, advanced=True,
    )  # fmt: skip
    threads: int = setting(
        0, "Threads", "How many processor cores work on a reply. Automatic takes the physical "
        "cores.",
        minimum=0, maximum=512, special=say("automatic"), keywords=say("cpu processor speed"),
    )  # fmt: skip
    kv_type: str = setting(
        "f16", "KV cache", "How precisely the model remembers what it has read. "
        "8 bits need half the memory at a small loss.",
        choices=(choice("f16", "16 bits"), choice("q8_0", "8 bits"), choice("q4_0", "4 bits")),
        needs_reload=True, advanced=True,
    )  # fmt: skip
    flash_attention: str = setting(
        "auto", "Flash attention", "A faster way to compute attention, needed for a KV cache of "
        "8 or 4 bits.",
        choices=(choice("auto", "automatic"), choice("on", "on"), choice("off", "off")),
        needs_reload=True, advanced=True,
    )  # fmt: skip
    memory_map: bool = setting(
        True, "Memory mapping", "Reads the model from disk as it is needed, and shares it with "
        "the system's cache.",
        needs_reload=True, advanced=True,
    )  # fmt: skip

    @property
    def wants_gpu(self) -> bool:
        """Return False where the processor alone is to compute: no GPU is even looked for then."""
        return self.device != PROCESSOR and self.gpu_layers != 0


def needs_reload(before: Loading, now: Loading) -> bool:
    """Return whether a model that was loaded with `before` must be loaded again for `now`."""
    return any(
        getattr(before, field.name) != getattr(now, field.name)
        for field in dataclasses.fields(Loading)
        if declaration(Loading, field.name).needs_reload
    )
