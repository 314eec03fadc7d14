"""Reading the spreadsheet handed over with an arrival. What is read are lines of a list: nobody is registered
by it."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused
from camino.reception import listed, understood
from camino.reception.actions.holding import hold
from camino.reception.actions.judging import judge
from camino.reception.manifest import Layout, Manifest, Row, Unreadable, read_manifest
from camino.reception.models import Arrival, Crossing, Line
from camino.staff.models import Worker

BATCH = 1000
LONGEST_SHEET = 120


class UnreadableFile(Refused):
    """The file cannot be read: what is wrong with it, and what to do."""

    def __init__(self, why: Unreadable) -> None:
        super().__init__(str(why))
        self.why = why


class ReadBefore(Refused):
    """The same file was read already. `arrival`: for which one."""

    def __init__(self, arrival: Arrival) -> None:
        super().__init__(
            _("This same file has already been read, for “%(title)s”.") % {"title": arrival.title}
        )
        self.arrival = arrival


@transaction.atomic
def read_file(*, arrival: Arrival, content: bytes, file_name: str, by: Worker) -> Arrival:
    """Read a file as the list of an arrival. It takes the place of a file read before; typed lines stay.

    Refused (UnreadableFile, ReadBefore) when it cannot be read or was read already, for this arrival or
    another.
    """
    digest = sha256(content).hexdigest()
    _require_new(arrival, digest)
    manifest = _read(content, file_name, understood.remembered(by.office), arrival)
    held = hold(arrival, Arrival.Status.OPEN)
    _require_new(held, digest)
    held.file_name, held.file_digest, held.file_content = file_name[:200], digest, content
    _keep(held, manifest)
    book.write("read list", held, by=by, lines=len(manifest.rows))
    return held


@transaction.atomic
def correct_columns(*, arrival: Arrival, answers: Mapping[str, str], by: Worker) -> Arrival:
    """Read the file again as the worker says its columns are, and remember that for the next list that looks
    the same."""
    held = hold(arrival, Arrival.Status.OPEN)
    if not held.file_content:
        raise Refused(_("There is no file to read again. Drop the list here."))
    layouts, answered = understood.corrected(held, answers)
    manifest = _read(bytes(held.file_content), held.file_name, layouts, held)
    _keep(held, manifest)
    understood.remember(by.office, layouts, answered)
    book.write("correct columns", held, by=by, answered=sorted(answered))
    return held


def _read(content: bytes, file_name: str, layouts: Iterable[Layout], arrival: Arrival) -> Manifest:
    try:
        manifest = read_manifest(content, file_name, layout=layouts, today=arrival.office.today())
    except Unreadable as why:
        raise UnreadableFile(why) from why
    if not manifest.rows and all(table.recognised for table in manifest.tables):
        message = _("No people were found in this file.")
        raise UnreadableFile(
            Unreadable(message, _("Look whether it is the right file and the list is in it."))
        )
    return manifest


def _require_new(arrival: Arrival, digest: str) -> None:
    again = Arrival.objects.filter(office=arrival.office, file_digest=digest).exclude(
        status=Arrival.Status.CANCELLED
    )
    if read := again.first():
        raise ReadBefore(read)


def _keep(arrival: Arrival, manifest: Manifest) -> None:
    crossings = Crossing.objects.open_on(arrival.arrived_on)
    arrival.understood = understood.to_keep(manifest, crossings=list(crossings))
    arrival.save()
    from_before = arrival.lines.exclude(sheet=Line.TYPED)
    before = {(line.sheet, line.number): line for line in from_before}
    from_before.delete()
    lines = [_line(arrival, row, before) for row in manifest.rows]
    judge(lines, on=arrival.arrived_on)
    Line.objects.bulk_create(lines, BATCH)


def _line(arrival: Arrival, row: Row, before: Mapping[tuple[str, int], Line]) -> Line:
    """The line of a row. What the worker had corrected and decided by hand outlasts another reading of the
    file."""
    sheet = _sheet(row.sheet)
    facts = listed.from_row(row)
    problems = listed.troubles_of_row(row, on=arrival.arrived_on)
    old = before.get((sheet, row.number))
    if old and (by_hand := old.facts.get("corrected")):
        facts |= {name: old.facts.get(name, "") for name in by_hand} | {"corrected": by_hand}
        problems = listed.troubles(facts, on=arrival.arrived_on)
    line = Line(
        arrival=arrival, sheet=sheet, number=row.number, facts=facts, problems=problems, repeats=row.repeats
    )
    if old and _told(old.facts) == _told(facts):
        line.decision, line.person_id, line.alike, line.outcome = (
            old.decision,
            old.person_id,
            old.alike,
            old.outcome,
        )
    return line


def _sheet(name: str) -> str:
    """The sheet's name; never the one that typed lines have."""
    return name[:LONGEST_SHEET] or "1"


def _told(facts: Mapping[str, Any]) -> Sequence[Any]:
    return [facts.get(name, "") for name in listed.TOLD]
