"""The standing characters of the tests, and the people they register."""

from datetime import date
from typing import Any

from camino.core.ids import new_id
from camino.people import actions
from camino.people.facts import Facts
from camino.people.models import Person
from camino.people.search import note, note_more, resembling
from camino.staff.models import Office, Post, Worker
from camino.workspace.demonstration.cast import CAST, OFFICES, SINCE

PLAYERS = {player.username: player for player in CAST}


def office(short_name: str) -> Office:
    """One of the demonstration's offices."""
    name, city, address, zone = OFFICES[short_name]
    made, _new = Office.objects.get_or_create(
        short_name=short_name, defaults={"name": name, "city": city, "address": address, "time_zone": zone}
    )
    return made


def hired(username: str) -> Worker:
    """A character with the post they have in the demonstration."""
    player = PLAYERS[username]
    worker, _new = Worker.objects.get_or_create(username=username, defaults={"full_name": player.full_name})
    Post.objects.get_or_create(
        worker=worker, office=office(player.office), role=player.role, defaults={"since": SINCE}
    )
    return worker


def registered(*, by: Worker, met_on: date | None = None, **facts: Any) -> Person:
    """A person registered as a worker would: everybody alike is shown first, and judged to be somebody else."""
    told = Facts(**facts)
    after = note_more(note([], by=by), [each for found in resembling([told]) for each in found], by=by)
    return actions.register(after=after, facts=told, key=new_id(), by=by, met_on=met_on)
