"""How two records agree: the levels, on people anybody can picture."""

from typing import Any

import pytest

from camino.people.matching.linking import levels


def level(con: Any, comparison: Any) -> Any:
    sql = f"SELECT {levels.case(comparison)} FROM people l, people r WHERE l.id = 1 AND r.id = 2"
    ((place,),) = con.execute(sql).fetchall()
    return comparison.levels[place].name


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("María Guadalupe", "MARIA GUADALUPE", "same"),
        ("Ma. Guadalupe", "María Guadalupe", "same"),
        ("Jose Luis", "Luis José", "heard"),
        ("Xavier", "Javier", "heard"),
        ("Juan Carlos", "Juan", "part"),
        ("J. Jesús", "José de Jesús", "part"),
        ("Lupita", "Guadalupe", "short"),
        ("J", "Juan Carlos", "short"),
        ("Francisco", "Fransciso", "close"),
        ("José Fernando", "José Antonio", "mixed"),
        ("M", "Luis M", "short"),
        ("Okiviw", "Olivia", "alike"),
        ("Luis", "José", "one_each"),
        ("Luis", "Juan Carlos", "differs"),
        ("Luis", "", "missing"),
    ],
)
def test_given_names(people, one, other, expected):
    assert level(people((one,), (other,)), levels.GIVEN) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("Hernández", "Ruiz"), ("HERNANDEZ", "RUIZ"), "same"),
        (("Hernández", "Ruiz"), ("Ernandes", "Ruis"), "heard"),
        (("Hernández", "Ruiz"), ("Ruiz", "Hernández"), "crossed"),
        (("Hernández", "Ruiz"), ("Hernández", ""), "part"),
        (("Hernández Ruiz", ""), ("Hernández", "Ruiz"), "same"),
        (("Hernández", "Ruiz"), ("", "Ruiz"), "part_crossed"),
        (("Castañeda", "Villarreal"), ("Castanheda", "Vilarral"), "close"),
        (("Hernández", "Ruiz"), ("Hernández", "Solís"), "one"),
        (("Luis", ""), ("Hernández", ""), "differs"),
        (("Hernández", "Ruiz"), ("Solís", "Vega"), "differs"),
        (("", ""), ("Solís", "Vega"), "missing"),
    ],
)
def test_surnames(people, one, other, expected):
    crowd = [("Ana", "Hernández", "Hernández")] * 3  # a common name
    assert level(people(("Luis", *one), ("Luis", *other), *crowd), levels.SURNAMES) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Felicia L", "Felicia L", "same"),
        ("Felicia L", "Felicia Luz", "same"),
        ("Felicia L", "Felicia K", "differs"),
        ("Felicia Luz", "Felicia Karina", "missing"),  # the given names have said it all
        ("Felicia", "Felicia K", "missing"),
    ],
)
def test_where_only_a_letter_was_written_of_the_second_name(people, one, other, expected):
    assert level(people((one,), (other,)), levels.LETTER) == expected


def test_given_name_and_surname_in_each_others_place_are_known_even_with_a_slip(people):
    con = people(("Mikhayla", "Hannagan"), ("Hannagan", "Mikhvyla"))
    assert level(con, levels.SURNAMES) == "with_given"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1980-04-23", "1980-04-23", "same"),
        ("1980-01-01", "1980-01-01", "same_new_year"),
        ("1980-04-05", "1980-05-04", "swapped"),
        ("1980-04-23", "1980", "year_only"),
        ("1980-04-23", "1980-01-01", "year_only"),
        ("1980-04-23", "1980-04-24", "slip"),
        ("1980-04-23", "1990-04-23", "slip"),
        ("1980-04-23", "1980-04-11", "two_parts"),
        ("1980-04-23", "1981-01-01", "near"),
        ("1980-04-23", "1980-09-11", "same_year"),
        ("1980-04-23", "1955-08-11", "differs"),
        ("1980-04-23", "", "missing"),
    ],
)
def test_births(people, one, other, expected):
    rows = [("Luis", "Ruiz", "Vega", born) for born in (one, other)]
    assert level(people(*rows), levels.BIRTH) == expected


def test_a_curp_tells_birth_sex_and_state_where_they_were_told_wrong_or_not_at_all(people):
    con = people(
        ("Luis", "Gómez", "Cruz", "", "", "", "GOMC850315HDFRRR07"),
        ("Luis", "Gómez", "Cruz", "1985-03-15", "M", "09"),
    )
    assert [level(con, each) for each in (levels.BIRTH, levels.SEX, levels.STATE)] == ["same"] * 3


def test_two_curps_that_differ_only_where_namesakes_are_told_apart_say_so(people):
    con = people(
        *[
            ("Luis", "Gómez", "Cruz", "", "", "", curp)
            for curp in ("GOMC850315HDFRRR07", "GOMC850315HDFRRR15")
        ]
    )
    assert level(con, levels.CURP) == "facts"
