"""What goes wrong between a person and a question about them. One function a kind; `table.py` says how often each.

A function changes what is told and says whether it could: nobody with one surname has two to be swapped.
"""
