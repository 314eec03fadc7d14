"""Deeds on people. Each takes who does it (`by=`), is one transaction and writes the book."""

from camino.people.actions.asking import answer_request, ask_to_open, close_file, withdraw_request
from camino.people.actions.changing import also_known_as, correct, give_paper, give_phone, take_away
from camino.people.actions.consenting import consent, decide_instead, oppose, withdraw
from camino.people.actions.glass import break_glass, review_glass
from camino.people.actions.grouping import belong_with, join_group, leave_group, make_group, register_with
from camino.people.actions.meeting import meet, open_file
from camino.people.actions.protecting import (
    add_to_reason,
    change_protection,
    end_protection,
    give_team_place,
    protect,
)  # fmt: skip
from camino.people.actions.registering import LooksLike, register, register_many

__all__ = [
    "LooksLike", "add_to_reason", "also_known_as", "answer_request", "ask_to_open", "belong_with", "break_glass",
    "change_protection", "close_file", "consent", "correct", "decide_instead", "end_protection", "give_paper",
    "give_phone", "give_team_place", "join_group", "leave_group", "make_group", "meet", "open_file", "oppose",
    "protect", "register", "register_many", "register_with", "review_glass", "take_away", "withdraw",
    "withdraw_request",
]  # fmt: skip
