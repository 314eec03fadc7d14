"""How large a manifest may be. A bus is 40 people, a full day's charter 150: all limits are far above.

They are as far below what hurts a small server.
"""

from django.utils.translation import gettext as _

from camino.reception.manifest.unreadable import Unreadable

MAX_BYTES = 10 << 20
MAX_ROWS = 20_000
MAX_COLUMNS = 400
MAX_CELLS = 1_000_000
MAX_SHEETS = 40
# No cell of a list of people says more; a cell of megabytes would only cost time.
LONGEST_CELL = 2_000


def too_large() -> Unreadable:
    """What to say of a file with more rows or cells than a list of people has."""
    return Unreadable(
        _("This file is far too large for a list of people, or unpacks to something huge."),
        _("Copy only the rows of the list into a new spreadsheet and drop that one here."),
    )
