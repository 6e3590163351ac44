"""The adapter rack: the panel beside the conversation, and what leads there."""
