"""What was understood of a manifest: its rows as people or problems, its columns, and what the worker is
asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from camino.reception.manifest.headers import Column
from camino.reception.manifest.layout import Layout


@dataclass(frozen=True)
class Problem:
    """Something the worker must settle (or, as a doubt, may look at) before this row is a person: where, and
    how."""

    row: int
    field: str
    remedy: str
    value: str = ""
    sheet: str = ""

    def to_json(self) -> dict[str, object]:
        """As the preview shows it."""
        return {
            "row": self.row,
            "field": self.field,
            "remedy": self.remedy,
            "value": self.value,
            "sheet": self.sheet,
        }


@dataclass
class Row:
    """One person's row. With `problems` it is nobody yet; `doubts` are worth a look but stop nothing."""

    sheet: str
    number: int
    given_names: str = ""
    paternal_surname: str = ""
    maternal_surname: str = ""
    birth_date: date | None = None
    birth_year: int | None = None
    age: int | None = None
    sex: str = ""
    curp: str = ""
    folio: str = ""
    a_number: str = ""
    nationality: str = ""
    origin_state: str = ""
    origin_municipality: str = ""
    phone: str = ""
    language: str = ""
    event_date: date | None = None
    event_time: str = ""
    crossing: str = ""
    notes: str = ""
    other: dict[str, str] = field(default_factory=dict)
    raw: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    doubts: list[Problem] = field(default_factory=list)
    # The row of the file, and its sheet, that this one repeats.
    repeats: int | None = None
    repeats_sheet: str = ""
    name_certain: bool = True
    birth_certain: bool = True
    sex_certain: bool = True

    def person(self) -> dict[str, object]:
        """The person as the preview shows them; a year or an age only where there is no date."""
        person: dict[str, object] = {
            "given_names": self.given_names,
            "paternal_surname": self.paternal_surname,
            "maternal_surname": self.maternal_surname,
            "birth_date": self.birth_date.isoformat() if self.birth_date else None,
            "sex": self.sex,
        }
        if self.birth_date is None and self.birth_year is not None:
            person["birth_year"] = self.birth_year
        if self.birth_date is None and self.age is not None:
            person["age"] = self.age
        return person


@dataclass(frozen=True)
class Question:
    """Something only the worker can say, with the answer taken until then."""

    kind: str
    text: str
    sheet: str = ""
    column: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    guess: str = ""

    def to_json(self) -> dict[str, object]:
        """As the preview shows it."""
        return {
            "kind": self.kind,
            "text": self.text,
            "sheet": self.sheet,
            "column": self.column,
            "choices": dict(self.choices),
            "guess": self.guess,
        }


@dataclass(frozen=True)
class LeftOut:
    """A line of the file that is nobody's: titles, totals, signatures. Shown, so that nothing vanishes
    silently."""

    sheet: str
    row: int
    text: str


@dataclass
class Table:
    """One header with the rows under it. `header_row` is 0 where the file has no header."""

    sheet: str
    header_row: int
    columns: tuple[Column, ...]
    layout: Layout
    questions: list[Question] = field(default_factory=list)
    # Whether the dates of birth are written in figures, so that their order matters.
    figures: bool = False

    @property
    def order_settled(self) -> bool:
        """Whether nobody needs to be asked for the order of its dates."""
        return all(question.kind != "date_order" for question in self.questions)

    def column_of(self, field: str) -> Column | None:
        """The first column that holds a field."""
        return next((column for column in self.columns if column.field == field), None)

    def shown_columns(self) -> list[dict[str, object]]:
        """Each column as the preview shows it."""
        return [
            {
                "sheet": self.sheet,
                "header_row": self.header_row,
                "letter": column.letter,
                "header": column.header,
                "field": column.field,
                "sure": column.sure,
                "samples": list(column.samples),
            }
            for column in self.columns
        ]

    @property
    def recognised(self) -> bool:
        """Whether it is known which column holds the names."""
        return any(
            column.field in ("full_name", "given_names", "paternal_surname", "surnames")
            for column in self.columns
        )


@dataclass
class Manifest:
    """A manifest as read. Nothing of it is in the register yet."""

    digest: str
    filename: str
    sheets: tuple[str, ...] = ()
    tables: list[Table] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    event_date: date | None = None
    event_time: str = ""
    crossing_words: str = ""
    announced_total: int | None = None

    @property
    def people(self) -> list[Row]:
        """The rows that are people as they stand, repeated ones too: whether they are one person is for the
        desk to say."""
        return [row for row in self.rows if not row.problems]

    @property
    def problems(self) -> list[Problem]:
        """Every problem of every row, in the order of the file."""
        return [problem for row in self.rows for problem in row.problems]

    @property
    def layouts(self) -> list[Layout]:
        """The layouts used, one for each kind of header."""
        return list({table.layout.fingerprint: table.layout for table in self.tables}.values())

    @property
    def date_order(self) -> str | None:
        """The order of dates written in figures, where any are."""
        return next((table.layout.date_order for table in self.tables if table.figures), None)

    def to_json(self) -> dict[str, object]:
        """The preview: the people, one entry for each row with a problem (all of them in `problems`), and the
        rest."""
        first: Mapping[tuple[str, int], Problem] = {
            (problem.sheet, problem.row): problem for problem in reversed(self.problems)
        }
        repeated = [row for row in self.people if row.repeats is not None]
        return {
            "digest": self.digest,
            "people": [row.person() for row in self.people],
            "problem_rows": [first[row.sheet, row.number].to_json() for row in self.rows if row.problems],
            "problems": [problem.to_json() for problem in self.problems],
            "doubts": [doubt.to_json() for row in self.people for doubt in row.doubts],
            "event_date": self.event_date.isoformat() if self.event_date else None,
            "event_time": self.event_time or None,
            "date_order": self.date_order,
            "crossing_words": self.crossing_words,
            "announced_total": self.announced_total,
            "repeated_within_file": len(repeated),
            "repeats": [
                {
                    "sheet": row.sheet,
                    "row": row.number,
                    "repeats": row.repeats,
                    "repeats_sheet": row.repeats_sheet,
                }
                for row in repeated
            ],
            "sheets": list(self.sheets),
            "columns": [column for table in self.tables for column in table.shown_columns()],
            "questions": [question.to_json() for question in self.questions],
            "left_out": [{"sheet": line.sheet, "row": line.row, "text": line.text} for line in self.left_out],
        }
