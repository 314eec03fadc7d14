"""The points of repatriation as known in 2026, each with its source. From here on they are the office's own data."""

import csv
from pathlib import Path

from django.db import migrations

DATA = Path(__file__).parent.parent / "data" / "crossings.csv"
OWN = ("id", "name", "kind", "state", "municipality", "city", "us_city")


def load(apps, schema_editor):
    crossing_model = apps.get_model("reception", "Crossing")
    status_model = apps.get_model("reception", "CrossingStatus")
    with DATA.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            crossing = crossing_model.objects.create(
                **{name: row[name] for name in OWN},
                latitude=row["latitude"] or None,
                longitude=row["longitude"] or None,
            )
            status_model.objects.create(
                crossing=crossing, status=row["status"], since=row["since"], until=row["until"] or None,
                source=row["source"],
            )  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("reception", "0001_tables")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
