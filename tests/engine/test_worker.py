"""The engine as a whole: a real process, real llama.cpp, small models."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from desktop.child.process import Ended
from desktop.core.chat import AdapterUse, Ending
from desktop.core.settings import Loading
from desktop.engine.protocol import (
    Answer,
    Event,
    Load,
    LoadingProgress,
    PromptProgress,
    Stop,
    Survey,
    Unload,
)
from tests.engine.talk import SECONDS, Talk, assistant, greedy, system, user

TINY = ["recurrent", "hybrid", "window", "plain"]
FILES = {"recurrent": "mamba", "hybrid": "lfm2", "window": "gemma2", "plain": "llama"}


# Loading


def test_a_model_is_loaded_with_progress_and_described(talk: Talk, models: Path) -> None:
    heard = talk.try_load(models / "llama.gguf")
    shares = [event.share for event in heard.events if isinstance(event, LoadingProgress)]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    model = heard.last.model
    assert model.architecture == "llama"
    assert model.context == model.context_trained == 512
    assert model.threads >= 1
    assert str(model.template).endswith("own template")
    assert model.gpu_layers == 0


@pytest.mark.parametrize("kv_type", ["f16", "q8_0", "q4_0"])
def test_context_cache_and_threads_are_as_asked(talk: Talk, models: Path, kv_type: str) -> None:
    model = talk.load(models / "llama.gguf", context=256, kv_type=kv_type, threads=1)
    assert (model.context, model.kv_type, model.threads) == (256, kv_type, 1)
    assert talk.ask(user("hello")).finished.counts.reply_tokens == 24


def test_loading_can_be_cancelled(talk: Talk, models: Path) -> None:
    request = talk.number()
    talk.engine.send(Stop(request))  # it is heard before the loading begins
    talk.engine.send(Load(request, str(models / "llama.gguf"), Loading()))
    assert "cancelled" in str(talk.listen(request).failed.message)
    assert talk.load(models / "llama.gguf").context == 512


def test_what_is_no_model_is_refused_and_the_engine_lives_on(
    talk: Talk, models: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.gguf"
    page.write_text("<!DOCTYPE html><html><body>Not found</body></html>")
    failed = talk.try_load(page).failed
    assert failed.kind == "ModelError"
    assert failed.hint is not None
    cut = tmp_path / "cut.gguf"
    cut.write_bytes((models / "llama.gguf").read_bytes()[:-1000])
    assert talk.try_load(cut).failed.kind == "ModelError"
    assert talk.load(models / "llama.gguf").layers == 2


def test_a_missing_device_is_said(talk: Talk, models: Path) -> None:
    failed = talk.try_load(models / "llama.gguf", device="GPU of my dreams").failed
    assert "GPU of my dreams" in str(failed.message)


def test_without_a_model_there_is_no_answer(talk: Talk) -> None:
    request = talk.number()
    talk.engine.send(Unload(request))
    talk.listen(request)
    assert "No model" in str(talk.ask(user("hello")).failed.message)


def test_the_machine_is_surveyed(talk: Talk) -> None:
    request = talk.number()
    talk.engine.send(Survey(request))
    surveyed = talk.listen(request).last
    assert any(device.kind == "cpu" for device in surveyed.devices)
    assert surveyed.llama_version


# Answering


def test_greedy_replies_are_the_same_each_time(talk: Talk, models: Path) -> None:
    talk.load(models / "llama.gguf")
    first = talk.ask(user("Once upon a time"))
    talk.load(models / "llama.gguf")
    again = talk.ask(user("Once upon a time"))
    assert first.text
    assert first.text == again.text
    assert first.finished.ending is Ending.LENGTH
    assert first.finished.counts.reply_tokens == 24


def test_a_seed_makes_a_reply_again_and_is_told(talk: Talk, models: Path) -> None:
    talk.load(models / "llama.gguf")
    warm = greedy(temperature=1.0, seed=7)
    first = talk.ask(user("hello"), sampling=warm)
    assert first.started.seed == 7
    other = talk.ask(user("hello"), sampling=greedy(temperature=1.0, seed=8))
    talk.load(models / "llama.gguf")
    assert talk.ask(user("hello"), sampling=warm).text == first.text
    assert other.text != first.text
    free = [talk.ask(user("hello"), sampling=greedy(temperature=1.0)).started for _ in range(2)]
    assert free[0].seed != free[1].seed


@pytest.mark.parametrize(
    "sampling",
    [
        greedy(temperature=1, seed=7, mirostat=1),
        greedy(temperature=1, seed=7, mirostat=2),
        greedy(temperature=1, seed=7, dry_multiplier=0.8, xtc_probability=0.5, typical_p=0.5),
        greedy(temperature=1, seed=7, top_k=0, top_p=1.0, min_p=0.0),
        greedy(seed=7, repeat_penalty=1.3, frequency_penalty=0.5, presence_penalty=0.5),
    ],
    ids=["mirostat 1", "mirostat 2", "dry, xtc, typical", "none", "penalties"],
)
def test_every_sampler_can_be_used(talk: Talk, models: Path, sampling: object) -> None:
    talk.load(models / "llama.gguf")
    assert talk.ask(user("hello"), sampling=sampling).finished.counts.reply_tokens == 24  # type: ignore[arg-type]


def test_penalties_change_what_is_picked(talk: Talk, models: Path) -> None:
    talk.load(models / "llama.gguf")
    plain = talk.ask(user("hello")).text
    assert talk.ask(user("hello"), sampling=greedy(repeat_penalty=2.0)).text != plain


def test_a_stop_string_ends_the_reply_before_it(talk: Talk, models: Path) -> None:
    talk.load(models / "plain.gguf")
    whole = talk.ask(user("Once upon a time"), sampling=greedy(max_tokens=60)).text
    stop = whole[12:15]
    heard = talk.ask(user("Once upon a time"), sampling=greedy(max_tokens=60, stop=(stop,)))
    assert heard.text == whole[: whole.index(stop)]
    assert heard.finished.stop_string == stop
    assert heard.finished.ending is Ending.COMPLETE


def test_the_prompt_can_be_shown_without_a_reply(talk: Talk, models: Path) -> None:
    talk.load(models / "llama.gguf")
    heard = talk.ask(system("Be kind."), user("hello"), prompt_only=True)
    assert heard.started.prompt == (
        "<|im_start|>system\nBe kind.<|im_end|>\n<|im_start|>user\nhello<|im_end|>\n"
        "<|im_start|>assistant\n"
    )
    assert heard.pieces == []


def test_a_broken_template_is_said_and_another_can_be_chosen(talk: Talk, models: Path) -> None:
    failed = talk.try_load(models / "llama.gguf", template="{% for %}").failed
    assert failed.kind == "TemplateError"
    assert failed.hint is not None
    model = talk.load(models / "llama.gguf", template="alpaca")
    assert "Alpaca" in str(model.template)
    assert "### Response:" in talk.ask(user("hello"), prompt_only=True).started.prompt


def test_characters_are_never_broken_and_control_tokens_never_shown(
    talk: Talk, models: Path
) -> None:
    talk.load(models / "plain.gguf")
    for seed in range(5):
        heard = talk.ask(user("hé"), sampling=greedy(temperature=3.0, seed=seed, max_tokens=80))
        # Random bytes are no UTF-8; what cannot be one is shown as the replacement character.
        assert heard.text.encode()
        assert "<s>" not in heard.text


# The prompt cache


@pytest.mark.parametrize("kind", TINY)
def test_only_what_is_new_is_evaluated(talk: Talk, models: Path, kind: str) -> None:
    talk.load(models / f"{FILES[kind]}.gguf")
    first = talk.ask(user("Once upon a time"))
    said = (user("Once upon a time"), assistant(first.text))
    second = talk.ask(*said, user("and then"))
    used = first.finished.context_used
    assert second.started.cached_tokens >= used - 1
    assert second.started.prompt_tokens > second.started.cached_tokens


@pytest.mark.parametrize("kind", TINY)
def test_another_answer_evaluates_one_token(talk: Talk, models: Path, kind: str) -> None:
    talk.load(models / f"{FILES[kind]}.gguf")
    first = talk.ask(user("Once upon a time"))
    again = talk.ask(user("Once upon a time"))
    assert again.started.cached_tokens == first.started.prompt_tokens - 1
    assert again.text == first.text


@pytest.mark.parametrize("kind", TINY)
def test_an_answer_written_afresh_uses_nothing_that_was_read(
    talk: Talk, models: Path, kind: str
) -> None:
    talk.load(models / f"{FILES[kind]}.gguf")
    first = talk.ask(user("Once upon a time"), sampling=greedy(temperature=1.5, seed=11))
    talk.ask(user("Once upon a time"), assistant(first.text), user("and then"))
    again = talk.ask(
        user("Once upon a time"), sampling=greedy(temperature=1.5, seed=11), afresh=True
    )
    assert again.started.cached_tokens == 0
    assert again.text == first.text


@pytest.mark.parametrize("kind", TINY)
def test_an_edit_gives_what_an_empty_cache_gives(talk: Talk, models: Path, kind: str) -> None:
    path = models / f"{FILES[kind]}.gguf"
    talk.load(path)
    talk.ask(user("Once upon a time"), assistant("there was"), user("a word"))
    edited = talk.ask(user("Once upon a time"), assistant("there was"), user("one day"))
    talk.load(path)
    fresh = talk.ask(user("Once upon a time"), assistant("there was"), user("one day"))
    assert edited.text == fresh.text


def test_a_cut_reply_is_continued_from_the_cache(talk: Talk, models: Path) -> None:
    talk.load(models / "llama.gguf")
    whole = talk.ask(user("hello"), sampling=greedy(max_tokens=30)).text
    cut = talk.ask(user("hello"), sampling=greedy(max_tokens=10))
    more = talk.ask(
        user("hello"), assistant(cut.text), continue_last=True, sampling=greedy(max_tokens=20)
    )
    assert cut.text + more.text == whole
    assert more.started.cached_tokens >= cut.finished.context_used - 1


# The context


def test_the_oldest_turns_leave_and_it_is_said_which(talk: Talk, models: Path) -> None:
    talk.load(models / "llama.gguf", context=256)
    messages = [system("Be kind.")]
    for _ in range(8):
        messages += [user("word " * 8), assistant("other " * 6)]
    heard = talk.ask(*messages, user("and now"))
    gone = heard.started.left_out
    assert gone[0] == 1
    assert len(gone) % 2 == 0
    assert heard.started.prompt_tokens <= 256 - 24
    assert "Be kind." in heard.started.prompt
    assert heard.finished.ending in {Ending.LENGTH, Ending.COMPLETE}


def test_after_turns_have_left_the_next_prompt_begins_the_same(talk: Talk, models: Path) -> None:
    talk.load(models / "llama.gguf", context=512)
    messages = [user("word " * 8), assistant("other " * 6)] * 8
    last = talk.ask(*messages, user("and now"), sampling=greedy(max_tokens=4))
    reused = 0
    for _ in range(6):
        messages += [user("and now"), assistant(last.text)]
        heard = talk.ask(*messages, user("and now"), sampling=greedy(max_tokens=4))
        if heard.started.left_out == last.started.left_out:
            reused += 1
            assert heard.started.cached_tokens >= last.finished.context_used - 1
        last = heard
    assert last.started.left_out
    assert reused >= 4


def test_a_message_larger_than_the_context_is_refused_with_both_sizes(
    talk: Talk, models: Path
) -> None:
    talk.load(models / "llama.gguf", context=256)
    failed = talk.ask(user("word " * 400)).failed
    assert failed.kind == "PromptError"
    values = dict(failed.message.values)
    assert values["tokens"] > 400  # type: ignore[operator]
    assert values["room"] == 256 - 16  # type: ignore[comparison-overlap]


def test_a_full_context_ends_the_reply(talk: Talk, models: Path) -> None:
    talk.load(models / "llama.gguf", context=256)
    heard = talk.ask(user("hello"), sampling=greedy(max_tokens=0, min_p=0.0, temperature=0))
    assert heard.finished.ending is Ending.CONTEXT
    assert heard.finished.context_used == 256


# Stopping and dying


def test_stop_while_the_prompt_is_read(talk: Talk, models: Path) -> None:
    talk.load(models / "slow.gguf")

    def stop(event: Event) -> None:
        if isinstance(event, PromptProgress):
            talk.stop()

    heard = talk.ask(user("word " * 4000), on_event=stop)
    assert heard.finished.ending is Ending.STOPPED
    assert heard.text == ""
    evaluated = [event.tokens for event in heard.events if isinstance(event, PromptProgress)]
    assert evaluated[-1] < heard.started.prompt_tokens
    # What was read is not read again.
    again = talk.ask(user("word " * 4000), prompt_only=False, sampling=greedy(max_tokens=2))
    assert again.started.cached_tokens >= evaluated[0]


def test_stop_while_it_writes_keeps_the_cache_right(talk: Talk, models: Path) -> None:
    talk.load(models / "slow.gguf")

    def stop(event: Event) -> None:
        if getattr(event, "text", ""):
            talk.stop()

    heard = talk.ask(user("hello"), sampling=greedy(max_tokens=4000), on_event=stop)
    assert heard.finished.ending is Ending.STOPPED
    assert heard.text
    more = talk.ask(user("hello"), assistant(heard.text), user("go on"))
    assert more.started.cached_tokens >= heard.finished.context_used - 1


def test_a_stop_before_the_answer_begins_counts(talk: Talk, models: Path) -> None:
    talk.load(models / "llama.gguf")
    request = talk.number()
    talk.engine.send(Stop(request))
    talk.engine.send(Answer(request, (user("hello"),), greedy()))
    assert talk.listen(request).finished.ending is Ending.STOPPED


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_an_engine_that_is_killed_says_so_by_its_end(models: Path, tmp_path: Path) -> None:
    talk = Talk(tmp_path)
    talk.load(models / "slow.gguf")
    request = talk.number()
    talk.engine.send(Answer(request, (user("hello"),), greedy(max_tokens=4000)))
    pid = talk.engine.pid
    assert pid is not None
    while not getattr(talk.heard.get(timeout=SECONDS), "text", ""):
        pass
    os.kill(pid, signal.SIGKILL)
    while not isinstance(ended := talk.heard.get(timeout=SECONDS), Ended):
        pass
    assert ended.exit_code == -signal.SIGKILL
    assert not talk.engine.alive


# Real models


def test_a_real_model_tells_a_story(talk: Talk, shared: Path) -> None:
    talk.load(shared / "models" / "stories260K-f32.gguf")
    heard = talk.ask(user("Once upon a time"), sampling=greedy(max_tokens=40))
    assert heard.text.startswith(", there was a little girl named Lily.")


def test_a_story_ends_at_its_end_token(talk: Talk, shared: Path) -> None:
    talk.load(shared / "models" / "stories260K-f32.gguf")
    heard = talk.ask(
        user("Once upon a time"), sampling=greedy(max_tokens=0, temperature=0.7, seed=1)
    )
    assert heard.finished.ending in {Ending.COMPLETE, Ending.CONTEXT}
    assert "<s>" not in heard.text


def test_broken_utf8_is_never_shown_broken(talk: Talk, shared: Path) -> None:
    talk.load(shared / "models" / "babyllama-tok361-q8_0.gguf")
    heard = talk.ask(user("Ünïcödé"), sampling=greedy(temperature=1.5, seed=3, max_tokens=100))
    heard.text.encode("utf-8")  # no half of a surrogate pair
    assert heard.text


def test_an_adapter_acts_and_at_zero_does_not(talk: Talk, shared: Path) -> None:
    talk.load(shared / "models" / "stories260K-f32.gguf")
    path = str(shared / "adapters" / "shakespeare-stories260K.gguf")
    prompt = user("Once upon a time")
    base = talk.ask(prompt)
    acting = talk.ask(prompt, adapters=(AdapterUse(path),))
    assert acting.text != base.text
    assert acting.started.cached_tokens == 0
    assert talk.ask(prompt, adapters=(AdapterUse(path, 0.0),)).text == base.text
    assert talk.ask(prompt).text == base.text


def test_an_adapter_for_another_model_is_refused(talk: Talk, shared: Path) -> None:
    talk.load(shared / "models" / "stories260K-f32.gguf")
    path = str(shared / "adapters" / "discollama-llama3-8b-2layers.gguf")
    failed = talk.ask(user("hello"), adapters=(AdapterUse(path),)).failed
    assert failed.kind == "AdapterError"
    assert ("adapter", path) in failed.message.values
    assert talk.ask(user("hello")).finished.ending is Ending.LENGTH
