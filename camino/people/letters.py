"""The letter that answers an ARCO request, in the language of the person it is for."""

from pathlib import Path

from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from camino.core.moments import told
from camino.core.typesetting import typeset
from camino.people.models import LegalTerm, RightsRequest
from camino.staff.models import Office

Decision, Kind = RightsRequest.Decision, RightsRequest.Kind


def letter(request: RightsRequest, *, office: Office, language: str) -> bytes:
    """The letter as a PDF: what was asked, what is decided, on what ground, and what can be done against it."""
    with override(language):
        return typeset(Path(__file__).parent / "paper" / "letter.typ", _words(request, office))


def _words(request: RightsRequest, office: Office) -> dict[str, object]:
    term = LegalTerm.on(request.received_on)
    received = told(request.received_on)
    right = str(request.get_kind_display())
    paragraphs = [
        _("On %(day)s this office received your request: %(right)s of personal data.")
        % {"day": received, "right": right},
        {
            Decision.GRANTED: _("Your request is granted."),
            Decision.PARTLY: _("Your request is granted in part."),
            Decision.DENIED: _("Your request is not granted."),
        }[Decision(request.decision)],
    ]
    if request.ground:
        paragraphs.append(_("Legal ground: %(ground)s.") % {"ground": request.get_ground_display()})
    paragraphs += [request.words] if request.words else []
    if request.decision != Decision.DENIED:
        paragraphs.append(_carried_out(request, term))
    paragraphs.append(
        _(
            "If you do not agree, you can file an appeal (recurso de revisión) with the authority that guarantees data"
            " protection. This procedure is free of charge."
        )
    )
    return {
        "language": (get_language() or "es")[:2], "title": _("Answer to your request"), "office": office.name,
        "address": ", ".join(filter(None, (office.address, office.city, office.phone))), "place": office.city,
        "day": told(request.decided_on or office.today()), "to": _to(request), "paragraphs": paragraphs,
        "signed": str(request.decided_by), "role": _("Protection officer"),
    }  # fmt: skip


def _to(request: RightsRequest) -> str:
    return request.applicant_name or request.person.full_name


def _carried_out(request: RightsRequest, term: LegalTerm) -> str:
    by = {"days": term.effective_days}
    return {
        Kind.ACCESS: _(
            "What this office holds about you is handed to you with this letter, or within %(days)s working days."
        ),
        Kind.RECTIFICATION: _("Your data are corrected within %(days)s working days."),
        Kind.CANCELLATION: _(
            "Your file is blocked within %(days)s working days: nobody uses it any more, and when the block ends it is"
            " erased for good."
        ),
        Kind.OPPOSITION: _("Your data are no longer used for what you oppose, within %(days)s working days at most."),
    }[Kind(request.kind)] % by  # fmt: skip
