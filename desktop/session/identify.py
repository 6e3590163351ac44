"""A first look at a model's file, for a task: which model is it, if it is one at all."""

from __future__ import annotations

from desktop.core.model_file import ModelFile


def identify(path: str) -> ModelFile:
    """Return what the model at `path` is. Raises ModelError for what is none, or cannot be read."""
    from desktop.core import models  # late: nobody waits for this before the first frame

    return models.identify(path)
