"""The ends of an office's book, each made when it is first needed."""

from camino.staff.models import Office
from camino.supplies.models import Place

BEYOND = [
    Place.Kind.TRANSIT, Place.Kind.SUPPLIER, Place.Kind.DONOR, Place.Kind.PERSON, Place.Kind.HEALTH, Place.Kind.LOSS,
    Place.Kind.EXPIRED, Place.Kind.COUNT, Place.Kind.ASSEMBLY,
]  # fmt: skip


def ends(office: Office) -> dict[str, Place]:
    """The places that are no shelf: one of each kind."""
    found = {place.kind: place for place in Place.objects.filter(office=office, kind__in=BEYOND)}
    if len(found) < len(BEYOND):
        missing = [Place(office=office, kind=kind, name=str(kind)) for kind in BEYOND if kind not in found]
        Place.objects.bulk_create(missing, ignore_conflicts=True)
        found = {place.kind: place for place in Place.objects.filter(office=office, kind__in=BEYOND)}
    return found


def end(office: Office, kind: Place.Kind) -> Place:
    """One of them."""
    return Place.objects.filter(office=office, kind=kind).first() or ends(office)[kind]
