from datetime import date, timedelta

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from camino.people import birth
from camino.people.birth import Band, Birth, BirthError, display, parse

TODAY = date(2026, 3, 10)
BORN = Birth.on(date(1990, 7, 16))

DAYS = st.dates(date(1907, 1, 1), TODAY)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("16/07/1990", BORN),
        ("16 07 90", BORN),
        ("16-7-90", BORN),
        ("160790", BORN),
        ("16071990", BORN),
        ("19900716", BORN),
        ("1990-07-16", BORN),
        ("16.07.1990", BORN),
        ("16 jul 1990", BORN),
        ("16jul90", BORN),
        ("16 de julio de 1990", BORN),
        ("July 16, 1990", BORN),
        ("1990 jul 16", BORN),
        ("nació el 16 de julio de 1990", BORN),
        ("16 sept 1990", Birth.on(date(1990, 9, 16))),
        ("29/02/2004", Birth.on(date(2004, 2, 29))),
        ("1 1 20", Birth.on(date(2020, 1, 1))),
        ("10 03 26", Birth.on(TODAY)),
        ("11 03 26", Birth.on(date(1926, 3, 11))),
        ("1990", Birth.in_year(1990)),
        ("julio 1990", Birth.in_month(1990, 7)),
        ("07/1990", Birth.in_month(1990, 7)),
        ("1990-07", Birth.in_month(1990, 7)),
        ("36 años", Birth.aged(36, on=TODAY)),
        ("36a", Birth.aged(36, on=TODAY)),
        ("36", Birth.aged(36, on=TODAY)),
        ("36 y.o.", Birth.aged(36, on=TODAY)),
        ("edad 85", Birth.aged(85, on=TODAY)),
        ("85 years old", Birth.aged(85, on=TODAY)),
        ("8 meses", Birth.aged_months(8, on=TODAY)),
        ("1 año y 3 meses", Birth.aged_months(15, on=TODAY)),
        ("2 semanas", Birth.aged_days(14, on=TODAY, unit=7)),
        ("10 días", Birth.aged_days(10, on=TODAY)),
        ("aprox 1985", Birth.in_year(1985, margin=2)),
        ("~1985", Birth.in_year(1985, margin=2)),
        ("1985?", Birth.in_year(1985, margin=2)),
        ("unos 40 años", Birth.aged(40, on=TODAY, margin=2)),
        ("más o menos 40", Birth.aged(40, on=TODAY, margin=2)),
        ("?", Birth.unknown()),
        ("", Birth.unknown()),
        ("No sabe", Birth.unknown()),
    ],
)
def test_what_a_tired_worker_types_is_understood(typed: str, meant: Birth) -> None:
    assert parse(typed, today=TODAY) == meant


def test_this_year_ends_today() -> None:
    assert parse("2026", today=TODAY) == Birth(date(2026, 1, 1), TODAY, "year")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("31/02/1990", "There is no day 31/02/1990."),
        ("29/02/1990", "There is no day 29/02/1990."),
        ("310290", "There is no day 31/02/90."),
        ("16/13/1990", "There is no day 16/13/1990."),
        ("13/1990", "There is no month 13."),
        ("11/03/2026", "11/03/2026 has not come yet."),
        ("2027", "2027 has not come yet."),
        ("1850", "more than 120 years"),
        ("01/01/1905", "more than 120 years"),
        ("121 años", "more than 120 years"),
        ("16 07", "The year is missing."),
        ("16 jul", "The year is missing."),
        ("90", "90 alone can be a year or an age. Type 1990 or 90 years."),
        ("hola", "not understood"),
        ("aprox 16/07/1990", "not understood"),
        ("1 2 3 4", "not understood"),
        ("9" * 5000, "not understood"),
    ],
)
def test_what_is_impossible_is_refused_with_a_reason_and_a_remedy(typed: str, says: str) -> None:
    with translation.override("en"), pytest.raises(BirthError) as refused:
        parse(typed, today=TODAY)
    with translation.override("en"):
        assert says in str(refused.value)
        assert str(refused.value.remedy)


@given(st.text())
def test_anything_typed_is_a_birth_or_a_clear_refusal(typed: str) -> None:
    try:
        understood = parse(typed, today=TODAY)
    except BirthError:
        return
    assert understood.latest is None or understood.latest <= TODAY


@given(DAYS)
def test_a_day_is_read_back_however_it_is_written(day: date) -> None:
    for typed in (
        f"{day:%d/%m/%Y}",
        f"{day:%d%m%Y}",
        f"{day:%Y-%m-%d}",
        f"{day.day} {day.month} {day.year}",
        birth.shown(day),
    ):
        assert parse(typed, today=TODAY) == Birth.on(day)


@given(DAYS)
def test_who_says_their_age_may_have_been_born_on_their_birthday(day: date) -> None:
    ages = Birth.on(day).age(TODAY)
    assert ages is not None
    aged = Birth.aged(ages[0], on=TODAY)
    assert aged.allows(day)
    assert aged.age(TODAY) == ages
    assert aged.earliest is not None
    assert aged.latest is not None
    older, younger = (
        Birth.on(aged.earliest - timedelta(days=1)),
        aged.latest + timedelta(days=1),
    )
    assert older.age(TODAY) == (ages[0] + 1, ages[0] + 1)
    assert younger > TODAY or Birth.on(younger).age(TODAY) == (ages[0] - 1, ages[0] - 1)


def test_who_was_born_on_29_february_completes_a_year_on_1_march() -> None:
    leapling = Birth.on(date(2008, 2, 29))
    assert leapling.minor(date(2026, 2, 28)) is True
    assert leapling.minor(date(2026, 3, 1)) is False


def test_a_year_leaves_majority_open_only_where_it_is_open() -> None:
    assert Birth.in_year(2008).minor(TODAY) is None
    assert Birth.in_year(2009).minor(TODAY) is True
    assert Birth.in_year(2007).minor(TODAY) is False
    assert Birth.unknown().minor(TODAY) is None
    assert Birth.in_year(2008).age(TODAY) == (17, 18)


def test_an_age_group_is_named_only_when_certain() -> None:
    assert Birth.in_year(1990).age_group(TODAY, birth.RETURN_BANDS) == "18+"
    assert Birth.in_year(2008).age_group(TODAY, birth.RETURN_BANDS) is None
    assert Birth.aged(11, on=TODAY).age_group(TODAY, birth.RETURN_BANDS) == "0-11"
    assert Birth.unknown().age_group(TODAY, birth.RETURN_BANDS) is None
    assert Birth.aged(70, on=TODAY).age_group(TODAY, [Band("children", 0, 17)]) is None


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("16/07/1990", "16/07/1990"),
        ("1990", "1990"),
        ("2026", "2026"),
        ("jul 1990", "July 1990"),
        ("aprox 1985", "About 1985"),
        ("36 años", "1989–1990 (from the age given)"),
        ("?", "Not known"),
    ],
)
def test_a_birth_is_shown_as_it_is_known(typed: str, shown: str) -> None:
    with translation.override("en"):
        assert display(parse(typed, today=TODAY)) == shown


def test_a_birth_that_contradicts_itself_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="cannot lie"):
        Birth(date(1991, 1, 1), date(1990, 1, 1), "year")
    with pytest.raises(ValueError, match="cannot lie"):
        Birth(None, None, "date")
    with pytest.raises(ValueError, match="cannot lie"):
        Birth(date(1990, 1, 1), date(1990, 1, 2), "date")
