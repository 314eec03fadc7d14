"""What the health room keeps: attentions, tests, what follows from them, its cabinet, and by which figures it works."""

from camino.health.models.attentions import Attention, Note, Vitals
from camino.health.models.cabinet import Box, BoxLine
from camino.health.models.following import Alert, Attempt, FollowUp, Violence
from camino.health.models.protocols import Device, Protocol
from camino.health.models.publishing import DisclosureRule, Publication
from camino.health.models.testing import Test, Use

__all__ = [
    "Alert", "Attempt", "Attention", "Box", "BoxLine", "Device", "DisclosureRule", "FollowUp", "Note", "Protocol",
    "Publication", "Test", "Use", "Violence", "Vitals",
]  # fmt: skip
