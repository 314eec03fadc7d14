"""Does a probability mean what it says? Of the candidates shown with 0.9, nine in ten should be the person meant."""

import importlib
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from bench.matching.data import Question
from bench.matching.ways import Answers

EDGES = (0.0, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1.0)
CERTAIN = 0.9


@dataclass(frozen=True)
class Bin:
    """The candidates said to be the person with a probability between two."""

    low: float
    high: float
    count: int
    said: float  # the mean of what was said
    true: float  # how many were

    @property
    def within(self) -> float:
        """How far the truth may be from what was said by chance alone (two standard errors)."""
        return 2 * math.sqrt(max(self.said * (1 - self.said), 0.25 / self.count**2) / self.count)


def pairs(answers: Answers, questions: Sequence[Question]) -> list[tuple[float, bool]]:
    """Every candidate shown, strangers' too: how sure, and whether it is the person meant."""
    return [
        (sure, bool(question.meant) and pk == question.meant)
        for candidates, question in zip(answers.candidates, questions, strict=False)
        for pk, sure in candidates
    ]


def bins(shown: Sequence[tuple[float, bool]]) -> list[Bin]:
    found = []
    for low, high in pairwise(EDGES):
        inside = [(sure, true) for sure, true in shown if low <= sure < high or (high == 1 and sure == 1)]
        if inside:
            said = sum(sure for sure, _true in inside) / len(inside)
            found.append(Bin(low, high, len(inside), said, sum(true for _sure, true in inside) / len(inside)))
    return found


def off_by(found: Sequence[Bin]) -> float:
    """How far said and true are apart, on average over the candidates (the expected calibration error)."""
    whole = sum(each.count for each in found)
    return sum(each.count * abs(each.said - each.true) for each in found) / whole if whole else math.nan


def false_alarms(answers: Answers, questions: Sequence[Question]) -> tuple[int, int]:
    """Of so many questions about strangers: how many had a candidate said to be certain."""
    strangers = [
        candidates
        for candidates, question in zip(answers.candidates, questions, strict=False)
        if not question.meant
    ]
    return sum(any(sure >= CERTAIN for _pk, sure in each) for each in strangers), len(strangers)


def lines(found: Sequence[Bin]) -> list[str]:
    """The plot in letters: where the truth lies (●) and where it should (|)."""
    drawn = []
    for each in found:
        row = [" "] * 51
        row[round(each.said * 50)] = "|"
        row[round(each.true * 50)] = "●"
        drawn.append(
            f"{each.low:5.3f}–{each.high:5.3f} {each.count:7,} {each.said:6.3f} {each.true:6.3f} {''.join(row)}"
        )
    return drawn


def chart(found: Sequence[Bin], *, title: str) -> dict[str, Any]:
    """The plot as Vega-Lite."""
    values = [
        {"said": each.said, "true": each.true, "count": each.count,
         "low": max(0, each.true - each.within), "high": min(1, each.true + each.within)}
        for each in found
    ]  # fmt: skip
    x = {"field": "said", "type": "quantitative", "title": "probability said", "scale": {"domain": [0, 1]}}
    y = {"type": "quantitative", "title": "share that is the same person", "scale": {"domain": [0, 1]}}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "title": title, "width": 420, "height": 420, "data": {"values": values},
        "layer": [
            {"data": {"values": [{"at": 0}, {"at": 1}]}, "mark": {"type": "line", "strokeDash": [4, 4]},
             "encoding": {"x": {"field": "at", "type": "quantitative"}, "y": {"field": "at", "type": "quantitative"}}},
            {"mark": "rule", "encoding": {"x": x, "y": y | {"field": "low"}, "y2": {"field": "high"}}},
            {"mark": {"type": "point", "filled": True, "opacity": 1},
             "encoding": {"x": x, "y": y | {"field": "true"},
                          "size": {"field": "count", "type": "quantitative", "scale": {"type": "log"}}}},
        ],
    }  # fmt: skip


def draw(found: Sequence[Bin], *, title: str, to: Path) -> list[Path]:
    """The chart's specification; its picture too, where the renderer is installed (vl-convert-python)."""
    spec = chart(found, title=title)
    files = [to.with_suffix(".vl.json")]
    files[0].write_text(json.dumps(spec, indent=1))
    try:
        renderer = importlib.import_module("vl_convert")
    except ImportError:
        return files
    files.append(to.with_suffix(".svg"))
    files[1].write_text(renderer.vegalite_to_svg(spec))
    return files
