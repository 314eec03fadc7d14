"""The catalogue of languages, read once from the file beside this one. Its sources are in the README."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from babel import Locale, UnknownLocaleError

from camino.people.names import fold, sort_key

_COMMON = ("es", "en")
"""Offered before all others: nearly everyone speaks one of them."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language, or a group of languages under one name."""

    code: str
    """What is stored; eight characters at most."""
    iso: str
    """ISO 639 code, where there is one."""
    kind: str
    """ "indigenous" (of Mexico, in INALI's catalogue), "sign" or "other"."""
    name_es: str
    name_en: str
    autonym: str
    """One of the names its speakers give it, where known."""
    aliases: tuple[str, ...]

    def name(self, locale: str) -> str:
        return self.name_es if locale.startswith("es") else self.name_en


def languages(kind: str | None = None) -> tuple[Language, ...]:
    """All, or those of one kind, in the file's order."""
    return tuple(each for each in _languages().values() if kind in (None, each.kind))


def language(code: str) -> Language | None:
    return _languages().get(code)


def language_name(code: str, locale: str) -> str:
    """In Spanish or English; the code itself when it is not known, so that old data can still be read."""
    found = language(code)
    return found.name(locale) if found else code


def find_language(words: str) -> Language | None:
    """The one language called so in Spanish, English, itself or by code; None when none or several."""
    said = fold(words)
    found = [each for each in languages() if said and said in _called(each)]
    return found[0] if len(found) == 1 else None


def suggest(words: str, limit: int = 8, *, locale: str = "es") -> list[Language]:
    """Languages with a name that goes on from what is being typed; without words, the most common ones."""
    said = fold(words)
    if not said:
        return [each for each in languages() if each.code in _COMMON][:limit]
    ranked = [(_rank(said, each), each) for each in languages()]
    fitting = [(rank, sort_key(each.name(locale)), each) for rank, each in ranked if rank is not None]
    return [each for _rank_, _key, each in sorted(fitting, key=lambda row: row[:2])][:limit]


def _rank(said: str, language: Language) -> int | None:
    """0 for a whole name, 1 for its beginning, 2 for a later word's; None when it does not fit."""
    called = _called(language)
    if said in called:
        return 0
    if any(name.startswith(said) for name in called):
        return 1
    return 2 if any(f" {said}" in name for name in called) else None


@cache
def _called(language: Language) -> frozenset[str]:
    names = [
        language.name_es,
        language.name_en,
        language.code,
        *language.autonym.split(","),
        *language.aliases,
    ]
    return frozenset(fold(name) for name in names if name)


@cache
def _languages() -> dict[str, Language]:
    text = (files(__package__) / "languages.csv").read_text(encoding="utf-8")
    return {row["code"]: _from_row(row) for row in csv.DictReader(text.splitlines())}


def _from_row(row: dict[str, str]) -> Language:
    return Language(
        code=row["code"],
        iso=row["iso"],
        kind=row["kind"],
        name_es=row["name_es"] or Locale("es", "MX").languages[row["code"]],
        name_en=row["name_en"] or Locale("en").languages[row["code"]],
        autonym=row["autonym"] or _own_name(row["code"]),
        aliases=tuple(filter(None, row["aliases"].split(";"))),
    )


def _own_name(code: str) -> str:
    """What CLDR calls a language in itself."""
    if code.startswith("x-") or not Locale("en").languages.get(code):
        return ""
    try:
        return Locale(code).languages.get(code) or ""
    except UnknownLocaleError:
        return ""
