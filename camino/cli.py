"""The `camino` command: what an office does from the shell."""

import os

import typer

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

# After the settings' name is known.
from camino.commands import (
    administrator,
    book,
    database,
    demo,
    figures,
    jobs,
    keys,
    manifest,
    matching,
    people,
    retention,
    running,
)

app = typer.Typer(
    name="camino", no_args_is_help=True, add_completion=False, pretty_exceptions_show_locals=False,
    help="The working system of a migrant-assistance office.",
)  # fmt: skip
app.command()(running.run)
app.command()(jobs.jobs)
app.command()(database.migrate)
app.command()(administrator.administrator)
app.command()(demo.demo)
app.command()(manifest.manifest)
app.command()(retention.retention)
app.add_typer(people.app, name="people")
app.add_typer(book.app, name="book")
app.add_typer(keys.app, name="keys")
app.add_typer(figures.app, name="figures")
app.add_typer(matching.app, name="matching")

if __name__ == "__main__":
    app()
