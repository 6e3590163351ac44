"""Every command to the engine and every event from it, on one page.

Messages are msgspec structs, sent as bytes and never as pickles, so that a model file that takes
over the engine cannot run code in the window. Requests carry numbers; an event names the request
that it belongs to.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from desktop.core.chat import AdapterUse, Counts, Ending, Message
from desktop.core.settings import Loading, Sampling
from desktop.core.wording import Wording

MAX_MESSAGE_BYTES = 64 * 1024 * 1024  # one command or event; a conversation fits many times


class Load(Struct, tag=True, frozen=True):
    """Load the model at `path`, ending the one that is loaded. Answered by Loading… Loaded."""

    request: int
    path: str
    loading: Loading
    template: str = ""  # a family's name, Jinja source, or empty: as the file says


class Unload(Struct, tag=True, frozen=True):
    """Free the model and its memory. Answered by Unloaded."""

    request: int


class Answer(Struct, tag=True, frozen=True):
    """Write the reply to `messages`. Answered by Started, Piece…, Finished.

    `continue_last`: the last message is a cut reply of the model, to be taken up where it ends.
    `prompt_only`: render and fit the prompt, say it in Started, and write nothing.
    `threads`: as in Loading, 0 for one on each physical core. `afresh`: nothing that was read
    before is used again, so that the same seed gives the same reply.
    """

    request: int
    messages: tuple[Message, ...]
    sampling: Sampling
    adapters: tuple[AdapterUse, ...] = ()
    continue_last: bool = False
    prompt_only: bool = False
    threads: int = 0
    afresh: bool = False


class Weigh(Struct, tag=True, frozen=True):
    """Say what `messages` would take of the context. Answered by Weighed.

    It gives way to every other command, and is taken up again after it; of several that wait, only
    the last is answered.
    """

    request: int
    messages: tuple[Message, ...]
    sampling: Sampling


class Stop(Struct, tag=True, frozen=True):
    """End the answer, or the loading, of `request` as soon as it can be done."""

    request: int


class Survey(Struct, tag=True, frozen=True):
    """Say what this machine and this build of llama.cpp have. Answered by Surveyed.

    Libraries of GPUs that this engine has not loaded yet are loaded for it, told by Waking, unless
    it is `processor_only`: the answer is then about what computes in this engine already.
    """

    request: int
    processor_only: bool = False


class Device(Struct, frozen=True):
    """Something that can compute. Memory is in bytes."""

    name: str
    description: str
    kind: str  # "cpu", "gpu", "integrated gpu", "accelerator"
    memory_free: int
    memory_total: int


class LoadingProgress(Struct, tag=True, frozen=True):
    """A share, 0 to 1, of the model is loaded."""

    request: int
    share: float


class Waking(Struct, tag=True, frozen=True):
    """The libraries of these kinds of GPU are being loaded; if the engine ends now, they did it.

    Once they are loaded it comes again, without any. It is not about its request alone: whatever
    waits behind it would meet the same end.
    """

    request: int
    gpus: tuple[str, ...] = ()


class Planned(Struct, tag=True, frozen=True):
    """A model is about to be loaded, with the help of these GPUs; what fails now may be theirs."""

    request: int
    gpus: tuple[str, ...]


class LoadedModel(Struct, frozen=True):
    """What was loaded, and how. Sizes are in bytes, contexts in tokens."""

    path: str
    name: str
    architecture: str
    description: str  # llama.cpp's own, as "llama 7B Q4_K - Medium"
    parameters: int
    size: int
    context: int
    context_trained: int
    layers: int
    gpu_layers: int
    devices: tuple[str, ...]
    threads: int
    kv_type: str
    flash_attention: str
    template: Wording  # how it was recognised, as "the file's own" or "Alpaca"
    thinks: bool  # its template has a place for thinking
    can_choose_thinking: bool
    seconds: float


class Loaded(Struct, tag=True, frozen=True):
    """The model is ready."""

    request: int
    model: LoadedModel


class Unloaded(Struct, tag=True, frozen=True):
    """No model is loaded."""

    request: int


class Started(Struct, tag=True, frozen=True):
    """The prompt is ready to be evaluated.

    `left_out` are the indices in Answer.messages of those that the model does not see.
    """

    request: int
    prompt_tokens: int
    cached_tokens: int
    left_out: tuple[int, ...] = ()
    seed: int = 0
    prompt: str = ""


class Weights(Struct, frozen=True):
    """What a prompt is made of, in tokens; messages are named by their indices.

    `prompt` is what the model would read: `fixed` and the messages that are not `left_out`. It
    ends where `reply` tokens are left of `context`, but a long last turn may take some of those.
    """

    context: int
    reply: int  # kept free for it
    prompt: int
    fixed: int  # what the template writes besides the messages
    messages: tuple[int, ...]  # each one's, with what the template puts around it
    left_out: tuple[int, ...] = ()  # the model would not see them
    next_out: tuple[int, ...] = ()  # would leave next, when the room is full
    documents: tuple[tuple[int, ...], ...] = ()  # of each message: what those in it take of it


class Weighed(Struct, tag=True, frozen=True):
    """What the messages would take of the context."""

    request: int
    weights: Weights


class PromptProgress(Struct, tag=True, frozen=True):
    """So many of the prompt's tokens are evaluated (cached ones counted in)."""

    request: int
    tokens: int


class Piece(Struct, tag=True, frozen=True):
    """The reply grew by this. `counts` stand as they are now."""

    request: int
    text: str
    thinking: str
    counts: Counts


class Finished(Struct, tag=True, frozen=True):
    """The reply ended. `context_used` is in tokens, prompt and reply."""

    request: int
    ending: Ending
    counts: Counts
    context_used: int
    stop_string: str = ""


class Failed(Struct, tag=True, frozen=True):
    """The request could not be carried out; `kind` is the name of an error class of core.errors."""

    request: int
    kind: str
    message: Wording
    hint: Wording | None = None


class Added(StrEnum):
    """What became of a downloaded library for a GPU."""

    ABSENT = "absent"  # there is none
    LOADED = "loaded"
    CHANGED = "changed"  # its bytes are not those that belong to this build
    REFUSED = "refused"  # the system or llama.cpp would not load it


class Backends(Struct, frozen=True):
    """What was loaded of a build that has its backends as libraries of their own."""

    processor: str = ""  # the generation whose library was chosen, by ggml's name for it
    skipped: tuple[str, ...] = ()  # kinds of GPU that the build has, and no driver here
    cuda: Added = Added.ABSENT  # the downloaded one


class Surveyed(Struct, tag=True, frozen=True):
    """What this machine and this build have."""

    request: int
    llama_version: str
    system_info: str  # llama.cpp's own line of CPU features
    gpu_offload: bool
    devices: tuple[Device, ...]
    backends: Backends = Backends()
    processor_only: bool = False  # no library of a GPU was loaded, so there may be GPUs


Command: TypeAlias = Load | Unload | Answer | Weigh | Stop | Survey
Event: TypeAlias = (
    Waking
    | Planned
    | LoadingProgress
    | Loaded
    | Unloaded
    | Started
    | Weighed
    | PromptProgress
    | Piece
    | Finished
    | Failed
    | Surveyed
)
