"""Is the news of a source still arriving? Pure decisions over what landed when."""
