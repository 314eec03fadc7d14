"""Reads the web page that many systems call a spreadsheet: a table in HTML under the name lista.xls."""

from html.parser import HTMLParser

from camino.reception.manifest.delimited import decode
from camino.reception.manifest.limits import LONGEST_CELL, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, too_large
from camino.reception.manifest.sheets import Cell, Sheet

_HEAD = 2_000


def looks_like_html(content: bytes) -> bool:
    """Whether the file begins as a web page or a table does."""
    head = content[:_HEAD].replace(b"\x00", b"").lower()
    return head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<") and any(
        tag in head for tag in (b"<html", b"<table", b"<!doctype html")
    )


def read_html(content: bytes, filename: str) -> list[Sheet]:
    """All rows of all tables, one after the other, as a spreadsheet program shows them."""
    reader = _Rows()
    reader.feed(decode(content))
    reader.close()
    return [Sheet(name=filename, rows=reader.rows)]


class _Rows(HTMLParser):
    """Collects the words of each cell; runs nothing and loads nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[Cell]] = []
        self._words: list[str] | None = None
        self._span = 1
        self._cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a row or a cell."""
        if tag == "tr":
            self._end_cell()
            self.rows.append([])
        elif tag in ("td", "th"):
            self._end_cell()
            self._words = []
            span = dict(attrs).get("colspan") or ""
            self._span = (
                min(int(span), MAX_COLUMNS) if span.isascii() and span.isdigit() and len(span) < 5 else 1
            )
        elif tag == "br" and self._words is not None:
            self._words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """End a cell."""
        if tag in ("td", "th", "tr", "table"):
            self._end_cell()

    def handle_data(self, data: str) -> None:
        """Words of the cell being read."""
        if self._words is not None:
            self._words.append(data)

    def _end_cell(self) -> None:
        if self._words is None:
            return
        if not self.rows:
            self.rows.append([])
        text = " ".join("".join(self._words).split())
        self.rows[-1] += [text[:LONGEST_CELL], *[""] * (self._span - 1)]
        self._words = None
        self._cells += max(self._span, 1)
        if len(self.rows) > MAX_ROWS or self._cells > MAX_CELLS:
            raise too_large()
