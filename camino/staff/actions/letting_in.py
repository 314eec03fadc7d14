"""Helping somebody who cannot sign in: a first password, new factors, another try."""

import secrets
from datetime import timedelta

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused
from camino.staff import sessions
from camino.staff.models import Worker
from camino.staff.signing_in import limits

HOLDS = timedelta(days=7)
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is read as another


def first_password(worker: Worker) -> str:
    """Set, not yet saved, a password made by chance that the worker has to change. It is shown once."""
    password = "-".join("".join(secrets.choice(LETTERS) for _letter in range(4)) for _group in range(4))
    worker.set_password(password)
    worker.first_password_until = timezone.now() + HOLDS
    return password


@transaction.atomic
def give_first_password(*, worker: Worker, reason: str, by: Worker) -> str:
    """A new first password for somebody who forgot theirs. Their sessions end."""
    _of_another(worker, by)
    _said(reason)
    password = first_password(worker)
    worker.save(update_fields=["password", "first_password_until"])
    limits.let_try_again(worker.username)
    book.sign_in("give first password", worker, by=by, reason=reason, sessions=sessions.end(worker))
    return password


@transaction.atomic
def reset_factors(*, worker: Worker, reason: str, by: Worker) -> None:
    """Take away every second factor of somebody who lost theirs. `reason` says how it was checked who they are."""
    _of_another(worker, by)
    _said(reason)
    kinds = list(Authenticator.objects.filter(user=worker).values_list("type", flat=True))
    if not kinds:
        raise Refused(_("This worker has no second factor."))
    Authenticator.objects.filter(user=worker).delete()
    book.sign_in(
        "reset second factors",
        worker,
        by=by,
        reason=reason,
        kinds=sorted(kinds),
        sessions=sessions.end(worker),
    )


@transaction.atomic
def let_try_again(*, worker: Worker, by: Worker) -> None:
    """Forget the wrong passwords, so that the worker may try again at once."""
    limits.let_try_again(worker.username)
    book.sign_in("let try again", worker, by=by)


def _of_another(worker: Worker, by: Worker) -> None:
    if worker == by:
        raise Refused(_("For yourself, use your own security page; or ask another administrator."))


def _said(reason: str) -> None:
    if not reason.strip():
        raise Refused(_("Say how you made sure who is asking."), field="reason")
