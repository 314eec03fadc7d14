"""The pairs that a run found teach the search, those taken at random what chance does."""

import json

from camino.people.matching import teaching
from camino.people.matching.linking import examples
from camino.people.matching.linking.registers import File


def test_the_search_learns_from_the_pairs_of_a_run(register, finished, con):
    place, outcome = finished
    people = File(register.records)
    alike = list(examples.alike(con, people, place / "pairs.parquet"))
    apart = list(examples.apart(con, people))
    assert 0 < len(alike) <= outcome.pairs
    assert len(apart) == examples.STRANGERS
    assert apart == list(examples.apart(con, people)), "the same register teaches the same"
    told = json.loads(teaching.taught(alike, apart, name="ours", about={}))
    for fact in ("given_names", "paternal_surname", "birth"):
        same = told["comparisons"][fact]["same"]
        assert same["m"] > 0.5 > 10 * same["u"]
    assert not any(each.given_names in json.dumps(told) for each, *_ in alike)


def test_columns_that_a_register_has_not_are_empty(con, tmp_path):
    file = tmp_path / "few.csv"
    file.write_text("external_id,given_names\n1,Ana\n2,Juan\n", encoding="utf-8")
    one, other = next(examples.apart(con, File(file)))
    assert {one.given_names, other.given_names} == {"Ana", "Juan"}
    assert one.birth == one.sex == ""
