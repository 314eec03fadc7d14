"""The bus that is waiting: announced this morning, its list read and not yet decided."""

import io
from datetime import date, timedelta

import xlsxwriter

from camino.people.models import Document, Person
from camino.reception.actions.arriving import Shared, open_arrival
from camino.reception.actions.reading import read_file
from camino.reception.models import Crossing
from camino.staff.models import Worker
from camino.workspace.demonstration.stories import Narrator

HEADER = (
    "No.",
    "Nombre(s)",
    "Primer apellido",
    "Segundo apellido",
    "Fecha de nacimiento",
    "Sexo",
    "CURP",
    "Estado",
)
RETURNED_BEFORE = 4
MINUTE = 11 * 60 + 20
Cells = list[str]


def announce_a_bus(story: Narrator, by: Worker, *, people: int) -> None:
    """Open the arrival and read its list, by the deeds of the desk itself."""
    on = story.clock.date("Juárez", 0)
    at = story.clock.at("Juárez", 0, MINUTE)
    shared = Shared(
        title="Autobús de ICE El Paso, 11:20", arrived_on=on, arrived_at=at,
        crossing=Crossing.objects.get(pk="juarez-paso-del-norte"), handed_over_by="ice", route="bus", announced=people,
    )  # fmt: skip
    arrival = open_arrival(shared=shared, key=story.ids.new(at), by=by)
    content = _spreadsheet(_rows(story, people, on))
    read_file(arrival=arrival, content=content, file_name=f"lista_{on:%Y-%m-%d}.xlsx", by=by)


def _rows(story: Narrator, people: int, on: date) -> list[Cells]:
    """New people, some who came before, and what lists are like: one twice, one without a name, one born in 1890."""
    rows = [_known(person) for person in _returned_before()]
    while len(rows) < people - 3:
        [new] = story.inventor.party("returned", "alone", 1, 1, on)
        number = next((number for kind, number, _state in new.papers if kind == "curp"), "")
        rows.append([new.given_names, new.paternal_surname, new.maternal_surname, f"{new.born:%d/%m/%Y}",
                     "H" if new.sex == "M" else "M", number, ""])  # fmt: skip
    story.dice.shuffle(rows)
    rows.append(list(rows[2]))
    rows.append(["", "Hernández", "López", "12/05/1991", "H", "", "Guerrero"])
    rows.append(["Efraín", "Soto", "Marín", "31/02/1988", "H", "", "Durango"])
    return rows


def _returned_before() -> list[Person]:
    """A few people whom the office knows and has not seen today, always the same ones."""
    day = Person.objects.order_by("pk").values_list("registered_at", flat=True).first()
    if day is None:
        return []
    early = Person.objects.filter(born_stated="date", registered_at__lt=day + timedelta(days=700))
    return list(early.exclude(sex="").order_by("pk").prefetch_related("documents")[:RETURNED_BEFORE])


def _known(person: Person) -> Cells:
    """As the list has them: in capitals and without accents, often without a CURP."""
    curps = [paper.number for paper in person.documents.all() if paper.kind == Document.Kind.CURP]
    return [
        person.given_names.upper(), person.paternal_surname.upper(), person.maternal_surname.upper(),
        f"{person.born_earliest:%d/%m/%Y}", "H" if person.sex == "M" else "M", curps[0] if curps else "", "",
    ]  # fmt: skip


def _spreadsheet(rows: list[Cells]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Lista")
        sheet.write_row(0, 0, HEADER)
        for number, row in enumerate(rows, start=1):
            sheet.write_row(number, 0, [str(number), *row])
    return out.getvalue()
