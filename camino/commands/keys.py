"""The keys of secret fields: which there are, and new ones for old."""

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.table import Table

from camino.commands.environment import database, start_django

console = Console()
app = typer.Typer(no_args_is_help=True, help="The keys of secret fields, kept outside the database.")


@app.command("list")
def list_keys() -> None:
    """Say which keys there are, where, and how many values each opens."""
    with database():
        start_django(role="owner")
        from camino.core.encryption import keyring, rotation

        current, used = keyring.current(), rotation.uses()
        table = Table("Key", "Opens", "State", title=f"Keys in {keyring.folder()}")
        for key_id in keyring.ids():
            table.add_row(
                key_id, f"{used[key_id]:,}", "current" if key_id == current else "before the current one"
            )
        for key_id in keyring.retired():
            table.add_row(key_id, f"{used[key_id]:,}", "retired: for backups from before it was")
        for key_id in sorted(set(used) - set(keyring.ids()) - set(keyring.retired())):
            table.add_row(key_id or "–", f"{used[key_id]:,}", "missing" if key_id else "no sealed values")
        console.print(table)


@app.command()
def rotate(
    new: bool = typer.Option(False, "--new", help="Make another key though the last rotation is unfinished."),
) -> None:
    """Make a new key, re-encrypt every secret value, and retire the keys that nothing uses any more.

    Pages go on being served. It can be interrupted at any moment; run it again, and it goes on.
    """
    with database():
        start_django(role="owner")
        from camino.core.encryption import keyring, rotation

        before = keyring.current()
        if rotation.unfinished() and not new:
            console.print(f"Going on with the rotation to {before} that was interrupted.")
        else:
            console.print(f"New values are written with {keyring.make()} from now on.")
        try:
            left = _renew()
        except KeyboardInterrupt:
            console.print("\nStopped. Every value can be read; `camino keys rotate` goes on from there.")
            raise typer.Exit(130) from None
        for key_id in rotation.retire_unused():
            console.print(f"Retired {key_id}. Delete its file when no backup from before today is kept.")
        if left:
            console.print(
                f"{left:,} values could not be opened and stay as they are: see `camino keys list`."
            )
            raise typer.Exit(1)


def _renew() -> int:
    from camino.core.encryption import rotation

    left = 0
    with _bar() as bar:
        task = bar.add_task("Secret values", total=sum(rotation.uses().values()))
        for progress in rotation.renew():
            bar.update(task, completed=progress.seen)
            left = progress.left
    return left


def _bar() -> Bar:
    return Bar(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn(),
        console=console,
    )  # fmt: skip
