"""The `camino` command, one file a word."""
