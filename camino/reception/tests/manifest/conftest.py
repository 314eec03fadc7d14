"""Reading a list in one line."""

from collections.abc import Callable

import pytest

from camino.reception.manifest import Manifest, read_manifest
from camino.reception.tests.manifest.files import Rows, xlsx
from camino.reception.tests.manifest.layouts import TODAY

Read = Callable[[Rows], Manifest]


@pytest.fixture
def read() -> Read:
    """Reads rows as an XLSX workbook of one sheet."""
    return lambda rows: read_manifest(xlsx(rows), "lista.xlsx", today=TODAY)
