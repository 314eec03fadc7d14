"""Sealing the book: a chain of digests over every entry and every row of history, signed every few minutes.

`sources` says what the book is · `canonical` turns a row into bytes and bytes into a link · `sealer` writes links and
seals · `verifying` looks whether all of it still fits · `keys` and `anchor` keep what must not be in the database ·
`health` tells whether sealing is late.
"""

SEALING = "sealing"  # the clearance: reads the book, writes links and seals
