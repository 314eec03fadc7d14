"""The slip a person takes along: their code, to be scanned or said, and where the office is. No name unless asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

import segno
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from camino.core.moments import told
from camino.people.models import Person
from camino.reception.paper.typesetting import typeset
from camino.staff.models import Office

SIZES = ("80mm", "a6")
SPANISH = "es-mx"


@dataclass(frozen=True)
class Slip:
    """What stands on a slip, in the language of the person who takes it."""

    code: str
    printed: str
    name: str
    office: str
    address: str
    phone: str
    day: str
    lead: str
    advice: str
    language: str

    def qr(self) -> bytes:
        """The plain code as a QR in SVG: a scanner types it into the search box like a keyboard."""
        drawn = BytesIO()
        segno.make(self.code, error="q", micro=False).save(
            drawn, kind="svg", border=2, omitsize=True, xmldecl=False
        )
        return drawn.getvalue()


def slip_of(person: Person, *, office: Office, on: date, named: bool = False) -> Slip:
    """A person's slip. `named`: with what they wish to be called, where the worker asks for it."""
    with override(_language(person)):
        return Slip(
            code=person.code,
            printed=person.printed_code,
            name=(person.preferred_name or person.full_name) if named else "",
            office=office.name,
            address=", ".join(filter(None, (office.address, office.city))),
            phone=office.phone,
            day=told(on),
            lead=_("Your code"),
            advice=_(
                "Keep this slip. With the code we find your file at any of our offices. It does not say who you are."
            ),
            language=get_language() or SPANISH,
        )


def _language(person: Person) -> str:
    """Spanish, but for those who speak English and no Spanish: it is their paper, not the worker's."""
    return "en" if "en" in person.languages and "es" not in person.languages else SPANISH


def slip_pdf(slips: Sequence[Slip], *, size: str = "80mm") -> bytes:
    """The slips as a PDF, one a page: 80 mm wide as receipt printers print, or A6."""
    pages = [
        {
            "printed": slip.printed, "name": slip.name, "office": slip.office, "address": slip.address,
            "phone": slip.phone, "day": slip.day, "lead": slip.lead, "advice": slip.advice,
            "language": slip.language[:2], "qr": slip.qr().decode(),
        }
        for slip in slips
    ]  # fmt: skip
    with override(SPANISH):
        title = _("Slip")
    return typeset("slip.typ", {"slips": pages, "size": size if size in SIZES else SIZES[0], "title": title})
