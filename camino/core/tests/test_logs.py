"""A fault is logged with where it happened, never with whom it happened to."""

import logging
import sys

from camino.core.logs import WithoutValues


def test_the_words_of_an_exception_are_left_out_and_its_kind_and_place_are_kept():
    try:
        try:
            raise ValueError("Key (number)=(BOXW310820HNERXN09) already exists")
        except ValueError as cause:
            raise LookupError("Wenceslao Bono") from cause
    except LookupError:
        record = logging.LogRecord(
            "django.request", logging.ERROR, "", 0, "Internal Server Error: /", None, sys.exc_info()
        )
    said = WithoutValues().format(record)
    assert "BOXW310820HNERXN09" not in said
    assert "Wenceslao" not in said
    assert "builtins.ValueError" in said
    assert "builtins.LookupError" in said
    assert "test_logs.py" in said
