"""What the lines around the list say: the day and hour of the return, the crossing point, the announced
total."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from camino.people.names import fold
from camino.reception.manifest.dates import dated, numbers_of, read_day, read_time
from camino.reception.manifest.layout import DateOrder
from camino.reception.manifest.lexicon import ANNOUNCED
from camino.reception.manifest.sheets import Cell, text_of

_DAY = re.compile(
    r"(?<![\d/.-])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?(?:\d{4}|\d{2})(?![\d/])"
    r"|\d{1,2}(?:º|o|ro)?[ -/]*(?:de )?[^\W\d_]{3,10}\.?,?[ -/]*(?:del? )?(?:año )?(?:\d{4}|\d{2}(?![\d:]))"
    r"|[^\W\d_]{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\b(?:fecha|date|dia|day)\b")
_NOT_THE_DAY = re.compile(
    r"\b(?:nac\w*|birth|elabora\w*|impres\w*|print\w*|emision|revision|version|vigencia|actualiza\w*)\b"
)
_CROSSING = re.compile(
    r"\b(?:punto(?: de [\w ]+?)?|puente(?: internacional)?|port(?: of [\w ]+?)?|poe|garita|bridge|cruce"
    r"|lugar(?: de [\w ]+?)?|crossing(?: point)?|puerto(?: fronterizo)?)"
    r"\s*:\s*(?P<words>[^:]+?)(?=\s{2,}|\s*[;|]|\s+\w+\s*:|$)",
    re.IGNORECASE,
)
_BRIDGE = re.compile(
    r"\b(?:puente|garita)\s+[\w()áéíóúñÁÉÍÓÚÑ ]+|\b[\w ]+ (?:bridge|port of entry)\b", re.IGNORECASE
)
_HOUR = re.compile(r"\b(?:hora|time|hrs?|horas)\b", re.IGNORECASE)


def lines_of(rows: Iterable[Sequence[Cell]]) -> list[str]:
    """Each row as one line; two spaces keep its cells apart, a label and its value in the next cell
    together."""
    lines = []
    for row in rows:
        cells = [_spoken(cell) for cell in row]
        line = ""
        for cell in (cell for cell in cells if cell):
            line += (" " if line.endswith(":") else "  ") + cell
        if line.strip():
            lines.append(line.strip())
    return lines


def _spoken(cell: Cell) -> str:
    """A cell's words with its own double spaces kept: they separate the labels of a title."""
    if isinstance(cell, datetime):
        # A date typed into a spreadsheet often comes with a midnight nobody meant.
        midnight = cell.time() == time()
        return cell.date().isoformat() if midnight else cell.isoformat(sep=" ", timespec="minutes")
    return cell.strip().replace("\n", "  ") if isinstance(cell, str) else text_of(cell)


def event_date(lines: Iterable[str], *, order: DateOrder | None, english: bool, today: date) -> date | None:
    """The day the titles name: one labelled as the date before any other."""
    found: list[tuple[bool, date]] = []
    for line in lines:
        for match in _DAY.finditer(line):
            before = fold(line[max(0, match.start() - 40) : match.start()])
            if _NOT_THE_DAY.search(before):
                continue
            day = _read_day(match.group().strip(), order=order, english=english, today=today)
            if day is not None:
                found.append((_LABEL.search(before) is not None, day))
    labelled = [day for is_labelled, day in found if is_labelled]
    return labelled[0] if labelled else (found[0][1] if found else None)


def _read_day(text: str, *, order: DateOrder | None, english: bool, today: date) -> date | None:
    """A day written in a title. Without a known order, the language's, unless only the other is not in the
    future."""
    parts = numbers_of(text)
    if parts is None:
        return read_day(text, "dmy", today=today)
    usual: DateOrder = "mdy" if english else "dmy"
    other: DateOrder = "dmy" if usual == "mdy" else "mdy"
    if order in ("dmy", "mdy"):
        return dated(parts, order, today) or dated(parts, "mdy" if order == "dmy" else "dmy", today)
    first, second = dated(parts, usual, today), dated(parts, other, today)
    if first and second and (first - today).days > 7 >= (second - today).days:
        return second
    return first or second


def event_time(lines: Iterable[str]) -> str:
    """The hour the titles name: after its label, else any with a colon."""
    lines = list(lines)
    for line in lines:
        for label in _HOUR.finditer(line):
            found = read_time(line[label.end() : label.end() + 20]) or read_time(
                line[max(0, label.start() - 8) : label.end()]
            )
            if found:
                return found
    return next(
        (
            found
            for found in (read_time(" ".join(re.findall(r"\b\d{1,2}:\d\d.{0,6}", line))) for line in lines)
            if found
        ),
        "",
    )


def crossing_words(lines: Iterable[str]) -> str:
    """What the titles call the crossing point."""
    lines = list(lines)
    for line in lines:
        found = _CROSSING.search(line)
        if found:
            return " ".join(found.group("words").split()).strip(" -—,.")
    for line in lines:
        bridge = _BRIDGE.search(line)
        if bridge:
            return " ".join(bridge.group().split("  ")[0].split()).strip(" -—,.")
    return ""


def announced_totals(lines: Iterable[str]) -> list[int]:
    """The numbers of people that lines say there are, subtotals too."""
    return [int(found.group(1)) for found in (ANNOUNCED.search(fold(line)) for line in lines) if found]


def announced_total(totals: Sequence[int], read: int) -> int | None:
    """Which of them is the total: the one that agrees with the rows read, be it their sum; else the last."""
    if not totals:
        return None
    return read if read in (sum(totals), *totals) else totals[-1]
