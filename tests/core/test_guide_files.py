"""The Guide's own files: small, whole, honest, and fit for each other."""

from __future__ import annotations

import pytest

from desktop.core import guide
from desktop.core.adapters import Fits, check, flaw_in_values, identify_adapter, shape_of
from desktop.core.models import header_of, identify

MOST = 8_000_000  # bytes of the model and the adapter together


@pytest.fixture(scope="module")
def files() -> tuple[str, str]:
    model, adapter = guide.model(), guide.adapter()
    assert model is not None
    assert adapter is not None
    return str(model), str(adapter)


def test_both_are_small(files: tuple[str, str]) -> None:
    assert sum(path.stat().st_size for path in guide.files()) <= MOST
    model = identify(files[0])
    assert 3_000_000 < model.parameters < 4_500_000


def test_the_model_is_a_llama_with_a_template_of_its_own(files: tuple[str, str]) -> None:
    model = identify(files[0])
    assert model.architecture == "llama"
    assert model.quantisation.name == "Q8_0"
    assert model.context_trained >= 1024
    assert "<|guide|>" in model.template
    assert model.facts.licence == "mit"


def test_the_adapter_was_made_for_the_model(files: tuple[str, str]) -> None:
    adapter = identify_adapter(files[1])
    assert adapter.flaws == ()
    assert check(adapter, shape_of(identify(files[0]))) == Fits(named=True)
    assert flaw_in_values(adapter.path) is None
    assert (adapter.name, adapter.strength, adapter.licence) == ("Deutsch", 1.0, "mit")
    assert "German" in adapter.description


def test_they_say_honestly_what_they_are(files: tuple[str, str]) -> None:
    said = header_of(guide.folder() / guide.MODEL).text("general.description")
    assert "demonstration" in said
    assert "knows nothing else" in said
    words = (guide.folder() / "README.md").read_text("utf-8")
    assert "MIT" in words
    assert "four million parameters" in words
