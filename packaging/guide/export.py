"""The Guide and its adapter as GGUF files, as llama.cpp and Fireside read them."""
# pyright: basic, reportMissingImports=false
# PyTorch is not in the environment that is checked.

from __future__ import annotations

from pathlib import Path

import gguf
import numpy as np
from gguf import GGMLQuantizationType, GGUFWriter, TokenType
from network import Network
from torch import Tensor
from vocabulary import BEGIN, BYTES, END, UNKNOWN, Vocabulary

MODEL, GERMAN = "guide.gguf", "deutsch.gguf"
NAME = "Fireside Guide"
_AUTHOR = "The makers of Fireside"

# What a person says is made lower case, so that the Guide need not learn every word twice.
TEMPLATE = (
    "{{ bos_token }}{% for m in messages %}"
    "{% if m.role == 'system' %}{{ '<|system|> ' + m.content | trim }}"
    "{% elif m.role == 'user' %}{{ '<|user|> ' + m.content | trim | lower }}"
    "{% else %}{{ '<|guide|>' + m.content | trim + eos_token }}{% endif %}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|guide|>' }}{% endif %}"
)


def write_model(network: Network, vocabulary: Vocabulary, path: Path) -> None:
    """Write the network, its vocabulary and its template, the matrices as q8_0."""
    shape = network.shape
    writer = GGUFWriter(path, "llama")
    _describe(
        writer,
        NAME,
        "A demonstration that comes with Fireside: it answers questions about Fireside in English, "
        "and knows nothing else. With the adapter Deutsch it answers in German.",
    )
    writer.add_size_label("4M")
    writer.add_languages(["en", "de"])
    writer.add_vocab_size(len(vocabulary))
    writer.add_context_length(shape.context)
    writer.add_embedding_length(shape.width)
    writer.add_block_count(shape.layers)
    writer.add_feed_forward_length(shape.feed_forward)
    writer.add_head_count(shape.heads)
    writer.add_head_count_kv(shape.heads)
    writer.add_rope_dimension_count(shape.width // shape.heads)
    writer.add_rope_freq_base(shape.rope_base)
    writer.add_layer_norm_rms_eps(shape.epsilon)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_Q8_0)
    _write_vocabulary(writer, vocabulary)
    _add(writer, "token_embd.weight", network.token_embd, GGMLQuantizationType.Q8_0)
    _add(writer, "output_norm.weight", network.output_norm.weight)
    for number, layer in enumerate(network.blk):
        for norm in ("attn_norm", "ffn_norm"):
            _add(writer, f"blk.{number}.{norm}.weight", getattr(layer, norm).weight)
    for name, matrix in network.matrices().items():
        _add(writer, name, matrix.weight, GGMLQuantizationType.Q8_0)
    _finish(writer)


def write_adapter(network: Network, rank: int, alpha: float, path: Path) -> None:
    """Write the LoRA of the network; `rank` is that of all its parts."""
    writer = GGUFWriter(path, "llama")
    _describe(
        writer,
        "Deutsch",
        "Lets the Guide answer in German. Trained for the Guide that comes with Fireside, and for "
        "no other model.",
    )
    writer.add_string(gguf.Keys.General.TYPE, gguf.GGUFType.ADAPTER)
    writer.add_string(gguf.Keys.Adapter.TYPE, "lora")
    writer.add_string("adapter.lora.task_name", f"German answers, rank {rank}")
    writer.add_float32(gguf.Keys.Adapter.LORA_ALPHA, alpha)
    writer.add_float32("fireside.adapter.strength", 1.0)
    writer.add_base_model_count(1)
    writer.add_base_model_name(0, NAME)
    writer.add_languages(["de"])
    for name, matrix in network.matrices().items():
        assert matrix.down is not None
        assert matrix.up is not None
        _add(writer, f"{name}.lora_a", matrix.down, GGMLQuantizationType.F16)
        _add(writer, f"{name}.lora_b", matrix.up, GGMLQuantizationType.F16)
    _finish(writer)


def _describe(writer: GGUFWriter, name: str, description: str) -> None:
    writer.add_name(name)
    writer.add_description(description)
    writer.add_author(_AUTHOR)
    writer.add_license("mit")


def _write_vocabulary(writer: GGUFWriter, vocabulary: Vocabulary) -> None:
    count = len(vocabulary)
    kinds = [TokenType.NORMAL] * count
    kinds[UNKNOWN] = TokenType.UNKNOWN
    for token in vocabulary.control:
        kinds[vocabulary[token]] = TokenType.CONTROL
    for token in BYTES:
        kinds[vocabulary[token]] = TokenType.BYTE
    first = vocabulary.first_piece
    # llama.cpp joins what has the highest score: what was learned first.
    scores = [0.0] * first + [float(first - number) for number in range(first, count)]
    writer.add_tokenizer_model("llama")
    writer.add_token_list([token.encode() for token in vocabulary.tokens])
    writer.add_token_scores(scores)
    writer.add_token_types(kinds)
    writer.add_bos_token_id(BEGIN)
    writer.add_eos_token_id(END)
    writer.add_unk_token_id(UNKNOWN)
    writer.add_add_bos_token(True)
    writer.add_add_eos_token(False)
    writer.add_add_space_prefix(False)
    writer.add_chat_template(TEMPLATE)


def _add(
    writer: GGUFWriter, name: str, tensor: Tensor, kind: GGMLQuantizationType | None = None
) -> None:
    values = tensor.detach().float().numpy()
    if kind is None:
        writer.add_tensor(name, values)
    elif kind is GGMLQuantizationType.F16:
        writer.add_tensor(name, values.astype(np.float16))
    else:
        writer.add_tensor(name, gguf.quants.quantize(values, kind), raw_dtype=kind)


def _finish(writer: GGUFWriter) -> None:
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
