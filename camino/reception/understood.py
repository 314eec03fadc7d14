"""How a file was understood, kept with its arrival: shown to the worker, corrected by them, remembered for
next time."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any, cast

from camino.people.names import fold
from camino.reception.manifest import DATE_ORDERS, FIELDS, Layout, Manifest
from camino.reception.models import Arrival, Crossing
from camino.reception.models import Layout as Remembered
from camino.staff.models import Office

ANSWERED = ("date_order", "name_order", "sex_letters")


def to_keep(manifest: Manifest, *, crossings: Sequence[Crossing]) -> dict[str, Any]:
    """What the page shows of a reading. The tables that look the same are one: corrected once, for both
    sheets."""
    tables: dict[str, dict[str, Any]] = {}
    for table in manifest.tables:
        kept = tables.setdefault(
            table.layout.fingerprint,
            {
                "layout": table.layout.to_json(),
                "sheets": [],
                "columns": [
                    {
                        "letter": column.letter, "header": column.header, "field": column.field,
                        "sure": column.sure, "samples": list(column.samples),
                    }
                    for column in table.columns
                ],
                "questions": [],
            },
        )  # fmt: skip
        kept["sheets"].append(table.sheet)
        asked = {question["kind"] + question["column"] for question in kept["questions"]}
        kept["questions"] += [
            question.to_json() for question in table.questions if question.kind + question.column not in asked
        ]
    return {
        "tables": list(tables.values()),
        "questions": [each.to_json() for each in manifest.questions if each.kind == "total"],
        "left_out": [{"sheet": each.sheet, "row": each.row, "text": each.text} for each in manifest.left_out][
            :200
        ],
        "says": {
            "date": manifest.event_date.isoformat() if manifest.event_date else None,
            "time": manifest.event_time or None,
            "announced": manifest.announced_total,
            "crossing": _crossing(manifest.crossing_words, crossings),
            "crossing_words": manifest.crossing_words,
        },
    }


def _crossing(words: str, crossings: Sequence[Crossing]) -> str | None:
    """The one crossing whose own words a title says: "Puente Lerdo" is Lerdo–Stanton."""
    said = set(fold(words).split())
    scored = [(len(said & (_own_words(each))), each.pk) for each in crossings]
    best = max((score for score, _pk in scored), default=0)
    meant = [pk for score, pk in scored if score == best]
    return meant[0] if best and len(meant) == 1 else None


def _own_words(crossing: Crossing) -> set[str]:
    """The words of a crossing's name that tell it from its neighbours."""
    common = {
        *fold(crossing.city).split(),
        "puente",
        "internacional",
        "de",
        "del",
        "la",
        "el",
        "norte",
        "santa",
    }
    return set(fold(crossing.name).split()) - common


def differs(arrival: Arrival) -> dict[str, Any]:
    """Which of the shared facts the file says otherwise than the arrival, or says while the arrival does
    not."""
    said = arrival.understood.get("says", {})
    at = arrival.arrived_at.astimezone(arrival.office.zone) if arrival.arrived_at else None
    have = {
        "date": arrival.arrived_on.isoformat(),
        "time": f"{at:%H:%M}" if at else None,
        "announced": arrival.announced,
        "crossing": arrival.crossing_id,
    }
    return {
        name: said[name] for name, value in have.items() if said.get(name) is not None and said[name] != value
    }


def layouts(arrival: Arrival) -> list[Layout]:
    """The layouts by which the arrival's file was read."""
    return [Layout.from_json(table["layout"]) for table in arrival.understood.get("tables", [])]


def corrected(arrival: Arrival, answers: Mapping[str, str]) -> tuple[list[Layout], set[str]]:
    """The layouts with the worker's corrections (`<table>-<letter>`, `<table>-date_order` …), and what was
    answered."""
    made, answered = [], set()
    for place, layout in enumerate(layouts(arrival)):
        said = {name: answers.get(f"{place}-{name}", "") for name in ANSWERED}
        columns = {
            letter: chosen if (chosen := answers.get(f"{place}-{letter}", "")) in FIELDS else field
            for letter, field in layout.columns.items()
        }
        layout = replace(layout, columns=columns)
        if said["date_order"] in DATE_ORDERS:
            layout = replace(layout, date_order=cast(Any, said["date_order"]))
        if said["name_order"] in ("given_first", "surnames_first"):
            layout = replace(layout, name_order=cast(Any, said["name_order"]))
        if said["sex_letters"] in ("F", "M"):
            layout = replace(layout, sex_letters={**layout.sex_letters, "m": said["sex_letters"]})
        answered |= {name for name in ANSWERED if said[name]}
        made.append(layout)
    return made, answered


def remembered(office: Office) -> list[Layout]:
    """What this office has said about lists before, the latest first."""
    kept = Remembered.objects.filter(office=office).order_by("-last_used")[:500]
    return [Layout.from_json(each.understood) for each in kept]


def remember(office: Office, corrected_layouts: Sequence[Layout], answered: set[str]) -> None:
    """Keep what the worker said for the next list with this header. A list without a header is known by
    nothing."""
    for layout in corrected_layouts:
        if layout.header_row:
            Remembered.objects.update_or_create(
                office=office,
                fingerprint=sha256(layout.fingerprint.encode()).hexdigest(),
                defaults={"understood": layout.to_remember(answered).to_json()},
            )
