"""Countries under ISO 3166-1 codes. Names are CLDR's, through Babel.

``countries.csv`` adds the three-letter codes (compared with iso-codes, 2026-02) that passports and
manifests carry, and what people call a country and its nationals.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from babel import Locale

from camino.people.names import fold, sort_key

_LIKELIEST = ("MX", "US", "GT", "HN", "SV", "VE", "CU", "HT", "CO", "EC", "NI")
"""Nationalities most often met on this border; offered first among those that fit as well."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory."""

    code: str
    """ISO 3166-1, two letters: "HN"."""
    alpha3: str
    """ISO 3166-1, three letters: "HND"."""
    called: tuple[str, ...]
    """Nationals and other names, in Spanish and English."""

    @property
    def name_es(self) -> str:
        return _names("es")[self.code]

    @property
    def name_en(self) -> str:
        return _names("en")[self.code]

    def name(self, locale: str) -> str:
        return self.name_es if locale.startswith("es") else self.name_en


def countries(locale: str = "es") -> tuple[Country, ...]:
    """All 249, in the alphabetical order of the language."""
    return tuple(sorted(_countries().values(), key=lambda each: sort_key(each.name(locale))))


def country(code: str) -> Country | None:
    """By two or three letters."""
    found = _countries().get(code)
    return found or next((each for each in _countries().values() if each.alpha3 == code), None)


def country_name(code: str, locale: str) -> str:
    """In Spanish or English; the code itself when it is not known, so that old data can still be read."""
    found = country(code)
    return found.name(locale) if found else code


def find_country(words: str) -> Country | None:
    """The country meant by a name, a nationality or a code: "MEXICO", "mexicana", "EUA", "SLV"."""
    code = _meanings().get(fold(words))
    return _countries()[code] if code else None


def suggest(words: str, limit: int = 8, *, locale: str = "es") -> list[Country]:
    """Countries one of whose names goes on from what is being typed; without words, the likeliest ones."""
    said = fold(words)
    if not said:
        return [_countries()[code] for code in _LIKELIEST[:limit]]
    fitting = {code for name, code in _meanings().items() if f" {said}" in f" {name}"}
    exact = _meanings().get(said)
    ranked = sorted(
        fitting,
        key=lambda code: (code != exact, code not in _LIKELIEST, sort_key(_countries()[code].name(locale))),
    )
    return [_countries()[code] for code in ranked[:limit]]


@cache
def _countries() -> dict[str, Country]:
    text = (files(__package__) / "countries.csv").read_text(encoding="utf-8")
    return {
        row["code"]: Country(row["code"], row["alpha3"], tuple(filter(None, row["called"].split(";"))))
        for row in csv.DictReader(text.splitlines())
    }


@cache
def _names(language: str) -> dict[str, str]:
    territories = (Locale("es", "MX") if language == "es" else Locale(language)).territories
    return {code: territories[code] for code in _countries()}


@cache
def _meanings() -> dict[str, str]:
    """Everything a country is called, folded. Names before nationalities: "india" is also an Indian woman."""
    meanings: dict[str, str] = {}
    for each in _countries().values():
        for name in (each.name_es, each.name_en, each.code, each.alpha3):
            meanings.setdefault(fold(name), each.code)
    for each in _countries().values():
        for name in each.called:
            meanings.setdefault(fold(name), each.code)
    return meanings
