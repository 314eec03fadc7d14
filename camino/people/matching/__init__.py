"""Who may this be? Recognising a person among all that are registered; plain values, no Django, no database.

`words` hears names, `keys` finds candidates, `plan` decides which keys to ask for, `levels` says how two facts agree,
`model` what that is worth, `scoring` how likely it is the same person, and why.
"""
