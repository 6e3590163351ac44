"""What the context has read, and how it goes back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.engine.cache import MAX_CHECKPOINTS, PromptCache, common_prefix


class Memory:
    """A context's memory as llama.cpp keeps it: `read` is what it holds."""

    def __init__(self, *, can_forget: bool) -> None:
        self.read: list[int] = []
        self.can_forget = can_forget

    def keep(self, count: int) -> bool:
        if count < len(self.read) and not self.can_forget:
            return False
        del self.read[count:]
        return True

    def clear(self) -> None:
        self.read.clear()

    def save(self) -> bytes:
        return bytes(self.read)

    def restore(self, state: bytes, count: int) -> bool:
        assert len(state) == count
        self.read[:] = state
        return True


def read(cache: PromptCache, memory: Memory, prompt: list[int]) -> int:
    """Read `prompt` as the engine does; return how many tokens were in the cache."""
    cached = cache.rewind(prompt)
    assert memory.read == prompt[:cached] == cache.tokens
    for token in prompt[cached:]:
        if not cache.can_forget and len(cache.tokens) == len(prompt) - 1:
            cache.remember_here()
        memory.read.append(token)
        cache.tokens.append(token)
    return cached


@pytest.fixture(params=[True, False], ids=["forgets", "keeps checkpoints"])
def memory(request: pytest.FixtureRequest) -> Memory:
    return Memory(can_forget=request.param)


def test_only_the_new_part_is_evaluated(memory: Memory) -> None:
    cache = PromptCache(memory, can_forget=memory.can_forget)
    assert read(cache, memory, [1, 2, 3]) == 0
    assert read(cache, memory, [1, 2, 3, 4, 5]) == 3


def test_the_same_prompt_leaves_one_token_to_evaluate(memory: Memory) -> None:
    cache = PromptCache(memory, can_forget=memory.can_forget)
    read(cache, memory, [1, 2, 3])
    assert read(cache, memory, [1, 2, 3]) == 2


def test_another_answer_goes_back_to_the_end_of_the_prompt(memory: Memory) -> None:
    cache = PromptCache(memory, can_forget=memory.can_forget)
    read(cache, memory, [1, 2, 3])
    for token in (7, 8, 9):  # a reply
        memory.read.append(token)
        cache.tokens.append(token)
    assert read(cache, memory, [1, 2, 3]) == 2


def test_an_edit_goes_back_to_the_last_common_checkpoint() -> None:
    memory = Memory(can_forget=False)
    cache = PromptCache(memory, can_forget=False)
    read(cache, memory, [1, 2, 3])
    read(cache, memory, [1, 2, 3, 4, 5, 6])
    assert read(cache, memory, [1, 2, 3, 9]) == 2
    assert read(cache, memory, [8]) == 0


def test_checkpoints_are_bounded() -> None:
    memory = Memory(can_forget=False)
    cache = PromptCache(memory, can_forget=False)
    prompt: list[int] = []
    for token in range(4 * MAX_CHECKPOINTS):
        prompt = [*prompt, token]
        read(cache, memory, prompt)
    assert read(cache, memory, prompt) == len(prompt) - 1
    assert read(cache, memory, [*prompt[:2], 99]) == 0


@given(st.booleans(), st.lists(st.lists(st.integers(0, 2), min_size=1, max_size=8), max_size=12))
def test_any_sequence_of_prompts_is_read_right(can_forget: bool, prompts: list[list[int]]) -> None:
    memory = Memory(can_forget=can_forget)
    cache = PromptCache(memory, can_forget=can_forget)
    for prompt in prompts:
        read(cache, memory, prompt)
        assert memory.read == prompt == cache.tokens


def test_common_prefix() -> None:
    assert common_prefix([1, 2, 3], [1, 2, 4]) == 2
    assert common_prefix([], [1]) == 0
    assert common_prefix([1, 2], [1, 2, 3]) == 2


PIECES = {
    1: b"ab", 2: b"a", 3: b"b", 4: b"c", 5: b"abc", 6: b" a", 7: b"\xff", 9: b"<|assistant|>",
    8: "\N{REPLACEMENT CHARACTER}".encode(), 10: "ü".encode()[:1], 11: b" ",
}  # fmt: skip


@pytest.mark.parametrize(
    ("said", "prompt", "expected"),
    [
        ([9, 2, 3], [9, 1, 4], [9, 2, 3, 4]),  # "ab" was picked as "a" and "b"
        ([9, 2, 3], [9, 5, 4], [9, 5, 4]),  # the end of the reply lies within a token
        ([9, 2, 4], [9, 1, 4], [9, 1, 4]),  # it says something else
        ([9, 2, 3], [9, 2], [9, 2]),  # it was cut short
        ([9, 2, 3], [9, 1], [9, 2, 3]),  # it is continued
        ([9, 7], [9, 8, 4], [9, 7, 4]),  # bytes that are no text
        ([9, 6, 3], [9, 1, 4], [9, 6, 3, 4]),  # white space at the beginning
        ([9, 11, 2, 3], [9, 1, 4], [9, 11, 2, 3, 4]),
        ([9, 2, 3, 10], [9, 1, 4], [9, 2, 3, 4]),  # the reply ends within a character
    ],
)
def test_a_reply_is_kept_in_the_tokens_that_were_picked(
    said: list[int], prompt: list[int], expected: list[int]
) -> None:
    memory = Memory(can_forget=True)
    cache = PromptCache(memory, can_forget=True)
    read(cache, memory, said)
    cache.trim(1, PIECES.__getitem__)
    assert cache.spliced(prompt, PIECES.__getitem__) == expected


def test_every_reply_is_kept_in_its_tokens() -> None:
    memory = Memory(can_forget=True)
    cache = PromptCache(memory, can_forget=True)
    read(cache, memory, [9, 6, 3])
    cache.trim(1, PIECES.__getitem__)
    second = cache.spliced([9, 1, 4, 9], PIECES.__getitem__)
    read(cache, memory, [*second, 6])
    cache.trim(5, PIECES.__getitem__)
    assert cache.spliced([9, 1, 4, 9, 2, 4], PIECES.__getitem__) == [9, 6, 3, 4, 9, 6, 4]
