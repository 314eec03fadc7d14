"""Opens one workbook and prints its cells as JSON. Run as a process of its own by `workbook.py`.

A hostile workbook (one cell in the last column of the last row is enough) makes the reading library ask for
half a
terabyte and abort, which no `except` can catch. So it dies here, alone, with a limit on memory and time.
Imports nothing of Camino, to start fast.
"""

import json
import resource
import sys
from datetime import date, datetime, time, timedelta
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

MEMORY = 2 << 30
SECONDS = 30


def main(max_rows: int, max_columns: int, max_cells: int, max_sheets: int) -> None:
    """Read the workbook on standard input; print either its sheets or why not."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(sys.stdin.buffer.read()))
        found = _sheets(workbook, max_rows, max_columns, max_cells, max_sheets)
    except PasswordError:
        found = {"error": "password"}
    except CalamineError as error:
        found = {"error": "password" if "password" in str(error).lower() else "damaged"}
    sys.stdout.write(json.dumps(found))


def _sheets(
    workbook: CalamineWorkbook, max_rows: int, max_columns: int, max_cells: int, max_sheets: int
) -> dict[str, object]:
    """The visible worksheets, or the limit they exceed."""
    sheets: list[dict[str, object]] = []
    cells = 0
    for number, about in enumerate(workbook.sheets_metadata):
        if about.typ != SheetTypeEnum.WorkSheet or about.visible != SheetVisibleEnum.Visible:
            continue
        if len(sheets) == max_sheets:
            return {"error": "sheets"}
        sheet = workbook.get_sheet_by_index(number)
        cells += sheet.total_height * sheet.total_width
        if sheet.total_height > max_rows or sheet.total_width > max_columns or cells > max_cells:
            return {"error": "large"}
        rows = [[_plain(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
        sheets.append({"name": about.name, "rows": rows, "merged": sheet.merged_cell_ranges or []})
    return {"sheets": sheets}


def _plain(cell: object) -> object:
    """A cell as JSON can say it: dates and times as a pair of kind and ISO text."""
    if isinstance(cell, datetime):
        return ["datetime", cell.isoformat()]
    if isinstance(cell, date):
        return ["date", cell.isoformat()]
    if isinstance(cell, time):
        return ["time", cell.isoformat()]
    if isinstance(cell, timedelta):
        return ["seconds", cell.total_seconds()]
    return cell


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:5]))
