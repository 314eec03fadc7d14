"""The search learns from the register's own doubles what an agreement is worth."""

import json
from typing import Any

import pytest

from camino.people.matching.model import SHIPPED, read
from camino.people.matching.teaching import Record, TooFew, agreement, taught

JUAN = Record("Juan", "Hernández", "García", "1985-03-05", "M", "15")
ANA = Record("Ana", "Urrutia", "Zubirán", "1990-07-01", "F", "09")
SWAPPED = JUAN._replace(birth="1985-05-03")


def learnt(pairs: list[tuple[Record, Record, float]]) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(
        taught(pairs, ((JUAN, ANA),) * 200, name="ours", about={"trained": "2026-11-28"})
    )
    return told


def m(model: dict[str, Any], fact: str, level: str) -> float:
    return float(model["comparisons"][fact][level]["m"])


def test_two_records_are_compared_as_a_question_and_its_answer():
    told = agreement(SWAPPED, JUAN, read(SHIPPED.read_text(encoding="utf-8")))
    assert told["birth"] == "swapped"
    assert told["paternal_surname"] == told["given_names"] == told["sex"] == "same"
    year = agreement(JUAN._replace(birth="1985"), JUAN, read(SHIPPED.read_text(encoding="utf-8")))
    assert year["birth"] == "year_only"


def test_where_dates_are_often_turned_round_that_says_less_against_somebody():
    rarely, often = learnt([(JUAN, JUAN, 1.0)] * 2000), learnt([(SWAPPED, JUAN, 1.0)] * 2000)
    assert m(often, "birth", "swapped") > 20 * m(rarely, "birth", "swapped")


def test_a_pair_counts_with_its_probability():
    doubtful = learnt([(JUAN, JUAN, 1.0)] * 1000 + [(ANA, JUAN, 0.001)] * 1000)
    assert doubtful["about"]["pairs_of_one_person"] == 1001
    assert m(doubtful, "paternal_surname", "differs") < 0.01


def test_what_is_taught_is_a_model_whose_chances_add_up():
    model = learnt([(JUAN, JUAN, 1.0)] * 500)
    shipped = json.loads(SHIPPED.read_text(encoding="utf-8"))
    for fact in ("given_names", "birth", "sex"):
        assert sum(level["u"] for level in model["comparisons"][fact].values()) == pytest.approx(1, abs=0.02)
    assert model["comparisons"]["curp"] == shipped["comparisons"]["curp"]
    assert model["calibration"] == shipped["calibration"]
    assert read(json.dumps(model)).name == "ours"


def test_a_register_without_doubles_teaches_nothing():
    with pytest.raises(TooFew):
        learnt([(JUAN, JUAN, 1.0)] * 99)


def test_a_register_of_brothers_and_namesakes_teaches_nothing():
    with pytest.raises(TooFew, match="21%"):
        learnt([(JUAN, JUAN, 0.99)] * 200 + [(ANA, JUAN, 0.4)] * 1900)
