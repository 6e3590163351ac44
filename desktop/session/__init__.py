"""What is happening now: objects with signals, on QtCore alone, testable without a screen."""
