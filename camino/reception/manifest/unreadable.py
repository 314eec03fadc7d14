"""A file that cannot be read at all: what is wrong with it and what to do."""


class Unreadable(Exception):  # it is what the file is, as Refused is what a deed is
    """Raised instead of reading half a file. Both sentences are shown to the worker as they stand."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message} {remedy}")
        self.message = message
        self.remedy = remedy

    def to_json(self) -> dict[str, str]:
        """What the shell prints for such a file."""
        return {"error": self.message, "remedy": self.remedy}
