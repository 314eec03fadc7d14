"""All duplicates of a register: trained by Splink, found by DuckDB on one machine or by Spark on many; no
Django inside.

`preparing` writes a register as it is compared, `levels` says how two records may agree, `training` learns what that is
worth, `model` keeps it, `blocking` says which records are compared at all, `scoring` compares them,
`clustering` decides
who is one person, `running` does it all in parts that need not be done twice, `adding` does it for what is new.
"""
