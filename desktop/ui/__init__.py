"""What is seen: widgets, and nothing that a widget does not need."""
