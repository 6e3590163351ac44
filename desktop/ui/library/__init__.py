"""The library page: the models on this computer, those worth having, and all others on the hub."""
