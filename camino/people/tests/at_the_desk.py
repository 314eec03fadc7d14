"""What the tests of this room do over and over: search, and send the form."""

from typing import Any

from django.test import Client
from django.urls import reverse

from camino.core.ids import new_id
from camino.people.models import Person, Search


def look_for(client: Client, text: str) -> Search:
    """Type into the box; the search that was noted."""
    client.post(reverse("people:search"), {"q": text})
    return Search.objects.latest("at")


def send(client: Client, after: Search, **typed: Any) -> Any:
    """Send the form of a new person."""
    return client.post(f"{reverse('people:register')}?after={after.pk}", {"key": str(new_id()), **typed})


def registered(response: Any) -> Person:
    """The person whose registration this answer follows."""
    assert response.status_code == 302, response.content.decode()[:2000]
    return Person.objects.latest("registered_at")
