"""Deeds of the reception desk. Each takes who does it (`by=`), is one transaction and writes the book."""
