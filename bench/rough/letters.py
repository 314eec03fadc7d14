"""Letters without accents, and capitals where a name has them."""

import unicodedata

SMALL = {"de", "la", "del", "los", "las", "y"}


def bare(text: str, *, tildes: bool = True) -> str:
    """Without accents; `tildes`: whether ñ keeps its own."""
    return "".join(each if tildes and each in "ñÑ" else _bare(each) for each in text)


def _bare(letter: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", letter) if not unicodedata.combining(each))


def capitalised(text: str, *, like: str) -> str:
    """Small letters as a name is written; all capitals if the name was."""
    if like.isupper() and len(like) > 1:
        return text.upper()
    return " ".join(word if word in SMALL else _title(word) for word in text.split(" "))


def _title(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
