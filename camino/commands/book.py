"""Sealing the book and verifying it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from camino.commands.environment import database, start_django

if TYPE_CHECKING:
    from camino.core.sealing.verifying import Misfit, Report

console = Console()
app = typer.Typer(no_args_is_help=True, help="The book of deeds: seal it, verify it.")


@app.command()
def verify(
    key: list[str] = typer.Option(  # noqa: B008  # typer's way
        [], help="A public key to trust, as `camino book key` prints it, instead of the one that is here."
    ),
    seals: Path | None = typer.Option(  # noqa: B008
        None, help="A copy of the list of seals that was kept elsewhere, instead of the one that is here."
    ),
) -> None:
    """Check every row of the book against its seal. Ends with 1 where anything does not fit, and names the first."""
    with database():
        start_django()
        from camino.core.sealing.verifying import verify as check

        trusted = [bytes.fromhex(each) for each in key]
        with _bar("Verifying") as progress:
            report = check(trusted=trusted, list_of_seals=seals, progress=progress)
    _print_report(report)
    if not report.fits:
        raise typer.Exit(1)


@app.command()
def seal(
    new_key: bool = typer.Option(
        False, "--new-key", help="Go on with a new key where the old one is lost. Auditors must be told."
    ),
) -> None:
    """Seal now what has been written since the last seal."""
    with database():
        start_django()
        from camino.core.access.system import as_the_system
        from camino.core.refusals import Refused
        from camino.core.sealing import SEALING, sealer

        rows = 0
        try:
            while True:
                with as_the_system(clearances={SEALING}):
                    made = sealer.seal(with_new_key=new_key and rows == 0)
                if made is None:
                    break
                rows += made.count
        except Refused as refusal:
            console.print(str(refusal))
            raise typer.Exit(1) from None
    console.print(f"{rows:,} rows sealed." if rows else "There was nothing to seal.")


@app.command()
def key() -> None:
    """Print the public key, for whoever verifies the book without trusting this machine."""
    start_django()
    from camino.core.sealing.keys import public_hex, signing_key

    found = signing_key()
    if found is None:
        console.print("There is no key yet: the first seal makes it.")
        raise typer.Exit(1)
    typer.echo(public_hex(found))


@contextmanager
def _bar(words: str) -> Iterator[Callable[[int, int], None]]:
    with Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
        console=console, transient=True,
    ) as progress:  # fmt: skip
        task = progress.add_task(words, total=None)
        yield lambda done, of: progress.update(task, completed=done, total=of)


def _print_report(report: "Report") -> None:
    if report.sealed_since and report.sealed_until:
        console.print(
            f"{report.links:,} links in {report.seals:,} seals, from {_told(report.sealed_since)}"
            f" until {_told(report.sealed_until)}."
        )
    else:
        console.print("Nothing has been sealed yet.")
    if report.erasures:
        console.print(f"{report.erasures:,} of them stand for rows that were erased or changed by law.")
    if report.waiting_since:
        minutes = (datetime.now(UTC) - report.waiting_since).total_seconds() / 60
        console.print(f"{report.waiting:,} rows wait to be sealed, the oldest for {minutes:,.0f} minutes.")
    if report.fits:
        console.print("[bold]Everything fits.[/bold]")
        return
    console.print(f"\n[bold]{report.misfit_count:,} do not fit.[/bold] The first:")
    for misfit in report.misfits:
        console.print(_line(misfit), highlight=False, markup=False)
    if report.misfit_count > len(report.misfits):
        console.print("… and more.")


def _line(misfit: "Misfit") -> str:
    where = [
        f"position {misfit.position}" if misfit.position is not None else "",
        misfit.source,
        misfit.row_id,
        _told(misfit.at) if misfit.at else "",
    ]
    return f"  {', '.join(each for each in where if each)}: {misfit.what}".replace("  : ", "  ")


def _told(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"
