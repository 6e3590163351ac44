"""The Guide's network: a Llama in small, as llama.cpp computes it, and a LoRA on its matrices."""
# pyright: basic, reportMissingImports=false
# PyTorch is not in the environment that is checked.

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True)
class Shape:
    """The sizes of the network. All are multiples of 32, as q8_0 wants the rows of matrices."""

    vocabulary: int
    width: int = 256
    layers: int = 3
    heads: int = 8
    feed_forward: int = 704
    context: int = 2048
    rope_base: float = 10_000.0
    epsilon: float = 1e-5


class Matrix(nn.Module):
    """A matrix without a bias, and whatever a LoRA adds to it."""

    def __init__(self, inputs: int, outputs: int, scale: float = 1.0) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.randn(outputs, inputs) * scale / math.sqrt(inputs))
        self.down: nn.Parameter | None = None
        self.up: nn.Parameter | None = None
        self.factor = 0.0

    def forward(self, x: Tensor) -> Tensor:
        """Return the product, with that of the LoRA where there is one."""
        y = functional.linear(x, self.weight)
        if self.down is not None and self.up is not None:
            low = functional.linear(x, self.down)
            y = y + functional.linear(low, self.up) * self.factor
        return y

    def adapt(self, rank: int, alpha: float) -> None:
        """Add a LoRA that does nothing yet; from now on it alone learns."""
        outputs, inputs = self.weight.shape
        self.down = nn.Parameter(torch.randn(rank, inputs) / math.sqrt(inputs))
        self.up = nn.Parameter(torch.zeros(outputs, rank))
        self.factor = alpha / rank


class Norm(nn.Module):
    """Root-mean-square normalisation."""

    def __init__(self, width: int, epsilon: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))
        self._epsilon = epsilon

    def forward(self, x: Tensor) -> Tensor:
        """Return `x` at unit size, times the learned weights."""
        return functional.rms_norm(x, self.weight.shape, self.weight, self._epsilon)


class Layer(nn.Module):
    """Attention and a gated feed-forward network, each with its norm and its way around."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        width, inner = shape.width, shape.feed_forward
        small = 1 / math.sqrt(2 * shape.layers)
        self._heads = shape.heads
        self.attn_norm = Norm(width, shape.epsilon)
        # At first every token sees all others alike: what a question is about is mostly in which
        # words it has, and that is learned many times faster from there.
        self.attn_q = Matrix(width, width, 0.1)
        self.attn_k = Matrix(width, width, 0.1)
        self.attn_v = Matrix(width, width)
        self.attn_output = Matrix(width, width, small)
        self.ffn_norm = Norm(width, shape.epsilon)
        self.ffn_gate = Matrix(width, inner)
        self.ffn_up = Matrix(width, inner)
        self.ffn_down = Matrix(inner, width, small)

    def forward(self, x: Tensor, turn: Tensor, wanted: Tensor | None = None) -> Tensor:
        """Return the next stream, at the `wanted` places alone if there are any.

        `turn` are the angles of the positions.
        """
        batch, length, width = x.shape
        y = self.attn_norm(x)
        q, k, v = (
            m(y).view(batch, length, self._heads, -1).transpose(1, 2)
            for m in (self.attn_q, self.attn_k, self.attn_v)
        )
        seen = functional.scaled_dot_product_attention(
            _turned(q, turn), _turned(k, turn), v, is_causal=True
        )
        seen = seen.transpose(1, 2).reshape(batch, length, width)
        if wanted is not None:
            x, seen = x[wanted], seen[wanted]
        x = x + self.attn_output(seen)
        y = self.ffn_norm(x)
        return x + self.ffn_down(functional.silu(self.ffn_gate(y)) * self.ffn_up(y))


class Network(nn.Module):
    """The whole: token embeddings, which serve for the output as well, and layers between."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.token_embd = nn.Parameter(torch.randn(shape.vocabulary, shape.width) * 0.1)
        self.blk = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.output_norm = Norm(shape.width, shape.epsilon)
        head = shape.width // shape.heads
        speeds = shape.rope_base ** (-torch.arange(0, head, 2) / head)
        angles = torch.arange(shape.context)[:, None] * speeds[None, :]
        self.turns = torch.stack((angles.cos(), angles.sin()))

    def forward(self, tokens: Tensor, wanted: Tensor | None = None) -> Tensor:
        """Return the scores of the next tokens, at the `wanted` places alone if there are any."""
        x = functional.embedding(tokens, self.token_embd)
        turn = self.turns[:, : tokens.shape[1]]
        *layers, last = self.blk
        for layer in layers:
            x = layer(x, turn)
        x = self.output_norm(last(x, turn, wanted))
        return functional.linear(x, self.token_embd)

    def matrices(self) -> dict[str, Matrix]:
        """Return what a LoRA can change, by the names that GGUF has for them."""
        return {
            f"{name}.weight": module
            for name, module in self.named_modules()
            if isinstance(module, Matrix)
        }

    def adapt(self, rank: int, alpha: float) -> list[nn.Parameter]:
        """Add a LoRA to every matrix, and return what is to be learned."""
        for parameter in self.parameters():
            parameter.requires_grad_(False)
        for matrix in self.matrices().values():
            matrix.adapt(rank, alpha)
        return [p for p in self.parameters() if p.requires_grad]


def _turned(x: Tensor, turn: Tensor) -> Tensor:
    """Turn neighbouring pairs by their position's angle: llama.cpp's "normal" rope."""
    cos, sin = turn.to(x.dtype)
    one, other = x[..., 0::2], x[..., 1::2]
    return torch.stack((one * cos - other * sin, one * sin + other * cos), -1).flatten(-2)
