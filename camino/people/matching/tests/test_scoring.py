"""What an agreement is worth, and who is never believed to be certain."""

from datetime import date
from typing import Any

import pytest

from camino.people.matching import levels
from camino.people.matching.curps import birth_at_the_beginning
from camino.people.matching.levels import LEVELS
from camino.people.matching.model import read, shipped
from camino.people.matching.question import Question, asked
from camino.people.matching.scoring import (
    FATHER_AND_SON,
    TWINS,
    Known,
    Score,
    Scorer,
    Written,
    dealt,
    names_of,
)
from camino.people.matching.words import words

COMMON = {"ERNANDES": 0.04, "GARSIA": 0.034, "JOSE": 0.09, "LWIS": 0.05, "JWAN": 0.07}


def likely(question: Question, known: Known, people: int = 1_000_000) -> Score:
    score = Scorer(
        question, model=shipped(), people=people, frequency=lambda heard: COMMON.get(heard, 0.0002)
    )
    return score(known)


def facts(
    given: str = "José Luis", paternal: str = "Hernández", maternal: str = "García", **told: Any
) -> Question:
    return asked(given, paternal, maternal, **({"sex": "M", "birth_state": "15"} | told))


def known(
    given: str = "José Luis", paternal: str = "Hernández", maternal: str = "García", **agreeing: Any
) -> Known:
    everything: dict[str, Any] = {"birth": "same", "sex": "same", "birth_state": "same"}
    return Known(Written(given, paternal, maternal), **(everything | agreeing))


def test_everything_alike_is_the_same_person_and_nothing_alike_is_not():
    assert likely(facts(), known()).probability > 0.99
    assert likely(facts(), known("Rosa", "Urrutia", "Garza", birth="differs")).probability < 0.0001


def test_a_rare_name_says_more_than_a_common_one():
    rare = likely(
        facts("Macrina", "Ehécatl", "Zubirán"), known("Macrina", "Ehécatl", "Zubirán", birth="missing")
    )
    common = likely(facts(), known(birth="missing"))
    assert rare.probability > 0.99 > common.probability


def test_the_more_people_are_registered_the_less_a_name_says():
    few, many = (likely(facts(), known(birth="missing"), people=n).probability for n in (100_000, 5_000_000))
    assert few > many


def test_twins_share_all_but_a_name_and_are_not_certain():
    twin = likely(facts("Zoraida", birth_state=""), known("Zenaida", paternal="Hernández"))
    assert likely(facts("Pedro"), known("Pablo")).probability <= TWINS
    assert twin.levels["given_names"] in ("close", "differs")


def test_a_father_and_a_son_of_one_name_are_not_certain():
    assert likely(facts(), known(birth="differs")).probability <= FATHER_AND_SON


def test_surnames_that_changed_places_cost_once():
    swapped = likely(facts(), known(paternal="García", maternal="Hernández"))
    assert swapped.levels["paternal_surname"] == swapped.levels["maternal_surname"] == "crossed"
    assert swapped.probability > 0.9


def test_a_husbands_name_in_place_of_the_second_surname_says_nothing():
    married = likely(facts("Luz", "Hernández", "de Ortega", sex="F"), known("Luz", "Hernández", "García"))
    assert "maternal_surname" not in married.levels


def test_loose_words_are_dealt_to_the_parts_where_they_fit():
    question = Question(loose=words("garcía jose hernand"), unfinished=True)
    names = dealt(question, names_of("José Luis", "Hernández", "García"))
    assert [[word.text for word in part] for part in names] == [["jose"], ["hernandez"], ["garcia"]]


@pytest.mark.parametrize(
    ("told", "known", "parts"),
    [
        (
            "ricardo hernandez garsia",
            ("Ricardo", "López", "Talavera"),
            [["ricardo"], ["hernandez"], ["garsia"]],
        ),
        (
            "ricardo hernandez garsia",
            ("Ricardo", "Hernández", "Paz"),
            [["ricardo"], ["hernandez"], ["garsia"]],
        ),
        (
            "ricardo hernandez garsia",
            ("Ricardo", "Hernández", ""),
            [["ricardo", "garsia"], ["hernandez"], []],
        ),
        (
            "j. manuel lopez juarez",
            ("José Manuel", "López", "Juárez"),
            [["j", "manuel"], ["lopez"], ["juarez"]],
        ),
        ("juan perez g.", ("Juan", "Pérez", "Gómez"), [["juan"], ["perez"], ["g"]]),
        ("maria jose hernandez", ("María", "Hernández", "López"), [["maria", "jose"], ["hernandez"], []]),
    ],
)
def test_each_loose_word_stands_against_what_it_may_be(told, known, parts):
    names = dealt(Question(loose=words(told)), names_of(*known))
    assert [[word.text for word in part] for part in names] == parts


def test_a_short_form_at_the_end_is_not_taken_for_the_beginning_of_a_name():
    question = Question(loose=words("carlos"), unfinished=True)
    names = dealt(question, names_of("Charly", "Hernández", ""))
    assert [[word.text for word in part] for part in names] == [["carlos"], [], []]


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        (date(1985, 3, 5), date(1985, 3, 5), "same"), (date(1985, 3, 5), date(1985, 5, 3), "swapped"),
        (date(1985, 3, 5), date(1985, 1, 1), "year_only"), (date(1985, 3, 5), date(1985, 3, 6), "slip"),
        (date(1985, 3, 31), date(1985, 4, 1), "slip"), (date(1985, 3, 5), date(1958, 3, 5), "slip"),
        (date(1985, 3, 5), date(1985, 3, 27), "two_parts"), (date(1985, 3, 5), date(1986, 3, 9), "near"),
        (date(1985, 3, 5), date(1971, 8, 9), "differs"),
    ],
)  # fmt: skip
def test_dates_agree_in_levels(one, other, level):
    assert levels.dates(one, other) == levels.dates(other, one) == level


def test_the_model_has_a_figure_for_every_level_and_a_file_without_one_is_refused():
    model = shipped()
    assert all(level in model.weights[fact] for fact in LEVELS for level in LEVELS[fact])
    with pytest.raises(KeyError):
        read('{"name": "x", "registered": 0.5, "comparisons": {}}')


def test_calibration_bends_between_its_points_and_goes_on_beyond_them():
    model = shipped()
    bent = type(model)(model.name, model.weights, model.agreeing, 0.5, ((-2.0, -4.0), (2.0, 2.0)))
    assert [bent.calibrated(x) for x in (-3.0, -2.0, 0.0, 2.0, 3.0)] == [-5.0, -4.0, -1.0, 2.0, 3.0]


@pytest.mark.parametrize(
    ("given", "paternal", "maternal"),
    [
        ("José Luis Hernández García", "", ""), ("Hernández García José Luis", "", ""),
        ("José Luis", "Hernández García", ""), ("José Luis", "", "Hernández García"),
        ("José Luis Hernández", "García", ""), ("Hernández", "García", "José Luis"),
    ],
)  # fmt: skip
def test_names_in_the_wrong_boxes_are_believed_once_nothing_else_convinces(given, paternal, maternal):
    question = facts(given, paternal, maternal)
    assert question.misplaced
    score = Scorer(
        question, model=shipped(), people=1_000_000, frequency=lambda heard: COMMON.get(heard, 0.0002)
    )
    before = score(known())
    score.loosen()
    after = score(known())
    assert before.probability < 0.7 < after.probability < likely(facts(), known()).probability
    assert after.levels["paternal_surname"] == after.levels["maternal_surname"] == "same"


@pytest.mark.parametrize(
    ("given", "paternal", "maternal"),
    [("José Luis", "Hernández", "García"), ("José Luis", "Hernández", ""), ("Rosa", "de la Cruz", "Garza"),
     ("", "Garza", ""), ("Luis", "Santiago", "Martín")],
)  # fmt: skip
def test_names_in_their_boxes_are_left_there(given, paternal, maternal):
    assert not facts(given, paternal, maternal).misplaced


def test_a_given_name_that_nobody_registered_counts_against_somebody():
    told = Question(loose=words("Claudia Ivette López Garzón"))
    fits = likely(told, known("Claudia Ivette", "López", "Garzón"))
    without = likely(
        Question(loose=words("Claudia Ivette López")), known("Claudia Ivette", "López", "Robles")
    )
    beside = likely(told, known("Claudia Ivette", "López", "Robles"))
    assert fits.weight > without.weight > beside.weight


def test_a_slip_in_the_only_name_told_fits_best_whoever_has_no_other():
    told = facts("Mifuel", "López", "Reyes")
    alone, beside = (
        likely(told, known("Miguel", "López", "Reyes")),
        likely(told, known("Juan Miguel", "López", "Reyes")),
    )
    assert alone.levels == beside.levels
    assert alone.weight > beside.weight


def test_one_word_of_a_surname_of_several_speaks_for_the_person():
    of_several = likely(facts("Ricardo", "Díaz", ""), known("Ricardo", "Díaz de León", "Rojas", birth="slip"))
    another = likely(facts("Ricardo", "Díaz", ""), known("Hugo Fernando", "Díaz", "Rojas"))
    assert of_several.levels["paternal_surname"] == "part"
    assert of_several.weight > another.weight


def test_an_initial_says_no_more_of_a_rare_surname_than_of_a_common_one():
    told = facts("Osiel", "López", "G.")
    assert likely(told, known("Osiel", "López", "Gochi")).weight == pytest.approx(
        likely(told, known("Osiel", "López", "García")).weight
    )


def test_a_name_that_begins_as_another_is_heard_is_close_to_it():
    assert levels.given_names(words("Yesen"), words("Llesenia")).level == "close"
    assert levels.given_names(words("Ana"), words("Anastasio")).level == "differs"
    assert levels.given_names(words("Hhhh"), words("Gómez")).level == "differs"  # of which nothing is heard


@pytest.mark.parametrize(
    ("number", "born"),
    [("GOMC850315", date(1985, 3, 15)), ("GOMC850315HDF", date(1985, 3, 15)), ("GOMC120315", date(2012, 3, 15)),
     ("GOMC300315", date(1930, 3, 15)), ("GOMC8503151A2", date(1985, 3, 15)), ("GOMC120315HDFRRR07", date(1912, 3, 15)),
     ("GOMC12345678", None), ("GOMC851345", None), ("GOMC8503", None), ("GOM850315", None), ("", None)],
)  # fmt: skip
def test_the_beginning_of_a_curp_tells_a_birth_that_is_not_to_come(number, born):
    assert birth_at_the_beginning(number, today=date(2026, 11, 30)) == born


def test_the_beginning_of_a_curp_is_not_held_against_a_whole_one():
    assert facts(curps=["GOMC850315"]).curps == ()
    assert facts(curps=["GOMC850315HDFRRR07"]).curps == ("GOMC850315HDFRRR07",)
