"""Who is found, how often and how fast: Camino beside what one would use instead, on people with known truth."""
