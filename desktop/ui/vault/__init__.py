"""The page of the locked vault, and what guards it."""
