"""Former ids and codes: of a record that was joined to another. They go on leading to the person."""

from uuid import UUID

from django.db.models import QuerySet

from camino.people.models import Alias, AliasUse, Person
from camino.staff.models import Worker


def with_code(code: str | None, *, by: Worker | None = None) -> Person | None:
    """Whoever has this code now, or had it before two records were joined. That `by` came by it is remembered."""
    if not code:
        return None
    return Person.objects.filter(code=code).first() or _followed(Alias.objects.filter(code=code), by=by)


def now_known_as(pk: UUID, *, by: Worker) -> Person | None:
    """Whose record has the one with this id become, where the worker reaches them."""
    return _followed(Alias.objects.filter(was=pk), by=by)


def came_by(code: str, *, by: Worker) -> None:
    """A search was given a code that is not the person's own: what is written now is the former record's."""
    _followed(Alias.objects.filter(code=code), by=by)


def _followed(found: QuerySet[Alias], *, by: Worker | None) -> Person | None:
    alias = found.select_related("person").first()
    if alias is None:
        return None
    if by:
        AliasUse.objects.create(alias=alias, worker=by)
    return alias.person
