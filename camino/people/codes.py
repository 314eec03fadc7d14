"""The short printed code of a person: said over a counter, written on a slip, scanned from a card.

Eight symbols, seven drawn at random and one check character, printed in two groups of four: ``K7M4-QX03``.
The code says nothing about the person, not even when they were registered.

The check character is of the pure systems of ISO 7064 (the family of MOD 37-2), with modulus 29: 29 is
prime and 2 is a primitive root of it, so every single wrong symbol and every exchange of two symbols,
neighbours or not, is noticed. The hybrid systems of the same standard (MOD 37,36 and its kin) let some
exchanges of neighbours through.
"""

import re
import secrets

import numpy as np
from stdnum.iso7064 import mod_37_2

# No vowels, so that no code can spell a word in Spanish or English and no list of forbidden words has to be
# kept; none of L O S Z, which are read as 1 0 5 2 (I and U are vowels already).
ALPHABET = "0123456789BCDFGHJKMNPQRTVWXY"
_RANDOM_SYMBOLS = 7
_LENGTH = _RANDOM_SYMBOLS + 1

# The 29th check value has no symbol among the 28: a body that would need it is drawn again, and never valid.
_UNPRINTABLE = "*"
_CHECK_ALPHABET = ALPHABET + _UNPRINTABLE

_MISREAD = str.maketrans("OILSZU", "01152V")
# What people and scanners put between the groups: spaces, any dash, dots, underscores.
_SEPARATORS = re.compile(r"[\s\-\u2010-\u2015\u2212._]+")


def new_code() -> str:
    """A code nobody can guess. Two may coincide (of 28^7): the table's unique constraint decides."""
    while True:
        body = "".join(secrets.choice(ALPHABET) for _ in range(_RANDOM_SYMBOLS))
        symbol = mod_37_2.calc_check_digit(body, alphabet=_CHECK_ALPHABET)
        if symbol != _UNPRINTABLE:
            return body + symbol


def new_codes(many: int) -> list[str]:
    """So many different codes at once, by the same rule. They go into a large register's load."""
    found: dict[str, None] = {}
    while len(found) < many:
        wanted = (many - len(found)) + (many - len(found)) // 20 + 16
        found |= dict.fromkeys(_drawn(wanted))
    return list(found)[:many]


def _drawn(many: int) -> list[str]:
    """Bodies drawn without a lean to any symbol (bytes from 252 on are drawn again), with their check characters."""
    size = len(ALPHABET)
    drawn = np.frombuffer(secrets.token_bytes(many * _LENGTH + 64), dtype=np.uint8)
    drawn = drawn[drawn < 256 // size * size][: many * _RANDOM_SYMBOLS] % size
    body = drawn[: len(drawn) // _RANDOM_SYMBOLS * _RANDOM_SYMBOLS].reshape(-1, _RANDOM_SYMBOLS)
    # ISO 7064, pure system: the check makes the weighted sum 1, with powers of the radix 2 as weights.
    modulus = len(_CHECK_ALPHABET)
    weights = 2 ** np.arange(_RANDOM_SYMBOLS, 0, -1)
    checks = (1 - body.astype(np.int64) @ weights) % modulus
    symbols = np.frombuffer(_CHECK_ALPHABET.encode(), dtype="S1")
    whole = np.column_stack([body, checks])[checks < size]
    written = symbols[whole].tobytes().decode()
    return [written[at : at + _LENGTH] for at in range(0, len(written), _LENGTH)]


def check(code: str) -> bool:
    """Whether this is exactly a code as stored: eight symbols of the alphabet whose check character fits."""
    if len(code) != _LENGTH or not all(symbol in ALPHABET for symbol in code):
        return False
    return mod_37_2.checksum(code, alphabet=_CHECK_ALPHABET) == 1


def normalise(typed: str) -> str | None:
    """The code meant by what was typed or scanned, or None when it cannot be one.

    >>> normalise(" k7m4 - qxo3 ")
    'K7M4QX03'
    """
    code = _SEPARATORS.sub("", typed).upper().translate(_MISREAD)
    return code if check(code) else None


def printed(code: str) -> str:
    """The code in two groups of four, as it stands on slips and screens."""
    return f"{code[:4]}-{code[4:]}"
