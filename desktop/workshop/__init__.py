"""What makes files: adapters converted, adapters baked into models, in a process of its own."""
