"""The harsher truth: people made of nothing but a seed, and questions about them with up to five things wrong."""

import datetime
from collections import Counter
from random import Random

import polars as pl
import pytest
from stdnum.mx import curp as stdnum_curp

from bench.rough import questions, registered
from bench.rough.curp import RUDE
from bench.rough.errors import dates, forms, given, spelling, style, surnames
from bench.rough.errors.table import ABOUT_DATES, AGAIN, HOW_MANY, KINDS, NOT_TOGETHER, choose
from bench.rough.heard import by_ear
from bench.rough.rivals import Rivals, sound
from bench.rough.told import Given, Told
from bench.rough.typed import mistyped

PEOPLE, ASKED, STRANGERS = 5_000, 800, 60


@pytest.fixture(scope="module")
def register() -> registered.Register:
    return registered.make(PEOPLE, seed=1, strangers=2 * STRANGERS)


@pytest.fixture(scope="module")
def asked(register: registered.Register) -> questions.Questions:
    return questions.make(register, count=ASKED, strangers=STRANGERS, seed=1)


def told(*names: str, paternal: str = "de la Cruz", maternal: str = "García") -> Told:
    """José Luis de la Cruz García, born on the 9th of May, unless somebody else is named."""
    return Told(
        [Given(name, frozenset({at})) for at, name in enumerate(names or ("José", "Luis"))], paternal, maternal,
        born=datetime.date(1987, 5, 9), wife=False, husband="Reyes", tells={"paternal", "maternal"},
    )  # fmt: skip


def test_the_same_seed_makes_the_same_people_and_questions():
    one, again = (registered.make(800, seed=1, strangers=40) for _ in range(2))
    assert again.written.equals(one.written)
    asked, once_more = (questions.make(each, count=100, strangers=10, seed=1) for each in (one, again))
    assert once_more.asked.equals(asked.asked)
    assert once_more.answers.equals(asked.answers)


def test_another_seed_makes_others(register):
    assert not registered.make(PEOPLE, seed=2, strangers=2 * STRANGERS).written.equals(register.written)


def test_columns_are_those_that_an_office_loads(register, asked):
    assert register.written.columns == asked.asked.columns == registered.COLUMNS
    assert len(register.written) == register.written["external_id"].n_unique() == PEOPLE
    assert set(register.written["sex"]) == {"F", "M", ""}


def test_names_are_mexico_s_and_one_in_ten_was_born_abroad(register):
    surnames_ = Counter(name.casefold() for name in register.written["paternal_surname"])
    assert 0.025 < surnames_["hernández"] / PEOPLE < 0.045
    assert len(surnames_) > 1_000
    assert 0.08 < (register.written["birth_state"] == "NE").mean() < 0.13
    assert 0.03 < (register.written["maternal_surname"] == "").mean() < 0.08
    assert {"Jean", "Wilmer"} & {name.split()[0] for name in register.written["given_names"]}


def test_curps_are_what_the_population_register_would_give(register):
    curps = [curp for curp in register.written["curp"] if curp]
    assert 0.45 < len(curps) / PEOPLE < 0.6
    assert [curp for curp in curps if not stdnum_curp.is_valid(curp)] == []
    assert len(set(curps)) == len(curps)
    assert not {curp[:4] for curp in curps} & RUDE


def test_a_register_has_gaps_and_first_days_of_january(register):
    written = register.written
    assert 0.006 < (written["birth_date"] == "").mean() < 0.02
    assert 0.01 < written["birth_date"].str.ends_with("-01-01").mean() < 0.03
    assert 0.05 < (written["birth_state"] == "").mean() < 0.11
    assert 0.03 < (written["given_names"] == written["given_names"].str.to_uppercase()).mean() < 0.07


def test_every_question_has_one_to_five_things_wrong(asked):
    counts = Counter(len(KINDS.keys() & each.split("|")) for each in asked.answers["kinds"])
    assert counts.keys() <= HOW_MANY.keys()
    assert 0.3 < counts[1] / len(asked.answers) < 0.42
    assert counts[3] + counts[4] + counts[5] > 0.25 * len(asked.answers)


def test_kinds_are_as_frequent_as_they_were(asked):
    kinds = Counter(kind for each in asked.answers["kinds"] for kind in each.split("|"))
    assert kinds.keys() >= KINDS.keys() - {AGAIN}
    of = {kind: 100 * count / len(asked.answers) for kind, count in kinds.items()}
    assert 27 < of["by ear"] < 43
    assert 21 < of["typo"] < 34
    assert 12 < of["no second surname"] < 24
    assert 9 < of["wrong box"] < 19
    assert 6 < of["American form"] < 15
    assert 10 < of["no date"] < 20
    assert 25 < sum(of[kind] for kind in ABOUT_DATES) < 45
    assert 40 < of["no accents"] < 70


def test_strangers_are_not_in_the_register_and_nobody_is_asked_about_twice(register, asked):
    strangers = asked.answers.filter(pl.col("kinds").str.contains("stranger"))
    assert len(strangers) == STRANGERS
    assert (strangers["external_id"] == "").all()
    meant = asked.answers.filter(pl.col("external_id") != "")["external_id"]
    assert len(meant) == ASKED
    assert meant.is_unique().all()
    assert meant.is_in(register.written["external_id"].to_list()).all()
    assert asked.answers["query"].to_list() == asked.asked["external_id"].to_list()


def test_told_dates_are_dates_or_years(asked):
    for text in asked.asked["birth_date"]:
        assert len(text) in (0, 4) or datetime.date.fromisoformat(text) < datetime.date(2027, 1, 1)


def test_something_of_a_name_is_always_told(asked):
    names = asked.asked.select(pl.concat_str(registered.COLUMNS[:3]).str.strip_chars().str.len_chars() > 0)
    assert names.to_series().all()


def test_nobody_is_asked_about_whom_others_fit_as_well(register):
    rivals = Rivals(register)
    at = next(
        place for place, row in enumerate(register.rows)
        if register.people.maternal[place] >= 0 and row[3] and not row[3].endswith("-01-01")
    )  # fmt: skip
    given_names, paternal, maternal, born = register.rows[at][:4]
    of_all = told(*registered.given(register.people, at), paternal=paternal, maternal=maternal)
    of_all.born, of_all.date = datetime.date.fromisoformat(born), born
    assert given_names
    assert not rivals.any(at, of_all, sex=True, state=True, birth_in_curp=False)
    common = next(place for place, row in enumerate(register.rows) if row[1] == "Hernández")
    hardly = told("X", paternal="Hernández", maternal="")
    hardly.given, hardly.tells = [], {"paternal"}
    assert rivals.any(common, hardly, sex=True, state=True, birth_in_curp=False)
    hardly.tells = set()
    assert rivals.any(common, hardly, sex=True, state=True, birth_in_curp=False)


def test_names_sound_alike_however_they_are_spelt():
    assert sound("Vázquez") == sound("Basques")
    assert sound("Ma.") == sound("María")
    assert sound("de la Cruz") == sound("Crus")
    assert sound("Hernández") != sound("Fernández")


@pytest.mark.parametrize(
    ("error", "names"),
    [
        (given.nickname, {("Pepe", "de la Cruz", "García"), ("José Lucho", "de la Cruz", "García")}),
        (given.maria_jose, {("J. Luis", "de la Cruz", "García")}),
        (given.one_name, {("Luis", "de la Cruz", "García"), ("José", "de la Cruz", "García")}),
        (given.reordered, {("Luis José", "de la Cruz", "García")}),
        (given.joined, {("Joséluis", "de la Cruz", "García")}),
        (given.in_english, {("Joe Luis", "de la Cruz", "García")}),
        (given.initial, {("José L.", "de la Cruz", "García")}),
        (surnames.particle, {("José Luis", "Cruz", "García"), ("José Luis", "Delacruz", "García")}),
        (surnames.no_second, {("José Luis", "de la Cruz", "")}),
        (surnames.no_first, {("José Luis", "García", ""), ("José Luis", "", "García")}),
        (surnames.swapped, {("José Luis", "García", "de la Cruz")}),
        (surnames.abbreviated, {("José Luis", "DLC", "García"), ("José Luis", "de la Cruz", "Gcia")}),
        (surnames.cut_short, {("José Luis", "de la Cruz", "Garc")}),
        (forms.wrong_box, {("José Luis de la Cruz García", "", ""), ("José", "Luis de la Cruz", "García")}),
        (forms.american, {("José Luis", "de la Cruz-García", ""), ("José L", "de la Cruz", "")}),
        (spelling.heard, {("José Luis", "de la Cruz", "Garsía"), ("José Luiz", "de la Cruz", "García")}),
    ],
)
def test_errors_do_what_they_are_called(error, names):
    found = set()
    for seed in range(300):
        row = told()
        if error(row, Random(seed)):
            found.add(forms.boxes(row))
    assert found >= names


def test_a_surname_of_two_words_loses_one():
    row = told(maternal="Ponce de León")
    assert surnames.part_of(row, Random(1))
    assert row.maternal in ("Ponce", "León", "Poncedeleón")
    assert row.parts == {"maternal": row.maternal}


def test_no_man_bears_his_wife_s_name_and_a_wife_bears_her_husband_s():
    assert not surnames.married(told(), Random(1))
    wife = told("Ana")
    wife.wife = True
    assert surnames.married(wife, Random(1))
    assert "Reyes" in f"{wife.paternal} {wife.maternal}"


@pytest.mark.parametrize(
    ("error", "texts"),
    [
        (dates.swapped, {"1987-09-05"}), (dates.day_off, {"1987-05-08", "1987-05-10"}),
        (dates.year_off, {"1986-05-09", "1988-05-09"}), (dates.year_only, {"1987", "1987-01-01"}),
    ],
)  # fmt: skip
def test_dates_go_wrong_as_they_are_called(error, texts):
    found = set()
    for seed in range(40):
        row = told()
        assert error(row, Random(seed))
        found.add(row.date)
        assert row.year_only or row.born in (row.may_be or ())
    assert found == texts


def test_a_digit_off_is_another_date():
    for seed in range(40):
        row = told()
        assert dates.digit_off(row, Random(seed))
        assert sum(one != other for one, other in zip(row.date, "1987-05-09", strict=True)) == 1


def test_no_day_is_swapped_that_is_no_month():
    row = told()
    row.born = datetime.date(1987, 5, 25)
    assert not dates.swapped(row, Random(1))


def test_what_cannot_happen_together_does_not():
    for seed in range(300):
        chosen = choose(5, Random(seed), dated=seed % 2 == 0)
        assert len(set(chosen)) == len(chosen)
        assert AGAIN not in chosen or "by ear" in chosen
        assert seed % 2 == 0 or not ABOUT_DATES & set(chosen)
        assert all(len(others & set(chosen)) <= 1 for others in NOT_TOGETHER)


def test_a_slip_and_a_sound_change_a_name_and_keep_its_capital():
    for seed in range(100):
        slip, heard = mistyped("Vázquez", Random(seed)), by_ear("Vázquez", Random(seed))
        assert slip != "Vázquez" != heard
        assert not slip or slip[0].isupper()
        assert heard
        assert heard[0].isupper()


def test_a_misread_curp_is_another():
    curp = "CUGL870509HDFRRS05"
    misread = {style.misread(curp, Random(seed)) for seed in range(200)}
    assert curp not in misread
    assert {len(each) for each in misread} == {17, 18, 19}
