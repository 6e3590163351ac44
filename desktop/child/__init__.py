"""How a process of ours lives and dies."""
