"""The rules of who sees what, told a second time in plain Python, and random cities to hold the two side by side."""
