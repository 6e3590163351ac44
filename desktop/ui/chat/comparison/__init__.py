"""Several answers to one message, read side by side."""
