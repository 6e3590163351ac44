"""Notifications: how the system tells what ended while the person was in another window."""
