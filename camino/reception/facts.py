"""What a worker writes down about a return, before it is one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from camino.reception.models import Crossing


@dataclass(frozen=True)
class ReturnFacts:
    """The facts of a return. All but the date may be missing; `folio` is the number of the constancia."""

    arrived_on: date
    arrived_at: datetime | None = None
    crossing: Crossing | None = None
    folio: str = ""
    handed_over_by: str = ""
    route: str = ""
    months_abroad: int | None = None
    last_us_state: str = ""
    detained_days: int | None = None
    apprehended: str = ""
    separated: str = ""
    withheld: Sequence[str] = ()
    destination: str = ""
    destination_state: str = ""
    cross_again: str = ""
    accompanied: bool | None = None
    """Of a minor, where the worker said so; otherwise it follows from the groups the minor is in."""


SIMPLE = (
    "arrived_on", "arrived_at", "crossing", "handed_over_by", "route", "months_abroad", "last_us_state",
    "detained_days", "apprehended", "separated", "destination", "destination_state", "cross_again",
)  # fmt: skip
