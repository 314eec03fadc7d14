"""What became of a person's file: what changed in it, and who has looked."""
