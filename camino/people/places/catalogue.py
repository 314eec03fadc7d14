"""The catalogues of places, read once from the files beside this one. Their sources are in the README."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

BORN_ABROAD = "NE"
"""What stands in a CURP for the state of those born outside Mexico (*nacido en el extranjero*)."""


@dataclass(frozen=True, slots=True)
class State:
    """A Mexican state under each of the code sets in use."""

    code: str
    """INEGI's two digits: "08"."""
    name: str
    """Official: "Coahuila de Zaragoza"."""
    short: str
    """As people say it: "Coahuila"."""
    curp: str
    """RENAPO's two letters: "CH"."""
    iso: str
    """ISO 3166-2: "MX-CHH"."""
    pcode: str
    """OCHA's place code: "MX08"."""
    abbreviation: str
    """As written after a city: "Chih."."""

    def __str__(self) -> str:
        return self.short


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality, or a borough of Mexico City."""

    code: str
    """INEGI's five digits, the first two of them the state's: "08037"."""
    name: str

    @property
    def state(self) -> State:
        return _states()[self.code[:2]]

    @property
    def pcode(self) -> str:
        """OCHA's place code: "MX08037"."""
        return f"MX{self.code}"

    def __str__(self) -> str:
        return f"{self.name}, {self.state.short}"


@dataclass(frozen=True, slots=True)
class USState:
    """A state, district or territory of the United States."""

    iso: str
    """ISO 3166-2: "US-TX"."""
    name_es: str
    name_en: str

    def name(self, locale: str) -> str:
        return self.name_es if locale.startswith("es") else self.name_en


def states() -> tuple[State, ...]:
    """All 32, in INEGI's order."""
    return tuple(_states().values())


def state(code: str) -> State | None:
    """By INEGI's two digits."""
    return _states().get(code)


@cache
def state_of_curp(letters: str) -> State | None:
    """By the two letters in a CURP; None for those born abroad and for letters that are no state's."""
    return next((each for each in states() if each.curp == letters), None)


def municipalities(of: State | str | None = None) -> tuple[Municipality, ...]:
    """All, or those of one state (given itself or by its two digits), in INEGI's order."""
    if of is None:
        return tuple(_municipalities().values())
    code = of.code if isinstance(of, State) else of
    return _by_state().get(code, ())


def municipality(code: str) -> Municipality | None:
    """By INEGI's five digits."""
    return _municipalities().get(code)


def us_states() -> tuple[USState, ...]:
    return tuple(_us_states().values())


def us_state(iso: str) -> USState | None:
    """By ISO 3166-2: "US-TX"."""
    return _us_states().get(iso)


@cache
def cities() -> tuple[tuple[str, str], ...]:
    """What people call a municipality when it is not its name, and the municipality's code."""
    return tuple((row["city"], row["code"]) for row in _rows("cities.csv"))


@cache
def _states() -> dict[str, State]:
    return {
        row["inegi"]: State(
            row["inegi"],
            row["name"],
            row["short"],
            row["curp"],
            row["iso"],
            row["pcode"],
            row["abbreviation"],
        )
        for row in _rows("states.csv")
    }


@cache
def _municipalities() -> dict[str, Municipality]:
    return {row["code"]: Municipality(row["code"], row["name"]) for row in _rows("municipalities.csv")}


@cache
def _by_state() -> dict[str, tuple[Municipality, ...]]:
    found: dict[str, list[Municipality]] = {}
    for each in _municipalities().values():
        found.setdefault(each.code[:2], []).append(each)
    return {code: tuple(those) for code, those in found.items()}


@cache
def _us_states() -> dict[str, USState]:
    return {row["iso"]: USState(row["iso"], row["name_es"], row["name_en"]) for row in _rows("us_states.csv")}


def _rows(name: str) -> Iterator[dict[str, str]]:
    yield from csv.DictReader((files(__package__) / name).read_text(encoding="utf-8").splitlines())
