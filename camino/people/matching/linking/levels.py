"""How two records may agree, fact by fact: the levels of the model, each with the SQL that recognises it.

The first condition that holds is the level; `missing` says nothing either way and weighs nothing. The names
are those of
the model file, of the reasons shown at the desk and of the pairs that are offered: who changes one changes all three.
`{l}` and `{r}` are the two records, as `preparing` writes them:

    given, heard             the given names' words, folded; the same as they are heard, in their order
    heard_any_order          the same in the alphabet's order
    heard_words, first_heard the same as a list, and the first of it
    first_word, last_word    the first and the last of the words as written
    sounds                   every sound they may be found by: nicknames stand for names
    words                    how many there are
    second_letter            the second one's first letter as a number, negative where that is all that was written
    paternal, maternal       surnames, folded; paternal_heard, maternal_heard as they are heard
    born, year, month, day   of birth; only the year where only that is known
    sex, birth_state, curp
    given_share, short_share, surnames_share, paternal_share, maternal_share, state_share
                             how common they are (term frequencies): the part of all records that has them
                             too; the short share of a single name counts the records that have it among others

Every text is in DuckDB's SQL; Splink translates it for Spark.
"""

from collections.abc import Iterator
from typing import NamedTuple

CLOSE_NAME = 0.88  # Jaro–Winkler; below, most pairs of Mexican names are simply two names
ALIKE = 0.75  # a name misread or shortened: seldom by chance, but twins are named alike too
CLOSE_WORD = 0.91  # a single word is shorter: more of it must agree
RARE_SURNAME = 0.001


class Level(NamedTuple):
    """One way to agree. `share` is the column that says how common what agrees is, and takes the place of the level's
    average (u) to the degree of `weight`: half, where what agrees is only something like it."""

    name: str
    when: str
    share: str = ""
    weight: float = 1.0


class Comparison(NamedTuple):
    """A fact of a person and the ways in which two records may agree on it, best first."""

    name: str
    levels: tuple[Level, ...]

    def level(self, name: str) -> int:
        """The place of a level."""
        return [each.name for each in self.levels].index(name)


def _close(column: str, other: str = "", least: float = CLOSE_NAME) -> str:
    return f"jaro_winkler_similarity({{l}}.{column}, {{r}}.{other or column}) >= {least}"


def _same(column: str, other: str = "") -> str:
    return f"{{l}}.{column} = {{r}}.{other or column}"


def _either_missing(column: str) -> str:
    return f"{{l}}.{column} IS NULL OR {{r}}.{column} IS NULL"


def _both_ways(condition: str) -> str:
    swapped = condition.replace("{l}", "{x}").replace("{r}", "{l}").replace("{x}", "{r}")
    return f"({condition}) OR ({swapped})"


_INITIAL = (
    "length({l}.given) = 1"
    " AND {l}.given IN (left({r}.first_word, 1), left({r}.last_word, 1), chr(abs({r}.second_letter)))"
)
_ONE_WORD_EACH = "{l}.words = 1 AND {r}.words = 1"
GIVEN = Comparison(
    "given_names",
    (
        Level("missing", _either_missing("given")),
        Level("same", _same("given"), "given_share"),
        Level("heard", _same("heard_any_order"), "given_share"),
        # Juan for Juan Carlos.
        Level("part", _both_ways("list_has_all({l}.heard_words, {r}.heard_words)"), "short_share"),
        # Pepe for José, J for Juan.
        Level(
            "short",
            "len(list_intersect({l}.sounds, {r}.sounds)) >= least({l}.words, {r}.words)"
            f" OR {_both_ways(_INITIAL)}",
            "short_share",
            0.5,
        ),
        Level("close", _close("given"), "given_share", 0.5),
        Level(
            "mixed",
            f"list_has_any({{l}}.sounds, {{r}}.sounds) OR {_close('first_word', least=CLOSE_WORD)}"
            f" OR {_both_ways(_close('first_word', 'last_word', CLOSE_WORD))}",
        ),
        Level("alike", f"{_ONE_WORD_EACH} AND {_close('given', least=ALIKE)}"),
        # Luis and José may both be José Luis; Luis and Juan Carlos may not.
        Level("one_each", _ONE_WORD_EACH),
        Level("differs", "TRUE"),
    ),
)
_first_like_surname = f"({_same('first_heard', 'paternal_heard')} OR {_close('first_word', 'paternal')})"
_ONE_TOLD = "({l}.maternal_heard IS NULL OR {r}.maternal_heard IS NULL)"
SURNAMES = Comparison(
    "surnames",
    (
        Level("missing", _either_missing("paternal_heard")),
        Level("same", f"{_same('paternal')} AND {_same('maternal')}", "surnames_share"),
        Level("heard", f"{_same('paternal_heard')} AND {_same('maternal_heard')}", "surnames_share"),
        Level(
            "crossed",
            f"{_same('paternal_heard', 'maternal_heard')} AND {_same('maternal_heard', 'paternal_heard')}",
            "surnames_share",
        ),
        # The given name was written where the surname belongs, on one of them.
        Level(
            "with_given", _both_ways(f"{_same('paternal_heard', 'first_heard')} AND {_first_like_surname}")
        ),
        Level("part", f"{_ONE_TOLD} AND {_same('paternal_heard')}", "surnames_share"),
        Level(
            "part_crossed",
            f"{_ONE_TOLD} AND ({_both_ways(_same('paternal_heard', 'maternal_heard'))})",
            "surnames_share",
        ),
        Level("close", f"{_close('paternal')} AND {_close('maternal')}", "surnames_share", 0.5),
        Level("part_close", f"{_ONE_TOLD} AND {_close('paternal')}"),
        Level(
            "one_rare",
            f"({_same('paternal_heard')} AND least({{l}}.paternal_share, {{r}}.paternal_share) < {RARE_SURNAME})"
            f" OR ({_same('maternal_heard')} AND least({{l}}.maternal_share, {{r}}.maternal_share) < {RARE_SURNAME})",
        ),
        Level(
            "one",
            f"{_same('paternal_heard')} OR {_same('maternal_heard')}"
            f" OR {_both_ways(_same('paternal_heard', 'maternal_heard'))}",
        ),
        Level("differs", "TRUE"),
    ),
)
_VAGUE = "({l}.month IS NULL OR {r}.month IS NULL OR {l}.new_year OR {r}.new_year)"
_YEAR, _MONTH, _DAY = _same("year"), _same("month"), _same("day")


def _slip(part: str) -> str:
    """One step or one figure off, or its two figures turned."""
    return (
        f"abs({{l}}.{part} - {{r}}.{part}) = 1 OR {{l}}.{part} // 10 = {{r}}.{part} // 10"
        f" OR {{l}}.{part} % 10 = {{r}}.{part} % 10 AND abs({{l}}.{part} - {{r}}.{part}) < 100"
        f" OR {{l}}.{part} % 10 = ({{r}}.{part} // 10) % 10 AND {{r}}.{part} % 10 = ({{l}}.{part} // 10) % 10"
    )


BIRTH = Comparison(
    "birth",
    (
        Level("missing", _either_missing("year")),
        Level("same", f"{_same('born')} AND NOT {{l}}.new_year"),
        # A first of January is what is written where nobody knows.
        Level("same_new_year", _same("born")),
        Level("swapped", f"{_YEAR} AND {_same('day', 'month')} AND {_same('month', 'day')}"),
        Level("year_only", f"{_YEAR} AND {_VAGUE}"),
        Level(
            "slip",
            f"{_YEAR} AND {_MONTH} AND ({_slip('day')}) OR {_YEAR} AND {_DAY} AND ({_slip('month')})"
            f" OR {_MONTH} AND {_DAY} AND NOT {{l}}.new_year AND ({_slip('year')})",
        ),
        Level(
            "two_parts",
            f"{_YEAR} AND {_MONTH} OR {_YEAR} AND {_DAY} OR {_MONTH} AND {_DAY} AND NOT {{l}}.new_year",
        ),
        Level("near", f"abs({{l}}.year - {{r}}.year) <= 2 AND ({_VAGUE} OR {_MONTH} OR {_DAY})"),
        Level("same_year", _YEAR),
        Level("differs", "TRUE"),
    ),
)
# Where one of them wrote no more of the second name than its letter.
LETTER = Comparison(
    "second_letter",
    (
        Level(
            "missing",
            f"{_either_missing('second_letter')} OR least({{l}}.second_letter, {{r}}.second_letter) > 0",
        ),
        Level("same", "abs({l}.second_letter) = abs({r}.second_letter)"),
        Level("differs", "TRUE"),
    ),
)
SEX = Comparison(
    "sex", (Level("missing", _either_missing("sex")), Level("same", _same("sex")), Level("differs", "TRUE"))
)
STATE = Comparison(
    "birth_state",
    (
        Level("missing", _either_missing("birth_state")),
        Level("same", _same("birth_state"), "state_share"),
        Level("differs", "TRUE"),
    ),
)
CURP = Comparison(
    "curp",
    (
        Level("missing", _either_missing("curp")),
        Level("same", _same("curp")),
        Level("slip", "levenshtein({l}.curp, {r}.curp) <= 1"),
        # All but the two signs that tell namesakes apart.
        Level("facts", "left({l}.curp, 16) = left({r}.curp, 16)"),
        Level("differs", "TRUE"),
    ),
)
COMPARISONS = (GIVEN, LETTER, SURNAMES, BIRTH, SEX, STATE, CURP)


def case(comparison: Comparison, left: str = "l", right: str = "r") -> str:
    """The SQL that says which level two records are on, by its place."""
    whens = " ".join(
        f"WHEN {each.when.format(l=left, r=right)} THEN {place}"
        for place, each in enumerate(comparison.levels[:-1])
    )
    return f"CASE {whens} ELSE {len(comparison.levels) - 1} END"


def named() -> Iterator[tuple[Comparison, int, Level]]:
    """Every level of every comparison, with its place."""
    for comparison in COMPARISONS:
        for place, level in enumerate(comparison.levels):
            yield comparison, place, level
