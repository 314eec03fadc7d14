"""Opening the house: the first office and its administrator, from the shell, as the tables' owner."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused, checked
from camino.staff.actions.letting_in import first_password
from camino.staff.models import Office, Post, Role, Worker


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
