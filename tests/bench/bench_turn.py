"""The first token of a long conversation's next turn, against llama.cpp's own loop.

Asked: at most 1.2 times of the bare loop that evaluates the same new tokens with the same 3,000
tokens in its cache.
"""

from __future__ import annotations

import time

from tests.bench.measuring import bare, big_model, folder, load, median
from tests.engine.talk import Talk, assistant, greedy, user

ROUNDS = 5
QUESTION = "what did they do then and how long did it take them to come back home"


def main() -> None:
    ratios: list[float] = []
    with folder() as place:
        path = big_model(place)
        talk = Talk(place)
        talk.load(path, context=8192)
        messages = [user("once upon a time there was a word " * 80), assistant("other " * 60)] * 3
        try:
            last = talk.ask(*messages, user("begin"), sampling=greedy(max_tokens=4))
            for _ in range(ROUNDS):
                messages += [user("begin"), assistant(last.text), user(QUESTION)]
                # The engine keeps an eye on other programs, of which the bare loop was one.
                time.sleep(3)
                last = talk.ask(*messages, sampling=greedy(max_tokens=4))
                messages = messages[:-1]
                messages += [user(QUESTION), assistant(last.text)]
                counts = last.finished.counts
                new = counts.prompt_tokens - counts.cached_tokens
                turn = bare(path, 100, counts.cached_tokens, new)["turn"]
                ratios.append(counts.first_token_seconds / turn)
                print(
                    f"{counts.cached_tokens} cached, {new} new: ours "
                    f"{counts.first_token_seconds * 1000:.0f} ms, bare {turn * 1000:.0f} ms"
                )
        finally:
            talk.close()
    print(f"first token: {median(ratios):.2f} times of the bare loop ({load()})")


if __name__ == "__main__":
    main()
