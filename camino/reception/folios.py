"""The folio of a constancia names one person: a second person with the same one is a mistake to look at."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils.translation import gettext as _

from camino.core.refusals import Refused
from camino.people import search
from camino.people.asked import from_facts
from camino.people.codes import printed
from camino.people.facts import Facts, Paper
from camino.people.locks import sealed_words
from camino.people.models import Document
from camino.staff.models import Office


class FolioTaken(Refused):
    """A folio stands on another person's file already. `found`: whose, for each folio."""

    def __init__(self, found: Mapping[str, search.Found]) -> None:
        said = [
            sealed_words(Office.objects.get(pk=other.office_id))
            if other.sealed and other.office_id
            else _(
                "The folio %(folio)s is already on the file of %(name)s (%(code)s). Look at the paper again."
            )
            % {"folio": folio, "name": other.name, "code": printed(other.code)}
            for folio, other in found.items()
        ]
        super().__init__(" ".join(said), field="folio")
        self.found = found


def taken(folios: Iterable[tuple[UUID, str]]) -> dict[str, search.Found]:
    """The folios, of (person, folio) pairs, that are on somebody else's file at whichever office."""
    asked = [(person, folio) for person, folio in folios if folio]
    papers = [Paper(Document.Kind.CONSTANCIA, folio) for _person, folio in asked]
    questions = [from_facts(Facts(papers=(paper,))) for paper in papers]
    found = {}
    for (person, folio), answers in zip(asked, search.candidates(questions), strict=True):
        others = [each for each in answers if each.person_id != person]
        if others:
            found[folio] = others[0]
    return found


def require_free(folios: Iterable[tuple[UUID, str]]) -> None:
    """Refused (FolioTaken) when a folio is somebody else's, and when one is given to two people."""
    given = [(person, folio) for person, folio in folios if folio]
    if others := taken(given):
        raise FolioTaken(others)
    said = [folio for _person, folio in given]
    if twice := sorted({folio for folio in said if said.count(folio) > 1}):
        raise Refused(_("The same folio is given to two people: %(folios)s.") % {"folios": ", ".join(twice)})
