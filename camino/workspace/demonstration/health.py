"""A year in the health room of the main office: invented tests, what followed from them, and what waits today."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random

from django.utils import timezone

from camino.core.access.context import acting_as
from camino.health.actions import attending
from camino.health.actions.publishing import publish
from camino.health.models import (
    Attempt,
    Attention,
    Box,
    BoxLine,
    Device,
    FollowUp,
    Note,
    Protocol,
    Test,
    Use,
    Vitals,
)  # fmt: skip
from camino.health.rules import Finding, Kind, Outcome, glucose
from camino.people.models import Consent, Person
from camino.reception.models import Visit
from camino.staff.models import Worker
from camino.staff.standing import standing_of
from camino.supplies.models import Movement

MOST, SHARE = 420, 6
NOTES = (
    "Ampollas en los pies por la caminata; curación y vendas.", "Toma metformina y la perdió al cruzar.",
    "Dolor de cabeza y cansancio tras el viaje; hidratación.", "Refiere tos de dos semanas; al centro de salud.",
)  # fmt: skip
CARE = {
    "hiv_care": "CAPASITS Ciudad Juárez", "prenatal": "Hospital de la Mujer",
    "health_centre": "Centro de Salud B. Juárez", "emergency": "Urgencias, Hospital General",
}  # fmt: skip


def tell_of_health(*, seed: int) -> None:
    """What Nora did in a year, and what waits on her list today."""
    nora = Worker.objects.get(username="nora")
    with acting_as(standing_of(nora)):
        if Attention.objects.exists():
            return
        issued = Movement.objects.filter(kind=Movement.Kind.HEALTH, office=nora.office).order_by("at", "pk")
        boxes = [_taken_in(movement, by=nora) for movement in issued.select_related("lot__item")]
        Nurse(nora, Random(seed), boxes).work()  # noqa: S311  # a city that can be made again, not a secret


def _taken_in(movement: Movement, *, by: Worker) -> Box:
    """Each delivery in a box of its own, on the day on which it came."""
    device = Device.objects.get(item=movement.lot.item_id)
    box = Box.objects.create(
        office=by.office, movement=movement, device=device, lot=movement.lot, left=movement.quantity,
        taken_in_at=movement.at, taken_in_by=by,
    )  # fmt: skip
    BoxLine.objects.create(box=box, why=BoxLine.Why.CAME, change=movement.quantity, at=movement.at, by=by)
    return box


class Nurse:
    """Whoever attends, day by day."""

    def __init__(self, worker: Worker, dice: Random, boxes: Sequence[Box]) -> None:
        self.worker, self.dice, self.office, self.boxes = worker, dice, worker.office, boxes
        self.protocols = {each.about: each for each in Protocol.objects.all()}

    def work(self) -> None:
        """A year, then today; the quarter that is over is published."""
        visits = Visit.objects.filter(office=self.office, came_on__lt=self.office.today())
        came = visits.filter(came_on__gte=self.office.today() - timedelta(days=365)).select_related("person")
        seen: set[object] = set()
        chosen = []
        for visit in came.order_by("-came_on", "pk")[: MOST * SHARE]:
            if visit.person_id not in seen and visit.came_at and self.dice.random() < 1 / 2:
                seen.add(visit.person_id)
                chosen.append(visit)
        for visit in sorted(chosen[:MOST], key=lambda visit: (visit.came_at, visit.pk)):
            self.attend(visit.person, visit.came_at + timedelta(minutes=self.dice.randint(30, 90)))
        today = visits.none() | Visit.objects.filter(office=self.office, came_on=self.office.today())
        self.today([visit.person for visit in today.select_related("person").order_by("pk")[:6]] or
                   [visit.person for visit in chosen[:6]])  # fmt: skip
        publish(by=self.worker)

    def attend(self, person: Person, at: datetime) -> Attention:
        """Vital signs, often a test, sometimes a note."""
        attention = Attention(
            person=person,
            office=self.office,
            on=timezone.localdate(at, self.office.zone),
            at=at,
            worker=self.worker,
        )
        attention.save()
        signs = {"systolic": str(self.dice.randint(98, 158)), "pulse": str(self.dice.randint(58, 104)),
                 "temperature": str(Decimal(self.dice.randint(358, 379)) / 10)}  # fmt: skip
        signs["diastolic"] = str(int(signs["systolic"]) - self.dice.randint(32, 48))
        Vitals(attention=attention, at=at, worker=self.worker, signs=signs).save()
        if self.dice.random() < 0.4:
            Note(attention=attention, at=at, worker=self.worker, text=self.dice.choice(NOTES)).save()
        if person.birth.minor(attention.on) is False:
            kinds = ["glucose", "glucose", "hiv"] + (["pregnancy"] if person.sex == "F" else [])
            self.test(attention, self.dice.choice(kinds))
        return attention

    def test(self, attention: Attention, kind: str) -> Test | None:
        """One test, given in person; what follows from it, mostly done by now."""
        at, finding = attention.at, self._finding(kind)
        devices = self._devices(kind, finding)
        if not all(self._box(key, at) for key, _shown in devices):
            return None
        test = Test(
            attention=attention, person=attention.person, office=self.office, kind=kind, worker=self.worker,
            protocol=self.protocols[kind], agreed_at=at, given_by=Consent.GivenBy.SELF, how=Consent.How.SIGNED,
            facts={"setting": "random", "symptoms": False} if kind == "glucose" else {}, finding=finding.value,
            status=Test.Status.GIVEN, found_at=at + timedelta(minutes=20 * len(devices)), counselled_after=True,
            told_at=at + timedelta(minutes=20 * len(devices) + 6), told_by=self.worker,
        )  # fmt: skip
        test.save()
        for number, (key, shown) in enumerate(devices, 1):
            self._use(test, number, key, shown, at + timedelta(minutes=20 * (number - 1) + 2))
        what = {
            "reactive": "hiv_care",
            "positive": "prenatal",
            "high": "health_centre",
            "urgent": "emergency",
        }
        if finding.value in what:
            self._follow(test, what[finding.value])
        return test

    def _finding(self, kind: str) -> Finding:
        luck = self.dice.random()
        if kind == Kind.HIV:
            return Finding.REACTIVE if luck < 0.06 else Finding.NON_REACTIVE
        if kind == Kind.PREGNANCY:
            return Finding.POSITIVE if luck < 0.3 else Finding.NEGATIVE
        return Finding.HIGH if luck < 0.12 else Finding.WATCH if luck < 0.3 else Finding.NORMAL

    def _devices(self, kind: str, finding: Finding) -> list[tuple[str, dict[str, object]]]:
        """The box of each device and what it showed."""
        if kind == Kind.GLUCOSE:
            between = {Finding.HIGH: (205, 290), Finding.WATCH: (142, 196)}.get(finding, (78, 136))
            value = glucose.Measured(Decimal(self.dice.randint(*between)))
            shown: dict[str, object] = {"outcome": Outcome.MEASURED.value, "mg_dl": str(value.mg_dl), "beyond": "",
                                        "unit": "mg/dL", "late": False}  # fmt: skip
            return [("test-glucose", shown)]
        shown = {"outcome": finding.value, "late": False}
        if kind == Kind.PREGNANCY:
            return [("test-pregnancy", shown)]
        return [("test-hiv-a", shown)] + ([("test-hiv-b", shown)] if finding is Finding.REACTIVE else [])

    def _box(self, key: str, at: datetime) -> Box | None:
        """The box of which a kit is taken at a moment: of those that had come, the one that expires first."""
        on = timezone.localdate(at, self.office.zone)
        here = [
            box
            for box in self.boxes
            if box.device.item.key == key and box.taken_in_at <= at and box.left > 0 and box.usable(on)
        ]
        return min(here, key=lambda box: (box.use_by or on, box.taken_in_at), default=None)

    def _use(self, test: Test, number: int, key: str, shown: dict[str, object], at: datetime) -> Use | None:
        box = self._box(key, at)
        if box is None:
            return None
        box.left -= 1
        if box.lot.keeps_days is not None and box.opened_on is None:
            box.opened_on = timezone.localdate(at, self.office.zone)
        box.save()
        BoxLine.objects.create(box=box, why=BoxLine.Why.USED, change=-1, at=at, by=self.worker)
        first, best, last = (
            at + timedelta(minutes=each)
            for each in (box.device.first_minutes, box.device.best_minutes, box.device.last_minutes)
        )
        use = Use(
            test=test, number=number, box=box, worker=self.worker, begun_at=at, read_from=first, best_until=best,
            read_until=last, read_at=best if shown else None, shown=shown or None,
        )  # fmt: skip
        use.save()
        return use

    def _follow(self, test: Test, what: str, days: int = 7) -> None:
        due = test.attention.on + timedelta(days=days)
        done = due < self.office.today() - timedelta(days=10)
        row = FollowUp(
            person=test.person, office=self.office, test=test, what=what, where=CARE[what], due_on=due,
            made_at=test.agreed_at, made_by=self.worker, status="done" if done else "open",
            ended_on=due if done else None, ended_by=self.worker if done else None,
        )  # fmt: skip
        row.save()
        told = (
            "Se llamó a la ambulancia."
            if what == "emergency"
            else "Se le entregó el pase; lo confirma el martes."
        )
        words = "Acudió a su primera consulta." if done else told
        Attempt(follow_up=row, at=test.agreed_at, worker=self.worker, words=words).save()

    def today(self, people: Sequence[Person]) -> None:
        """What waits on the list: a device to be read, a result to be given, somebody for protection to see."""
        now = timezone.now()
        for place, person in enumerate(people):
            if Attention.objects.filter(person=person, on=self.office.today()).exists():
                continue
            attention = self.attend(person, now - timedelta(minutes=50 - 6 * place))
            if person.birth.minor(attention.on) is not False:
                attending.tell_protection(person=person, urgent=False, by=self.worker)
            elif place < 3:
                self._waits(attention, found=place == 1, now=now)
            elif place == 3:
                self._urgent(attention, now=now)

    def _urgent(self, attention: Attention, *, now: datetime) -> None:
        """A figure that does not wait: the ward was told, and nobody has written yet that the person arrived."""
        shown = {
            "outcome": Outcome.MEASURED.value,
            "mg_dl": "412",
            "beyond": "",
            "unit": "mg/dL",
            "late": False,
        }
        at = now - timedelta(minutes=15)
        if self._box("test-glucose", at) is None:
            return
        test = Test(
            attention=attention, person=attention.person, office=self.office, kind=Kind.GLUCOSE.value,
            worker=self.worker, protocol=self.protocols["glucose"], agreed_at=at, given_by=Consent.GivenBy.SELF,
            how=Consent.How.SPOKEN, facts={"setting": "random", "symptoms": True}, finding=Finding.URGENT.value,
            status=Test.Status.GIVEN, found_at=at + timedelta(minutes=3), counselled_after=True,
            told_at=at + timedelta(minutes=5), told_by=self.worker,
        )  # fmt: skip
        test.save()
        self._use(test, 1, "test-glucose", shown, at + timedelta(minutes=1))
        self._follow(test, "emergency", days=0)

    def _waits(self, attention: Attention, *, found: bool, now: datetime) -> None:
        if Test.objects.filter(
            person=attention.person, kind=Kind.HIV.value, status__in=["agreed", "found"]
        ).exists():
            return
        test = Test(
            attention=attention, person=attention.person, office=self.office, kind=Kind.HIV.value, worker=self.worker,
            protocol=self.protocols["hiv"], agreed_at=now - timedelta(minutes=30), given_by=Consent.GivenBy.SELF,
            how=Consent.How.SIGNED, facts={}, status=Test.Status.FOUND if found else Test.Status.AGREED,
            finding=Finding.NON_REACTIVE.value if found else None, found_at=now if found else None,
        )  # fmt: skip
        test.save()
        shown: dict[str, object] = {"outcome": Outcome.NON_REACTIVE.value, "late": False} if found else {}
        self._use(test, 1, "test-hiv-a", shown, now - timedelta(minutes=25 if found else 9))
