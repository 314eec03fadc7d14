"""The catalogue and the rules that an office begins with. From here on they are the office's own data."""

import csv
from datetime import date
from pathlib import Path

from django.db import migrations

DATA = Path(__file__).parent.parent / "data"
SINCE = date(2020, 1, 1)
SOURCE = "Sphere; práctica de las oficinas de la frontera"
RULES = (
    {"kind_id": "hygiene", "each_return": True, "every_days": 30},
    {"kind_id": "winter", "season_from": "11-01", "season_until": "03-31"},
    {"kind_id": "blanket", "season_from": "11-01", "season_until": "03-31"},
    {"kind_id": "nappies", "each_return": True, "every_days": 7, "age_until": 2, "quantity": 2},
)
NUMBERS = ("keeps_days", "coldest", "warmest")


def rows(name):
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def load(apps, schema_editor):
    def model(name):
        return apps.get_model("supplies", name)

    for row in rows("kinds.csv"):
        model("Kind").objects.create(**row)
    items = {}
    for row in rows("items.csv"):
        own = {name: row[name] for name in ("key", "name", "name_en", "unit", "goes", "size")}
        own |= {name: int(row[name]) if row[name] else None for name in NUMBERS}
        items[row["key"]] = model("Item").objects.create(
            **own, kind_id=row["kind"] or None, fits=row["fits"].split(), expires=row["expires"] == "yes",
            pack=int(row["pack"]), order_days=int(row["order_days"]), least=int(row["least"]),
        )  # fmt: skip
    recipes = {}
    for row in rows("recipes.csv"):
        kit = items[row["kit"]]
        if kit.key not in recipes:
            recipes[kit.key] = model("Recipe").objects.create(kit=kit, since=SINCE, source=SOURCE)
        model("RecipeLine").objects.create(
            recipe=recipes[kit.key], item=items[row["item"]], quantity=int(row["quantity"])
        )
    for rule in RULES:
        model("EntitlementRule").objects.create(since=SINCE, **rule)


class Migration(migrations.Migration):
    dependencies = [("supplies", "0001_tables")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
