"""The CURP somebody would have: sixteen signs of what is known, one that tells namesakes apart, one check."""

from dataclasses import dataclass

from bench.rough.letters import bare

# Words in running text are easier to read than quoted ones.
# ruff: noqa: SIM905

PARTICLES = {*"DA DAS DE DEL DER DI DIE DD EL LA LOS LAS LE LES MAC MC VAN VON Y MI".split()}
RUDE = {
    *"""
    BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO GETA GUEI
    GUEY JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO LOKA LOKO
    MAME MAMO MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO PEDA PEDO PENE PIPI PITO POPO PUTA PUTO QULO
    RATA ROBA ROBE ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY
    """.split()
}
SIGNS = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"
SINCE_2000, BEFORE = "ABCDEFGHIJ", "0123456789"


@dataclass(frozen=True)
class Initials:
    """What a CURP takes of a name: its letter, its next vowel, its next consonant."""

    letter: str = "X"
    vowel: str = "X"
    consonant: str = "X"

    @classmethod
    def of(cls, name: str) -> "Initials":
        word = _word(name)
        return cls(
            word[:1] or "X",
            next((each for each in word[1:] if each in "AEIOU"), "X"),
            next((each for each in word[1:] if each in "BCDFGHJKLMNPQRSTVWXYZ"), "X"),
        )


NO_SURNAME = Initials()


def _word(name: str) -> str:
    """The word that counts: the first that is no particle."""
    text = bare(name).upper().replace("Ñ", "X").replace(".", "").replace("'", "X").replace("-", " ")
    return next((word for word in text.split() if word not in PARTICLES), text.replace(" ", ""))


def sixteen(
    paternal: Initials, maternal: Initials, given: Initials, *, born: str, man: bool, state: str
) -> str:
    """All but the last two; `born` as YYYY-MM-DD."""
    four = paternal.letter + paternal.vowel + maternal.letter + given.letter
    if four in RUDE:
        four = four[0] + "X" + four[2:]
    inner = paternal.consonant + maternal.consonant + given.consonant
    return four + born[2:].replace("-", "") + ("H" if man else "M") + state + inner


def whole(start: str, born: str, namesakes: int) -> str:
    """With the sign that tells those of the same sixteen apart, and the check."""
    signs = start + (BEFORE if born < "2000" else SINCE_2000)[min(namesakes, 9)]
    total = sum(SIGNS.index(sign) * (18 - at) for at, sign in enumerate(signs))
    return signs + str((10 - total % 10) % 10)
