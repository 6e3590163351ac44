"""The settings window, generated from the declarations in core."""
