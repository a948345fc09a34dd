"""What each command does: settings in, lines out. What is heavy is imported only where it is used."""
