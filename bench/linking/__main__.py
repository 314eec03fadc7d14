"""`python -m bench.linking --records 100000`: generated registers with truth, then labelled public sets;
each beside its peers."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from rich.console import Console
from rich.table import Table

from bench.linking import public, reliability, scores
from bench.linking.measuring import measured
from camino.people.matching.linking import model

console = Console()
PYTHON = sys.executable
MOST_LABELLED = 1_000_000  # records of which every pair is looked up once more


def generated(records: int, place: Path, *, peers: bool) -> Table:
    """Camino and Splink on one register."""
    subprocess.run(
        [
            PYTHON,
            "-m",
            "bench.truth",
            "duplicates",
            "--records",
            str(records),
            "--seed",
            "2",
            "--out",
            str(place),
        ],
        check=True,
    )
    register, truth = place / "records.parquet", place / "clusters.parquet"
    table = Table(title=f"All duplicates among {records:,} records", title_justify="left")
    for column in ("", "F1", "precision", "recall", "seconds", "processor", "GB"):
        table.add_column(column, justify="left" if not column else "right")
    _told, seconds, cpu, memory = measured(
        PYTHON,
        "-m",
        "camino.cli",
        "matching",
        "run",
        "--register",
        str(register),
        "--out",
        str(place / "run"),
        "--json",
    )
    ours = scores.of(place / "run" / "clusters.parquet", truth)
    table.add_row(
        "Camino, preparing included", *_figures(ours), f"{seconds:.0f}", f"{cpu:.0f}", f"{memory:.1f}"
    )
    for how in ("", "wide") if peers else ():
        told, seconds, cpu, memory = measured(
            PYTHON,
            "-m",
            "bench.linking.splink_stock",
            str(register),
            str(place / "splink.parquet"),
            str(truth),
            how,
        )
        theirs = scores.Scores(told["precision"], told["recall"], told["f1"])
        name = f"{f'Splink {how}'.strip()}, after cleaning (best threshold, {told['threshold']})"
        table.add_row(name, *_figures(theirs), f"{told['seconds']:.0f}", f"{cpu:.0f}", f"{memory:.1f}")
    return table


def _figures(found: scores.Scores) -> tuple[str, str, str]:
    return f"{found.f1:.4f}", f"{found.precision:.4f}", f"{found.recall:.4f}"


def main(
    records: int = typer.Option(100_000, help="How many records the register has."),
    peers: bool = typer.Option(True, help="Splink beside it."),
    sets: bool = typer.Option(True, help="The labelled public sets, too; they need requirements-peers.lock."),
) -> None:
    """Measure."""
    said = {}
    with TemporaryDirectory() as aside:
        made, public_sets = Path(aside) / "made", Path(aside) / "public"
        console.print(generated(records, made, peers=peers))
        if records <= MOST_LABELLED:
            said[f"{records:,} invented records, the model that Camino brings"] = reliability.of(
                made, model.shipped()
            )
        if sets:
            table, said_of_sets = public.table(public_sets)
            console.print(table)
            said |= said_of_sets
    for title, told in said.items():
        console.print("\n".join(["", *reliability.lines(title, told)]), highlight=False, soft_wrap=True)
    console.print(f"Drawn: {reliability.draw(said)}")


if __name__ == "__main__":
    typer.run(main)
