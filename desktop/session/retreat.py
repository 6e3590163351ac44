"""From the graphics card to the processor, once, when a model fails there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.core.settings import PROCESSOR, Loading
from desktop.core.wording import Wording, say
from desktop.session.preferences import Preferences
from desktop.session.seat import Wish


class Retreat:
    """Lets a wish whose model failed with a GPU be loaded once more, without any.

    It lasts as long as the wish: when the person loads the model again, its GPU is tried again.
    """

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._wish: Wish | None = None
        self._is_news = False

    def loading_of(self, wish: Wish) -> Loading:
        """Return how the model is to be loaded."""
        loading = self._preferences.loading_of(wish.path)
        if wish is not self._wish:
            return loading
        return replace(loading, device=PROCESSOR, gpu_layers=0)

    def takes(self, wish: Wish | None, gpus: Sequence[str]) -> bool:
        """Return whether a model that has failed is to be loaded again, now without its GPUs."""
        if wish is None or not gpus or wish is self._wish:
            return False
        self._wish, self._is_news = wish, True
        return True

    def news(self, wish: Wish | None, model: str) -> tuple[Wording, Wording] | None:
        """Return what is to be said once `model` has been loaded: what happened, and what to do."""
        if not self._is_news or wish is not self._wish:
            return None
        self._is_news = False
        return (
            say("The graphics card failed, so the processor computes “{name}” now.", name=model),
            say(
                "It is slower. Load the model again to try the graphics card once more; 0 GPU "
                "layers in the settings of the engine keep it off for good."
            ),
        )
