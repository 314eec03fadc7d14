"""What is typed at the counter and in the store."""
