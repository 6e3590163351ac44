"""Quick prompts in the window: called by a slash in the composer, kept in a library."""
