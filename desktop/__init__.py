"""Fireside: a private assistant for a person's own computer."""

__version__ = "0.1.0"
