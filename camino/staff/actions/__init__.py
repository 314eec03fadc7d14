"""What an administrator does with offices, workers and posts, and a worker with their own sessions."""

from camino.staff.actions.leaving import end_session, end_sessions, resume, stop
from camino.staff.actions.letting_in import give_first_password, let_try_again, reset_factors
from camino.staff.actions.offices import add_office, change_office
from camino.staff.actions.posts import end_post, give_post
from camino.staff.actions.workers import change_worker, hire

__all__ = [
    "add_office", "change_office", "change_worker", "end_post", "end_session", "end_sessions", "give_first_password",
    "give_post", "hire", "let_try_again", "reset_factors", "resume", "stop",
]  # fmt: skip
