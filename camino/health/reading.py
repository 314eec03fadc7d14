"""Reading what health holds of a person, and what waits to be done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from camino.core import book
from camino.core.models import Entry
from camino.health.actions.testing import wanted
from camino.health.models import Alert, Attention, Box, FollowUp, Note, Protocol, Test, Use, Violence, Vitals
from camino.health.rules import Finding, glucose, hiv, violence, vitals
from camino.health.words import DONE, FINDINGS, NOW, SIGN_NOW, SIGNS
from camino.people.models import Person
from camino.staff.models import Office, Worker

MOST = 30
FRESH = timedelta(hours=12)


def note_reading(person: Person, *, by: Worker) -> None:
    """That the record was read: into the book, once a day. Were each look written down, the minutes between two would
    tell of a device that was waited for."""
    morning = timezone.make_aware(datetime.combine(by.office.today(), time()), by.office.zone)
    mine = Entry.objects.filter(worker=by, kind=Entry.Kind.READ, subject_id=person.pk, at__gte=morning)
    if not mine.exists():
        book.read(person, by=by)


@dataclass(frozen=True)
class SignTold:
    """A vital sign in words; `now`: what to do at once, where it does not wait."""

    name: object
    value: str
    unit: str
    now: object = ""


def signs_of(row: Vitals, person: Person, protocol: Protocol) -> list[SignTold]:
    """The figures of one moment, each with its unit, and what to do now."""
    known, age = protocol.signs(), person.birth.age(timezone.localdate(row.at))
    told = {name: Decimal(value) for name, value in (row.signs or {}).items() if name in known}
    urgent = vitals.urgent(told, known, age=age[1] if age else None, adults_from=protocol.adults_from())
    return [
        SignTold(SIGNS[name], str(value), known[name].unit, SIGN_NOW.get((name, urgent.get(name, "")), ""))
        for name, value in told.items()
    ]


def _figures_of(about: str) -> Callable[[date], Protocol]:
    """The protocol of any day, by one question for a whole record."""
    rows = list(Protocol.objects.filter(about=about))
    return lambda day: next(
        each for each in rows if each.since <= day and (each.until is None or each.until >= day)
    )


@dataclass(frozen=True)
class AnswerTold:
    """An answer to the question about sexual violence, and what can still be done."""

    row: Violence
    words: str
    done: Sequence[object]
    possible: violence.StillPossible | None


def answers_of(attentions: Sequence[Attention]) -> list[AnswerTold]:
    """The answers that were given, the latest first."""
    found, figures_on = [], _figures_of("pregnancy")
    for row in Violence.objects.filter(attention__in=attentions).select_related("worker").order_by("-at"):
        told: dict[str, Any] = row.answer or {}
        words = str(Violence.Answer(told["answer"]).label) if told else ""
        possible = None
        if told.get("answer") == Violence.Answer.YES:
            happened = datetime.fromisoformat(told["happened_at"]) if told["happened_at"] else row.at
            figures = figures_on(timezone.localdate(row.at)).pregnancy()
            possible = violence.still_possible(happened, timezone.now(), figures)
        found.append(
            AnswerTold(row, words, [DONE[each] for each in told.get("done", []) if each in DONE], possible)
        )
    return found


@dataclass(frozen=True)
class Record:
    """All that health holds of a person at the offices whose health staff the reader is."""

    attentions: Sequence[Attention]
    tests: Sequence["TestTold"]
    vitals: Sequence[tuple[Vitals, list[SignTold]]]
    notes: Sequence[Note]
    answers: Sequence[AnswerTold]
    follow_ups: Sequence[FollowUp]
    alert: Alert | None

    @property
    def now(self) -> list[SignTold]:
        """The last vital signs, where they do not wait and are of today."""
        row, signs = next(iter(self.vitals), (None, []))
        fresh = row is not None and timezone.now() - row.at < FRESH
        return [sign for sign in signs if sign.now] if fresh else []

    @property
    def emergency(self) -> AnswerTold | None:
        """An answer after which prophylaxis can still be begun."""
        return next((each for each in self.answers if each.possible and each.possible.emergency), None)


def record_of(person: Person, *, by: Worker) -> Record:
    """The record; that it was read is written down."""
    note_reading(person, by=by)
    attentions = list(Attention.objects.filter(person=person).order_by("-on")[:MOST])
    tests = Test.objects.filter(person=person).select_related("worker", "protocol", "attention", "told_by")
    measured = Vitals.objects.filter(attention__in=attentions).select_related("worker").order_by("-at")
    signs_on = _figures_of("vitals")
    notes = Note.objects.filter(attention__in=attentions).select_related("worker").order_by("-at")
    follow_ups = FollowUp.objects.filter(person=person).select_related("made_by").order_by("-due_on")
    return Record(
        attentions, [TestTold(test) for test in tests.order_by("-agreed_at")[:MOST]],
        [(row, signs_of(row, person, signs_on(timezone.localdate(row.at)))) for row in measured[:MOST]],
        list(notes[:MOST]), answers_of(attentions),
        list(follow_ups[:MOST]),
        Alert.objects.filter(person=person, taken_at=None).first(),
    )  # fmt: skip


class TestTold:
    """A test as its page tells it."""

    __test__ = False  # pytest: not one of its own

    def __init__(self, test: Test) -> None:
        self.test = test

    @property
    def finding(self) -> object:
        """What was found, in words."""
        return FINDINGS.get(self.test.finding or "", "")

    @property
    def now(self) -> object:
        """What to say and to do."""
        finding = self.test.finding or ""
        if finding == Finding.URGENT.value and self._hyperosmolar():
            finding = "hyperosmolar"
        return NOW.get((self.test.kind, finding), "")

    def _hyperosmolar(self) -> bool:
        last = self.test.uses.exclude(read_at=None).last()
        shown: dict[str, Any] = (last.shown if last else None) or {}
        return Decimal(shown.get("mg_dl", 0)) >= self.test.protocol.glucose().hyperosmolar_from

    @property
    def urgent(self) -> bool:
        """Whether it does not wait."""
        return bool(self.test.finding) and Finding(self.test.finding) in glucose.NOW

    @property
    def look(self) -> str:
        """The colour of its badge: a reactive test has none of its own, so that nobody reads it over a shoulder."""
        return "danger" if self.urgent else "neutral"


def value_of(use: Use) -> str:
    """The figure that a meter showed, in both units."""
    shown: dict[str, Any] = use.shown or {}
    if "mg_dl" not in shown:
        return ""
    if shown.get("beyond"):
        return str(shown["beyond"])
    read = glucose.Measured(Decimal(shown["mg_dl"]))
    return f"{read.mg_dl} mg/dL ({read.mmol_l} mmol/L)"


def boxes_for(test: Test, boxes: Sequence[Box]) -> list[Box]:
    """The boxes of which the next device of a test may be taken."""
    next_one = wanted(test)
    if isinstance(next_one, Finding):
        return []
    fitting = [box for box in boxes if box.device.kind == test.kind]
    if test.kind != "hiv":
        return fitting
    return [box for box in fitting if isinstance(next_one, hiv.Wanted) and next_one.takes(box.device.brand)]


@dataclass(frozen=True)
class Worklist:
    """What waits in the health room. It names people and times, never tests: other eyes pass behind the screen."""

    to_read: Sequence[Use]
    going_on: Sequence[Test]
    to_give: Sequence[Test]
    urgent: Sequence[FollowUp]
    due: Sequence[FollowUp]
    later: int
    today: Sequence[Attention]


def worklist(office: Office, *, on: date) -> Worklist:
    """What waits at an office."""
    uses = Use.objects.filter(test__office=office, test__status="agreed", read_at=None)
    open_tests = Test.objects.filter(office=office).select_related("person")
    follow_ups = FollowUp.objects.open().filter(office=office)
    due = list(follow_ups.filter(due_on__lte=on).select_related("person").order_by("due_on")[: 2 * MOST])
    return Worklist(
        to_read=list(uses.select_related("test__person").order_by("read_from")),
        going_on=list(open_tests.filter(status="agreed").exclude(uses__read_at=None, uses__isnull=False)[:MOST]),
        to_give=list(open_tests.filter(status="found").order_by("found_at")[:MOST]),
        urgent=[row for row in due if row.urgent], due=[row for row in due if not row.urgent],
        later=follow_ups.filter(due_on__gt=on).count(),
        today=list(Attention.objects.filter(office=office, on=on).select_related("person").order_by("-at")[:MOST]),
    )  # fmt: skip
