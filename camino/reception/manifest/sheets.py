"""A sheet as it stands in the file: rows of cells, numbered as the spreadsheet shows them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time

Cell = str | bool | float | int | datetime | date | time
Merged = tuple[int, int, int, int]


@dataclass
class Sheet:
    """One worksheet. `rows[0]` is the row the spreadsheet shows as 1; an empty cell is an empty string."""

    name: str
    rows: list[list[Cell]]
    merged: list[Merged] = field(default_factory=list)

    def numbered(self) -> Iterator[tuple[int, list[Cell]]]:
        """Each row with the number the spreadsheet shows."""
        return enumerate(self.rows, start=1)


def letter(column: int) -> str:
    """The letters a spreadsheet shows above a column, counted from 0: A, B, … Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def text_of(cell: Cell) -> str:
    """A cell as words: whole numbers without a point, dates in ISO form, inner line breaks as spaces."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="minutes")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, time):
        return cell.strftime("%H:%M")
    return " ".join(str(cell).split())


def is_blank(cell: Cell) -> bool:
    """Whether nothing can be seen in the cell."""
    return isinstance(cell, str) and not any(char.isprintable() and not char.isspace() for char in cell)
