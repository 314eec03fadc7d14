"""The labelled public sets, each by Camino, by Splink and by recordlinkage, all as they come."""

import subprocess
import sys
from pathlib import Path

from rich.table import Table

from bench.linking import reliability, scores
from bench.linking.measuring import measured
from camino.people.matching.linking import model
from camino.people.matching.linking.learning import Reliability
from config.home import ROOT

PEERS = ROOT / ".venv" / "peers" / "bin" / "python"


def table(place: Path) -> tuple[Table, dict[str, list[Reliability]]]:
    """F1 of each on each, and what Camino's probabilities were worth.

    Camino and Splink learn from the set, without its labels; only Splink gets its threshold by the truth.
    """
    said = {}
    subprocess.run(
        [PEERS, "-W", "ignore", "-m", "bench.linking.datasets", str(place)],
        check=True,
        stderr=subprocess.DEVNULL,
    )
    shown = Table(title="Labelled public sets, F1 of pairs within clusters", title_justify="left")
    for column in ("", "records", "Camino", "Splink (best threshold)", "recordlinkage (ECM)"):
        shown.add_column(column, justify="left" if not column else "right")
    for folder in sorted(place.iterdir()):
        records, truth = folder / "records.parquet", folder / "clusters.parquet"
        if records.is_file():
            ours, count = _camino(folder)
            said[folder.name] = reliability.of(folder, model.read(folder / "model" / "model.json"))
            told, *_ = measured(
                sys.executable,
                "-m",
                "bench.linking.splink_stock",
                str(records),
                str(folder / "splink.parquet"),
                str(truth),
            )
            measured(
                str(PEERS),
                "-W",
                "ignore",
                "-m",
                "bench.linking.recordlinkage_stock",
                str(records),
                str(folder / "rl.parquet"),
            )
            theirs = scores.of(folder / "rl.parquet", truth)
            shown.add_row(
                folder.name, f"{count:,}", f"{ours.f1:.4f}", f"{told['f1']:.4f}", f"{theirs.f1:.4f}"
            )
    return shown, said


def _camino(folder: Path) -> tuple[scores.Scores, int]:
    camino = (sys.executable, "-m", "camino.cli", "matching")
    register = ("--register", str(folder / "records.parquet"))
    subprocess.run(
        [*camino, "train", *register, "--out", str(folder / "model")], check=True, stdout=subprocess.DEVNULL
    )
    told, *_ = measured(
        *camino,
        "run",
        *register,
        "--model",
        str(folder / "model" / "model.json"),
        "--out",
        str(folder / "run"),
        "--json",
    )
    return scores.of(folder / "run" / "clusters.parquet", folder / "clusters.parquet"), told["records"]
