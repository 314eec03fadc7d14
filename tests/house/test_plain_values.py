"""What decides on plain values knows no database."""

import ast
from collections.abc import Iterator
from pathlib import Path

from config.home import ROOT

PLAIN = (
    "people/kinship.py", "people/harm.py", "people/rules.py", "people/names", "people/birth", "people/curp",
    "people/codes.py", "people/misread.py",
    "people/places", "people/languages", "people/countries", "people/phones.py", "reception/manifest", "supplies/rules",
    "supplies/forecast", "health/rules",
)  # fmt: skip
FORBIDDEN = (
    "django.db", "django.apps", "camino.people.models", "camino.reception.models", "camino.supplies.models",
    "camino.health.models", "camino.staff",
)  # fmt: skip


def _files() -> Iterator[Path]:
    for name in PLAIN:
        place = ROOT / "camino" / name
        assert place.exists(), f"{name} has moved: name its new place here"
        yield from [place] if place.is_file() else place.rglob("*.py")


def _imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_rules_names_and_lists_are_read_without_a_database():
    wrong = [f"{file}: {name}" for file in _files() for name in _imports(file) if name.startswith(FORBIDDEN)]
    assert not wrong
