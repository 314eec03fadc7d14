"""People who do not exist, and what goes wrong when somebody writes them down: matching is measured by them.

Nothing here is taken from `camino.people`: no list of names, no rule of sounds, no nickname. What the two have in
common is only that both are about Mexico. The lists were written from general knowledge, with rounded frequencies.
"""
