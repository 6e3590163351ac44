"""What each process has in it, and what it does not."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from desktop.core.paths import Paths
from desktop.core.vault import Guard
from desktop.storage.vault import Vault
from tests.e2e.conftest import Person

ROOT = Path(__file__).parents[2]


def test_the_window_has_neither_llama_cpp_nor_the_hub_client(
    tmp_path: Path, slow_model: Path
) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from desktop.app import Fireside\n"
        "from desktop.core.paths import Paths\n"
        "from desktop.session.assistant_state import Ready\n"
        "if __name__ == '__main__':\n"
        "    app = QApplication([])\n"
        "    fireside = Fireside(app, Paths.under(Path(sys.argv[1])))\n"
        "    fireside.done.connect(app.quit)\n"
        "    def moved_in(home):\n"
        "        chat = home.chat\n"
        "        chat.set_sampling(chat.sampling.__class__(max_tokens=5))\n"
        "        chat.reply_finished.connect(lambda node: fireside.frame.close())\n"
        "        home.assistant.state_changed.connect(\n"
        "            lambda state: isinstance(state, Ready) and not chat.rows\n"
        "            and chat.send('hello'))\n"
        "    fireside.moved_in.connect(moved_in)\n"
        "    fireside.frame.show()\n"
        "    fireside.begin(Path(sys.argv[2]))\n"
        "    app.exec()\n"
        "    print(*sorted({name.partition('.')[0] for name in sys.modules}))\n"
    )
    program = tmp_path / "window.py"
    program.write_text(code)
    done = subprocess.run(
        [sys.executable, str(program), str(tmp_path / "home"), str(slow_model)],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True,
        check=True, timeout=100,
    )  # fmt: skip
    modules = set(done.stdout.split())
    assert "PySide6" in modules
    assert modules.isdisjoint({"llama_cpp", "huggingface_hub", "numpy", "httpx", "gguf"})
    # The keyring opened the vault, and its library brings an HTTP client and TLS along.
    assert Vault(Paths.under(tmp_path / "home")).state().guard is Guard.KEYRING
    assert modules.isdisjoint({"http", "ssl", "keyring"})


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_the_engine_has_no_qt_and_unloading_frees_its_memory(
    start: Callable[..., Person], slow_model: Path
) -> None:
    person = start()
    person.home.preferences.set("loading", "memory_map", False)
    person.home.assistant.load(str(slow_model))
    person.wait_for_model()
    engine = next(
        child
        for child in psutil.Process().children()
        if any("libllama" in mapped.path for mapped in child.memory_maps())
    )
    assert not any("Qt6" in mapped.path for mapped in engine.memory_maps())
    loaded = engine.memory_info().rss
    assert loaded > slow_model.stat().st_size
    person.home.assistant.unload()
    person.until(lambda: loaded - engine.memory_info().rss > slow_model.stat().st_size * 0.9)
