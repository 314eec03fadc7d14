"""Finding all duplicates, beside what a user would pick instead: Splink as it comes, recordlinkage as it comes."""
