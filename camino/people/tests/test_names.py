"""Names: compared, shown, sorted, split and heard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camino.people.names import (
    Name,
    Order,
    fold,
    guess_order,
    sort_key,
    sounds_like,
    split_full_name,
    split_surnames,
    tidy,
)

ANY_TEXT = st.text(max_size=200)
WORDS = st.lists(
    st.sampled_from(
        ["de", "la", "Cruz", "Pérez", "María", "y", "San", "del", "Ñandú", "李", "محمد", "O'Brien"]
    ),
    min_size=1,
    max_size=12,
)
ORDERS: list[Order] = ["given_first", "surnames_first"]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  NÚÑEZ-O'Connor ", "nunez o connor"),
        ("Straße Ærø Łódź", "strasse aero lodz"),
        ("Mª Ángeles", "ma angeles"),
        ("Ana\u202e\u200bMaría", "anamaria"),
        ("Ana\tMaría\n", "ana maria"),
        ("李 小龙", "李 小龙"),
        ("Пётр", "петр"),
        ("😀", ""),
    ],
)
def test_a_name_is_folded_for_comparing(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(ANY_TEXT)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ANY_TEXT)
def test_tidying_twice_is_tidying_once_and_changes_no_comparison(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    assert fold(tidy(text)).split() == fold(text).split()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("MARÍA  DE LA CRUZ", "María de la Cruz"),
        ("josé o'brien garcía-lópez", "José O'Brien García-López"),
        ("McDonald de León", "McDonald de León"),
        ("SAN JUAN", "San Juan"),
        ("JUAN III", "Juan III"),
        ("N\u0303AN\u0303EZ", "Ñañez"),
        ("J", "J"),
        ("", ""),
    ],
)
def test_a_name_is_shown_as_mexico_writes_it(typed: str, shown: str) -> None:
    assert tidy(typed) == shown


def test_names_sort_as_in_spanish() -> None:
    surnames = ["Nuño", "Ñañez", "Nuza", "Oca", "nuno", "García López", "García"]
    assert sorted(surnames, key=sort_key) == [
        "García",
        "García López",
        "nuno",
        "Nuño",
        "Nuza",
        "Ñañez",
        "Oca",
    ]


def test_a_shorter_surname_comes_before_a_longer_one_whatever_the_given_names() -> None:
    assert sort_key("García", "Zúñiga", "Ana") < sort_key("García López", "Abad", "Ana")


@pytest.mark.parametrize(
    ("text", "order", "parts"),
    [
        ("Pérez López, Juan Carlos", "given_first", ("Juan Carlos", "Pérez", "López")),
        ("PÉREZ LÓPEZ JUAN CARLOS", "surnames_first", ("Juan Carlos", "Pérez", "López")),
        ("Juan Carlos Pérez López", "given_first", ("Juan Carlos", "Pérez", "López")),
        ("María del Carmen de la Cruz Ruiz", "given_first", ("María del Carmen", "de la Cruz", "Ruiz")),
        ("José de Jesús Montes de Oca Ríos", "given_first", ("José de Jesús", "Montes de Oca", "Ríos")),
        ("De La Cruz Pérez, Luis", "surnames_first", ("Luis", "De La Cruz", "Pérez")),
        ("Ruiz, Ana", "surnames_first", ("Ana", "Ruiz", "")),
        ("Pérez, López, Juan", "surnames_first", ("Juan", "Pérez", "López")),
        ("PÉREZ LÓPEZ Xiadani", "surnames_first", ("Xiadani", "Pérez", "López")),
        ("José Ortega y Gasset Ríos", "given_first", ("José", "Ortega y Gasset", "Ríos")),
    ],
)
def test_a_full_name_is_split(text: str, order: Order, parts: tuple[str, str, str]) -> None:
    name = split_full_name(text, order)
    assert (name.given_names, name.paternal_surname, name.maternal_surname) == parts
    assert name.certain


@pytest.mark.parametrize(
    "text", ["García Guzmán Pérez, Isaac", "Reyes de la Cruz Reyes, Iván", "Ana", "Miguel Nicolás Varela"]
)
def test_a_split_that_could_be_another_is_not_certain(text: str) -> None:
    assert not split_full_name(text, "given_first").certain


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Cruz Rodríguez", ("Cruz", "Rodríguez")),
        ("De La Cruz Perrez", ("De La Cruz", "Perrez")),
        ("Pedroza De Luna", ("Pedroza", "De Luna")),
        ("Belmares López Gómez", ("Belmares", "López Gómez")),
        ("Reyes De La Cruz Reyes", ("Reyes De La Cruz", "Reyes")),
        ("Herrera Sánchez Mendoza Ruiz", ("Herrera Sánchez", "Mendoza Ruiz")),
        ("Montes de Oca", ("Montes de Oca", "")),
        ("Rotiz", ("Rotiz", "")),
        ("", ("", "")),
    ],
)
def test_surnames_are_split(text: str, parts: tuple[str, str]) -> None:
    assert split_surnames(text) == parts


@given(WORDS, st.sampled_from(ORDERS), st.booleans())
def test_splitting_loses_no_word(words: list[str], order: Order, comma: bool) -> None:
    text = ", ".join([" ".join(words[:2]), " ".join(words[2:])]) if comma else " ".join(words)
    name = split_full_name(text, order)
    parts = f"{name.given_names} {name.paternal_surname} {name.maternal_surname}"
    assert sorted(fold(parts).split()) == sorted(fold(text).split())


@given(ANY_TEXT, st.sampled_from(ORDERS))
def test_any_text_at_all_is_split_into_something(text: str, order: Order) -> None:
    assert isinstance(split_full_name(text, order), Name)
    assert len(split_surnames(text)) == 2
    assert isinstance(sort_key(text, text), str)
    assert isinstance(sounds_like(text), str)


def test_a_name_of_two_hundred_words_is_split_in_no_time() -> None:
    name = split_full_name("Pérez " * 200)
    assert len(f"{name.given_names} {name.paternal_surname} {name.maternal_surname}".split()) == 200


def test_the_order_of_a_column_is_seen_from_its_names() -> None:
    given_first = ["Juan Carlos Pérez López", "María Elena García Ruiz", "Pedro Hernández Peña"]
    surnames_first = ["Pérez López Juan Carlos", "García Ruiz María Elena", "Hernández Peña Pedro"]
    assert guess_order(given_first) == ("given_first", True)
    assert guess_order(surnames_first) == ("surnames_first", True)
    assert guess_order(["Pérez López, Juan"]) == ("surnames_first", True)
    assert guess_order(["Xyz Abc Def"])[1] is False


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vázquez", "Basques"), ("Jiménez", "Ximenes"), ("Hernández", "Ernandes"), ("Peña", "Pena"),
        ("Llamas", "Yamas"),
        ("Quezada", "Kesada"), ("Guadalupe", "Wadalupe"), ("Zúñiga", "Suniga"), ("Rodríguez", "Rodriguezz"),
        ("Cervantes", "Serbantes"), ("Campos", "Canpos"),
    ],
)  # fmt: skip
def test_spellings_of_one_sound_share_a_key(one: str, other: str) -> None:
    assert sounds_like(one) == sounds_like(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Pérez", "Flores"), ("Mora", "Mura"), ("Gómez", "Gámez"), ("Cano", "Chano")]
)
def test_other_sounds_do_not(one: str, other: str) -> None:
    assert sounds_like(one) != sounds_like(other)
