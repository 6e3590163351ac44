"""What thinks: llama.cpp in a process of its own, and the client that speaks with it."""
