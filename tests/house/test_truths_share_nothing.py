"""What matching is measured by knows nothing of how it matches, and the two truths know nothing of each other."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.home import ROOT

TRUTHS = ("truth", "rough")
WORDS = re.compile(r"[\w\s.,:;+'-]{60,}")  # a line of a table that nobody writes twice by chance


def _files(place: str) -> list[Path]:
    files = [file for file in (ROOT / place).rglob("*.py") if "tests" not in file.parts]
    assert files, f"{place} has moved: name its new place here"
    return files


def _imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{'.' * node.level}{node.module}.{name.name}" for name in node.names)


def _lines_of_tables(place: str) -> set[str]:
    lines = (line.strip() for file in _files(place) for line in file.read_text(encoding="utf-8").splitlines())
    return {line for line in lines if WORDS.fullmatch(line)}


@pytest.mark.parametrize("truth", TRUTHS)
def test_a_truth_imports_nothing_of_the_house_and_nothing_of_the_other(truth):
    for file in _files(f"bench/{truth}"):
        for name in _imports(file):
            ours = name.split(".")[0] in ("camino", "config", "bench", "tests", "")
            assert not ours or name.startswith(f"bench.{truth}."), f"{file} imports {name}"


@pytest.mark.parametrize("truth", TRUTHS)
def test_no_line_of_a_truth_s_tables_stands_in_the_house_or_in_the_other(truth):
    others = ["camino/people", *(f"bench/{other}" for other in TRUTHS if other != truth)]
    assert (own := _lines_of_tables(f"bench/{truth}"))
    for other in others:
        assert not own & _lines_of_tables(other)


def test_the_house_imports_no_benchmark():
    for file in _files("camino"):
        assert not [name for name in _imports(file) if name.startswith("bench.")], file
