"""How long somebody was abroad, from what people say."""

import pytest
from django.utils import translation

from camino.reception.durations import months, spoken


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("12 años", 144), ("12", 144), ("2 años 3 meses", 27), ("2 years and 3 months", 27), ("año y medio", 18),
        ("1.5 años", 18), ("1,5", 18), ("6 meses", 6), ("3 semanas", 1), ("10 días", 0), ("un año", 12),
        ("dos años y medio", 30), ("12a 6m", 150), ("2 años 6", 30), ("½", None), ("", None), ("-3", None),
        ("toda la vida", None), ("2-3 años", None), ("999999", None), ("٣", 36), ("😀", None),
    ],
)  # fmt: skip
def test_what_is_said_is_understood_or_asked_again(said: str, meant: int | None) -> None:
    assert months(said) == meant


@pytest.mark.parametrize("count", [0, 1, 11, 12, 18, 27, 144, 600])
def test_what_is_shown_is_understood_again(count: int) -> None:
    with translation.override("en"):
        assert count == 0 or months(spoken(count)) == count
