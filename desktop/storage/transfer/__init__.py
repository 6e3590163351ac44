"""Conversations on their way out of Fireside and into it: files for people and for programs."""
