"""What the benchmark of matching computes from answers; how long anything took is nobody's concern here."""

import json
import math

import numpy as np
import polars as pl
import pytest

from bench.matching import camino, ceiling, data, measured, reliability, truths
from bench.matching.data import Question
from bench.matching.dates import DIGIT, NEW_YEAR, OTHER, SAME, STEP, SWAPPED, YEAR_ONLY, Dates
from bench.matching.exhaustive import Register
from bench.matching.pages import text
from bench.matching.truths import Truth
from bench.matching.ways import Answers, full_name
from bench.truth.people import COLUMNS


def question(meant: str, *kinds: str, **facts: str) -> Question:
    return Question(dict.fromkeys(COLUMNS, "") | facts, meant, frozenset(kinds))


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    return data.prepare(3_000, queries=200, seed=3, home=tmp_path_factory.mktemp("bench"))


def test_the_person_meant_is_counted_by_place_and_strangers_are_not():
    questions = [
        question("R1", "typo"),
        question("R2", "typo", "no date"),
        question("", "stranger"),
        question("R4", "typo"),
    ]
    answers = Answers("us", [[("R1", 0.9)], [("R9", 0.9), ("R2", 0.5)], [("R1", 0.4)], []])
    assert measured.found(answers, questions) == measured.Found(asked=3, first=1, five=2)
    assert measured.found_by_kind(answers, questions)["no date"] == measured.Found(asked=1, first=0, five=1)
    assert [each.meant for each, _shown in measured.missed(answers, questions)] == ["R4"]


def test_questions_are_counted_in_every_group_they_belong_to():
    questions = [question("R1", "typo", "by ear"), question("R2", "typo"), question("", "typo", "stranger")]
    answers = Answers("us", [[("R1", 0.9)], [("R9", 0.9)], []])
    counts = measured.found_by(lambda each: [str(len(each.kinds))], answers, questions)
    assert counts == {"2": measured.Found(1, 1, 1), "1": measured.Found(1, 0, 0)}


def test_a_slow_way_is_judged_on_what_it_was_asked():
    questions = [question("R1"), question("R2")]
    assert measured.found(Answers("slow", [[("R1", 1.0)]]), questions) == measured.Found(1, 1, 1)


def test_percentiles_are_times_that_happened():
    times = measured.times(range(1, 101))
    assert times == {"p50": 50, "p95": 95, "p99": 99, "max": 100}
    assert math.isnan(measured.times([])["p50"])


def test_a_cost_that_doubles_with_the_register_grows_with_exponent_one():
    assert measured.growth([10, 100, 1000], [2, 20, 200]) == pytest.approx(1)
    assert measured.growth([10, 100, 1000], [5, 5, 5]) == pytest.approx(0)
    assert math.isnan(measured.growth([10], [5]))


def test_probabilities_that_hold_lie_on_the_line():
    shown = [(0.75, place % 4 != 0) for place in range(400)] + [(0.0, False)] * 100
    bins = reliability.bins(shown)
    assert [(each.count, each.said, each.true) for each in bins] == [(100, 0, 0), (400, 0.75, 0.75)]
    assert reliability.off_by(bins) == 0
    assert "●" in reliability.lines(bins)[0]
    assert reliability.off_by(reliability.bins([(1.0, False)])) == 1


def test_a_stranger_said_to_be_somebody_is_a_false_alarm():
    questions = [question("", "stranger"), question("", "stranger"), question("R1")]
    answers = Answers("us", [[("R1", 0.95)], [("R1", 0.2)], [("R1", 0.99)]])
    assert reliability.false_alarms(answers, questions) == (1, 2)
    assert reliability.pairs(answers, questions) == [(0.95, False), (0.2, False), (0.99, True)]


def test_the_plot_is_written_down(tmp_path):
    files = reliability.draw(reliability.bins([(0.5, True), (0.5, False)]), title="us", to=tmp_path / "plot")
    assert json.loads(files[0].read_text())["data"]["values"][0]["true"] == 0.5


def test_camino_s_lines_are_read():
    line = {"candidates": [{"external_id": "R1", "code": "ABC", "probability": 0.9}], "milliseconds": 1.5}
    answers = camino.read(json.dumps(line) + "\n" + json.dumps(line | {"candidates": []}) + "\n")
    assert answers.candidates == [[("R1", 0.9)], []]
    assert answers.milliseconds == [1.5, 1.5]
    assert answers.codes == {"R1": "ABC"}


def test_people_and_questions_are_made_once_and_kept(asked, tmp_path):
    again = data.prepare(3_000, queries=200, seed=3, home=asked.place.parent)
    assert again == asked
    assert len(asked.questions) == 220
    assert pl.read_csv(asked.register, infer_schema=False).columns == COLUMNS
    assert len(pl.read_csv(asked.first(10).queries)) == 10


def test_the_rough_truth_is_kept_apart_and_has_as_many_strangers(asked):
    rough = data.prepare(3_000, queries=200, seed=3, home=asked.place.parent, truth=Truth.ROUGH)
    assert rough.place != asked.place
    assert rough.first(10).truth is Truth.ROUGH
    assert pl.read_csv(rough.register, infer_schema=False).columns == COLUMNS
    strangers = [sum(map(data.is_stranger, each.questions)) for each in (asked, rough)]
    assert strangers == [20, 20]
    assert len(rough.questions) == len(asked.questions)
    assert all(question.kinds & truths.CORRUPTIONS for question in rough.questions)
    assert data.prepare(3_000, queries=200, seed=3, home=asked.place.parent) == asked


def test_scoring_every_record_finds_nearly_everybody_among_a_few_thousand(asked):
    register = Register(asked.place / "people.parquet", truths.homes(asked.truth))
    answers = ceiling.ceiling(register.score_all, register.numbers, asked.questions, way="all")
    assert measured.found(answers, asked.questions).at_5 >= 0.99
    assert all(len(each) == 5 for each in answers.candidates)


def test_the_best_five_come_first():
    answers = ceiling.ceiling(lambda _question: np.arange(9.0), "abcdefghi", [question("i")], way="all")
    assert answers.candidates == [[("i", 8), ("h", 7), ("g", 6), ("f", 5), ("e", 4)]]


@pytest.mark.parametrize(
    ("known", "told", "bits"),
    [
        ("1987-05-09", "1987-05-09", SAME), ("1987-05-09", "1987-09-05", SWAPPED), ("1987-05-09", "1987-05-10", STEP),
        ("1987-05-09", "1988-05-09", STEP), ("1987-05-09", "1957-05-09", DIGIT), ("1987-05-09", "1987", YEAR_ONLY),
        ("1987-01-01", "1987-05-09", NEW_YEAR), ("1987-05-09", "1990-11-30", OTHER), ("", "1987-05-09", 0),
        ("1987-05-09", "", 0),
    ],
)  # fmt: skip
def test_dates_fit_as_they_are_spoilt(known, told, bits):
    assert Dates.of([known, "1900-12-24"]).fit(told)[0] == bits


def test_peers_are_asked_without_accents_and_the_box_with_the_date_as_mexicans_write_it():
    jose = question("R1", given_names="José", paternal_surname="Núñez", birth_date="1987-05-09")
    assert full_name(jose) == "jose nunez"
    assert text(jose) == "José Núñez 09/05/1987"
    assert text(question("R1", given_names="Ana", birth_date="1987")) == "Ana 1987"
