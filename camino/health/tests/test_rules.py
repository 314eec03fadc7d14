"""What is decided on plain values: the algorithm, units, windows, bands."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camino.health.rules import Finding, Outcome, glucose, pregnancy, vitals
from camino.health.rules.figures import GlucoseFigures, HivFigures, PregnancyFigures
from camino.health.rules.glucose import Measured, Setting, Unit, Wrong
from camino.health.rules.hiv import Shown, Wanted, next_step
from camino.health.rules.reading import Moment, Window
from camino.health.rules.violence import still_possible

AGES: Any = {"willingness_from": 6, "assent_from": 12, "alone_from": 12, "written": True, "most_invalid": 2}
HIV = HivFigures(
    **AGES, reactive_in_a_row=2, repeat_discordant=True, window_days=90, care_within_days=7, urgent_hours=72
)
WHO = HivFigures(
    **AGES, reactive_in_a_row=3, repeat_discordant=False, window_days=90, care_within_days=7, urgent_hours=72
)
PREGNANCY = PregnancyFigures(
    **AGES,
    reliable_after_days_late=7,
    repeat_after_days=7,
    care_within_days=7,
    urgent_hours=72,
    contraception_hours=120,
)
GLUCOSE = GlucoseFigures(
    **AGES, severely_low_below=54, low_below=70, fasting_watch_from=100, fasting_high_from=126, watch_from=140,
    high_from=200, urgent_with_symptoms_from=250, urgent_above=300, hyperosmolar_from=600, care_within_days=14,
)  # fmt: skip
NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
STORIES = """
A-          | non_reactive
A+          | other than A
A+ B+       | reactive
A+ B-       | A
A+ B- A+    | B
A+ B- A+ B+ | reactive
A+ B- A- B- | non_reactive
A+ B- A+ B- | discordant
A+ B- A- B+ | discordant
A!          | any again
A! A!       | any again
A! A! A!    | invalid
A! A-       | non_reactive
A+ B! B+    | reactive
A+ B!       | other than A again
"""


def _shown(words: str) -> list[Shown]:
    said = {"+": Outcome.REACTIVE, "-": Outcome.NON_REACTIVE, "!": Outcome.INVALID}
    return [Shown(word[0], said[word[1]]) for word in words.split()]


def _told(answer: Wanted | Finding) -> str:
    if isinstance(answer, Finding):
        return answer.value
    which = answer.brand or (
        f"other than {', '.join(sorted(answer.not_brands))}" if answer.not_brands else "any"
    )
    return which + (" again" if answer.again else "")


@pytest.mark.parametrize("story", [line for line in STORIES.splitlines() if line])
def test_the_algorithm_for_hiv_goes_as_it_is_written(story):
    shown, answer = (part.strip() for part in story.split("|"))
    assert _told(next_step(_shown(shown), HIV)) == answer


def test_three_reactive_devices_where_the_figures_ask_for_three():
    assert _told(next_step(_shown("A+ B+"), WHO)) == "other than A, B"
    assert next_step(_shown("A+ B+ C+"), WHO) is Finding.REACTIVE
    assert next_step(_shown("A+ B-"), WHO) is Finding.DISCORDANT


@given(st.lists(st.sampled_from(list("+-!")), min_size=30, max_size=30), st.booleans())
def test_every_walk_through_the_algorithm_ends_and_no_single_device_makes_anybody_reactive(outcomes, three):
    figures = WHO if three else HIV
    shown: list[Shown] = []
    for sign in outcomes:
        answer = next_step(shown, figures)
        if isinstance(answer, Finding):
            break
        brand = answer.brand or next(each for each in "ABC" if answer.takes(each))
        shown += _shown(f"{brand}{sign}")
    assert isinstance(answer, Finding)
    reactive = [each.brand for each in shown if each.outcome is Outcome.REACTIVE]
    if answer is Finding.REACTIVE:
        assert len(set(reactive)) >= figures.reactive_in_a_row
    if answer is Finding.NON_REACTIVE:
        assert shown[-1].outcome is Outcome.NON_REACTIVE


@pytest.mark.parametrize(
    ("shown", "found"),
    [("", None), ("!", None), ("!!!", Finding.INVALID), ("+", Finding.POSITIVE), ("!-", Finding.NEGATIVE)],
)
def test_what_a_pregnancy_test_finds(shown, found):
    said = {"+": Outcome.POSITIVE, "-": Outcome.NEGATIVE, "!": Outcome.INVALID}
    assert pregnancy.found([said[each] for each in shown], PREGNANCY) is found


@pytest.mark.parametrize(("late", "days"), [(None, 7), (0, 7), (6, 7), (7, None), (30, None)])
def test_a_negative_pregnancy_test_is_repeated_after_a_week_where_it_came_too_early(late, days):
    assert pregnancy.repeat_in(Finding.NEGATIVE, late, PREGNANCY) == days
    assert pregnancy.repeat_in(Finding.POSITIVE, late, PREGNANCY) is None


@given(st.integers(20, 600))
def test_a_figure_goes_to_mmol_and_back_within_one_mg(mg):
    assert abs(glucose.in_mg(glucose.in_mmol(Decimal(mg))) - mg) <= 1


@given(st.decimals("1.1", "33.3", places=1))
def test_mmol_is_taken_and_stands_between_the_ends_of_a_meter(mmol):
    read = glucose.measured(mmol, Unit.MMOL_L, sure=True)
    assert isinstance(read, Measured)
    assert glucose.LEAST <= read.mg_dl <= glucose.MOST


@pytest.mark.parametrize(
    ("value", "unit", "why"),
    [
        ("5.6", Unit.MG_DL, Wrong.OTHER_UNIT), ("126", Unit.MMOL_L, Wrong.OTHER_UNIT),
        ("25", Unit.MG_DL, Wrong.BOTH_UNITS),
        ("25", Unit.MMOL_L, Wrong.BOTH_UNITS), ("700", Unit.MG_DL, Wrong.OUT_OF_RANGE),
        ("0", Unit.MMOL_L, Wrong.OUT_OF_RANGE),
    ],
)  # fmt: skip
def test_a_figure_that_may_be_in_the_other_unit_is_asked_for_again(value, unit, why):
    assert glucose.measured(Decimal(value), unit) is why


@given(st.decimals(allow_nan=False, allow_infinity=False, places=1), st.sampled_from(list(Unit)))
def test_no_figure_is_taken_that_a_meter_cannot_show(value, unit):
    read = glucose.measured(value, unit)
    assert isinstance(read, Wrong) or glucose.LEAST <= read.mg_dl <= glucose.MOST


@pytest.mark.parametrize(
    ("value", "setting", "symptoms", "found"),
    [
        (53, "fasting", False, "severely_low"), (54, "fasting", False, "low"), (69, "random", False, "low"),
        (70, "fasting", False, "normal"), (99, "fasting", False, "normal"), (100, "fasting", False, "watch"),
        (125, "fasting", False, "watch"), (126, "fasting", False, "high"), (139, "random", False, "normal"),
        (140, "after_meal", False, "watch"), (199, "random", False, "watch"), (200, "random", False, "high"),
        (250, "random", False, "high"), (250, "random", True, "urgent"), (300, "fasting", False, "high"),
        (301, "fasting", False, "urgent"),
    ],
)  # fmt: skip
def test_where_a_figure_lies(value, setting, symptoms, found):
    read = Measured(Decimal(value))
    assert glucose.band(read, Setting(setting), GLUCOSE, symptoms=symptoms) == found


def test_lo_and_hi_do_not_wait():
    for shown, found in (("LO", Finding.SEVERELY_LOW), ("HI", Finding.URGENT)):
        read = glucose.beyond(shown)
        assert glucose.band(read, Setting.RANDOM, GLUCOSE, symptoms=False) is found
        assert found in glucose.NOW


@pytest.mark.parametrize(
    ("minutes", "moment"),
    [(0, "early"), (14, "early"), (15, "good"), (20, "good"), (21, "late"), (30, "late"), (31, "over")],
)
def test_a_device_is_read_in_its_minutes(minutes, moment):
    window = Window.of(NOW, first=15, best_until=20, last=30)
    assert window.at(NOW + timedelta(minutes=minutes)) is Moment(moment)


def test_a_meter_answers_at_once_and_is_never_late():
    window = Window.of(NOW, first=0, best_until=0, last=0)
    assert window.at(NOW + timedelta(minutes=9)) is Moment.GOOD


@pytest.mark.parametrize(
    ("hours", "prophylaxis", "contraception"),
    [
        (None, True, True),
        (1, True, True),
        (72, True, True),
        (73, False, True),
        (120, False, True),
        (121, False, False),
    ],
)
def test_after_violence_the_hours_count(hours, prophylaxis, contraception):
    happened = None if hours is None else NOW - timedelta(hours=hours)
    left = still_possible(happened, NOW, PREGNANCY)
    assert (left.emergency, left.contraception_until is not None) == (prophylaxis, contraception)


def test_a_misspelt_figure_is_not_passed_by():
    told = dict(HIV.__dict__)
    assert HivFigures.read(told) == HIV
    for wrong in ({"window_days": "90"}, {"written": 1}, {"window": 90}, {"window_days": -1}):
        with pytest.raises(ValueError, match="figure"):
            HivFigures.read(told | wrong)


def test_vital_signs_that_do_not_wait():
    signs = vitals.read({"oxygen": {"unit": "%", "least": "50", "most": "100", "urgent_below": "90"}})
    assert not signs["oxygen"].possible(Decimal(101))
    for value, age, said in (
        (89, 40, {"oxygen": "low"}),
        (90, 40, {}),
        (89, None, {"oxygen": "low"}),
        (89, 11, {}),
    ):
        assert vitals.urgent({"oxygen": Decimal(value)}, signs, age=age, adults_from=12) == said
