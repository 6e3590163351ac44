"""Tips: a line above the composer, now and then, and what joins it with the window."""
