"""What the desk prints: the slip with a person's code, the day sheet."""

from camino.reception.paper.sheets import daysheet_pdf
from camino.reception.paper.slips import Slip, slip_of, slip_pdf
from camino.reception.paper.workbook import daysheet_xlsx

__all__ = ["Slip", "daysheet_pdf", "daysheet_xlsx", "slip_of", "slip_pdf"]
