"""What is locked in the city, and what lies open: a few protections, requests and a broken glass to review."""

from datetime import datetime
from uuid import UUID

from camino.core.access.context import enter
from camino.people import actions, search
from camino.people.models import AccessRequest, Person
from camino.staff.models import Worker
from camino.staff.standing import standing_of
from camino.workspace.demonstration.stories import Narrator

# Level, regime, why: of as many people as there are lines.
PROTECTED = (
    ("protected", "trafficking", "Estuvo en una casa de seguridad; la Fiscalía ya tomó su declaración."),
    ("sealed", "danger", "Su expareja le busca y ha estado preguntando en el puente."),
    ("protected", "danger", "Denunció a quienes le extorsionaron en el camino."),
)
ASKED = (
    "Tramita aquí su acta de nacimiento y dice que ya la había pedido allá.",
    "Llega mañana al albergue; pregunta qué papeles dejó.",
)
BREAKS = "Llegó con golpes y sin papeles; hay que saber esta noche si el albergue es seguro."


def lock(story: Narrator, at: datetime) -> None:
    """By the deeds themselves: Inés protects, Olga asks, Teresa answers one and breaks a glass."""
    ines, teresa, olga = (_worker(name) for name in ("ines", "teresa", "olga"))
    enter(standing_of(ines))
    here = Person.objects.filter(known_at__office=ines.office, born_stated="date").order_by("-pk")
    chosen = list(here[: len(PROTECTED) + len(ASKED)])
    if len(chosen) < len(PROTECTED) + len(ASKED):
        return
    handle = None
    for person, (level, regime, reason) in zip(chosen, PROTECTED, strict=False):
        [made] = actions.protect(
            person=person, level=level, regime=regime, reason=reason, key=story.ids.new(at), by=ines
        )
        handle = made.handle if level == "sealed" else handle
    waiting = [
        _ask(story, at, person, reason, office=ines.office.pk, by=olga)
        for person, reason in zip(chosen[len(PROTECTED) :], ASKED, strict=True)
    ]
    enter(standing_of(teresa))
    if waiting[0]:
        actions.answer_request(request=waiting[0], granted=True, note="Con gusto.", by=teresa)
    if handle:
        actions.break_glass(meant=handle, reason=BREAKS, key=story.ids.new(at), by=teresa)


def _ask(
    story: Narrator, at: datetime, person: Person, reason: str, *, office: UUID, by: Worker
) -> AccessRequest | None:
    """Ask as the other office does: somebody whom a search has shown, unless they are known there, too."""
    enter(standing_of(by))
    shown = search.look(person.code, by=by)
    if not any(each.office_id == office for each in shown):
        return None
    return actions.ask_to_open(
        person=person.pk, office=office, reason=reason, key=story.ids.new(at), code=person.code,
        shown_in=search.note(shown, by=by), by=by,
    )  # fmt: skip


def _worker(username: str) -> Worker:
    return Worker.objects.get(username=username)
