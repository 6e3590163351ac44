"""Personas in the window: cards to begin with, a mark on the conversation, and the library."""
