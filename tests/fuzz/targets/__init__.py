"""The targets, one a file: what reads strangers data."""
