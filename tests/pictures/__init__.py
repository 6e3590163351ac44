"""Pictures of Fireside in real states: `python -m tests.pictures` (or `dev.py screenshots`)."""
