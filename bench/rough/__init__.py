"""People who do not exist, asked about in a hurry: a second, harsher truth that matching is measured by.

It was written by somebody who knew neither `camino.people` nor `bench.truth`, from general knowledge of how Mexicans
are named and how clerks write. It imports nothing of either and shares no table, no rule and no rate with them, and
so it stays: whoever improves a search does not improve these questions. What all three have in common is Mexico.
"""
