"""The hub's own process: takes one errand, carries it out, and ends."""
