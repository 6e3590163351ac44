"""A conversation that begins with a persona, with the real engine, database and widgets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.core.chat import Ending, Role
from desktop.core.personas import shipped_personas
from desktop.core.settings import Sampling
from desktop.engine.protocol import Started
from tests.e2e.conftest import Person
from tests.small_models import CHATML, CHATML_TOKENS, write_llama

pytestmark = pytest.mark.gui

# As Gemma's and Mistral's own templates insist.
STRICT = (
    "{% for message in messages %}{% if message.role == 'assistant' and loop.index0 <= 1 "
    "and messages[0].role != 'user' and (loop.first or messages[0].role == 'system') %}"
    "{{ raise_exception('Conversation roles must alternate user/assistant/user/assistant') }}"
    "{% endif %}{% endfor %}" + CHATML
)


@pytest.mark.parametrize("template", [CHATML, STRICT], ids=["lenient", "strict"])
def test_a_persona_speaks_first_and_the_model_knows(
    start: Callable[..., Person], tmp_path: Path, template: str
) -> None:
    model = write_llama(
        tmp_path / "model.gguf", template=template, control=CHATML_TOKENS, context=4096
    )
    person = start(model)
    person.wait_for_model()
    home = person.home
    home.personas.library.choose_language("en")
    robin = shipped_personas("en")[0]
    prompts: list[Started] = []
    home.assistant.reply_started.connect(prompts.append)
    # WHEN the person takes a card and asks
    card = person.page.empty.cards.cards[0]
    person.qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    home.chat.set_sampling(Sampling(max_tokens=4))
    person.ask("Hello")
    # THEN both the system prompt and the opening line are in what the model read, one way or other
    text = prompts[0].prompt
    assert robin.system_prompt in text
    if template == CHATML:
        assert f"<|im_start|>assistant\n{robin.opening}" in text
    else:
        assert text.count("<|im_start|>assistant") == 1
        assert robin.opening in text
    first = person.rows[0].node
    assert (first.message.role, first.ending) == (Role.ASSISTANT, Ending.OPENING)
    # WHEN the persona is exported, deleted, brought back by undo and then by its file
    library = home.personas.library
    file = tmp_path / "robin.json"
    home.persona_door.show_library()
    dialog = home.persona_door.dialog
    assert dialog is not None
    dialog.choose(robin.key)
    dialog.export_to(file, [robin])
    dialog.delete.click()
    assert library.get(robin.key) is None
    dialog.undo.button.click()
    assert library.get(robin.key) == robin
    dialog.delete.click()
    dialog.import_file(file)
    # THEN it is the person's own, and can begin a conversation
    own = library.all[0]
    assert (own.name, own.system_prompt) == (robin.name, robin.system_prompt)
    dialog.begin.click()
    assert home.chat.opening == robin.opening
    person.home.chat.open(home.history.conversations()[0].id)
    # AND it is all there when Fireside is started again
    person.close()
    person = start()
    assert person.rows[0].node.message.text == robin.opening
    assert person.page.head.persona.isVisible()
