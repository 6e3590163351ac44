"""Small language models with random weights, written by the tests themselves.

They say nothing sensible, but llama.cpp loads them, and they tokenise every text: a vocabulary of
bytes, characters and a few English words. The same arguments always give the same file. What each
architecture needs is in llama.cpp's src/models/*.cpp (`load_arch_hparams`, `load_arch_tensors`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import gguf
import numpy as np
from gguf import GGMLQuantizationType, TokenType

from tests.small_vocabulary import Vocabulary, make_vocabulary

CHATML = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n"
    "{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
CHATML_TOKENS = ("<|im_start|>", "<|im_end|>")

_FILE_TYPES = {"f32": 0, "f16": 1, "q4_0": 2, "q8_0": 7}  # general.file_type, llama.h llama_ftype


@dataclass(frozen=True, slots=True)
class Small:
    """What can be chosen of a small model; every `write_…` below takes these as keywords.

    `vocab` is "spm-bytes" (SentencePiece with byte fallback, as Llama 2) or "bpe" (as GPT-2).
    `vocab_size` fills the vocabulary up with unused words. `control` tokens are never shown
    (<|im_start|>), `user_defined` ones are (<think>). `metadata` adds or replaces any header
    fields; None drops one. At greedy the untied models never pick a control token, so they end
    only where they are told to.
    """

    seed: int = 0
    vocab: str = "spm-bytes"
    vocab_size: int = 0
    layers: int = 2
    embed: int = 64
    heads: int = 4
    kv_heads: int = 2
    head: int = 0  # numbers of one attention head; 0: embed / heads
    ff: int = 128
    experts: int = 8  # of the architectures that have them: how many, how many at a time, how wide
    experts_used: int = 2
    expert_ff: int = 64
    context: int = 512
    window: int = 64  # of the sliding window, in tokens; gemmas only
    weights: str = "f32"  # or f16, q8_0, q4_0: the type of the matrices
    name: str = "Small random model"
    template: str = ""
    control: Sequence[str] = ()
    user_defined: Sequence[str] = ()
    add_bos: bool = True
    end_token: str = ""  # which control token ends a reply; empty: </s>
    metadata: Mapping[str, Any] = field(default_factory=dict)

    @property
    def head_size(self) -> int:
        """Return the numbers of one attention head."""
        return self.head or self.embed // self.heads


def write_llama(path: Path, **chosen: Any) -> Path:
    """Write a llama: plain attention, an output matrix of its own."""
    small = Small(**chosen)
    model = Writer(path, "llama", small)
    for layer in range(small.layers):
        model.attention(layer)
        model.feed_forward(layer)
    model.output()
    return model.close()


def write_big_llama(path: Path, *, parameters: int = 100_000_000, **chosen: Any) -> Path:
    """Write a llama of about `parameters` weights, q8_0: a byte and a sixteenth for each."""
    shape = {
        "embed": 768, "heads": 12, "kv_heads": 4, "ff": 2048, "vocab_size": 8192,
        "context": 8192, "weights": "q8_0", "name": "Big random model", **chosen,
    }  # fmt: skip
    embed, share = shape["embed"], shape["kv_heads"] / shape["heads"]
    per_layer = embed * embed * (2 + 2 * share) + 3 * embed * shape["ff"]
    left = parameters - 2 * shape["vocab_size"] * embed
    return write_llama(path, layers=max(1, round(left / per_layer)), **shape)


def write_gemma2(path: Path, **chosen: Any) -> Path:
    """Write a gemma2: every other layer sees only a sliding window; embeddings are the output."""
    small = Small(**chosen)
    # Embeddings this faint keep the output, which is the same matrix, from echoing the input.
    model = Writer(path, "gemma2", small, embedding=0.25 * small.embed**-0.5)
    model.number("attention.sliding_window", small.window)
    model.number("attention.key_length", small.head_size)
    model.number("attention.value_length", small.head_size)
    for layer in range(small.layers):
        model.attention(layer)
        model.feed_forward(layer)
        model.norm(f"blk.{layer}.post_attention_norm.weight")
        model.norm(f"blk.{layer}.post_ffw_norm.weight")
    return model.close()


def write_mamba(path: Path, **chosen: Any) -> Path:
    """Write a mamba: recurrent memory, no attention at all."""
    small = Small(**chosen)
    model = Writer(path, "mamba", small, attention=False)
    embed, inner, state, rank = small.embed, 2 * small.embed, 16, max(4, small.embed // 16)
    for key, value in (
        ("conv_kernel", 4), ("inner_size", inner), ("state_size", state), ("time_step_rank", rank),
    ):  # fmt: skip
        model.number(f"ssm.{key}", value)
    for layer in range(small.layers):
        block = f"blk.{layer}"
        model.norm(f"{block}.attn_norm.weight")
        model.matrix(f"{block}.ssm_in.weight", embed, 2 * inner)
        model.exact(f"{block}.ssm_conv1d.weight", model.random(inner, 4))
        model.exact(f"{block}.ssm_conv1d.bias", np.zeros(inner))
        model.exact(f"{block}.ssm_x.weight", model.random(rank + 2 * state, inner))
        model.exact(f"{block}.ssm_dt.weight", model.random(inner, rank))
        model.exact(f"{block}.ssm_dt.bias", np.full(inner, -2.0))
        model.exact(f"{block}.ssm_a", -np.tile(np.arange(1.0, state + 1), (inner, 1)))
        model.exact(f"{block}.ssm_d", np.ones(inner))
        model.matrix(f"{block}.ssm_out.weight", inner, embed)
    model.output()
    return model.close()


def write_lfm2(path: Path, **chosen: Any) -> Path:
    """Write an lfm2: a hybrid whose even layers are short convolutions and odd ones attention."""
    small = Small(**chosen)
    model = Writer(path, "lfm2", small, output_norm="token_embd_norm.weight")
    model.number("shortconv.l_cache", 3)
    kv_heads = [small.kv_heads if layer % 2 else 0 for layer in range(small.layers)]
    model.put("lfm2.attention.head_count_kv", kv_heads)
    head = small.embed // small.heads
    for layer in range(small.layers):
        block = f"blk.{layer}"
        if kv_heads[layer]:
            model.attention(layer)
            model.norm(f"{block}.attn_q_norm.weight", head)
            model.norm(f"{block}.attn_k_norm.weight", head)
        else:
            model.norm(f"{block}.attn_norm.weight")
            model.exact(f"{block}.shortconv.conv.weight", model.random(small.embed, 3))
            model.matrix(f"{block}.shortconv.in_proj.weight", small.embed, 3 * small.embed)
            model.matrix(f"{block}.shortconv.out_proj.weight", small.embed, small.embed)
        model.feed_forward(layer)
    model.output()
    return model.close()


def write_vocabulary_only(path: Path, **chosen: Any) -> Path:
    """Write a file with a tokeniser and no weights, as llama.cpp's own tests use."""
    model = Writer(path, "llama", Small(**chosen), embedding=0.0)
    return model.close()


def vocabulary(small: Small) -> Vocabulary:
    """Return the tokens of a small model: every text can be made of them."""
    return make_vocabulary(small.vocab, small.vocab_size, small.control, small.user_defined)


class Writer:
    """A GGUF file being written, with the random numbers that fill it."""

    def __init__(
        self,
        path: Path,
        architecture: str,
        small: Small,
        *,
        attention: bool = True,
        output_norm: str = "output_norm.weight",
        embedding: float = 1.0,
    ) -> None:
        self._small = small
        self._arch = architecture
        self._path = path
        self._rng = np.random.default_rng(small.seed)
        self._file = gguf.GGUFWriter(None, architecture)
        self._words = vocabulary(small)
        self._general()
        self._sizes(attention=attention)
        self._tokenizer()
        if embedding:
            rows = self.random(len(self._words.tokens), small.embed, scale=embedding)
            self._typed("token_embd.weight", rows)
            self.norm(output_norm)

    def put(self, key: str, value: Any) -> None:
        """Set a header field, whatever it was; whole numbers become u32, None drops it."""
        for fields in self._file.kv_data:
            fields.pop(key, None)
        match value:
            case None:
                pass
            case bool():
                self._file.add_bool(key, value)
            case int():
                self._file.add_uint32(key, value)
            case float():
                self._file.add_float32(key, value)
            case str():
                self._file.add_string(key, value)
            case _:
                self._file.add_array(key, list(value))

    def number(self, key: str, value: float) -> None:
        """Set a field of the architecture."""
        self.put(f"{self._arch}.{key}", value)

    def random(self, rows: int, columns: int, *, scale: float = 0.0) -> np.ndarray:
        """Return normally distributed weights, by default scaled to keep what passes through."""
        values = self._rng.standard_normal((rows, columns), dtype=np.float32)
        return values * np.float32(scale or columns**-0.5)

    def exact(self, name: str, values: np.ndarray) -> None:
        """Add a tensor that is always stored as f32."""
        self._file.add_tensor(name, np.ascontiguousarray(values, dtype=np.float32))

    def norm(self, name: str, size: int = 0) -> None:
        """Add the weights of a normalisation."""
        self.exact(name, np.ones(size or self._small.embed))

    def matrix(self, name: str, columns: int, rows: int) -> None:
        """Add a random matrix from `columns` inputs to `rows` outputs."""
        self._typed(name, self.random(rows, columns))

    def matrices(self, name: str, count: int, columns: int, rows: int) -> None:
        """Add `count` random matrices as one tensor."""
        values = self.random(count * rows, columns)
        self._typed(name, values.reshape(count, rows, columns))

    def attention(self, layer: int) -> None:
        """Add the attention of a layer and the normalisation before it."""
        small, block = self._small, f"blk.{layer}"
        wide, kv = small.head_size * small.heads, small.head_size * small.kv_heads
        self.norm(f"{block}.attn_norm.weight")
        self.matrix(f"{block}.attn_q.weight", small.embed, wide)
        self.matrix(f"{block}.attn_k.weight", small.embed, kv)
        self.matrix(f"{block}.attn_v.weight", small.embed, kv)
        self.matrix(f"{block}.attn_output.weight", wide, small.embed)

    def feed_forward(self, layer: int) -> None:
        """Add the feed-forward part of a layer and the normalisation before it."""
        small, block = self._small, f"blk.{layer}"
        self.norm(f"{block}.ffn_norm.weight")
        self.matrix(f"{block}.ffn_gate.weight", small.embed, small.ff)
        self.matrix(f"{block}.ffn_up.weight", small.embed, small.ff)
        self.matrix(f"{block}.ffn_down.weight", small.ff, small.embed)

    def experts(self, layer: int, wide: int) -> None:
        """Add a router and experts, each `wide` inside, in place of one feed-forward part."""
        small, block = self._small, f"blk.{layer}"
        self.norm(f"{block}.ffn_norm.weight")
        self.exact(f"{block}.ffn_gate_inp.weight", self.random(small.experts, small.embed))
        for name, columns, rows in (
            ("gate", small.embed, wide), ("up", small.embed, wide), ("down", wide, small.embed),
        ):  # fmt: skip
            self.matrices(f"{block}.ffn_{name}_exps.weight", small.experts, columns, rows)

    def output(self) -> None:
        """Add the output matrix: greedy picks ordinary words, so it never ends by itself.

        Control tokens, tags and single bytes (which alone are no text) get next to nothing.
        """
        rows = self.random(len(self._words.tokens), self._small.embed)
        ordinary = {int(TokenType.NORMAL)}
        hidden = {int(kind) for kind in TokenType} - ordinary
        rows[[kind in hidden for kind in self._words.types]] *= 0.01
        self._typed("output.weight", rows)

    def close(self) -> Path:
        """Write everything to the file."""
        for key, value in self._small.metadata.items():
            self.put(key, value)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_header_to_file(self._path)
        self._file.write_kv_data_to_file()
        self._file.write_tensors_to_file()
        self._file.close()
        return self._path

    def _typed(self, name: str, values: np.ndarray) -> None:
        kind = GGMLQuantizationType[self._small.weights.upper()]
        self._file.add_tensor(name, gguf.quants.quantize(values, kind), raw_dtype=kind)

    def _general(self) -> None:
        self._file.add_name(self._small.name)
        self._file.add_type("model")
        self._file.add_file_type(_FILE_TYPES[self._small.weights])
        self._file.add_quantization_version(2)
        if self._small.template:
            self._file.add_chat_template(self._small.template)

    def _sizes(self, *, attention: bool) -> None:
        small = self._small
        self.number("context_length", small.context)
        self.number("embedding_length", small.embed)
        self.number("block_count", small.layers)
        self.number("feed_forward_length", small.ff if attention else 0)
        self.number("vocab_size", len(self._words.tokens))
        self.number("attention.head_count", small.heads if attention else 0)
        self.number("attention.layer_norm_rms_epsilon", 1e-5)
        if attention:
            self.number("attention.head_count_kv", small.kv_heads)
            self.number("rope.dimension_count", small.head_size)
            if small.head:
                self.number("attention.key_length", small.head)
                self.number("attention.value_length", small.head)

    def _tokenizer(self) -> None:
        words, small = self._words, self._small
        bpe = small.vocab == "bpe"
        self._file.add_tokenizer_model("gpt2" if bpe else "llama")
        self._file.add_tokenizer_pre("gpt-2" if bpe else "default")
        self._file.add_token_list(words.tokens)
        self._file.add_token_types(words.types)
        if bpe:
            self._file.add_token_merges(words.merges)
        else:
            self._file.add_token_scores(words.scores)
        self._file.add_unk_token_id(0)
        self._file.add_bos_token_id(1)
        self._file.add_eos_token_id(words.tokens.index(small.end_token or "</s>"))
        self._file.add_add_bos_token(small.add_bos)
        self._file.add_add_eos_token(False)
