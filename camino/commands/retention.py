"""`camino retention`: what is past its time, in numbers; with `--do`, done as far as it was approved."""

from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from camino.commands.environment import database, start_django

Do = Annotated[bool, typer.Option("--do", help="Carry out the plan that a protection officer has approved.")]


def retention(do: Do = False) -> None:
    """Show what is past its time: counts and the oldest day of each class, no names. Changes nothing without --do."""
    with database():
        start_django()
        from django.utils import timezone

        from camino.core.access.system import as_the_system
        from camino.people import retention as keeping
        from camino.people.erasing import RETENTION
        from camino.people.models import RetentionPlan, RetentionRule

        console = Console()
        with as_the_system(clearances={RETENTION}):
            lines = keeping.due(on=timezone.localdate())
            approved = RetentionPlan.objects.filter(approved_at__isnull=False, done_at=None).first()
        table = Table("Class", "Kept for days", "Past their time", "Oldest", "Then")
        for line in lines:
            name = str(RetentionRule.Data(line.data).label)
            table.add_row(name, str(line.days), str(line.due), line.oldest, line.then)
        console.print(table)
        if not do:
            console.print(
                "Nothing was changed. A protection officer approves the plan on the page “Retention”."
            )
        elif approved is None:
            console.print("No approved plan waits to be carried out: nothing was changed.")
            raise typer.Exit(1)
        else:
            with Progress(console=console) as progress:
                bar = progress.add_task("Erasing", total=None)
                keeping.carry_out(plan=approved.pk, told=lambda _data, n: progress.advance(bar, n))
            console.print("Done.")
