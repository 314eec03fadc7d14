"""What health staff type."""
