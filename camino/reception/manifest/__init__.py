"""Arrival manifests: the spreadsheet handed over with a bus, read as people, problems and questions.

Which rows are people: every row under a header that tells a name or two kinds of fact about a person, except
those with a
problem (the rule of what is one stands in `rows.py`). Rows that repeat an earlier one are people and marked.
Titles, totals,
signatures, section headings and numbered but empty lines are nobody's, and listed in `left_out`.
"""

from camino.reception.manifest.fields import FIELDS
from camino.reception.manifest.headers import Column
from camino.reception.manifest.layout import DATE_ORDERS, Layout
from camino.reception.manifest.limits import MAX_BYTES
from camino.reception.manifest.manifest import LeftOut, Manifest, Problem, Question, Row, Table
from camino.reception.manifest.reader import preview, read_manifest
from camino.reception.manifest.unreadable import Unreadable

__all__ = [
    "DATE_ORDERS",
    "FIELDS",
    "MAX_BYTES",
    "Column",
    "Layout",
    "LeftOut",
    "Manifest",
    "Problem",
    "Question",
    "Row",
    "Table",
    "Unreadable",
    "preview",
    "read_manifest",
]
