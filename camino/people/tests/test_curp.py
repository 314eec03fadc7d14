from datetime import date
from typing import Any

import pytest
from django.utils import translation
from hypothesis import assume, given
from hypothesis import strategies as st
from stdnum.mx import curp as stdnum_curp

from camino.people import curp
from camino.people.birth import Birth
from camino.people.curp import CurpError, CurpFacts, letters

VALID = "GOMC850315HDFRRR07"
# Whose first surname begins with G-O and goes on with R: Gómez, which the number suggests, would give M.
CARLOS: dict[str, Any] = {
    "given_names": "Carlos",
    "paternal_surname": "Gorostiza",
    "maternal_surname": "Martínez",
}


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("BOXW310820HNERXN09", CurpFacts(date(1931, 8, 20), "M", "NE")),
        ("GOMC850315HDFRRR07", CurpFacts(date(1985, 3, 15), "M", "09")),
        ("MARP800101MDFRTR03", CurpFacts(date(1980, 1, 1), "F", "09")),
    ],
)
def test_known_curps_are_valid_and_read(number: str, told: CurpFacts) -> None:
    assert curp.normalise(number) == number
    assert curp.reads(number) == told


@pytest.mark.parametrize(
    "typed", ["gomc850315hdfrrr07", " GOMC-850315-HDFRRR-07 ", "G0MC85O3I5HDFRRRO7", "GOMC 850315 HDF RRR 07"]
)
def test_a_curp_typed_in_a_hurry_is_understood(typed: str) -> None:
    assert curp.normalise(typed) == VALID


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "has 18 characters; this one has 0"),
        ("GOMC850315HDFRRR0", "this one has 17"),
        ("GOMC850315HDFRRR08", "last digit"),
        ("GOMC850230HDFRRR07", "born on 30/02/1985"),
        ("GOMC850315QDFRRR07", "H, M or X; this CURP has Q"),
        ("GOMC850315HZZRRR07", "ZZ is not the code of a state"),
        ("GOMC8503A5HDFRRR07", "not the shape"),
    ],
)
def test_what_cannot_be_a_curp_is_refused_with_a_reason(typed: str, says: str) -> None:
    with pytest.raises(CurpError) as refused:
        curp.normalise(typed)
    assert says in str(refused.value)
    assert str(refused.value.remedy)


@given(st.text())
def test_anything_may_be_typed(typed: str) -> None:
    try:
        understood = curp.normalise(typed)
    except CurpError:
        return
    assert len(understood) == 18


# Most are the examples of RENAPO's instruction and of its public descriptions.
@pytest.mark.parametrize(
    ("given_names", "paternal", "maternal", "initials"),
    [
        ("Alberto", "Ñando", "Rodríguez", "XARA"),
        ("María Luisa", "Pérez", "Hernández", "PEHL"),
        ("Luis Enrique", "Romero", "Palazuelos", "ROPL"),
        ("María Fernanda", "Escamilla", "Arroyo", "EAAF"),
        ("Juan José", "D/Amico", "Álvarez", "DXAJ"),
        ("Rocío", "Riva Palacio", "Cruz", "RICR"),
        ("Carlos", "Mc Gregor", "López", "GELC"),
        ("Ofelia", "Pedrero", "Domínguez", "PXDO"),
        ("Andrés", "Ich", "Rodríguez", "IXRA"),
        ("Ricardo", "Alamán", "Pérez", "AAPR"),
        ("Luis", "Pérez", "", "PEXL"),
        ("Luis", "", "Pérez", "PEXL"),
        ("José", "de la Cruz", "San Martín", "CUSJ"),
        ("María José", "Güemes", "Ibáñez", "GUIJ"),
        ("J. Jesús", "de León", "y Mena", "LEMJ"),
    ],
)
def test_the_first_four_letters_follow_the_instruction(
    given_names: str, paternal: str, maternal: str, initials: str
) -> None:
    made = curp.build(
        given_names=given_names,
        paternal_surname=paternal,
        maternal_surname=maternal,
        birth_date=date(1990, 7, 16),
        sex="F",
        birth_state="08",
    )
    assert made[:13] == f"{initials}900716MCH"


@pytest.mark.parametrize(
    ("given_names", "paternal", "maternal", "consonants"),
    [
        ("Ma. de los Ángeles", "Moreno", "Sánchez", "RNN"),
        ("Alberto", "Oñate", "Rodríguez", "XDL"),
        ("Ana", "Eo", "", "XXN"),
    ],
)
def test_the_inner_consonants_follow_the_instruction(
    given_names: str, paternal: str, maternal: str, consonants: str
) -> None:
    found = [letters.of_surname(paternal), letters.of_surname(maternal), letters.of_given_names(given_names)]
    assert "".join(each.consonant for each in found) == consonants


def test_the_century_is_in_the_last_but_one_character() -> None:
    facts: dict[str, Any] = {**CARLOS, "sex": "M", "birth_state": "09"}
    assert curp.build(**facts, birth_date=date(1985, 3, 15)) == VALID
    assert curp.build(**facts, birth_date=date(2005, 3, 15), homonym=1)[16] == "B"
    with pytest.raises(ValueError, match="10 people"):
        curp.build(**facts, birth_date=date(1985, 3, 15), homonym=10)


def test_facts_that_agree_or_are_not_known_do_not_conflict() -> None:
    assert curp.conflicts(VALID) == []
    assert curp.conflicts(VALID, **CARLOS, birth=Birth.on(date(1985, 3, 15)), sex="M", birth_state="09") == []
    assert curp.conflicts(VALID, **CARLOS, birth=Birth.in_year(1985)) == []
    assert curp.conflicts("gomc 850315 hdfrrr 07", **CARLOS) == []


@pytest.mark.parametrize(
    ("form", "code", "says"),
    [
        (
            {"birth": Birth.on(date(1985, 3, 16))},
            "birth",
            "The CURP says born on 15/03/1985; the form says 16/03/1985.",
        ),
        ({"birth": Birth.in_year(1986)}, "birth", "the form says 1986"),
        ({"sex": "F"}, "sex", "The CURP says man; the form says woman."),
        (
            {"birth_state": "08"},
            "birth_state",
            "The CURP says born in Ciudad de México; the form says Chihuahua.",
        ),
        ({"birth_state": "NE"}, "birth_state", "the form says another country"),
        (
            {"given_names": "Pedro"},
            "given_names",
            "The CURP does not fit the given names Pedro: it has the letters C-R, not P-D.",
        ),
        ({"paternal_surname": "Pérez"}, "paternal_surname", "it has the letters G-O-R, not P-E-R"),
        ({"maternal_surname": "Lozano"}, "maternal_surname", "it has the letters M-R, not L-Z"),
        (
            {"maternal_surname": "Lozano", "paternal_surname": ""},
            "maternal_surname",
            "it has the letters G-O-R",
        ),
    ],
)
def test_a_conflict_is_said_in_words_a_desk_understands(form: dict[str, Any], code: str, says: str) -> None:
    found = curp.conflicts(VALID, **{**CARLOS, **form})
    assert [conflict.code for conflict in found] == [code]
    assert says in str(found[0].message)


def test_what_is_no_curp_is_one_conflict() -> None:
    assert [conflict.code for conflict in curp.conflicts("GOMC", given_names="Carlos")] == ["invalid"]


@pytest.mark.parametrize(
    ("given_names", "paternal", "said_given", "said_paternal"),
    [
        ("Ma. Guadalupe", "Ortiz", "María Guadalupe", "Ortiz"),
        ("María", "Ortiz", "María Guadalupe", "Ortiz"),
        ("Luis", "D Amico", "Luis", "D'Amico"),
        ("Luis", "Ponce", "Luis", "Ponce de León"),
        ("Luis", "McGregor", "Luis", "Mc Gregor"),
    ],
)
def test_other_readings_of_a_compound_name_are_let_pass(
    given_names: str, paternal: str, said_given: str, said_paternal: str
) -> None:
    facts: dict[str, Any] = {"birth_date": date(1990, 7, 16), "sex": "M", "birth_state": "08"}
    made = curp.build(given_names=given_names, paternal_surname=paternal, **facts)
    assert curp.conflicts(made, given_names=said_given, paternal_surname=said_paternal) == []


WORDS = st.text("ABCDEFGHIJLMNÑOPQRSTUVXYZÁÉÍÓÚÜabcdeimñoué'-/.", min_size=1, max_size=8)
NAMES = st.lists(
    WORDS
    | st.sampled_from(
        ["de", "DE LA", "del", "Mc", "y", "María", "MA.", "José", "J.", "Puto", "Pedrero", "Ñoño"]
    ),
    min_size=1,
    max_size=4,
).map(" ".join)


@given(
    given_names=NAMES,
    paternal_surname=NAMES | st.just(""),
    maternal_surname=NAMES | st.just(""),
    birth_date=st.dates(date(1907, 1, 1), date(2026, 12, 31)),
    sex=st.sampled_from("FMX"),
    birth_state=st.sampled_from([*(f"{number:02}" for number in range(1, 33)), "NE"]),
)
def test_a_curp_never_conflicts_with_the_facts_it_was_made_of(birth_date: date, **facts: Any) -> None:
    made = curp.build(**facts, birth_date=birth_date)
    assert curp.normalise(made) == made
    assert curp.reads(made) == CurpFacts(birth_date, facts["sex"], facts["birth_state"])
    assert curp.conflicts(made, **facts, birth=Birth.on(birth_date)) == []
    assert facts["sex"] == "X" or stdnum_curp.is_valid(made)


@given(
    st.sampled_from([VALID, "BOXW310820HNERXN09"]),
    st.integers(0, 16),
    st.sampled_from("ABCDEFGHJKMNPQRTUVWXYZ23456789"),
)
def test_a_wrong_character_is_refused_or_changes_the_facts_in_the_open(
    number: str, place: int, wrong: str
) -> None:
    """The check digit is modulo ten: it cannot notice every substitution, and we do not pretend it does."""
    assume(wrong != number[place])
    typed = number[:place] + wrong + number[place + 1 :]
    try:
        understood = curp.normalise(typed)
    except CurpError:
        return
    assert understood == typed
    assert curp.reads(typed) != curp.reads(number) or typed[:4] + typed[13:17] != number[:4] + number[13:17]
