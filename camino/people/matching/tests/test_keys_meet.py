"""Whoever is looked for shares keys with the question, whatever one mistake was made."""

from datetime import date
from typing import Any

import pytest

from camino.people.matching.keys import record_keys, sounds
from camino.people.matching.plan import joined, plan, wider
from camino.people.matching.question import Question, asked
from camino.people.matching.vocabulary import Vocabulary, halves, nearest, neighbourhood
from camino.people.matching.words import words

BORN = date(1985, 3, 5)
REGISTERED = ("José Luis", "Hernández", "García")


def meets(
    question: Question, keys: set[int], vocabulary: Vocabulary | None = None, *, widely: bool = False
) -> bool:
    """Whether somebody with these keys is among the answers to the question."""
    chosen = (wider if widely else plan)(
        question, vocabulary or Vocabulary(1_000_000, {"ERNANDES": 40_000, "GARSIA": 34_000})
    )
    return any(keys & set(each.one) and keys & set(each.other) for each in chosen.meetings)


def keys_of(given: str, paternal: str, maternal: str, born: date | None) -> set[int]:
    return record_keys(sounds(words(given)), sounds(words(paternal) + words(maternal)), born, born)


@pytest.mark.parametrize(
    "told",
    [
        {}, {"paternal_surname": "García", "maternal_surname": "Hernández"}, {"maternal_surname": ""},
        {"given_names": "Luis"}, {"given_names": "Luis José"}, {"given_names": "Pepe"}, {"given_names": "J. Luis"},
        {"earliest": date(1985, 5, 3)}, {"earliest": date(1985, 3, 6)}, {"earliest": date(1995, 3, 5)},
        {"earliest": date(1985, 1, 1)}, {"earliest": None}, {"paternal_surname": "Ernándes"},
        {"paternal_surname": "Xyz"}, {"given_names": "Xyz", "maternal_surname": ""}, {"given_names": "Joséluis"},
        {"given_names": "", "maternal_surname": ""}, {"maternal_surname": "de Pérez", "sex": "F"},
    ],
)  # fmt: skip
def test_one_mistake_hides_nobody(told):
    facts: dict[str, Any] = dict(
        zip(("given_names", "paternal_surname", "maternal_surname"), REGISTERED, strict=True)
    )
    facts |= {"earliest": BORN} | told
    assert meets(asked(**facts, latest=facts["earliest"]), keys_of(*REGISTERED, BORN))


def test_who_was_written_down_without_a_birth_is_found_with_one():
    told = asked("Luis", "Hernández", "Otro", earliest=BORN, latest=BORN)
    assert meets(told, keys_of(*REGISTERED, None), widely=True)


def test_a_wrong_year_is_survived_by_the_names_and_by_the_birthday():
    told: dict[str, Any] = {"earliest": date(1995, 3, 5), "latest": date(1995, 3, 5)}
    assert meets(asked(*REGISTERED, **told), keys_of(*REGISTERED, BORN))
    commonplace = Vocabulary(90_000_000, dict.fromkeys(("ERNANDES", "GARSIA", "JOSE", "LWIS"), 5_000_000))
    assert not meets(asked(*REGISTERED, **told), keys_of(*REGISTERED, BORN), commonplace)
    assert meets(asked(*REGISTERED, **told), keys_of(*REGISTERED, BORN), commonplace, widely=True)


def test_whose_two_surnames_are_one_is_found_without_a_birth():
    assert meets(asked("Jaime", "García", "García"), keys_of("Jaime", "García", "García", BORN))


@pytest.mark.parametrize("given", ["Yarely Isabel", "Isabel Yarely", "Yarely Ana Isabel"])
def test_two_given_names_and_a_common_surname_are_enough_without_a_birth(given):
    rarer = {
        "YARELI": 200_000,
        "ISABEL": 300_000,
        "ANA": 350_000,
        "MENDES": 400_000,
    }  # too many to ask for two alone
    assert meets(asked(given, "Méndez"), keys_of(given, "Otro", "Méndez", BORN), Vocabulary(1_000_000, rarer))


def test_words_written_as_one_are_asked_for_only_where_somebody_has_them():
    question = asked("José Luis", "Hernández", earliest=BORN, latest=BORN)
    apart = Vocabulary(1_000_000, {"ERNANDES": 40_000, "JOSE": 90_000, "LWIS": 50_000})
    as_one = Vocabulary(1_000_000, {**apart.counted, "JOSELWIS": 12})
    registered = keys_of("Joseluis", "Otro", "", BORN)
    assert "JOSELWIS" in joined(question)
    assert meets(question, registered, as_one)
    assert not meets(question, registered, apart)


def test_a_year_alone_finds_the_date_and_the_date_finds_a_year():
    year: dict[str, Any] = {"earliest": date(1985, 1, 1), "latest": date(1985, 12, 31)}
    assert meets(asked(*REGISTERED, **year), keys_of(*REGISTERED, BORN))
    only_year = record_keys(sounds(words("José Luis")), sounds(words("Hernández")), *year.values())
    assert meets(asked(*REGISTERED, earliest=BORN, latest=BORN), only_year)


def test_somebody_else_of_another_day_is_not_met():
    other = keys_of("Rosa", "Urrutia", "Garza", date(1990, 7, 1))
    assert not meets(asked(*REGISTERED, earliest=BORN, latest=BORN), other)


def test_a_slip_of_the_pen_is_found_by_what_it_may_have_meant():
    [slip], [meant] = words("Hernamdez"), words("Hernández")
    assert set(neighbourhood(slip.text)) & set(neighbourhood(meant.text))
    assert (
        nearest(slip, [("ERNANDES", "hernandez", 40_000), ("FERNANDES", "fernandez", 900)])[0] == "ERNANDES"
    )
    vocabulary = Vocabulary(1_000_000, {"ERNANDES": 40_000}, {slip.heard: ("ERNANDES",)})
    question = asked("José", "Hernamdez", "Otro", earliest=date(1985, 9, 9), latest=date(1985, 9, 9))
    assert meets(question, keys_of(*REGISTERED, BORN), vocabulary)


def test_what_is_heard_one_sound_apart_is_near_however_it_is_written():
    assert set(neighbourhood("jerena")) & set(neighbourhood("llerena"))


def test_names_written_as_one_word_come_apart():
    [joined] = words("Luisenrique")
    assert ("LWIS", "ENRIKE") in list(halves(joined))


def test_both_halves_of_a_word_that_is_two_are_asked_for():
    parts = {"JOSE": 100_000, "MERSED": 20_000, "SWASTEGI": 30_000}
    vocabulary = Vocabulary(1_000_000, parts, joined={"JOSEMERSED": ("JOSE", "MERSED")})
    question = asked("Josémerced", "Suástegui")
    assert meets(question, keys_of("José Merced", "Suástegui", "", BORN), vocabulary)
    assert not meets(question, keys_of("José Luis", "Suástegui", "", BORN), vocabulary)


def test_a_question_that_names_nobody_asks_for_nothing():
    assert plan(asked(), Vocabulary()).meetings == ()
