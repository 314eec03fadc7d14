"""Reads sex as each column writes it: in some lists M is mujer, in others male."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from camino.people.names import fold

FEMALE, MALE, NEITHER = "F", "M", "X"
_WORDS = {
    **dict.fromkeys(
        ["mujer", "femenino", "femenina", "fem", "f", "female", "woman", "mujeres", "nina", "hembra", "girl",
         "muj", "sra", "w"],
        FEMALE,
    ),
    **dict.fromkeys(
        ["hombre", "masculino", "masculina", "masc", "mas", "h", "male", "man", "hombres", "nino", "varon",
         "boy", "hom", "v", "macho", "sr", "masculin", "hbre"],
        MALE,
    ),
    **dict.fromkeys(
        ["x", "nb", "no binario", "no binaria", "no binarie", "nonbinary", "non binary", "otro", "other"],
        NEITHER,
    ),
}  # fmt: skip


@dataclass(frozen=True)
class SexLetters:
    """What the letters of a column mean, and whether that is sure."""

    meaning: Mapping[str, str]
    sure: bool = True

    def read(self, words: str) -> str | None:
        """The sex a cell says; None when the cell says something else."""
        folded = fold(words)
        return self.meaning.get(folded, _WORDS.get(folded))


def infer_letters(
    values: Iterable[str], *, evidence: Iterable[tuple[str, str]] = (), english: bool
) -> SexLetters:
    """Work out what M and H mean in one column.

    H beside M makes M mujer; F beside M makes M male; V (varón) beside H makes H hembra. A column of M alone
    is read
    by `evidence` (pairs of a cell and the sex that the row's CURP tells), else by the language of the header,
    and asked.
    """
    seen = {fold(value) for value in values}
    if "m" not in seen and not ("h" in seen and "v" in seen):
        return SexLetters({"m": FEMALE if "h" in seen else MALE})
    if "h" in seen and "v" in seen and "f" not in seen:
        return SexLetters({"h": FEMALE, "v": MALE}, sure="m" not in seen)
    women_words = seen & {word for word, sex in _WORDS.items() if sex == FEMALE}
    men_words = seen & {word for word, sex in _WORDS.items() if sex == MALE}
    if men_words and not women_words:
        return SexLetters({"m": FEMALE})
    if women_words and not men_words:
        return SexLetters({"m": MALE})
    told = [sex for value, sex in evidence if fold(value) == "m"]
    if told:
        women = told.count(FEMALE)
        return SexLetters({"m": FEMALE if 2 * women > len(told) else MALE}, sure=women in (0, len(told)))
    return SexLetters({"m": MALE if english else FEMALE}, sure=False)
