"""The standing characters of the tests, and the people they register."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.db import connection, transaction

from camino.core.access.context import Standing, enter
from camino.core.ids import new_id
from camino.people import actions
from camino.people.facts import Facts
from camino.people.models import Person
from camino.people.search import note, note_more, resembling
from camino.staff.models import Office, Post, Role, Worker
from camino.workspace.demonstration.cast import CAST, OFFICES, SINCE

PLAYERS = {player.username: player for player in CAST}


SETTINGS = ("worker", "offices", "protected", "medical", "clearances")


@contextmanager
def by_an_administrator() -> Iterator[None]:
    """Offices, workers and posts are an administrator's to write. Afterwards the standing is what it was."""
    with transaction.atomic(), connection.cursor() as cursor:
        asked = ", ".join(f"coalesce(current_setting('camino.{name}', true), '')" for name in SETTINGS)
        cursor.execute(f"SELECT {asked}")
        before = cursor.fetchone()
        enter(Standing(clearances=frozenset({"administrator"})))
        yield
        for name, value in zip(SETTINGS, before, strict=True):
            cursor.execute("SELECT set_config(%s, %s, true)", [f"camino.{name}", value])


def office(short_name: str) -> Office:
    """One of the demonstration's offices."""
    known = Office.objects.filter(short_name=short_name).first()
    if known:
        return known
    name, city, address, zone = OFFICES[short_name]
    with by_an_administrator():
        return Office.objects.create(
            short_name=short_name, name=name, city=city, address=address, time_zone=zone
        )


def posted(worker: Worker, short_name: str, role: Role, since: date = SINCE) -> Post:
    """The worker has this post from now on. (Read the worker anew: who has posts knows them by heart.)"""
    place = office(short_name)
    with by_an_administrator():
        made, _new = Post.objects.get_or_create(
            worker=worker, office=place, role=role, defaults={"since": since}
        )
    return made


def hired(username: str) -> Worker:
    """A character with the post they have in the demonstration."""
    player = PLAYERS[username]
    with by_an_administrator():
        worker, _new = Worker.objects.get_or_create(
            username=username, defaults={"full_name": player.full_name}
        )
    posted(worker, player.office, player.role)
    return worker


def with_password(worker: Worker, password: str) -> Worker:
    """The worker signs in with this password from now on."""
    worker.set_password(password)
    with by_an_administrator():
        worker.save()
    return worker


def registered(*, by: Worker, met_on: date | None = None, **facts: Any) -> Person:
    """A person registered as a worker would: everybody alike is shown first, and judged to be somebody else."""
    told = Facts(**facts)
    after = note_more(note([], by=by), [each for found in resembling([told]) for each in found], by=by)
    return actions.register(after=after, facts=told, key=new_id(), by=by, met_on=met_on)
