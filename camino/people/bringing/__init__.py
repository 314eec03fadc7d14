"""Bringing an old register in: a file of people, checked as a whole, then written by the hundred thousand.

`reading` checks the file, `rows` makes what is copied, `writing` writes it as the tables' owner, `indexes` takes what
would slow a large load out of the way and puts it back.
"""
