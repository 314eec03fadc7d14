"""Works out, column by column, what the cells alone can tell: the order of dates, what M means, which name
comes first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from camino.people.names import Order, fold, guess_order
from camino.people.names.lexicon import GIVEN_NAMES, SURNAMES
from camino.reception.manifest.cells import clean_curp, curp_birth, curp_sex
from camino.reception.manifest.dates import dated, numbers_of, read_age, votes
from camino.reception.manifest.layout import DateOrder
from camino.reception.manifest.sexes import FEMALE, MALE, SexLetters, infer_letters

_HINTS: tuple[tuple[re.Pattern[str], DateOrder], ...] = (
    (re.compile(r"\bd+\w* m+\w* [ay]+\w*$"), "dmy"),
    (re.compile(r"\bm+\w* d+\w* [ay]+\w*$"), "mdy"),
    (re.compile(r"\b[ay]+\w* m+\w* d+\w*$"), "ymd"),
)


@dataclass(frozen=True)
class DateReading:
    """The order a column's dates are read in, whether that is sure, and whether any are written in
    figures."""

    order: DateOrder
    sure: bool
    figures: bool


def infer_date_order(
    header: str,
    texts: Sequence[str],
    *,
    curps: Sequence[str],
    ages: Sequence[str],
    english: bool,
    today: date,
) -> DateReading:
    """What most cells can only mean; else what their row's CURP or age agrees with; else the header; else the
    language."""
    count = votes(texts)
    figures = [parts for parts in map(numbers_of, texts) if parts is not None]
    if not figures:
        return DateReading("dmy", True, False)
    short_years = any(len(parts[0]) <= 2 and len(parts[2]) <= 2 for parts in figures)
    if (
        count["ymd"]
        and not count["dmy"]
        and not count["mdy"]
        and (short_years or count["ymd"] == len(figures))
    ):
        return DateReading("ymd", True, True)
    if count["dmy"] != count["mdy"]:
        return DateReading("dmy" if count["dmy"] > count["mdy"] else "mdy", True, True)
    hint = next((order for pattern, order in _HINTS if pattern.search(fold(header))), None)
    usual: DateOrder = hint or ("mdy" if english else "dmy")
    told = _told_by_row(texts, curps, ages, today)
    if told is not None:
        return DateReading(told, True, True)
    doubtful = any(dated(parts, "dmy", today) != dated(parts, "mdy", today) for parts in figures)
    return DateReading(usual, hint is not None or not doubtful, True)


def _told_by_row(
    texts: Sequence[str], curps: Sequence[str], ages: Sequence[str], today: date
) -> DateOrder | None:
    """The order with which the CURPs agree, and, where there is none, the ages."""
    agree: dict[DateOrder, int] = {"dmy": 0, "mdy": 0}
    for text, curp, age in zip(texts, curps, ages, strict=True):
        parts = numbers_of(text)
        born = curp_birth(clean_curp(curp)) if curp else None
        years = read_age(age) if age else None
        if parts is None:
            continue
        for order in agree:
            day = dated(parts, order, today)
            if day is None:
                continue
            agree[order] += 3 * (day == born)
            if years is not None:
                agree[order] += (
                    today.year - day.year - ((today.month, today.day) < (day.month, day.day)) == years
                )
    if agree["dmy"] == agree["mdy"]:
        return None
    return "dmy" if agree["dmy"] > agree["mdy"] else "mdy"


def infer_sex_letters(
    header: str, texts: Sequence[str], curps: Sequence[str], names: Sequence[str], *, english: bool
) -> SexLetters:
    """What the letters of the column mean; "(H/M)" in the header says it as well as a cell does.

    `names` (each row's, whole or given) speak only where no CURP does: most names in o are men's, in a
    women's.
    """
    hints = [word for word in fold(header).split() if len(word) == 1]
    pairs = [(text, curp_sex(clean_curp(curp))) for text, curp in zip(texts, curps, strict=True)]
    told = [pair for pair in pairs if pair[1]] or _told_by_names(texts, names)
    return infer_letters([*texts, *hints], evidence=told, english=english)


def _told_by_names(texts: Sequence[str], names: Sequence[str]) -> list[tuple[str, str]]:
    """The sex that the endings of known given names tell, where nearly all of a column of M tell the same."""
    votes: list[tuple[str, str]] = []
    for text, name in zip(texts, names, strict=True):
        known = [word for word in fold(name).split() if word in GIVEN_NAMES and word not in SURNAMES]
        ends = {word[-1] for word in known} & {"a", "o"}
        if len(ends) == 1:
            votes.append((text, FEMALE if ends == {"a"} else MALE))
    women = sum(sex == FEMALE for _text, sex in votes)
    usual = FEMALE if 2 * women > len(votes) else MALE
    agreeing = [vote for vote in votes if vote[1] == usual]
    # A few names of the other kind (Andrea is a man in some lists) do not make it unsure.
    return agreeing if len(votes) >= 3 and len(agreeing) >= 0.8 * len(votes) else []


def infer_name_order(header: str, texts: Sequence[str]) -> tuple[Order, bool]:
    """Which comes first in a one-column name: what the header says, else what the names look like."""
    words = fold(header)
    if re.search(r"\b(?:apellidos?|last|surnames?|paterno)\b.*\b(?:nombres?|first|given)\b", words):
        return "surnames_first", True
    if re.search(r"\b(?:nombres?|first|given)\b.*\b(?:apellidos?|last|surnames?|paterno)\b", words):
        return "given_first", True
    return guess_order(texts)
