"""Breaking the glass: what is locked about one person, for four hours, to somebody who says why; and its review."""

from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from camino.core import book, once
from camino.core.encryption.fields import SecretField
from camino.core.refusals import Refused
from camino.people import locks
from camino.people.actions.protecting import require_officer
from camino.people.models import Opening, Person, Protection
from camino.staff.models import Worker

SHORTEST_REASON = 20
# Encrypted here, before the database's function writes the row: it never sees them in the clear.
SECRETS = [each for each in Opening._meta.fields if isinstance(each, SecretField)]


@transaction.atomic
def break_glass(*, meant: UUID, reason: str, key: UUID, by: Worker) -> Person:
    """Open to the worker what is locked about somebody: a person known here, or the handle of a sealed one.

    It is the same deed with the same answer whether or not anything is locked. The protection officers are told.
    """
    if not by.has_role(*locks.BREAKS_GLASS):
        raise Refused(_("Reception does not break the glass: call the protection officer of your office."))
    if not once.first_time(key, "break glass", by=by):
        done = Opening.objects.filter(pk=key).select_related("person").first()
        if done is None:  # made, and closed again since
            raise Refused(_("This form is no longer valid. Reload the page."))
        return done.person
    if len("".join(reason.split())) < SHORTEST_REASON:
        raise Refused(
            _("Write why, so that somebody who was not there understands it (%(n)d letters at least).")
            % {"n": SHORTEST_REASON},
            field="reason",
        )
    person = _of(meant)
    if person and locks.lying_open(person, by=by).locked:
        raise Refused(_("What is locked about this person lies open to you already."))
    _break(meant if person is None else person.pk, reason=reason.strip(), key=key, by=by)
    opening = Opening.objects.select_related("person").get(pk=key)
    book.grant("break glass", opening, by=by)
    return opening.person


def _of(meant: UUID) -> Person | None:
    """The person, where the worker reaches them: also by the handle that a page from before still has."""
    handled = Protection.objects.filter(handle=meant).values("person")
    return Person.objects.filter(pk=meant).first() or Person.objects.filter(pk__in=handled).first()


def _break(meant: UUID, *, reason: str, key: UUID, by: Worker) -> None:
    row = Opening(pk=key, reason=reason, review_note="")
    why, no_note = (bytes(field.pre_save(row, add=True) or b"") for field in SECRETS)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT people_break_glass(%s, %s, %s, %s, %s)", [key, meant, why, no_note, by.office.pk]
        )
        [who] = cursor.fetchone()
    if who is None:
        locks.require_not_sealed([meant])
        raise Refused(_("This person is not known at your office. Search for them again."))


@transaction.atomic
def review_glass(*, opening: Opening, verdict: str, note: str, by: Worker) -> Opening:
    """A protection officer who did not break it says whether there was reason to."""
    require_officer(by)
    if verdict not in {Opening.Verdict.JUSTIFIED, Opening.Verdict.NOT_JUSTIFIED}:
        raise Refused(_("Say whether it was justified."), field="verdict")
    held = Opening.objects.select_for_update().filter(pk=opening.pk, kind=Opening.Kind.GLASS).first()
    if held is None or held.office != by.office:
        raise Refused(_("This is reviewed by the office that protects the person."))
    if held.worker_id == by.pk:
        raise Refused(_("Who broke the glass does not review it: another protection officer does."))
    if held.verdict != Opening.Verdict.WAITING:
        raise Refused(
            _("%(worker)s has reviewed this already: %(verdict)s.")
            % {"worker": held.reviewed_by, "verdict": held.get_verdict_display()}
        )
    held.verdict, held.reviewed_at, held.reviewed_by = verdict, timezone.now(), by
    held.review_note = note.strip()
    held.save(update_fields=["verdict", "reviewed_at", "reviewed_by", "review_note"])
    book.grant("review broken glass", held, by=by, verdict=verdict)
    return held
