"""What the context has read, and how it goes back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.engine.cache import MAX_CHECKPOINTS, PromptCache, common_prefix, spliced


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


PIECES = {1: b"ab", 2: b"a", 3: b"b", 4: b"c", 5: b"abc"}


def test_a_reply_is_kept_in_the_tokens_that_were_picked() -> None:
    # "ab" was picked as "a" and "b"; written out and read again it is one token.
    assert spliced([9, 2, 3], [9, 1, 4], PIECES.__getitem__) == [9, 2, 3, 4]


def test_a_reply_whose_end_lies_within_a_token_is_read_anew() -> None:
    assert spliced([9, 2, 3], [9, 5, 4], PIECES.__getitem__) == [9, 5, 4]


def test_a_prompt_that_says_something_else_is_left_alone() -> None:
    assert spliced([9, 2, 4], [9, 1, 4], PIECES.__getitem__) == [9, 1, 4]


def test_a_prompt_that_is_cut_short_is_left_alone() -> None:
    assert spliced([9, 2, 3], [9, 2], PIECES.__getitem__) == [9, 2]
    assert spliced([9, 2, 3], [9, 1], PIECES.__getitem__) == [9, 1]


def test_bytes_that_are_no_text_are_kept_too() -> None:
    pieces = {1: b"\xff", 2: "\N{REPLACEMENT CHARACTER}".encode(), 3: b"c"}
    assert spliced([9, 1], [9, 2, 3], pieces.__getitem__) == [9, 1, 3]
