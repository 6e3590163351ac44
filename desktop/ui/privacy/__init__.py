"""The privacy page: what left this computer, and what holds on it."""
