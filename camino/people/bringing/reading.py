"""Reading a file of people: every problem of every row in one pass, each with what to do; or the people, in columns."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import polars as pl

from camino.people import places
from camino.people.models.persons import LONGEST_NAME
from camino.people.names import fold

NAMES = ("given_names", "paternal_surname", "maternal_surname")
COLUMNS = (*NAMES, "birth_date", "sex", "birth_state", "curp", "external_id")
SAMPLE = 1_000_000  # bytes by which the encoding is told
LONGEST_ID, LONGEST_CURP = 120, 40
CURP = r"^[A-Z0-9Ñ]{18}$"
SEX = {"f": "F", "m": "M", "x": "X", "mujer": "F", "hombre": "M", "female": "F", "male": "M", "": ""}


class Unreadable(Exception):
    """The file cannot be read at all; the message says what to do."""


@dataclass(frozen=True)
class Problem:
    """What is wrong with one field of one row (the first after the header is row 1), and the remedy."""

    row: int
    field: str
    value: str
    remedy: str


@dataclass
class Register:
    """The people of a file: columns as they are written, and the problems of the rows left out of them."""

    people: pl.DataFrame
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read(path: Path, *, today: date) -> Register:
    """Read and check a CSV or Parquet file. Raises Unreadable."""
    notes: list[str] = []
    people = checked(path)
    if _with_h(people):
        notes.append("The column sex has the letter H: H was read as man and M as woman, as in a CURP.")
    wrong = _wrong(people, today)
    problems = list(_problems(people, wrong))
    bad = pl.any_horizontal(*(condition.fill_null(False) for condition, *_rest in wrong))
    return Register(people.filter(~bad), problems, notes)


def checked(path: Path) -> pl.DataFrame:
    """The rows of a file with what was understood of them beside what is written (`?`: not understood)."""
    raw = _columns(_raw(path))
    return raw.with_row_index("row", offset=1).with_columns(
        _sex("sex", as_in_curp=_with_h(raw)), _state("birth_state"), *_birth("birth_date"), *_curp("curp")
    )


def _with_h(people: pl.DataFrame) -> bool:
    return bool((people["sex"].str.to_lowercase() == "h").any())


def _raw(path: Path) -> pl.DataFrame:
    try:
        if path.suffix.lower() in {".parquet", ".pq"}:
            return pl.read_parquet(path)
        return _csv(path)
    except FileNotFoundError as why:
        raise Unreadable(f"There is no file {path}.") from why
    except pl.exceptions.NoDataError as why:
        raise Unreadable("The file is empty: its first line must name the columns.") from why
    except (pl.exceptions.PolarsError, OSError) as why:
        raise Unreadable(
            f"This is no CSV or Parquet file that can be read: {str(why).splitlines()[0]}"
        ) from why


def _csv(path: Path) -> pl.DataFrame:
    with path.open("rb") as file:
        sample = file.read(SAMPLE)
    try:
        sample[: len(sample) - 4].decode("utf-8")
    except UnicodeDecodeError:
        return _in_another_encoding(path, sample)
    return _parsed(path, sample)


def _parsed(path: Path, sample: bytes) -> pl.DataFrame:
    head = sample.split(b"\n", 1)[0]
    separator = max(",;\t|", key=lambda sign: head.count(sign.encode()))
    return pl.read_csv(path, separator=separator, infer_schema=False)


def _in_another_encoding(path: Path, sample: bytes) -> pl.DataFrame:
    # What is not UTF-8 was saved by a Windows of this country, or by one that marks UTF-16.
    encoding = "utf-16" if sample[:2] in (b"\xff\xfe", b"\xfe\xff") else "cp1252"
    with tempfile.NamedTemporaryFile("wb", suffix=".csv") as plain:
        with path.open(encoding=encoding, errors="replace", newline="") as file:
            while text := file.read(SAMPLE):
                plain.write(text.encode())
        plain.flush()
        return _parsed(Path(plain.name), sample)


def _columns(raw: pl.DataFrame) -> pl.DataFrame:
    raw = raw.rename({name: name.strip().lstrip("\ufeff").lower() for name in raw.columns})
    if not set(NAMES) & set(raw.columns):
        raise Unreadable(
            f"The file has no column of names. Its columns must be called {', '.join(COLUMNS)}; it has"
            f" {', '.join(raw.columns[:12])}."
        )
    return raw.select(
        (
            pl.col(name).cast(pl.String).fill_null("").str.strip_chars()
            if name in raw.columns
            else pl.lit("")
        ).alias(name)
        for name in COLUMNS
    )


def _sex(name: str, *, as_in_curp: bool) -> pl.Expr:
    letters = SEX | ({"h": "M", "m": "F"} if as_in_curp else {})
    return pl.col(name).str.to_lowercase().replace_strict(letters, default="?").alias("of_sex")


def _state(name: str) -> pl.Expr:
    known = {"": "", "ne": places.BORN_ABROAD}
    for state in places.states():
        known |= {fold(each): state.code for each in (state.name, state.short, state.abbreviation, state.iso)}
        known |= {state.iso[3:].lower(): state.code, state.pcode.lower(): state.code, state.code: state.code}
        known[state.code.lstrip("0")] = state.code
    known |= {state.curp.lower(): state.code for state in places.states()}
    lowered = pl.col(name).str.to_lowercase().str.normalize("NFKD").str.replace_all(r"\p{M}", "")
    return (
        lowered.str.replace_all(r"[^a-z0-9 ]", " ")
        .str.strip_chars()
        .replace_strict(known, default="?")
        .alias("of_state")
    )


def _birth(name: str) -> Iterator[pl.Expr]:
    told = pl.col(name).str.head(10)
    day = told.str.to_date("%Y-%m-%d", strict=False)
    month = (told + "-01").str.to_date("%Y-%m-%d", strict=False)
    year = pl.when(told.str.contains(r"^\d{4}$")).then(told.str.to_integer(strict=False))
    yield pl.coalesce(day, month, pl.date(year, 1, 1)).alias("earliest")
    yield pl.coalesce(day, month.dt.month_end(), pl.date(year, 12, 31)).alias("latest")
    yield (
        pl.when(day.is_not_null()).then(pl.lit("date"))
        .when(month.is_not_null() | year.is_not_null()).then(pl.lit("year"))
        .when(told == "").then(pl.lit("unknown")).otherwise(pl.lit("?")).alias("stated")
    )  # fmt: skip


def _curp(name: str) -> Iterator[pl.Expr]:
    plain = pl.col(name).str.to_uppercase().str.replace_all(r"[\s\-.]", "")
    shaped = plain.str.contains(CURP) & plain.is_first_distinct()
    yield plain.str.head(LONGEST_CURP).alias("plain_curp")
    yield pl.when(shaped).then(plain).otherwise(pl.lit("")).alias("paper")
    yield pl.when(shaped).then(pl.lit("")).otherwise(plain.str.head(LONGEST_CURP)).alias("written_curp")


def _wrong(people: pl.DataFrame, today: date) -> list[tuple[pl.Expr, str, str]]:
    """What makes a row unusable: the condition, the field to look at, the remedy."""
    born = pl.col("earliest")
    return [
        (pl.all_horizontal(pl.col(name) == "" for name in NAMES), "given_names",
         "Write at least one name."),
        *((pl.col(name).str.len_chars() > LONGEST_NAME, name, f"At most {LONGEST_NAME} characters.")
          for name in NAMES),
        (pl.col("stated") == "?", "birth_date",
         "Write the day as 1985-03-31, the month as 1985-03, the year alone, or nothing."),
        ((born > today) | (born < date(today.year - 130, 1, 1)), "birth_date",
         "Nobody alive was born then: correct the date or leave it empty."),
        (pl.col("of_sex") == "?", "sex", "Write F, M, X or nothing."),
        (pl.col("of_state") == "?", "birth_state",
         "Write the state's two letters as in a CURP, INEGI's two figures, its name, or nothing."),
        (pl.col("external_id").str.len_chars() > LONGEST_ID, "external_id", f"At most {LONGEST_ID} characters."),
        ((pl.col("external_id") != "") & ~pl.col("external_id").is_first_distinct(), "external_id",
         "An earlier row has this number already."),
    ]  # fmt: skip


def _problems(people: pl.DataFrame, wrong: list[tuple[pl.Expr, str, str]]) -> Iterator[Problem]:
    for condition, name, remedy in wrong:
        for row, value in people.filter(condition.fill_null(False)).select("row", name).iter_rows():
            yield Problem(row, name, value, remedy)
