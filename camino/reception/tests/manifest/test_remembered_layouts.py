"""What the worker says about a layout is obeyed, and remembered for next time."""

import json
from dataclasses import replace

from camino.reception.manifest import FIELDS, Layout, read_manifest
from camino.reception.tests.manifest.conftest import Read
from camino.reception.tests.manifest.files import xlsx
from camino.reception.tests.manifest.layouts import TODAY

STRANGE: list[list[str | int]] = [
    ["Alpha", "Beta", "Gamma"],
    ["Xiadani", "Tzab Poot", 30],
    ["Nayelli", "Chi Uc", 31],
]


def test_an_unknown_layout_is_shown_for_mapping_by_hand_and_then_read(read: Read) -> None:
    manifest = read(STRANGE)
    assert not manifest.people
    assert [question.kind for question in manifest.questions] == ["columns"]
    assert [column.header for column in manifest.tables[0].columns] == ["Alpha", "Beta", "Gamma"]
    said = replace(manifest.layouts[0], columns={"A": "given_names", "B": "surnames", "C": "age"})
    again = read_manifest(xlsx(STRANGE), "lista.xlsx", layout=said, today=TODAY)
    assert [(row.given_names, row.paternal_surname, row.age) for row in again.people] == [
        ("Xiadani", "Tzab", 30),
        ("Nayelli", "Chi", 31),
    ]
    assert not again.questions


def test_a_list_without_header_is_read_when_the_worker_says_so() -> None:
    said = Layout("", {"A": "given_names", "B": "surnames", "C": "age"}, header_row=0)
    manifest = read_manifest(xlsx(STRANGE[1:]), "lista.xlsx", layout=said, today=TODAY)
    assert [row.given_names for row in manifest.people] == ["Xiadani", "Nayelli"]


def test_a_correction_overrides_what_was_understood(read: Read) -> None:
    rows = [
        ["Nombre", "Apellidos", "Fecha nac"],
        ["Rosa", "Peña Ruiz", "03/04/1990"],
        ["Hugo", "Ríos", "05/06/1991"],
    ]
    manifest = read(rows)
    assert [question.kind for question in manifest.questions] == ["date_order"]
    assert str(manifest.people[0].birth_date) == "1990-04-03"
    assert not manifest.people[0].birth_certain
    said = replace(manifest.layouts[0], date_order="mdy")
    again = read_manifest(xlsx(rows), "lista.xlsx", layout=[Layout("other"), said], today=TODAY)
    assert str(again.people[0].birth_date) == "1990-03-04"
    assert not again.questions


def test_a_layout_survives_storage_and_keeps_only_what_was_answered(read: Read) -> None:
    layout = read([*STRANGE[:1], ["Rosa", "Peña", 3]]).layouts[0]
    assert Layout.from_json(json.loads(json.dumps(layout.to_json()))) == layout
    kept = layout.to_remember({"date_order"})
    assert (kept.columns, kept.name_order, kept.sex_letters) == (layout.columns, None, {})
    assert set(layout.columns.values()) <= set(FIELDS)


def test_the_fingerprint_ignores_case_accents_and_title_rows(read: Read) -> None:
    first = read([["Nombre", "Apellidos", "Edad"], ["Rosa", "Peña Ruiz", 30]])
    second = read([["LISTA"], [], ["NOMBRE", "apellidos", "Edad "], ["Hugo", "Ríos Luz", 31]])
    assert first.layouts[0].fingerprint == second.layouts[0].fingerprint
