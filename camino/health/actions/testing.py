"""A test, deed by deed: agreed to, a device begun, read, the result given in person. The book names none of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from camino.core.once import first_time
from camino.core.refusals import Refused
from camino.core.signatures import Signature
from camino.core.states import require_arrow
from camino.health.actions.attending import ONE_DEED, attend, require_health, tell_protection
from camino.health.actions.cabinet import take_one
from camino.health.models import Box, BoxLine, FollowUp, Protocol, Test, Use, Violence
from camino.health.models.testing import ARROWS
from camino.health.rules import SHOWS, Finding, Kind, Outcome, glucose, hiv, pregnancy
from camino.health.rules.glucose import Setting, Unit
from camino.health.rules.reading import Moment, Window
from camino.people.consent_rules import WRITTEN, Ages, Child, asked_of_birth
from camino.people.models import Consent, Person
from camino.staff.models import Worker

What = FollowUp.What
SELF = Consent.GivenBy.SELF


@dataclass(frozen=True)
class Agreement:
    """Who agreed to the test, how, after which counselling; and what the test asks before."""

    given_by: str
    how: str
    counselled: bool
    giver_name: str = ""
    child_agreed: bool | None = None
    signature: Signature | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)


@transaction.atomic
def agree(*, person: Person, kind: str, agreement: Agreement, key: UUID, by: Worker) -> Test | None:
    """The person was counselled and agreed: the test may begin. Refused without, or where the law asks for more."""
    if not first_time(key, ONE_DEED, by=by):
        return None
    require_health(by)
    today = by.office.today()
    protocol = Protocol.on(kind, today)
    _require_agreement(person, protocol, agreement, by=by)
    facts = dict(agreement.facts)
    if kind == Kind.GLUCOSE.value and facts.get("setting") not in {each.value for each in Setting}:
        raise Refused(_("Say how long ago the person ate: the thresholds depend on it."), field="setting")
    test = Test(
        attention=attend(person=person, by=by), person=person, office=by.office, kind=kind, protocol=protocol,
        worker=by, given_by=agreement.given_by, how=agreement.how, child_agreed=agreement.child_agreed,
        giver_name=agreement.giver_name.strip(), facts=facts,
        signature=agreement.signature.text if agreement.signature else None,
    )  # fmt: skip
    try:
        with transaction.atomic():
            test.save(force_insert=True)
    except IntegrityError as error:
        raise Refused(_("A test of this kind is already going on.")) from error
    return test


def _require_agreement(person: Person, protocol: Protocol, agreement: Agreement, *, by: Worker) -> None:
    figures = protocol.ages()
    if not agreement.counselled:
        raise Refused(_("Counsel the person first: what the test is, what it can find, that it is voluntary."),
                      field="counselled")  # fmt: skip
    if agreement.given_by not in Consent.GivenBy.values or agreement.how not in Consent.How.values:
        raise Refused(_("Write down who agreed, and how."))
    if figures.written and agreement.how not in WRITTEN:
        raise Refused(_("This test needs consent in writing: a signature or a fingerprint."), field="how")
    if agreement.how == Consent.How.DRAWN and (agreement.signature is None or agreement.signature.on_paper):
        raise Refused(_("Let the person sign in the box."), field="signature")
    ages = Ages(figures.willingness_from, figures.assent_from, figures.alone_from)
    asked = asked_of_birth(person.birth, on=by.office.today(), ages=ages)
    if agreement.given_by == SELF and not asked.own:
        raise Refused(
            _("At this age a mother, father, guardian or the Procuraduría consents."), field="given_by"
        )
    if agreement.given_by != SELF:
        if not agreement.giver_name.strip():
            raise Refused(_("Write the name of who consented."), field="giver_name")
        if person.birth.minor(by.office.today()) is False:
            raise Refused(
                _("An adult decides for themself: nobody else consents to a test."), field="given_by"
            )
        if asked.child is not Child.NOTHING and not agreement.child_agreed:
            raise Refused(
                _("The child has to agree, too. Who does not want it is not tested."), field="child_agreed"
            )


def wanted(test: Test) -> hiv.Wanted | Finding:
    """The device that comes next, or what was found."""
    shown = [
        hiv.Shown(use.box.device.brand, Outcome(use.shown["outcome"]))
        for use in test.uses.select_related("box__device")
        if use.shown
    ]
    if test.kind == Kind.HIV.value:
        return hiv.next_step(shown, test.protocol.hiv())
    outcomes = [each.outcome for each in shown]
    failed = len(outcomes)
    if test.kind == Kind.PREGNANCY.value:
        found = pregnancy.found(outcomes, test.protocol.pregnancy())
        return found or hiv.Wanted(1, again=failed > 0)
    figures = test.protocol.glucose()
    last = test.uses.last()
    if last and last.shown and last.shown["outcome"] == Outcome.MEASURED.value:
        return _band(last.shown, test)
    return Finding.INVALID if failed > figures.most_invalid else hiv.Wanted(1, again=failed > 0)


def _band(shown: Mapping[str, Any], test: Test) -> Finding:
    facts = test.facts or {}
    read = glucose.Measured(Decimal(shown["mg_dl"]), shown.get("beyond", ""))
    return glucose.band(
        read, Setting(facts["setting"]), test.protocol.glucose(), symptoms=bool(facts.get("symptoms"))
    )


@transaction.atomic
def begin(*, test: Test, box: Box, key: UUID, by: Worker) -> Use | None:
    """Take a kit out of a box and begin it: from now on the minutes count."""
    if not first_time(key, ONE_DEED, by=by):
        return None
    require_health(by)
    test = Test.objects.select_for_update().get(pk=test.pk)
    if test.status != Test.Status.AGREED:
        raise Refused(_("This test is finished."))
    if test.uses.filter(read_at=None).exists():
        raise Refused(_("A device of this test is still to be read."))
    next_one = wanted(test)
    if isinstance(next_one, Finding):
        raise Refused(_("This test is finished."))
    if box.device.kind != test.kind:
        raise Refused(_("This kit tests something else."), field="box")
    if test.kind == Kind.HIV.value and not next_one.takes(box.device.brand):
        raise Refused(_("The algorithm wants a kit of another brand now."), field="box")
    taken = take_one(box, why=BoxLine.Why.USED, by=by)
    now, device = timezone.now(), taken.device
    window = Window.of(
        now, first=device.first_minutes, best_until=device.best_minutes, last=device.last_minutes
    )
    return Use.objects.create(
        test=test, number=test.uses.count() + 1, box=taken, worker=by, begun_at=now, read_from=window.first,
        best_until=window.best_until, read_until=window.last,
    )  # fmt: skip


@dataclass(frozen=True)
class Shown:
    """What is seen on a device: lines, or a figure with its unit."""

    outcome: str
    value: Decimal | None = None
    unit: str = ""
    beyond: str = ""
    sure: bool = False


@transaction.atomic
def read(*, use: Use, shown: Shown, key: UUID, by: Worker) -> Test | None:
    """Write down what a device shows. Too early is refused; too late, it is invalid whatever it shows."""
    if not first_time(key, ONE_DEED, by=by):
        return None
    require_health(by)
    test = Test.objects.select_for_update().get(pk=use.test_id)
    use = Use.objects.select_for_update(of=("self",)).select_related("box").get(pk=use.pk)
    if use.read_at or test.status != Test.Status.AGREED:
        raise Refused(_("This device has been read already."))
    now = timezone.now()
    window = Window(use.begun_at, use.read_from, use.best_until, use.read_until)
    moment = window.at(now)
    if moment is Moment.EARLY:
        raise Refused(_("It is too early: a line may still appear. Read it when its time has come."))
    use.shown = _seen(Kind(test.kind), shown) | {"late": moment in (Moment.LATE, Moment.OVER)}
    if moment is Moment.OVER:
        use.shown = {"outcome": Outcome.INVALID.value, "late": True}
    use.read_at = now
    use.save(update_fields=["read_at", "shown"])
    if use.shown["outcome"] == Outcome.INVALID.value:  # counted as a loss beside what was used
        BoxLine.objects.create(box=use.box, why=BoxLine.Why.FAILED, change=0, by=by)
    found = wanted(test)
    if isinstance(found, Finding):
        test.status, test.finding, test.found_at = Test.Status.FOUND, found.value, now
        test.save()
    return test


def _seen(kind: Kind, shown: Shown) -> dict[str, Any]:
    if shown.outcome not in {each.value for each in SHOWS[kind]}:
        raise Refused(_("Choose what the device shows."), field="outcome")
    if shown.outcome != Outcome.MEASURED.value:
        return {"outcome": shown.outcome}
    made = glucose.beyond(shown.beyond) if shown.beyond in ("LO", "HI") else _figure(shown)
    return {"outcome": shown.outcome, "mg_dl": str(made.mg_dl), "beyond": made.beyond, "unit": shown.unit}


def _figure(shown: Shown) -> glucose.Measured:
    if shown.value is None or shown.unit not in {each.value for each in Unit}:
        raise Refused(_("Write the figure and its unit, or LO or HI as the meter shows it."), field="value")
    made = glucose.measured(shown.value, Unit(shown.unit), sure=shown.sure)
    if isinstance(made, glucose.Measured):
        return made
    words = {
        glucose.Wrong.OUT_OF_RANGE: _("No meter shows this: 20–600 mg/dL or 1.1–33.3 mmol/L, else LO or HI."),
        glucose.Wrong.OTHER_UNIT: _("This figure fits the other unit. Look at what the meter is set to."),
        glucose.Wrong.BOTH_UNITS: _(
            "This figure is possible in both units. Look at the meter, and tick that you are sure."
        ),
    }  # fmt: skip
    raise Refused(words[made], field="value")


@dataclass(frozen=True)
class Given:
    """How a result was given: with counselling, what was said of the next step, where to."""

    counselled: bool
    words: str = ""
    where: str = ""


@transaction.atomic
def give(*, test: Test, given: Given, by: Worker) -> Test:
    """The result is given to the person, in person, with counselling; what follows from it is put on the list."""
    require_health(by)
    test = (
        Test.objects.select_for_update(of=("self",))
        .select_related("person", "protocol", "attention")
        .get(pk=test.pk)
    )
    require_arrow(test, Test.Status.GIVEN, ARROWS)
    if not given.counselled:
        raise Refused(_("A result is given with counselling, to the person alone."), field="counselled")
    finding = Finding(test.finding)
    asked = Violence.objects.filter(attention__person=test.person, attention__on__gte=test.attention.on)
    if finding is Finding.POSITIVE and not asked.exists():
        raise Refused(
            _("Ask first about sexual violence (NOM-046), alone with the person; write the answer down.")
        )
    test.status, test.told_at, test.told_by = Test.Status.GIVEN, timezone.now(), by
    test.counselled_after, test.words = True, given.words.strip()
    test.save()
    FollowUp.objects.filter(test=test, status="open").update(
        status="done", ended_on=by.office.today(), ended_by=by
    )  # fmt: skip
    for what, days in follow_ups(test):
        _follow(test, what, days, where=given.where.strip(), by=by)
    if finding is Finding.POSITIVE and test.person.birth.minor(by.office.today()) is not False:
        tell_protection(person=test.person, urgent=False, by=by)
    return test


def follow_ups(test: Test) -> list[tuple[FollowUp.What, int]]:
    """What a finding asks for, and within how many days."""
    finding, facts = Finding(test.finding), test.facts or {}
    if test.kind == Kind.HIV.value:
        days = test.protocol.hiv().care_within_days
        return {
            Finding.REACTIVE: [(What.HIV_CARE, days)],
            Finding.DISCORDANT: [(What.LABORATORY, days)],
            Finding.INVALID: [(What.LABORATORY, days)],
            Finding.NON_REACTIVE: [(What.REPEAT, test.protocol.hiv().window_days)] if facts.get("exposed") else [],
        }[finding]  # fmt: skip
    if test.kind == Kind.PREGNANCY.value:
        figures = test.protocol.pregnancy()
        again = pregnancy.repeat_in(finding, facts.get("days_late"), figures)
        if finding is Finding.POSITIVE:
            return [(What.PRENATAL, figures.care_within_days)]
        if finding is Finding.INVALID:
            return [(What.HEALTH_CENTRE, figures.care_within_days)]
        return [(What.REPEAT, again)] if again else []
    if finding in glucose.NOW:
        return [(What.EMERGENCY, 0)]
    if finding in (Finding.HIGH, Finding.WATCH, Finding.LOW, Finding.INVALID):
        return [(What.HEALTH_CENTRE, test.protocol.glucose().care_within_days)]
    return []


def _follow(test: Test, what: FollowUp.What, days: int, *, where: str, by: Worker) -> FollowUp:
    row = FollowUp(
        person=test.person, office=by.office, test=test, due_on=by.office.today() + timedelta(days=days), made_by=by,
        what=what.value, where=where,
    )  # fmt: skip
    row.save(force_insert=True)
    return row


@transaction.atomic
def leave(*, test: Test, by: Worker) -> Test:
    """The person left before the result could be given: nobody is called or written to; they are waited for."""
    require_health(by)
    test = Test.objects.select_for_update(of=("self",)).select_related("person").get(pk=test.pk)
    require_arrow(test, Test.Status.NOT_GIVEN, ARROWS)
    test.status = Test.Status.NOT_GIVEN
    test.save(update_fields=["status"])
    _follow(test, What.COLLECT, 0, where="", by=by)
    return test


@transaction.atomic
def stop(*, test: Test, by: Worker) -> Test:
    """The person does not want to go on, or the test cannot: it ends without a result."""
    require_health(by)
    test = Test.objects.select_for_update().get(pk=test.pk)
    require_arrow(test, Test.Status.STOPPED, ARROWS)
    test.status = Test.Status.STOPPED
    test.save(update_fields=["status"])
    return test
