import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from camino.people import phones
from camino.people.phones import PhoneError, Telephone

JUAREZ = Telephone("+526561234567")
EL_PASO = Telephone("+19155441234")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("656 123 4567", JUAREZ),
        ("(656) 123-45-67", JUAREZ),
        ("6561234567", JUAREZ),
        ("+52 656 123 4567", JUAREZ),
        ("52 656 123 4567", JUAREZ),
        ("044 656 123 4567", JUAREZ),
        ("045 656 123 4567", JUAREZ),
        ("01 656 123 4567", JUAREZ),
        ("+52 1 656 123 4567", JUAREZ),
        ("5216561234567", JUAREZ),
        ("011 52 656 123 4567", JUAREZ),
        ("00 52 656 123 4567", JUAREZ),
        ("+1 (915) 544-1234", EL_PASO),
        ("1 915 544 1234", EL_PASO),
        ("915-544-1234", EL_PASO),
        ("001 915 544 1234", EL_PASO),
        ("656 123 4567 ext. 12", Telephone("+526561234567", "12")),
        ("6561234567x12", Telephone("+526561234567", "12")),
        ("656 123 4567 extensión 12", Telephone("+526561234567", "12")),
        ("312 640 1234", Telephone("+523126401234", perhaps="+13126401234")),
        ("+504 2232 1234", Telephone("+50422321234")),
    ],
)
def test_a_number_is_read_however_it_is_given(typed: str, meant: Telephone) -> None:
    assert phones.read(typed) == meant


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("123 4567", "Digits are missing. Type ten digits"),
        ("casa de su tía", "only digits"),
        ("", "only digits"),
        ("+52 656 123 4567 8", "too many digits"),
        ("656 123 4567 / 656 765 4321", "more than one"),
        ("656 123 4567 " * 5, "more than one"),
        ("+999 123 456 789", "No country"),
        ("000 000 0000", ""),
    ],
)
def test_what_is_no_number_is_refused_with_a_remedy(typed: str, says: str) -> None:
    with translation.override("en"), pytest.raises(PhoneError) as refused:
        phones.read(typed)
    with translation.override("en"):
        assert says in str(refused.value)
        assert str(refused.value.remedy)


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("+526561234567", "656 123 4567"),
        ("+19155441234", "+1 915-544-1234"),
        ("+526561234567 ext. 12", "656 123 4567 ext. 12"),
        ("con su hermana", "con su hermana"),
    ],
)
def test_a_number_is_shown_as_it_is_said(stored: str, shown: str) -> None:
    assert phones.display(stored) == shown


@given(st.text() | st.text("0123456789+ -()extEXT#", max_size=30))
def test_anything_may_be_typed_and_what_is_read_is_read_again(typed: str) -> None:
    try:
        number = phones.read(typed)
    except PhoneError:
        return
    again = phones.read(number.stored)
    assert (again.e164, again.extension) == (number.e164, number.extension)
    assert phones.display(number.stored)
