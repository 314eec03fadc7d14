"""Opening the house: the first office and its administrator, from the shell, as the tables' owner."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused, checked
from camino.staff.actions.letting_in import first_password
from camino.staff.models import Office, Post, Role, Worker

CLERK = "old-registers"


@transaction.atomic
def clerk_of_old_registers(*, office: str = "", make: bool = True) -> Worker:
    """In whose name an old register is brought in: nobody who can sign in, at the office named or the only one.

    Refused where it is not clear which office is meant. `make=False`: refused where nothing was brought in yet.
    """
    today = timezone.localdate()
    post = (
        Post.objects.filter(worker__username=CLERK)
        .select_related("office", "worker")
        .order_by("-since")
        .first()
    )
    if post is not None and office in ("", post.office.short_name):
        post.worker.work_at(post.office)
        return post.worker
    if not make:
        raise Refused(_("Nobody has been brought in yet: load a register first."))
    place = _office_meant(office)
    worker = post.worker if post else Worker(username=CLERK, full_name=_("Old registers"), is_active=False)
    if post is None:
        worker.set_unusable_password()
        checked(worker)
        worker.save(force_insert=True)
    made = Post(worker=worker, office=place, role=Role.RECEPTION, since=today)
    checked(made)
    made.save(force_insert=True)
    book.grant("give post", worker, by=None, role=made.role, at=place.short_name, since=today.isoformat())
    worker.work_at(place)
    return worker


def _office_meant(name: str) -> Office:
    offices = list(Office.objects.order_by("short_name"))
    if name:
        found = next((each for each in offices if each.short_name == name), None)
        if found is None:
            said = ", ".join(each.short_name for each in offices) or "–"
            raise Refused(_("There is no office of this name. There are: %(offices)s.") % {"offices": said})
        return found
    if len(offices) > 1:
        said = ", ".join(each.short_name for each in offices)
        raise Refused(
            _("Say at which office these people are known: --office, one of %(offices)s.") % {"offices": said}
        )
    if offices:
        return offices[0]
    place = Office(name=_("Old registers"), short_name=_("Old registers"), city="–")
    checked(place)
    place.save()
    return place


@transaction.atomic
def first_administrator(*, username: str, full_name: str, office: str, city: str) -> str:
    """The first worker who can make the others; the first password. Refused where there is an administrator."""
    today = timezone.localdate()
    if Post.objects.current(on=today).filter(role=Role.ADMINISTRATOR, worker__is_active=True).exists():
        raise Refused(_("There is an administrator already: only they make others."))
    worker = Worker(username=username, full_name=full_name)
    password = first_password(worker)
    place = Office.objects.filter(short_name=office).first() or Office(
        name=office, short_name=office, city=city
    )
    checked(place)
    place.save()
    checked(worker)
    worker.save(force_insert=True)
    post = Post(worker=worker, office=place, role=Role.ADMINISTRATOR, since=today)
    checked(post)
    post.save(force_insert=True)
    book.grant("give post", worker, by=None, role=post.role, at=place.short_name, since=today.isoformat())
    return password
