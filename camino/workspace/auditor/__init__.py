"""The auditor's book: reading it page by page, narrowing it, taking it out."""
