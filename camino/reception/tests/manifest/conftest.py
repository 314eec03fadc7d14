"""Reading a list in one line."""

from collections.abc import Callable

import pytest

from camino.reception.manifest import Manifest, read_manifest
from camino.reception.tests.manifest.files import Rows, delimited
from camino.reception.tests.manifest.layouts import TODAY

Read = Callable[[Rows], Manifest]


@pytest.fixture
def read() -> Read:
    """Reads rows as delimited text, which needs no process of its own as a workbook does."""
    return lambda rows: read_manifest(delimited(rows), "lista.csv", today=TODAY)
