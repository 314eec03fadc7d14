"""Offices, the workers who sign in, and the posts that say what each does where."""

from camino.staff.models.offices import Office, a_time_zone
from camino.staff.models.posts import Post
from camino.staff.models.roles import FRONT_LINE, INCOMPATIBLE, Role, why_not_both
from camino.staff.models.tally import Tally
from camino.staff.models.workers import LANGUAGES, Worker, WorkerManager

__all__ = [
    "FRONT_LINE", "INCOMPATIBLE", "LANGUAGES", "Office", "Post", "Role", "Tally", "Worker", "WorkerManager",
    "a_time_zone", "why_not_both",
]  # fmt: skip
