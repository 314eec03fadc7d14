"""`python -m bench.truth`: write registers, questions and duplicates, always the same for a seed."""

from pathlib import Path

import polars as pl
import typer

from bench.truth import duplicates, questions, registered

app = typer.Typer(help=__doc__, no_args_is_help=True, add_completion=False)
SEED = typer.Option(1, help="The same seed writes the same files.")
OUT = typer.Option(..., help="The directory to write to.")


@app.command("register")
def register_(
    people: int = typer.Option(1_000_000, help="How many people."),
    seed: int = SEED,
    out: Path = OUT,
    strangers: int = typer.Option(500, help="How many more are kept out of it, to be asked for in vain."),
) -> None:
    """people.csv and .parquet, as registered; truth.parquet and strangers.parquet, as they are."""
    made = registered.make(people, seed=seed, strangers=strangers)
    save(made.written, out / "people")
    made.truth.write_parquet(out / "truth.parquet")
    made.strangers.write_parquet(out / "strangers.parquet")


@app.command("queries")
def queries_(
    count: int = typer.Option(5_000, help="How many questions; those about strangers come on top."),
    seed: int = SEED,
    out: Path = OUT,
) -> None:
    """queries.csv and .parquet about the register in the same directory, and answers.csv."""
    made = questions.make(
        pl.read_parquet(out / "truth.parquet"),
        pl.read_parquet(out / "strangers.parquet"),
        count=count,
        seed=seed,
    )
    save(made.asked, out / "queries")
    made.answers.write_csv(out / "answers.csv")


@app.command("duplicates")
def duplicates_(
    records: int = typer.Option(1_000_000, help="How many records."), seed: int = SEED, out: Path = OUT
) -> None:
    """records.csv and .parquet, and clusters.csv and .parquet: whose record each is."""
    made = duplicates.make(records, seed=seed)
    save(made.records, out / "records")
    save(made.clusters, out / "clusters")


def save(frame: pl.DataFrame, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    frame.write_csv(path.with_suffix(".csv"))
    frame.write_parquet(path.with_suffix(".parquet"))


if __name__ == "__main__":
    app()
