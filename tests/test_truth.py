"""The people that matching is measured by: made of nothing but a seed, and wrong in the ways they say."""

import datetime
from collections import Counter
from random import Random

import polars as pl
import pytest
from stdnum.mx import curp as stdnum_curp

from bench.truth import duplicates, questions, registered
from bench.truth.curp import RUDE
from bench.truth.errors import HARMLESS, KINDS, Written, married, nickname, shifted, shortened
from bench.truth.people import COLUMNS

PEOPLE = 20_000
JOSE_LUIS = Written("José Luis", "de la Cruz", "García", "1987-05-25", "M", "GR", "")


@pytest.fixture(scope="module")
def register() -> registered.Register:
    return registered.make(PEOPLE, seed=1, strangers=300)


@pytest.fixture(scope="module")
def asked(register: registered.Register) -> questions.Questions:
    return questions.make(register.truth, register.strangers, count=3_000, seed=1)


@pytest.fixture(scope="module")
def twice() -> duplicates.Duplicates:
    return duplicates.make(10_000, seed=1)


def test_the_same_seed_makes_the_same_people_questions_and_duplicates(register, asked, twice):
    again = registered.make(PEOPLE, seed=1, strangers=300)
    assert again.written.equals(register.written)
    assert again.truth.equals(register.truth)
    once_more = questions.make(again.truth, again.strangers, count=3_000, seed=1)
    assert once_more.asked.equals(asked.asked)
    assert once_more.answers.equals(asked.answers)
    assert duplicates.make(10_000, seed=1).records.equals(twice.records)


def test_another_seed_makes_others(register):
    assert not registered.make(PEOPLE, seed=2, strangers=300).truth.equals(register.truth)


def test_columns_are_those_that_an_office_loads(register, asked, twice):
    assert register.written.columns == asked.asked.columns == twice.records.columns == COLUMNS
    assert not register.written.null_count().row(0)[0]
    assert register.written["external_id"].n_unique() == PEOPLE


def test_names_are_as_frequent_as_in_mexico_with_a_long_tail(register):
    surnames = Counter(register.truth["paternal_surname"])
    assert 0.032 < surnames["Hernández"] / PEOPLE < 0.045
    assert 0.027 < surnames["García"] / PEOPLE < 0.039
    assert len(surnames) > 2_200
    assert sum(count == 1 for count in surnames.values()) > 1_200
    women = register.truth.filter(pl.col("sex") == "F")
    assert 0.12 < len(women) / PEOPLE < 0.18
    assert {"de la Cruz", "del Ángel", "Montes de Oca"} <= surnames.keys()
    assert 0.4 < register.truth["given_names"].str.contains(" ").mean() < 0.6
    assert 0.015 < (register.truth["maternal_surname"] == "").mean() < 0.04


def test_curps_are_what_the_population_register_would_give(register):
    with_one = register.truth.filter((pl.col("curp") != "") & (pl.col("sex") != "X"))
    assert 0.57 < len(with_one) / PEOPLE < 0.63
    assert [number for number in with_one["curp"] if not stdnum_curp.is_valid(number)] == []
    assert with_one["curp"].is_unique().all()
    assert not with_one["curp"].str.head(4).is_in(RUDE).any()
    born = [stdnum_curp.get_birth_date(number).isoformat() for number in with_one["curp"]]
    assert born == with_one["birth_date"].to_list()


def test_relatives_make_it_hard(register):
    whole = ["given_names", "paternal_surname", "maternal_surname"]
    people = register.truth
    namesakes = people.filter(people.select(whole).is_duplicated())
    twins = people.filter(people.select(*whole[1:], "birth_date", "birth_state").is_duplicated())
    fathers = people.filter(people.select("given_names", "paternal_surname", "birth_state").is_duplicated())
    assert len(namesakes) > 20
    assert len(twins) > 200
    assert len(fathers) > 300
    assert not people.select(*whole, "birth_date").is_duplicated().all()


def test_a_clerk_has_habits_and_gaps_but_hardly_errs(register):
    written, truth = register.written, register.truth
    assert 0.005 < (written["birth_date"] == "").mean() < 0.03
    assert 0.03 < written["birth_date"].str.ends_with("-01-01").mean() < 0.05
    assert 0.2 < (written["given_names"] == written["given_names"].str.to_uppercase()).mean() < 0.3
    assert written["given_names"].str.starts_with("Ma. ").any()
    assert written["external_id"].equals(truth["external_id"])
    assert written["curp"].equals(truth["curp"])


def test_every_question_has_something_wrong_that_matters(asked):
    kinds = [set(each.split("|")) for each in asked.answers["kinds"]]
    assert all(each - HARMLESS - {"stranger", "CURP shown"} for each in kinds)
    assert asked.answers["query"].to_list() == asked.asked["external_id"].to_list()


def test_kinds_are_as_frequent_as_they_say(asked):
    kinds = Counter(kind for each in asked.answers["kinds"] for kind in each.split("|"))
    assert kinds.keys() >= set(KINDS)
    of = {kind: 100 * count / len(asked.answers) for kind, count in kinds.items()}
    assert 25 < of["misheard"] < 42
    assert 13 < of["typo"] < 24
    assert 9 < of["no second surname"] < 17
    assert 2 < of["no date"] < 6
    assert 0.5 < of["decade swapped"] < 2
    assert len(asked.asked.filter(pl.col("birth_date").str.len_chars() == 4)) == kinds["year only"]


def test_questions_about_strangers_are_answered_by_nobody(register, asked):
    strangers = asked.answers.filter(pl.col("kinds").str.contains("stranger"))
    assert len(strangers) == 300
    assert (strangers["external_id"] == "").all()
    meant = asked.answers.filter(pl.col("external_id") != "")["external_id"]
    assert meant.is_in(register.written["external_id"].to_list()).all()
    assert meant.is_unique().all()


def test_written_dates_are_dates(asked, twice):
    for text in (*asked.asked["birth_date"], *twice.records["birth_date"]):
        assert len(text) in (0, 4) or datetime.date.fromisoformat(text) < datetime.date(2027, 1, 1)


def test_some_stand_in_the_register_up_to_thirty_times(twice):
    times = twice.clusters.group_by("person").len()["len"]
    assert 0.14 < 1 - len(times) / len(twice.clusters) < 0.21
    assert 8 < times.max() <= 30
    assert twice.records["external_id"].to_list() == twice.clusters["external_id"].to_list()
    shown = twice.records.filter(pl.col("curp") != "")
    assert shown["curp"].is_unique().all()
    assert 0.15 < len(shown) / 10_000 < 0.3


@pytest.mark.parametrize(
    ("error", "names"),
    [
        (shortened, {("José", "de la Cruz", "García"), ("Luis", "de la Cruz", "García")}),
        (shifted, {("José Luis de la Cruz", "García", "")}),
        (nickname, {("Pepe", "de la Cruz", "García"), ("Lucho Luis", "de la Cruz", "García")}),
    ],
)
def test_errors_do_what_they_are_called(error, names):
    row = Written(*JOSE_LUIS.row())
    found = set()
    for seed in range(60):
        row = Written(*JOSE_LUIS.row())
        assert error(row, Random(seed))
        found.add(row.row()[:3])
    assert found & names


def test_no_man_bears_his_wifes_name():
    assert not married(Written(*JOSE_LUIS.row()), Random(1))
