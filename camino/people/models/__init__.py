"""Persons and what is known about who they are."""

from camino.people.models.cards import Card, Search
from camino.people.models.consents import Consent, PrivacyNotice
from camino.people.models.documents import Contact, Document
from camino.people.models.groups import Group, Membership
from camino.people.models.persons import KnownAt, OtherName, Person

__all__ = [
    "Card", "Consent", "Contact", "Document", "Group", "KnownAt", "Membership", "OtherName", "Person",
    "PrivacyNotice", "Search",
]  # fmt: skip
