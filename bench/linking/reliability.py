"""Does a probability mean what it says? Of the pairs said 0.9, nine in ten should be one person."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from camino.people.matching.linking import learning, reporting
from camino.people.matching.linking.learning import Reliability
from camino.people.matching.linking.model import Model
from camino.people.matching.linking.registers import File
from config.home import ROOT

DRAWING = ROOT / "var" / "bench-linking" / "reliability.svg"
WIDTH = 50


def of(folder: Path, model: Model) -> list[Reliability]:
    """What a model says of a labelled register's pairs, and what came out. It has not seen who is who."""
    pairs = learning.labelled(
        File(folder / "records.parquet"), folder / "clusters.parquet", folder / "said", model
    )
    return learning.reliability(pairs)


def lines(title: str, table: Sequence[Reliability]) -> list[str]:
    """The plot in letters: where the truth lies (●) and where it should (|)."""
    whole = sum(row.pairs for row in table)
    off = sum(abs(row.said - row.came_out) * row.pairs for row in table) / whole if whole else 0.0
    drawn = [f"{title}: off by {off:.3f} on average", f"{'pairs':>9} {'said':>6} {'true':>6}"]
    for row in table:
        line = [" "] * (WIDTH + 1)
        line[round(row.said * WIDTH)] = "|"
        line[round(row.came_out * WIDTH)] = "●"
        drawn.append(f"{row.pairs:9,} {row.said:6.3f} {row.came_out:6.3f} {''.join(line)}")
    return drawn


def draw(tables: Mapping[str, Sequence[Reliability]]) -> Path:
    """All of them in one drawing."""
    DRAWING.parent.mkdir(parents=True, exist_ok=True)
    DRAWING.write_text(reporting.plot(tables), encoding="utf-8")
    return DRAWING
