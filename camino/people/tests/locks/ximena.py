"""Somebody whose file is locked, and why."""

from typing import Any

from camino.core.ids import new_id
from camino.people import actions
from camino.people.models import Opening, Person

SURNAME = "Zubirán"
CURP = "ZUBX990517MCHBRM05"
REASON = "La busca su expareja, que estuvo preguntando en el puente."


def broken(person: Person, acting: Any, by: Any) -> Opening:
    with acting(by):
        actions.break_glass(meant=person.pk, reason=REASON, key=new_id(), by=by)
        return Opening.objects.get(worker=by, kind="glass", ended_at=None)
