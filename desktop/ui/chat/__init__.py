"""The conversation that is read: transcript, composer, and what stands between."""
