"""Nobody makes an account alone: workers are made by their administrator."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class NobodySignsUp(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """allauth's adapter with registration closed."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Closed."""
        return False
