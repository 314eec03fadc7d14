"""Pages of the counter and of the store."""
