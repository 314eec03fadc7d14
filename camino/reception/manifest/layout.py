"""How one kind of file is laid out: what is remembered of it for next time, and what the worker corrected."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, Self, cast

from camino.people.names import Order
from camino.reception.manifest.fields import FIELDS

DateOrder = Literal["dmy", "mdy", "ymd"]
DATE_ORDERS: tuple[DateOrder, ...] = ("dmy", "mdy", "ymd")


@dataclass(frozen=True)
class Layout:
    """The layout of one table. Whatever is left empty is worked out again from the file; header row 0 means
    no header."""

    fingerprint: str
    columns: Mapping[str, str] = field(default_factory=dict)
    date_order: DateOrder | None = None
    name_order: Order | None = None
    sex_letters: Mapping[str, str] = field(default_factory=dict)
    header_row: int | None = None

    def to_remember(self, answered: Collection[str]) -> Self:
        """What to keep for next time: the columns, and of the rest only what the worker answered.

        What the cells told this time, the cells of the next file may tell differently.
        """
        return replace(
            self,
            date_order=self.date_order if "date_order" in answered else None,
            name_order=self.name_order if "name_order" in answered else None,
            sex_letters=self.sex_letters if "sex_letters" in answered else {},
        )

    def to_json(self) -> dict[str, object]:
        """The layout as plain data, to be stored."""
        return {
            "fingerprint": self.fingerprint,
            "columns": dict(self.columns),
            "date_order": self.date_order,
            "name_order": self.name_order,
            "sex_letters": dict(self.sex_letters),
            "header_row": self.header_row,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, object]) -> Self:
        """The layout back from what was stored; fields this version does not know are worked out again."""
        columns = cast(Mapping[str, str], data.get("columns") or {})
        date_order, name_order, header_row = (
            data.get("date_order"),
            data.get("name_order"),
            data.get("header_row"),
        )
        return cls(
            fingerprint=str(data.get("fingerprint", "")),
            columns={str(letter): name for letter, name in columns.items() if name in FIELDS},
            date_order=date_order if date_order in DATE_ORDERS else None,
            name_order=name_order if name_order in ("given_first", "surnames_first") else None,
            sex_letters=dict(cast(Mapping[str, str], data.get("sex_letters") or {})),
            header_row=header_row if isinstance(header_row, int) else None,
        )
