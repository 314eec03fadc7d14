"""Spreadsheets that leave the house. What somebody typed stays a text in them: never a formula, a link, a number."""

from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

AS_TYPED = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
# What a spreadsheet program takes for the beginning of a formula, even after somebody has edited the cell.
BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Spreadsheet(xlsxwriter.Workbook):  # type: ignore[misc]  # the library has no types
    """The only way to a spreadsheet here. Texts are written with `text()`, which no cell can break out of."""

    def __init__(self, file: BytesIO) -> None:
        super().__init__(file, AS_TYPED)
        self.bold = self.add_format({"bold": True, "bottom": 1})
        self._quoted = self.add_format({"quote_prefix": True})

    def text(self, page: Worksheet, row: int, column: int, words: str, style: Format | None = None) -> None:
        """A cell of text. One that looks like a formula is marked as text, as by an apostrophe typed before it."""
        looks_like_formula = words.startswith(BEGINS_FORMULA)
        page.write_string(row, column, words, self._quoted if looks_like_formula else style)
