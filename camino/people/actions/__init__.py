"""Deeds on people. Each takes who does it (`by=`), is one transaction and writes the book."""

from camino.people.actions.changing import also_known_as, correct, give_paper, give_phone, take_away
from camino.people.actions.consenting import consent, withdraw
from camino.people.actions.grouping import belong_with, join_group, leave_group, make_group, register_with
from camino.people.actions.meeting import meet, open_file
from camino.people.actions.registering import LooksLike, register, register_many

__all__ = [
    "LooksLike", "also_known_as", "belong_with", "consent", "correct", "give_paper", "give_phone", "join_group",
    "leave_group", "make_group", "meet", "open_file", "register", "register_many", "register_with",
    "take_away", "withdraw",
]  # fmt: skip
