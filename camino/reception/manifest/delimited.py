"""Reads delimited text (CSV, TSV) in any usual encoding and with any usual delimiter."""

import csv
import io
import re
import statistics

from charset_normalizer import from_bytes
from django.utils.translation import gettext as _

from camino.reception.manifest.limits import LONGEST_CELL, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, too_large
from camino.reception.manifest.sheets import Cell, Sheet
from camino.reception.manifest.unreadable import Unreadable

DELIMITERS = ",;\t|"
# One cell of the largest file let in; the module's own limit (128 KiB) would refuse the whole file for one
# odd cell.
csv.field_size_limit(1 << 28)

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# What one byte per letter may mean on the machines such lists come from: Windows, old Macintosh, DOS.
_ONE_BYTE = ("cp1252", "mac-roman", "cp850", "cp437", "latin-1")
_EXPECTED = frozenset("áéíóúüñÁÉÍÓÚÜÑ")
_TOLERATED = frozenset("¿¡°ºªçÇàèìòùâêîôûäëïöÀÈÌÒÙÄËÏÖãõ–—’‘“”…·«»€´")
_SEP_LINE = re.compile(r"\A\s*sep=(.)\s*?(\r\n|\r|\n)", re.IGNORECASE)


def read_delimited(content: bytes, filename: str) -> list[Sheet]:
    """The one sheet of a delimited text file."""
    text = decode(content)
    told = _SEP_LINE.match(text)
    if told:
        # Spreadsheet programs take this line as an order and do not show it, so it has no row number.
        text = text[told.end() :]
    text = text.replace("\x00", "")
    delimiter = told.group(1) if told else _delimiter(text)
    rows = _rows(text, delimiter)
    if len(rows) > MAX_ROWS or any(len(row) > MAX_COLUMNS for row in rows) or sum(map(len, rows)) > MAX_CELLS:
        raise too_large()
    cells: list[list[Cell]] = [[cell[:LONGEST_CELL] for cell in row] for row in rows]
    return [Sheet(name=filename, rows=cells)]


def decode(content: bytes) -> str:
    """The text of a file whose encoding nobody wrote down."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    wide = _wide_encoding(content)
    text = content.decode(wide, errors="replace") if wide else ""
    if text and sum(char.isprintable() or char.isspace() for char in text[:2000]) > 0.95 * len(text[:2000]):
        return text
    if _looks_binary(content):
        raise Unreadable(
            _("This file is damaged or is not really a spreadsheet."),
            _("Drop an XLSX, XLS, ODS or CSV file here."),
        )
    try:
        return _unmangled(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _one_byte(content)


def _wide_encoding(content: bytes) -> str:
    """UTF-16 without its mark: every other byte of Latin text is zero."""
    sample = content[:4000]
    if len(sample) < 8:
        return ""
    even, odd = sample[0::2].count(0) / len(sample) * 2, sample[1::2].count(0) / len(sample) * 2
    if odd > 0.4 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 and odd < 0.1 else ""


def _looks_binary(content: bytes) -> bool:
    """Whether control characters that no text holds are common."""
    sample = content[:8000]
    odd = sum(byte < 32 and byte not in b"\t\n\r\f\x0b\x1a\x1b" for byte in sample)
    return odd > len(sample) * 0.02 + 8


def _one_byte(content: bytes) -> str:
    """The one-byte encoding under which the letters beyond ASCII are those of Spanish names; else a general
    guess."""
    best, best_score = "", float("-inf")
    beyond = sum(byte > 127 for byte in content)
    for encoding in _ONE_BYTE:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        score = _spanishness(text)
        if score > best_score:
            best, best_score = text, score
    if best_score < beyond * 0.3:
        guess = from_bytes(content[:200_000]).best()
        if guess is not None:
            return content.decode(guess.encoding, errors="replace")
    return best or content.decode("cp1252", errors="replace")


def _spanishness(text: str) -> float:
    """How many letters beyond ASCII are Spanish ones in a plausible place, less those that are not."""
    score = 0.0
    for place, char in enumerate(text):
        if char < "\x80":
            continue
        before = text[place - 1] if place else " "
        if char in _EXPECTED:
            # A capital after a small letter is what the wrong table produces.
            score += -1 if char.isupper() and before.islower() else 1
        elif char in _TOLERATED:
            score += 0.2
        else:
            score -= 1
    return score


def _unmangled(text: str) -> str:
    """Text that was UTF-8, read as Windows-1252 and saved as UTF-8 again ("GarcÃ\xada") put right."""
    if "Ã" not in text:
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def _delimiter(text: str) -> str:
    """The delimiter that cuts most lines into the same, largest number of cells."""
    sample = "\n".join(text.splitlines()[:300])
    best, best_score = ",", 0.0
    for delimiter in DELIMITERS:
        counts = [len(row) for row in csv.reader(io.StringIO(sample), delimiter=delimiter) if any(row)]
        if not counts:
            continue
        usual = statistics.mode(counts)
        score = (usual - 1) * sum(count == usual for count in counts) / len(counts)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _rows(text: str, delimiter: str) -> list[list[str]]:
    """The rows, blank ones too. A quote opened and never closed must not swallow the rest of the list."""
    normal = text.replace("\r\n", "\n").replace("\r", "\n")
    rows = list(csv.reader(io.StringIO(normal), delimiter=delimiter))
    if any(cell.count("\n") > 5 for row in rows for cell in row):
        reader = csv.reader(io.StringIO(normal), delimiter=delimiter, quoting=csv.QUOTE_NONE)
        rows = [[cell.strip().strip('"') for cell in row] for row in reader]
    return rows
