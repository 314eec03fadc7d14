"""The sample files as they reach a desk read as their expected.json says."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from camino.people.names import fold
from camino.reception.manifest import preview

ROOT = Path(__file__).resolve().parents[4]
SAMPLES = ROOT.parent / "shared" / "data" / "manifests"
EXPECTED: dict[str, Any] = (
    json.loads((SAMPLES / "expected.json").read_text("utf-8")) if (SAMPLES / "expected.json").exists() else {}
)
TODAY = date(2026, 11, 23)

pytestmark = pytest.mark.skipif(not EXPECTED, reason="the sample manifests are not beside this repository")


def _whole(person: dict[str, Any]) -> tuple[str, str, str]:
    name = f"{person['given_names']} {person['paternal_surname']} {person['maternal_surname']}"
    return fold(name), person["birth_date"], person["sex"]


@pytest.mark.parametrize("name", EXPECTED)
def test_everybody_in_the_sample_is_read_in_order(name: str) -> None:
    shown: Any = preview(SAMPLES / name, today=TODAY)
    assert [_whole(person) for person in shown["people"]] == [_whole(one) for one in EXPECTED[name]["people"]]


@pytest.mark.parametrize("name", EXPECTED)
def test_a_split_that_differs_from_the_sample_was_doubted_or_had_only_two_words(name: str) -> None:
    """Two words in a surnames column may be one surname: no reader can know. Three are always asked about."""
    shown: Any = preview(SAMPLES / name, today=TODAY)
    parts = ("given_names", "paternal_surname", "maternal_surname")
    pairs = zip(shown["people"], EXPECTED[name]["people"], strict=True)
    differing = [
        mine for mine, theirs in pairs if any(fold(mine[part]) != fold(theirs[part]) for part in parts)
    ]
    assert len(differing) <= 2
    doubts = [doubt["field"] for doubt in shown["doubts"] if doubt["field"] in ("surnames", "full_name")]
    for person in differing:
        words = f"{person['paternal_surname']} {person['maternal_surname']}".split()
        assert len(words) == 2 or doubts


@pytest.mark.parametrize("name", EXPECTED)
def test_the_rest_of_the_sample_is_read(name: str) -> None:
    shown: Any = preview(SAMPLES / name, today=TODAY)
    expected = EXPECTED[name]
    assert [problem["row"] for problem in shown["problem_rows"]] == expected["problem_rows"]
    assert all(problem["remedy"] and problem["field"] for problem in shown["problem_rows"])
    told = {key: value for key, value in expected.items() if key not in ("people", "problem_rows")}
    assert {key: shown[key] for key in told} == told
