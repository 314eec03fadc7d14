"""What the database compares itself agrees word for word with the matcher, and tells no more than that."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from camino.commands.environment import connect
from camino.people import cards
from camino.people.asked import Asked
from camino.people.birth import Birth
from camino.people.facts import Facts, Paper
from camino.people.jobs import count_words
from camino.people.matching import levels
from camino.people.matching.curps import birth_of
from camino.people.search import candidates, look, resembling

DAYS = st.dates(date(1930, 1, 1), date(2020, 12, 31))
NEAR = st.one_of(st.integers(-3, 3), st.sampled_from([30, 365, 366, 3652]))


def asked_sql(statement: str, *values: Any) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchone()[0]


@pytest.mark.django_db
def test_births_agree_the_same_way_in_both(db):
    @settings(max_examples=150, deadline=None)
    @given(DAYS, NEAR, st.integers(0, 1), st.booleans())
    def agree(one, apart, wide, swapped):
        other = one + timedelta(days=apart)
        if swapped and one.day <= 12:
            other = date(one.year, one.day, one.month)
        until = other + timedelta(days=200 * wide)
        said = asked_sql("SELECT people_birth_level(%s, %s, %s, %s)", one, one, other, until)
        assert said == levels.birth(one, one, other, until)

    agree()


@pytest.mark.parametrize(
    "curp", ["GOMC850315HDFRRR07", "GOMC050315HDFRRRA7", "GOMC851345HDFRRR07", "GOMC", ""]
)
def test_a_curp_tells_the_same_birth_in_both(db, curp):
    assert asked_sql("SELECT people_curp_birth(%s)", curp) == birth_of(curp)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("GOMC", "GOMC", True), ("GOMC", "GMOC", True), ("GOMC", "GOXC", True), ("GOMC", "GOC", True),
     ("GOMC", "OGCM", False), ("GOMC", "GO", False), ("GOMC", "GXXC", False)],
)  # fmt: skip
def test_a_sign_apart(db, one, other, apart):
    assert asked_sql("SELECT people_a_sign_apart(%s, %s)", one, other) is apart
    assert asked_sql("SELECT people_a_sign_apart(%s, %s)", other, one) is apart


def test_somebody_whose_birth_only_the_curp_tells_is_found_by_it(rosa, make_person, acting):
    make_person(
        by=rosa, given_names="Carlos", paternal_surname="Gómez", maternal_surname="Cruz",
        papers=[Paper("curp", "GOMC850315HDFRRR07")],
    )  # fmt: skip
    with acting(rosa):
        [[found]] = resembling(
            [Facts(given_names="Carlos", paternal_surname="Gomes", birth=Birth.on(date(1985, 3, 15)))]
        )
    assert found.score.levels["birth"] == "same"


def test_the_reasons_say_what_agrees_and_what_does_not(rosa, make_person, acting):
    make_person(by=rosa, given_names="Luz", paternal_surname="Zubirán", maternal_surname="Ehécatl",
                birth=Birth.on(date(1985, 3, 5)))  # fmt: skip
    told = Facts(
        given_names="Luz",
        paternal_surname="Ehécatl",
        maternal_surname="Zubirán",
        birth=Birth.on(date(1985, 5, 3)),
    )
    with acting(rosa):
        [[found]] = resembling([told])
    assert [str(each.words) for each in found.why] == [
        "surnames swapped",
        "same given names",
        "day and month swapped",
    ]
    assert found.percent is not None
    assert found.percent > 50


@pytest.mark.parametrize(
    ("told", "registered"),
    [("Adry", "Adriana"), ("Robe", "Roberto"), ("Aan", "Adán"), ("Luisenrique", "Luis Enrique")],
)
def test_a_name_cut_short_or_written_by_ear_is_found(rosa, make_person, acting, told, registered):
    born = Birth.on(date(1985, 3, 15))
    make_person(by=rosa, given_names=registered, paternal_surname="Zubirán", birth=born)
    with acting(rosa):
        [[found]] = resembling([Facts(given_names=told, paternal_surname="Zubirán", birth=born)])
    assert found.name == f"{registered} Zubirán"
    assert found.score.levels["given_names"] in ("short", "close", "same")


@pytest.mark.parametrize(
    "told",
    [{"given_names": "Yarely Isabel Zubirán"}, {"given_names": "Zubirán Ehécatl Yarely"},
     {"given_names": "Yarely", "paternal_surname": "Zubirán Ehécatl"}],
)  # fmt: skip
def test_who_is_told_in_the_wrong_boxes_is_found(rosa, make_person, acting, told):
    born = Birth.on(date(1985, 3, 15))
    make_person(
        by=rosa,
        given_names="Yarely Isabel",
        paternal_surname="Zubirán",
        maternal_surname="Ehécatl",
        birth=born,
    )
    with acting(rosa):
        [[found]] = resembling([Facts(**told, birth=born)])
    assert found.score.misfits == 0
    assert found.probability > 0.8


def test_the_words_of_names_are_counted_once_for_each_person(rosa, make_person, acting):
    first = make_person(by=rosa, given_names="Macrina", paternal_surname="Ehécatl")
    make_person(by=rosa, given_names="Makrina", paternal_surname="Zubirán")
    with acting(rosa):
        cards.refresh([first.pk])
    count_words()
    with acting(rosa):
        assert (
            asked_sql("SELECT has FROM people_words(ARRAY['MAKRINA'], '{}', '', false) WHERE how = 'exact'")
            == 2
        )


def test_whoever_asks_for_nothing_is_told_nothing(rosa, person, acting):
    with acting(rosa):
        assert candidates([Asked()]) == [[]]
        assert look("   ", by=rosa) == []


def test_the_cards_are_read_into_memory_by_the_owner_alone(person, rosa, acting):
    with acting(rosa), pytest.raises(ProgrammingError), transaction.atomic():
        asked_sql("SELECT people_warm_cards()")
    with connect(str(connection.settings_dict["NAME"])) as owner:
        [(there, read)] = owner.execute(
            "SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_prewarm'), people_warm_cards()"
        ).fetchall()
    assert (read > 0) is there
