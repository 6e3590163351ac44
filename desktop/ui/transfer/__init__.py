"""Conversations going out and coming in, as a person sees it."""
