"""The forms of a name: as it is compared (fold), as it is shown (tidy), as it is sorted (sort_key).

Mexican convention for what is shown: a surname's particles are written small ("de la Cruz", "Ponce de León"),
also at the beginning of a surname, while San, Santa and Santo keep their capital because they are part of the
name.
"""

import unicodedata

# Words that belong to the word after them: they never make a surname or a given name on their own.
PARTICLES = frozenset(
    ["de", "del", "la", "las", "los", "el", "lo", "y", "e", "i", "da", "das", "do", "dos", "di", "du", "van",
     "von", "der", "den", "ten", "ter", "le", "san", "santa", "santo", "sant", "mac", "mc", "bin", "ibn",
     "ben", "al"]
)  # fmt: skip
LOWER_PARTICLES = PARTICLES - {"san", "santa", "santo", "sant", "mac", "mc", "ben", "al", "el", "le"}

# Letters that carry no separable accent, so that NFKD leaves them alone.
_PLAIN = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d",
     "ŋ": "n", "ĸ": "k", "ſ": "s", "ƀ": "b", "ɨ": "i", "ʉ": "u"}
)  # fmt: skip
_ROMAN = frozenset(["ii", "iii", "iv", "vi", "vii", "viii"])
_ENYE = "n\N{COMBINING TILDE}"


def fold(text: str) -> str:
    """The form in which names are compared: no case, no accents (ñ is n), no punctuation, any script.

    >>> fold("  NÚÑEZ-O'Connor ")
    'nunez o connor'
    """
    plain = text.lower() if text.isascii() else _decomposed(text)
    return " ".join(plain.translate(_COMPARABLE).split())


def _decomposed(text: str) -> str:
    """Casefolded and decomposed; a second round because casefolding can make new accents and the reverse."""
    for _round in range(2):
        text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return text


def _comparable(char: str) -> str:
    """A letter, a digit or a vowel sign as it is; an accent or an invisible character as nothing; the rest as
    a space."""
    if char.isascii():
        return char if char.isalnum() else ("" if _is_invisible(char) else " ")
    category = unicodedata.category(char)
    if category[0] == "M":
        # Accents of Latin, Greek and Cyrillic go; vowel signs of other scripts are letters in all but
        # category.
        return "" if unicodedata.category(char) == "Me" or _is_accent(char) else char
    if category[0] in "LN":
        return char
    return "" if _is_invisible(char) else " "


class _Comparable(dict[int, str]):
    """A translation table that works out each character once: names are folded by the million."""

    def __missing__(self, point: int) -> str:
        """The character's comparable form, kept for the next time."""
        form = self[point] = _comparable(chr(point)).translate(_PLAIN)
        return form


_COMPARABLE = _Comparable()


def _is_accent(char: str) -> bool:
    point = ord(char)
    return (
        0x0300 <= point <= 0x036F
        or 0x1AB0 <= point <= 0x1AFF
        or 0x1DC0 <= point <= 0x1DFF
        or 0x20D0 <= point <= 0x20FF
        or 0xFE00 <= point <= 0xFE2F
    )


def _is_invisible(char: str) -> bool:
    """Controls, bidirectional marks, joiners, surrogates and unassigned points: nothing a person can read."""
    return not char.isspace() and unicodedata.category(char)[0] == "C"


def tidy(text: str) -> str:
    """The form in which a name is shown: composed, visible, single-spaced; capitals as Mexico writes them.

    Text typed in mixed case is kept as typed; text all in capitals or all in small letters is put in title
    case.

    >>> tidy("MARÍA  DE LA CRUZ")
    'María de la Cruz'
    """
    seen = unicodedata.normalize("NFC", text)
    if not seen.isprintable():
        # Composing again: an invisible character may have stood between a letter and its accent.
        seen = unicodedata.normalize("NFC", "".join(char for char in seen if not _is_invisible(char)))
    words = seen.split()
    typed = " ".join(words)
    if len(typed) < 2 or typed.lower() == typed.upper() or typed not in (typed.upper(), typed.lower()):
        return typed
    return unicodedata.normalize("NFC", " ".join(_capitalised(word) for word in words))


def _capitalised(word: str) -> str:
    """One word in title case; both halves of García-López and O'Brien."""
    low = word.lower()
    if low in LOWER_PARTICLES:
        return low
    if low in _ROMAN:
        return word.upper()
    letters: list[str] = []
    start = True
    for place, char in enumerate(low):
        letters.append(char.title() if start else char)
        # An apostrophe starts a new capital only after a single letter: O'Brien and D'Angelo, but not
        # Jesus's.
        start = char in "-.(/" or (char in "'’" and place == 1)
    return "".join(letters)


def sort_key(*parts: str) -> str:
    """The key by which names sort in Spanish, whatever the database's collation knows (compare it with
    COLLATE "C").

    Accents and case do not count, ñ comes after n, a shorter surname before a longer one that begins with it.
    Give the parts in the order of sorting: paternal surname, maternal surname, given names.

    >>> sorted(["Nuño", "Ñañez", "Nuza", "Oca"], key=sort_key)
    ['Nuño', 'Nuza', 'Ñañez', 'Oca']
    """
    return "\t".join(_sortable(part) for part in parts)


def _sortable(text: str) -> str:
    if text.isascii():
        return fold(text)
    # "~" is the last printable ASCII character: "n~" sorts after every n followed by a letter.
    words = _decomposed(text).replace(_ENYE, "n\ue000")
    kept = "~".join(part.translate(_COMPARABLE) for part in words.split("\ue000"))
    return " ".join(kept.split())
