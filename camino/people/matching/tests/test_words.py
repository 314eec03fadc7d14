"""Names as they are heard at a counter in Mexico."""

import pytest

from camino.people.matching.words import words


def heard(name: str) -> list[str]:
    return [word.heard for word in words(name)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vázquez", "Basques"), ("Jiménez", "Ximenes"), ("Quezada", "Kesada"), ("Hernández", "Ernandes"),
        ("Villa", "Viya"), ("Guadalupe", "Wuadalupe"), ("Muñoz", "Munos"), ("Ma. del Carmen", "María Carmen"),
        ("de la Cruz", "Cruz"), ("Delacruz", "De La Cruz"), ("Santa María", "Santamaría"), ("Hdez", "Hernández"),
        ("Ma. Gpe.", "María Guadalupe"), ("Fco", "Francisco"), ("Yolanda", "Llolanda"), ("Sepúlveda", "Zepulbeda"),
        ("Christian", "Cristian"), ("de la O", "Delao"), ("Christopher", "Cristófer"),
    ],
)  # fmt: skip
def test_spellings_of_one_sound_are_heard_alike(one, other):
    assert heard(one) == heard(other)


@pytest.mark.parametrize(("one", "other"), [("Luis", "Luisa"), ("Martín", "Martínez"), ("Mario", "María")])
def test_other_names_are_not(one, other):
    assert heard(one) != heard(other)


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("Pepe", "José"), ("Lupita", "Guadalupe"), ("Chuy", "Jesús"), ("Nacho", "Ignacio"), ("Beto", "Roberto"),
        ("Beto", "Alberto"), ("Toño", "Antonio"), ("Chayo", "Rosario"), ("Juanito", "Juan"), ("Rosita", "Rosa"),
        ("Memo", "Guillermo"), ("Paco", "Francisco"), ("Luismi", "Luis"), ("Luismi", "Miguel"), ("Yésica", "Jessica"),
    ],
)  # fmt: skip
def test_a_short_form_stands_for_its_names(short, name):
    [word] = words(short)
    assert words(name)[0].heard in word.stands_for


@pytest.mark.parametrize(
    ("short", "surname"),
    [("Gmz", "Gómez"), ("Stgo.", "Santiago"), ("Btta", "Bautista"), ("Gtez", "Gutiérrez"), ("Mrls", "Morales"),
     ("Rodz", "Rodríguez"), ("Alvz", "Álvarez")],
)  # fmt: skip
def test_a_surname_of_which_only_some_letters_were_written_may_be_it(short, surname):
    [word] = words(short)
    assert words(surname)[0].heard in word.stands_for


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Dejesús", "Jesús"),
        ("Delángel", "Ángel"),
        ("Deleón", "León"),
        ("Deluna", "Luna"),
        ("Derosas", "Rosas"),
    ],
)
def test_a_particle_that_was_written_together_with_its_name_is_set_aside(written, name):
    [word] = words(written)
    assert words(name)[0].heard in word.stands_for


@pytest.mark.parametrize("name", ["Delgado", "Delfina", "Dehesa", "Denisse", "Demetrio", "Delia"])
def test_a_name_that_only_begins_as_a_particle_is_itself(name):
    [word] = words(name)
    assert word.stands_for == ()


@pytest.mark.parametrize("surname", ["Chan", "Tun", "Dzul", "Uc", "Ruiz", "Cruz", "Luz", "Sol", "Ortiz"])
def test_a_short_surname_stands_for_itself(surname):
    [word] = words(surname)
    assert word.stands_for == ()


@pytest.mark.parametrize("empty", ["", "   ", "de la", "…", "😀", "viuda de"])
def test_nothing_that_names_anybody_is_no_word(empty):
    assert words(empty) == ()


def test_a_list_of_names_is_cut():
    assert len(words("Ana " * 500)) == 12
