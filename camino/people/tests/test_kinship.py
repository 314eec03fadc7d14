"""Twins, fathers and sons, brothers and sisters are told from one person written down twice, as far as that can be."""

from datetime import date

import pytest

from camino.people.kinship import NEVER_MORE_THAN, Known, capped, kinship

BORN = date(1990, 5, 4)


def known(
    given: str, paternal: str = "Nevárez", maternal: str = "Ortiz", born: date | None = BORN, **more: object
) -> Known:
    return Known(given, paternal, maternal, born, born, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "kin"),
    [
        (known("Ana"), known("Luz"), "twins"),
        (known("José Luis"), known("José Antonio"), "twins"),
        (known("Ana", maternal=""), known("Luz"), "twins"),
        (known("Juan", maternal="Ortiz"), known("Juan", maternal="Soto", born=date(2012, 1, 9)), "parent"),
        (known("Ana"), known("Luz", born=date(1994, 2, 1)), "siblings"),
        (known("Ana", maternal=""), known("Luz", maternal="", born=None, reached=frozenset({"6561234567"})), ""),
        (
            known("Ana", maternal="", reached=frozenset({"6561234567"})),
            known("Luz", maternal="", born=None, reached=frozenset({"6561234567"})),
            "siblings",
        ),
        (known("Ana"), known("Ana María"), ""),
        (known("Yesenia"), known("Jesenia", paternal="Nevares"), ""),
        (known("M. Guadalupe"), known("María Guadalupe"), ""),
        (known("Ana"), known("Luz", paternal="Soto"), ""),
        (known("Juan"), known("Juan", born=date(1991, 5, 4)), ""),
        (known("Guadalupe"), known("Lupita", others=("Guadalupe",)), ""),
        (known(""), known("Luz"), ""),
    ],
)  # fmt: skip
def test_who_may_be_a_relative(one: Known, other: Known, kin: str) -> None:
    assert kinship(one, other) == kinship(other, one) == kin


def test_a_short_form_that_the_matcher_knows_is_no_twin() -> None:
    assert kinship(known("José"), known("Pepe")) == "twins"
    assert kinship(known("José"), known("Pepe"), given="short") == ""


def test_no_relative_is_certain() -> None:
    assert capped(0.999, "twins") == NEVER_MORE_THAN
    assert capped(0.2, "twins") == 0.2
    assert capped(0.999, "") == 0.999
