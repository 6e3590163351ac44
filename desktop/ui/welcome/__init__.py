"""The first hour: the welcome page, and what joins it with the window."""
