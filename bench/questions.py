"""What the desks ask: the names, numbers and lists of the benchmark, drawn from the city that was just made."""

import io
from dataclasses import dataclass
from datetime import date
from random import Random

import psycopg
import xlsxwriter

PEOPLE = """
    SELECT p.given_names, p.paternal_surname, p.maternal_surname, p.born_earliest, p.code, p.id::text,
           (SELECT d.number FROM people_document d WHERE d.person_id = p.id AND d.kind = 'curp' LIMIT 1),
           (SELECT d.number FROM people_document d WHERE d.person_id = p.id AND d.kind = 'constancia' LIMIT 1),
           (SELECT c.phone FROM people_contact c WHERE c.person_id = p.id AND c.own LIMIT 1)
      FROM people_person p WHERE p.born_stated = 'date' AND p.maternal_surname <> ''
     ORDER BY md5(p.code) LIMIT %s
"""
# Letters that sound alike, as people write them who only heard the name.
MISHEARD = (
    ("z", "s"),
    ("s", "z"),
    ("v", "b"),
    ("b", "v"),
    ("ll", "y"),
    ("y", "ll"),
    ("j", "g"),
    ("h", ""),
    ("c", "s"),
)


@dataclass(frozen=True)
class Question:
    """What is typed into the box, of which kind it is, and the id of the person who is meant, if anybody is."""

    kind: str
    text: str
    meant: str = ""


def ask(connection: psycopg.Connection, each: int) -> list[Question]:
    """So many questions of each kind, the kinds taking turns."""
    dice = Random(1)  # the same questions every time
    asked = []
    for given, paternal, maternal, born, code, pk, curp, folio, phone in connection.execute(
        PEOPLE, [each * 3]
    ).fetchall():
        asked += [
            Question("full name", f"{given} {paternal} {maternal}", pk),
            Question("surname first", f"{paternal} {maternal} {given.split()[0]}", pk),
            Question("misspelt", f"{given.split()[0]} {misheard(paternal)} {misheard(maternal)}", pk),
            Question("name and year", f"{given.split()[0]} {paternal} {born.year}", pk),
            Question("code", code, pk),
            Question("nobody", f"{nobody(dice)} {nobody(dice)} {nobody(dice)}"),
        ]
        asked += [Question("CURP", curp, pk)] if curp else []
        asked += [Question("folio", folio, pk)] if folio else []
        asked += [Question("phone", phone[3:], pk)] if phone else []
    taken: dict[str, list[Question]] = {}
    for question in asked:
        taken.setdefault(question.kind, []).append(question)
    return [
        question
        for turn in zip(*(those[:each] for those in taken.values()), strict=False)
        for question in turn
    ]


def misheard(name: str) -> str:
    """The name with its first letter that could be another one written as that, and no accents."""
    plain = name.lower().translate(str.maketrans("áéíóúüñ", "aeiouun"))
    for one, two in MISHEARD:
        if one in plain[1:]:
            return plain[0] + plain[1:].replace(one, two, 1)
    return plain


def nobody(dice: Random) -> str:
    """A word that is no name of the city's."""
    return "".join(dice.choice("bdfgklmnprt") + dice.choice("aeiou") for _syllable in range(3)).capitalize()


def spreadsheet(rows: int, seed: int) -> bytes:
    """A list as it is handed over, of invented people; every tenth has the name of nobody at all."""
    from camino.workspace.demonstration.invention import Inventor

    inventor, out = Inventor(Random(seed)), io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Lista")
        sheet.write_row(
            0, 0, ["Nombre(s)", "Primer apellido", "Segundo apellido", "Fecha de nacimiento", "Sexo"]
        )
        for number in range(1, rows + 1):
            [who] = inventor.party("returned", "alone", 1, 1, date(2026, 1, 1))
            sheet.write_row(number, 0, [who.given_names, who.paternal_surname, who.maternal_surname,
                                        f"{who.born:%d/%m/%Y}", "H" if who.sex == "M" else "M"])  # fmt: skip
    return out.getvalue()
