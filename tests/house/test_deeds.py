"""Whatever is written into the book can be read in words."""

import ast
from collections.abc import Iterator
from pathlib import Path

from camino.core.deeds import words

ROOMS = Path(__file__).resolve().parents[2] / "camino"
WRITING = {"write", "entry", "sign_in", "export", "grant"}


def written() -> Iterator[tuple[str, str]]:
    """Where a deed is written, and its beginning: all of it but for what is put together at run time."""
    for file in ROOMS.rglob("*.py"):
        if "tests" in file.parts:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
                continue
            told = isinstance(node.func.value, ast.Name) and node.func.value.id == "book"
            if not (told and node.func.attr in WRITING):
                continue
            deed = node.args[0]
            where = f"{file.relative_to(ROOMS)}:{node.lineno}"
            if isinstance(deed, ast.Constant):
                yield where, str(deed.value)
            elif isinstance(deed, ast.JoinedStr) and isinstance(deed.values[0], ast.Constant):
                yield where, f"{deed.values[0].value!s}…"
            else:
                yield where, "?"


def test_every_deed_that_is_written_has_its_words():
    wordless = [
        (where, deed)
        for where, deed in written()
        if deed not in words()
        and not (deed.endswith("…") and any(known.startswith(deed[:-1]) for known in words()))
    ]
    assert not wordless


def test_the_deeds_are_found_at_all():
    assert {"register", "receive", "export day sheet", "take away …"} <= {deed for _where, deed in written()}
