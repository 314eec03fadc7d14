"""The weights of the demonstration city, read once from `data/`."""

import csv
from collections import defaultdict
from functools import cache
from pathlib import Path

from camino.people import places
from camino.workspace.demonstration.dice import Urn

DATA = Path(__file__).parent / "data"
ERAS = {"before_1965": 1964, "1965_1984": 1984, "1985_1999": 1999, "since_2000": 9999}
AREA_CODES = {
    "01": "449", "02": "664", "03": "612", "04": "981", "05": "844", "06": "312", "07": "961", "08": "656", "09": "55",
    "10": "618", "11": "477", "12": "744", "13": "771", "14": "33", "15": "722", "16": "443", "17": "777", "18": "311",
    "19": "81", "20": "951", "21": "222", "22": "442", "23": "998", "24": "444", "25": "667", "26": "662", "27": "993",
    "28": "867", "29": "246", "30": "229", "31": "999", "32": "492",
}  # fmt: skip
US_AREA_CODES = ("214", "713", "915", "213", "602", "720", "404", "312", "704", "505")


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def given_names(sex: str, born: int) -> Urn[str]:
    """Given names of those born in a year."""
    era = next(name for name, last in ERAS.items() if born <= last)
    return _given_names(sex, era)


@cache
def _given_names(sex: str, era: str) -> Urn[str]:
    return Urn((row["name"], float(row[era])) for row in _rows("given_names.csv") if row["sex"] == sex)


@cache
def surnames(state: str) -> Urn[str]:
    """Surnames of those from a state, its own among them."""
    return Urn(
        (row["surname"], float(row["weight"])) for row in _rows("surnames.csv") if row["state"] in ("", state)
    )


@cache
def states() -> Urn[str]:
    """States of origin."""
    return Urn((row["state"], float(row["weight"])) for row in _rows("states.csv"))


@cache
def us_states() -> Urn[str]:
    """States of the United States."""
    return Urn((row["state"], float(row["weight"])) for row in _rows("us_states.csv"))


@cache
def municipalities(state: str) -> Urn[str]:
    """Municipalities of a state: a few send many, most send few."""
    codes = sorted(
        (each.code for each in places.municipalities(state)), key=lambda code: int(code) * 7919 % 1009
    )
    return Urn((code, 1 / (place + 2)) for place, code in enumerate(codes))


@cache
def languages(state: str) -> dict[str, float]:
    """Languages besides Spanish, and the share of people from the state who speak each."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for row in _rows("languages.csv"):
        found[row["state"]][row["language"]] = float(row["share"])
    return found[state]
