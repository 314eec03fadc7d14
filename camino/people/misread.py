"""What was typed cannot be what it should be: said with the reason and with what to do instead."""

from django.utils.functional import Promise


class Misread(ValueError):
    """`message` says why, `remedy` what to type or to ask instead; both are shown as they stand."""

    def __init__(self, message: str | Promise, remedy: str | Promise) -> None:
        super().__init__(message, remedy)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}"
