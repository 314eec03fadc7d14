"""Persons and what is known about who they are."""

from camino.people.models.cards import Card, Legacy, NameWord, NameWordSeen, Search
from camino.people.models.consents import Consent, ConsentRule, Override, PrivacyNotice
from camino.people.models.documents import Contact, Document
from camino.people.models.groups import Group, Membership
from camino.people.models.joining import Alias, AliasUse, LikelyPair, Merge, MergedRow
from camino.people.models.persons import KnownAt, OtherName, Person
from camino.people.models.protection import AccessRequest, Opening, Protection
from camino.people.models.retention import RetentionPlan, RetentionRule
from camino.people.models.rights import LegalDay, LegalTerm, RightsRequest

__all__ = [
    "AccessRequest", "Alias", "AliasUse", "Card", "Consent", "ConsentRule", "Contact", "Document", "Group", "KnownAt",
    "Legacy", "LegalDay", "LegalTerm", "LikelyPair", "Membership", "Merge", "MergedRow", "NameWord", "NameWordSeen",
    "Opening", "OtherName", "Override", "Person", "PrivacyNotice", "Protection", "RetentionPlan", "RetentionRule",
    "RightsRequest", "Search",
]  # fmt: skip
