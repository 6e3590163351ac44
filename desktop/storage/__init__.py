"""What survives: the database of conversations, the settings file, the secrets."""
