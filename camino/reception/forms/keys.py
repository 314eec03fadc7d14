"""The one-time key of a form."""

from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _

from camino.core.refusals import Refused


def sent_key(request: HttpRequest) -> UUID:
    """The key that `{% once_key %}` put into the form. Refused when it is none, which no page of ours
    sends."""
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError as error:
        raise Refused(_("This form is no longer valid. Reload the page.")) from error
