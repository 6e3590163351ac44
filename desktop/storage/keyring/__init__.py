"""The keyring of the system: asked here, or by a child process for a window that goes on."""
