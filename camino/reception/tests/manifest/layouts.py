"""Invents a list of people and a layout to write it in, from a seed; says what must be read back."""

# Lists of words are read more easily as text, and nothing here is a secret.
# ruff: noqa: SIM905, S311

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from camino.reception.tests.manifest.files import Rows, Value, delimited, ods, xlsx

TODAY = date(2026, 11, 23)
EVENT = date(2026, 11, 14)

_MEN = (
    "José Luis|Pedro|Fernando|Óscar Alberto|Hugo|Rogelio|Arturo|Raymundo|Héctor|Jesús|Sergio Iván|Édgar"
).split("|")
_WOMEN = (
    "María del Carmen|Rosa|Guadalupe|Patricia|Verónica|Leticia|Silvia Elena|Araceli|Yolanda|Brenda".split("|")
)
_SURNAMES = (
    "Hernández|García|Martínez|Núñez|de la Cruz|Pérez|Muñoz|Gutiérrez|Treviño|Montes de Oca|del Toro|Zúñiga|"
    "Rodríguez|Sánchez|Ramírez|Ibarra|Peña|Quezada|Ortiz|Castañeda|Ríos"
).split("|")
_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()

_HEADERS = {
    "given": ("Nombre(s)", "NOMBRE", "Nombres", "Nombre", "First Name", "Given Names"),
    "paternal": (
        "Apellido paterno",
        "PATERNO",
        "Primer apellido",
        "Ap. Paterno",
        "1er. Apellido",
        "APELLIDO_PATERNO",
    ),
    "maternal": (
        "Apellido materno",
        "MATERNO",
        "Segundo apellido",
        "Ap. Materno",
        "2do. Apellido",
        "APELLIDO_MATERNO",
    ),
    "surnames": ("Apellidos", "APELLIDO(S)", "Last Name", "Surname", "Family Name"),
    "full": (
        "Nombre completo",
        "NOMBRE",
        "Nombre del repatriado",
        "Full Name",
        "Name",
        "Nombre del migrante",
    ),
    "sex": ("Sexo", "SEXO", "Género", "Gender", "Sex"),
    "birth": (
        "Fecha de nacimiento",
        "FECHA NAC.",
        "F. Nac.",
        "Nacimiento",
        "DOB",
        "Date of Birth",
        "Fec. Nacimiento",
    ),
    "age": ("Edad", "EDAD", "Age", "Edad (años)"),
    "year": ("Año de nacimiento", "AÑO NAC.", "Year of Birth"),
}
_SEXES = (
    ("H", "M"),
    ("HOMBRE", "MUJER"),
    ("Masculino", "Femenino"),
    ("M", "F"),
    ("Male", "Female"),
    ("MASC.", "FEM."),
)


@dataclass(frozen=True)
class Invented:
    """An invented person."""

    given: str
    paternal: str
    maternal: str
    born: date
    sex: str

    @property
    def age(self) -> int:
        """Years on the day of the return."""
        return EVENT.year - self.born.year - ((EVENT.month, EVENT.day) < (self.born.month, self.born.day))


@dataclass
class Case:
    """A file, and what must be read from it: people in order, problem rows, and the way births are told."""

    content: bytes
    filename: str
    people: list[Invented]
    births: str
    problem_rows: list[int] = field(default_factory=list)
    dated: bool = False
    about: str = ""


def _person(rng: random.Random) -> Invented:
    sex = rng.choice("FM")
    # Late in the month in most cases, so that a column of dates tells its own order.
    born = date(1950, 1, 1) + timedelta(days=rng.randrange(70 * 365))
    maternal = rng.choice(_SURNAMES) if rng.random() < 0.95 else ""
    return Invented(rng.choice(_WOMEN if sex == "F" else _MEN), rng.choice(_SURNAMES), maternal, born, sex)


_DATES: dict[str, Callable[[date], Value]] = {
    "real": lambda day: day,
    "iso": lambda day: day.isoformat(),
    "dmy": lambda day: day.strftime("%d/%m/%Y"),
    "dmy short": lambda day: f"{day.day}/{day.month}/{day.year}",
    "dmy dashes": lambda day: day.strftime("%d-%m-%Y"),
    "mdy": lambda day: day.strftime("%m/%d/%Y"),
    "month": lambda day: f"{day.day:02}-{_MONTHS[day.month - 1][:3]}-{day.year}",
    "MONTH": lambda day: f"{day.day:02}/{_MONTHS[day.month - 1][:3].upper()}/{day.year}",
    "words": lambda day: f"{day.day} de {_MONTHS[day.month - 1]} de {day.year}",
    "serial": lambda day: (day - date(1899, 12, 30)).days,
    "us words": lambda day: day.strftime("%b %d, %Y"),
}


def _names(rng: random.Random, style: str) -> tuple[list[str], Callable[[Invented], list[Value]]]:
    """The headers of the columns of names and how a person is written under them."""
    if style == "three":
        fields = rng.choice((["given", "paternal", "maternal"], ["paternal", "maternal", "given"]))
        return fields, lambda one: [getattr(one, name) for name in fields]
    if style == "two":
        order = rng.choice((["surnames", "given"], ["given", "surnames"]))
        return order, lambda one: [
            f"{one.paternal} {one.maternal}".strip() if name == "surnames" else one.given for name in order
        ]
    if style == "comma":
        return ["full"], lambda one: [f"{one.paternal} {one.maternal}".strip() + f", {one.given}"]
    if style == "given first":
        return ["full"], lambda one: [f"{one.given} {one.paternal} {one.maternal}".strip()]
    return ["full"], lambda one: [
        f"{one.paternal} {one.maternal}".replace("  ", " ").strip() + f" {one.given}"
    ]


def _people(rng: random.Random, style: str) -> list[Invented]:
    """The people of one list."""
    people = [_person(rng) for _ in range(rng.randrange(12, 40))]
    if style not in ("given first", "surnames first"):
        return people
    # Without a comma a list with one surname cannot be told from one with two given names.
    return [one if one.maternal else replace(one, maternal="Ríos") for one in people]


def invent(seed: int) -> Case:
    """One list in one layout."""
    rng = random.Random(seed)
    style = rng.choice(("three", "three", "two", "comma", "given first", "surnames first"))
    births = rng.choice((*_DATES, "age", "year"))
    people = _people(rng, style)
    name_fields, write_name = _names(rng, style)
    birth_field = births if births in ("age", "year") else "birth"
    fields = [*name_fields, birth_field, "sex"]
    if rng.random() < 0.3:
        fields = [*name_fields, "sex", birth_field]
    man, woman = rng.choice(_SEXES)
    capitals = rng.random() < 0.4
    folio = rng.choice(("none", "No.", "Folio", "#"))
    headers: list[Value] = [rng.choice(_HEADERS[name]) for name in fields]
    if folio != "none":
        headers.insert(0, folio)
    extras = rng.sample(("Entidad", "CURP", "Observaciones", "Municipio", "Teléfono"), rng.randrange(3))
    headers += extras

    def write(one: Invented, number: int) -> list[Value]:
        tell = _DATES.get(births)
        told: Value = tell(one.born) if tell else one.age if births == "age" else one.born.year
        cells: dict[str, list[Value]] = {birth_field: [told], "sex": [woman if one.sex == "F" else man]}
        row: list[Value] = [] if folio == "none" else [number if folio != "Folio" else f"R-{number:04}"]
        for name in fields:
            if name in cells:
                row += cells[name]
            elif name == name_fields[0]:
                row += [
                    value.upper() if capitals and isinstance(value, str) else value
                    for value in write_name(one)
                ]
        return row + [{"Entidad": "Oaxaca", "Municipio": "Juquila"}.get(extra, "") for extra in extras]

    rows, problems, dated = _sheet(rng, people, headers, fields, write, shift=folio != "none")
    kept = [one for place, one in enumerate(people) if place not in problems]
    about = f"{style}, {births}, {man}/{woman}, {headers}"
    content, filename = _written(rng, rows)
    return Case(content, filename, kept, births, sorted(problems.values()), dated, f"{about}, {filename}")


def _titles(rng: random.Random) -> list[list[Value]]:
    """The lines above a list."""
    titles: tuple[list[Value], ...] = (
        ["Punto: Puente Lerdo   Fecha: 14/11/2026   Hora: 10:40"],
        ["Fecha:", EVENT.isoformat(), "", "Hora:", "10:40"],
        ["Ciudad Juárez, Chihuahua, a 14 de noviembre de 2026. Hora: 10:40 hrs."],
    )
    blanks: list[list[Value]] = [[]]
    return [["INSTITUTO NACIONAL DE MIGRACIÓN"], rng.choice(titles), *blanks * rng.randrange(3)]


def _sheet(
    rng: random.Random,
    people: list[Invented],
    headers: list[Value],
    fields: list[str],
    write: Callable[[Invented, int], list[Value]],
    *,
    shift: bool,
) -> tuple[list[list[Value]], dict[int, int], bool]:
    """Title, header, people with blank rows and faults between them, totals and signatures."""
    rows: list[list[Value]] = []
    dated = rng.random() < 0.5
    if dated:
        rows += _titles(rng)
    rows.append(headers)
    problems: dict[int, int] = {}
    for place, one in enumerate(people):
        if rng.random() < 0.05:
            rows.append([])
        row = write(one, place + 1)
        if rng.random() < 0.06 and _spoil(rng, row, fields, shift=shift):
            problems[place] = len(rows) + 1
        rows.append(row)
    if rng.random() < 0.2:
        middle = len(rows) - len(people) // 2
        if not any(number > middle for number in problems.values()):
            # The header once more, as on a second page.
            rows.insert(middle, headers)
    if rng.random() < 0.5:
        rows += [["TOTAL", len(people)], [], ["Entregó: __________  Recibió: __________"]]
    elif rng.random() < 0.5:
        rows += [[], [f"Total de personas: {len(people)}"], ["Elaboró", "Lic. Juan Pérez", "", "Vo. Bo."]]
    return rows, problems, dated


def _spoil(rng: random.Random, row: list[Value], fields: list[str], *, shift: bool) -> bool:
    """Put a fault into a row, if the layout can have it."""
    start = int(shift)
    kinds = []
    if "birth" in fields:
        kinds += [
            ("birth", "31/02/1990"),
            ("birth", "2031-01-01"),
            ("birth", "1700-05-05"),
            ("birth", "no sabe cuando"),
        ]
    kinds += [("sex", "Z?")]
    first = "given" if "given" in fields else "full"
    kinds += [
        (first, "<script>alert(1)</script>"),
        (first, '=HYPERLINK("http://127.0.0.1","x")'),
        (first, ""),
    ]
    name, value = rng.choice(kinds)
    row[start + fields.index(name)] = value
    return True


def _written(rng: random.Random, rows: Rows) -> tuple[bytes, str]:
    kind = rng.choice(("xlsx", "ods", "csv", "csv", "csv", "csv"))
    if kind == "xlsx":
        return xlsx({"Hoja1": [], "Datos": rows} if rng.random() < 0.3 else rows), "lista.xlsx"
    if kind == "ods":
        return ods(rows), "lista.ods"
    encoding = rng.choice(
        ("utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "mac-roman", "cp850", "latin-1")
    )
    delimiter = rng.choice(",;\t|")
    content = delimited(rows, delimiter=delimiter, encoding=encoding, ending=rng.choice(("\r\n", "\n")))
    return content, f"lista {encoding} {'tab' if delimiter == chr(9) else delimiter}.csv"
