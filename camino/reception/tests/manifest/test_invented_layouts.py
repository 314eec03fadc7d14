"""Invented people in invented layouts are read back, and only the spoilt rows are problems."""

import pytest

from camino.people.names import fold
from camino.reception.manifest import read_manifest
from camino.reception.tests.manifest.layouts import EVENT, TODAY, invent


@pytest.mark.parametrize("seed", range(60))
def test_an_invented_list_reads_back(seed: int) -> None:
    case = invent(seed)
    manifest = read_manifest(case.content, case.filename, today=TODAY)
    assert [row.number for row in manifest.rows if row.problems] == case.problem_rows, case.about
    read = [
        (fold(row.given_names), fold(row.paternal_surname), fold(row.maternal_surname))
        for row in manifest.people
    ]
    written = [(fold(one.given), fold(one.paternal), fold(one.maternal)) for one in case.people]
    assert read == written, case.about
    assert [row.sex for row in manifest.people] == [one.sex for one in case.people], case.about
    if case.births == "age":
        assert [row.age for row in manifest.people] == [one.age for one in case.people], case.about
    elif case.births == "year":
        assert [row.birth_year for row in manifest.people] == [one.born.year for one in case.people], (
            case.about
        )
    else:
        assert [row.birth_date for row in manifest.people] == [one.born for one in case.people], case.about
    if case.dated:
        assert (manifest.event_date, manifest.event_time) == (EVENT, "10:40"), case.about
