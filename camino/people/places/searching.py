"""Finding a place from what people say and write: "Cd. Juárez", "Edo. Mex.", "Parral, Chih.", "Cancún"."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from camino.people.names import fold
from camino.people.places.catalogue import (
    Municipality,
    State,
    USState,
    cities,
    municipalities,
    municipality,
    state,
    states,
    us_states,
)

_WRITTEN_OUT = {
    "cd": "ciudad", "sta": "santa", "sto": "santo", "sn": "san", "gral": "general", "nvo": "nuevo",
    "nva": "nueva", "fco": "francisco", "ma": "maria", "hca": "heroica", "h": "heroica", "vla": "villa",
    "pto": "puerto", "edo": "estado", "gpe": "guadalupe", "mpio": "municipio",
}  # fmt: skip
_TITLES = frozenset(["heroica", "ciudad", "villa", "municipio", "de", "del", "el", "la", "los", "las"])
_STATE_ALIASES = {
    "09": ["df", "d f", "distrito federal", "mexico df", "mexico d f", "ciudad de mexico", "mexico city"],
    "15": ["edomex", "estado mex", "estado de mexico", "estado mexico", "mex", "estado de mex"],
    "02": ["b c", "b c n", "bcn", "baja california norte", "baja"],
    "03": ["b c s", "bcs"],
    "05": ["coahuila"],
    "16": ["michoacan"],
    "19": ["n l", "nvo leon"],
    "22": ["queretaro de arteaga"],
    "23": ["qroo", "quintanaroo"],
    "24": ["s l p", "san luis"],
    "28": ["tamps", "tam"],
    "30": ["veracruz", "veracruz llave"],
}  # fmt: skip
_TYPING_ERROR = 86
"""Least likeness (0–100) at which a name is taken for a mistyped one: one wrong letter in eight."""


@dataclass(frozen=True, slots=True)
class Place:
    """A state, or a municipality in it."""

    state: State
    municipality: Municipality | None = None
    city: str = ""
    """What was typed, where the municipality's own name would not be recognised: Ciudad Obregón."""

    @property
    def code(self) -> str:
        return self.municipality.code if self.municipality else self.state.code

    @property
    def label(self) -> str:
        place = str(self.municipality or self.state)
        return f"{self.city} ({place})" if self.city else place


def find_state(words: str) -> State | None:
    """The one state meant, by name, abbreviation, former name or code; None when none or several."""
    said = _written(words)
    code = _state_names().get(said) or _state_names().get(said.removeprefix("estado de "))
    if code is not None:
        return state(code)
    if len(said) < 4:
        return None
    begun = {code for name, code in _state_names().items() if name.startswith(said)}
    if not begun:
        begun = {code for name, code in _state_names().items() if len(name) > 5 and _alike(name, said)}
    return state(begun.pop()) if len(begun) == 1 else None


def find_us_state(words: str) -> USState | None:
    """By name in either language, or by its two letters."""
    said = fold(words)
    for each in us_states():
        if said in (fold(each.name_es), fold(each.name_en), fold(each.iso), fold(each.iso[3:])):
            return each
    return None


def find_municipality(words: str, of: State | str | None = None) -> Municipality | None:
    """The one municipality meant; None when none or several. The state may be given, or said after the name.

    Tried in this order, each only when the one before found nothing: the whole name or a city's name, the
    name without "Ciudad" and its like, its beginning, all its words, the name mistyped.
    """
    if of is None and (parted := _state_said_last(words)):
        words, of = parted
    code = of.code if isinstance(of, State) else of
    said = _written(words)
    if not said:
        return None
    if code is None and said.isdecimal():
        return municipality(said)
    known = [each for each in _known() if code is None or each.code.startswith(code)]
    for fits in _ways(said):
        found = {each.code for each in known if fits(each)}
        if found:
            return municipality(found.pop()) if len(found) == 1 else None
    return None


def suggest(words: str, limit: int = 8, *, near: State | str | None = None) -> list[Place]:
    """Places that go on from what is being typed, the likeliest first, and of those the ``near`` state's."""
    said = tuple(_written(words).split())
    if not said:
        return []
    near_code = near.code if isinstance(near, State) else near
    ranked: dict[str, tuple[tuple[int, ...], str]] = {}
    for each in _known():
        if _goes_on(said, each.tokens + each.state_tokens) and said[0][0] in each.initials:
            rank = _rank(said, each, near_code), each.city
            ranked[each.code] = min(rank, ranked.get(each.code, rank))
    for each_state in states():
        if _goes_on(said, _state_tokens(each_state.code)):
            ranked[each_state.code] = (1, each_state.code != near_code, 0, int(each_state.code)), ""
    best = sorted(ranked, key=lambda code: (ranked[code], code))[:limit]
    return [_place(code, ranked[code][1]) for code in best]


@dataclass(frozen=True, slots=True)
class _Known:
    """One name a municipality goes by, taken apart for comparing."""

    code: str
    name: str
    core: str
    tokens: tuple[str, ...]
    state_tokens: tuple[str, ...]
    initials: frozenset[str]
    city: str


def _ways(said: str) -> Iterable[Callable[[_Known], bool]]:
    core = _core(said)
    tokens = frozenset(core.split())
    yield lambda known: known.name == said
    yield lambda known: known.core == core
    yield lambda known: known.core.startswith(f"{core} ")
    yield lambda known: tokens <= frozenset(known.tokens)
    if len(core) > 5:
        yield lambda known: _alike(known.core, core)


def _rank(said: tuple[str, ...], known: _Known, near: str | None) -> tuple[int, ...]:
    """Whole names first, then the state at hand, then the cities people speak of, then shorter names."""
    phrase = " ".join(said)
    core = _core(phrase)
    if known.name == phrase or known.core == core:
        fit = 0
    elif known.core.startswith(core) or known.name.startswith(phrase):
        fit = 2
    else:
        fit = 3
    return fit, known.code[:2] != near, known.code not in _city_codes(), len(known.name)


def _state_said_last(words: str) -> tuple[str, State] | None:
    """ "Parral, Chih.", "juarez chihuahua": the name and its state, when the end says one."""
    before, comma, after = words.rpartition(",")
    if comma:
        found = find_state(after)
        return (before, found) if found and before.strip() else None
    tokens = _written(words).split()
    for size in (3, 2, 1):
        rest, last = " ".join(tokens[:-size]), " ".join(tokens[-size:])
        if rest and last in _state_names() and not any(known.name == " ".join(tokens) for known in _known()):
            found = state(_state_names()[last])
            return (rest, found) if found else None
    return None


def _goes_on(said: tuple[str, ...], tokens: tuple[str, ...]) -> bool:
    return all(any(token.startswith(word) for token in tokens) for word in said)


def _alike(one: str, other: str) -> bool:
    return fuzz.ratio(one, other, score_cutoff=_TYPING_ERROR) > 0


def _written(words: str) -> str:
    """Folded, with abbreviations written out."""
    return " ".join(_WRITTEN_OUT.get(token, token) for token in fold(words).split())


def _core(name: str) -> str:
    """The name without "Heroica Ciudad de" and its like, unless nothing else is left."""
    tokens = name.split()
    while len(tokens) > 1 and tokens[0] in _TITLES:
        tokens = tokens[1:]
    return " ".join(tokens)


@cache
def _known() -> tuple[_Known, ...]:
    own = {each.code: _take_apart(each.name, each.code, "") for each in municipalities()}
    # "Juárez, Chihuahua" needs no "Ciudad Juárez" before it; "Cajeme, Sonora" needs "Ciudad Obregón".
    in_own_name = [(name, code) for name, code in cities() if own[code].core in _written(name)]
    others = [(name, code, "" if (name, code) in in_own_name else name) for name, code in cities()]
    return (*own.values(), *(_take_apart(*other) for other in others))


def _take_apart(name: str, code: str, city: str) -> _Known:
    written = _written(name)
    tokens = tuple(written.split())
    initials = frozenset(token[0] for token in tokens)
    return _Known(code, written, _core(written), tokens, _state_tokens(code[:2]), initials, city)


@cache
def _city_codes() -> frozenset[str]:
    return frozenset(code for _city, code in cities())


@cache
def _state_names() -> dict[str, str]:
    """Everything a state is called, written out, and its code."""
    names: dict[str, str] = {}
    for each in states():
        said = [
            each.name,
            each.short,
            each.abbreviation,
            each.curp,
            each.iso,
            each.iso[3:],
            each.pcode,
            each.code,
        ]
        for name in [*said, *_STATE_ALIASES.get(each.code, [])]:
            names.setdefault(_written(name), each.code)
    return names


@cache
def _state_tokens(code: str) -> tuple[str, ...]:
    return tuple({token for name, of in _state_names().items() if of == code for token in name.split()})


def _place(code: str, city: str) -> Place:
    found = municipality(code)
    within = state(code[:2])
    if within is None:
        raise LookupError(f"{code} is in no state")
    return Place(within, found, city)
