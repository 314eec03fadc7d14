"""What a pair is worth: the SQL that compares, weighs by Fellegi and Sunter with term frequencies, and calibrates.

It is the statement Splink makes from the same settings (a test compares them), in two steps: given names,
which are slow to
compare, only where the rest leaves a chance; and it carries two numbers and six levels for a pair, not both records.
"""

from camino.people.matching.linking.levels import COMPARISONS, GIVEN, LETTER, Comparison, case
from camino.people.matching.linking.model import Model

_NAMES = (GIVEN, LETTER)
_REST = tuple(each for each in COMPARISONS if each not in _NAMES)


def scored(
    model: Model, pairs: str, *, records: int, least: float, people: str = "people", right: str = ""
) -> str:
    """SQL: a, b, the weight in bits and the level of each comparison, of those pairs that weigh at least so much."""
    right = right or people
    # A given name is worth most where it is the same and rare.
    letter = max(0.0, model.weight(LETTER, LETTER.level("same")))
    most = (
        "greatest(0, -log2(least(l.given_share, r.given_share)))"
        f" + CASE WHEN least(l.second_letter, r.second_letter) < 0 THEN {letter} ELSE 0 END"
    )
    rest = (
        f"SELECT *, {model.prior(records)} + {_sum(model, _REST)} AS rest"
        f" FROM (SELECT a, b, {_levels(_REST)}, {_shares(_REST)}, coalesce({most}, 0) AS most"
        f" FROM ({pairs}) found JOIN {people} l ON l.id = a JOIN {right} r ON r.id = b)"
    )
    both = (
        f"SELECT p.* EXCLUDE (most), {_levels(_NAMES)}, {_shares(_NAMES)} FROM ({rest}) p"
        f" JOIN {people} l ON l.id = a JOIN {right} r ON r.id = b WHERE rest + most >= {least}"
    )
    names = ", ".join(each.name for each in COMPARISONS)
    return (
        f"SELECT a, b, weight, {names} FROM"
        f" (SELECT a, b, {names}, (rest + {_sum(model, _NAMES)})::FLOAT AS weight FROM ({both}))"
        f" WHERE weight >= {least}"
    )


def _levels(comparisons: tuple[Comparison, ...]) -> str:
    return ", ".join(f"{case(each)}::TINYINT AS {each.name}" for each in comparisons)


def _shares(comparisons: tuple[Comparison, ...]) -> str:
    shares = dict.fromkeys(level.share for each in comparisons for level in each.levels if level.share)
    return ", ".join(f"greatest(l.{each}, r.{each}) AS {each}" for each in shares)


def _sum(model: Model, comparisons: tuple[Comparison, ...]) -> str:
    return " + ".join(weight(model, each) for each in comparisons)


def weight(model: Model, comparison: Comparison) -> str:
    """SQL: the bits of one comparison."""
    whens = []
    for place, level in enumerate(comparison.levels):
        bits = f"{model.weight(comparison, place)}"
        if level.share:
            u = model.chances[comparison.name][level.name][1]
            bits += f" + {level.weight} * log2({u} / {level.share})"
        whens.append(f"WHEN {place} THEN {bits}")
    return f"(CASE {comparison.name} {' '.join(whens)} END)"
