"""The manual: its window, what fills its places, and what joins it with the main window."""
