"""Forms of the reception desk."""
