"""What made a reply, shown to a person, and the reply made again."""
