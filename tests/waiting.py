"""Jobs done where they were put off: in the test's own process and transaction."""

import json

from django.db import connection
from procrastinate.contrib.django import app

TAKE = (
    "DELETE FROM procrastinate_jobs WHERE id = (SELECT id FROM procrastinate_jobs WHERE status = 'todo' ORDER BY id"
    " LIMIT 1) RETURNING task_name, args::text"
)


def do_what_waits() -> None:
    """One job after another, also those that a job puts off."""
    with connection.cursor() as cursor:
        cursor.execute(TAKE)
        while row := cursor.fetchone():
            name, told = row
            app.tasks[name](**json.loads(told))
            cursor.execute(TAKE)
