"""The exit statuses of the command line; argparse itself exits with 2 for wrong usage."""

FAILED = 1
INTERRUPTED = 130  # as shells say of a program that Ctrl+C ended
