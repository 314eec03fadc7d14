"""Everything the health room writes."""
