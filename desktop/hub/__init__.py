"""What lies outside: the hub of models, reached by a short-lived process a search or transfer."""
