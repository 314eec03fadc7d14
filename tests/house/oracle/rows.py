"""Writes a random city into the database, past every rule, and asks in a worker's name what is there."""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import count
from typing import Any
from uuid import uuid4

from django.db import connection
from django.db.models import Field, Model
from django.utils import timezone
from psycopg import Connection, sql

from camino.core.access.context import Standing
from camino.core.access.install import own_models
from camino.core.encryption import SecretField
from tests.house.oracle.city import City, Row

NOW = timezone.now()
NUMBERS = count(1)  # no two rows collide in a number that is counted
FILLERS: dict[str, Any] = {
    "DateTimeField": NOW, "BooleanField": False, "JSONField": {}, "UUIDField": None,
    "BinaryField": b"", "EmailField": "", "SearchVectorField": "", "ArrayField": [],
}  # fmt: skip
# What makes a row one that the check constraints take.
FITTING: dict[str, Mapping[str, Any]] = {
    "people_othername": {"given_names": lambda: uuid4().hex},
    "reception_crossingstatus": {"status": "active"},
    "people_person": {"given_names": "Somebody"},
    "people_membership": {"relation": "child"},
    "people_protection": {"regime": "danger"},
    "people_rightsrequest": {"due_on": date(2099, 1, 1)},
    "people_override": {"until": NOW + timedelta(days=1)},
    "reception_visit": {"reason": "walk_in"},
    "people_document": {"number": ""},
    "supplies_item": {"goes": "kit"},
    "supplies_outlook": {"made_at": NOW, "weeks": {}},
    "supplies_coldnight": {"lowest": 1},
    "supplies_barcode": {"gtin": lambda: f"{next(NUMBERS):013}"},
    "supplies_place": {"kind": "shelf"},
    "supplies_proof": {"how": "signature", "signature": b"drawn"},
    "supplies_countline": {"reason": "why"},
    "health_protocol": {"about": lambda: uuid4().hex[:10], "source": "somewhere"},
    "health_disclosurerule": {"least": 11, "months": 3},
}


def write(owner: Connection[Any], city: City) -> None:
    """Every row of the city. Triggers and foreign keys are asleep: what policies do must not rest on them."""
    owner.execute("SET LOCAL session_replication_role = replica")
    models = {model._meta.db_table: model for model in own_models()}
    for table, rows in city.rows.items():
        owner.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table)))
        for row in rows:
            _insert(owner, models[table], row)
    owner.execute("SET LOCAL session_replication_role = origin")


def _insert(owner: Connection[Any], model: type[Model], row: Row) -> None:
    fitting = FITTING.get(row.table, {}).items()
    told = {name: value() if callable(value) else value for name, value in fitting} | _in_columns(row)
    told[_key_column(model)] = row.key
    if row.of is not None:
        told |= {"pgh_obj_id": row.of.key, "id": row.of.key}
    values: dict[str, Any] = {}
    for field in model._meta.concrete_fields:
        if field.generated:
            continue
        value = told[field.attname] if field.attname in told else _filler(field)
        values[str(field.column)] = (
            value if isinstance(field, SecretField) else field.get_db_prep_save(value, connection)
        )
    columns: sql.Composable = sql.SQL(", ").join(sql.Identifier(name) for name in values)
    owner.execute(
        sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(
            sql.Identifier(row.table), columns,
            sql.SQL(", ").join(sql.Placeholder() * len(values)),
        ),
        list(values.values()),
    )  # fmt: skip


def _key_column(model: type[Model]) -> str:
    assert model._meta.pk is not None
    return model._meta.pk.attname


def _in_columns(row: Row) -> dict[str, Any]:
    """What the city says of a row, as the columns in which the database has it."""
    told = {
        name: value for name, value in row.columns.items() if name not in {"ended", "over", "blocked", "pair"}
    }
    kind = row.of.table if row.of else row.table
    if kind == "people_likelypair":
        told |= dict(zip(("one", "other"), row["pair"], strict=True)) | {"probability": 0.5}
    if kind == "people_opening":
        since = NOW - timedelta(hours=2)
        told |= {"since": since, "until": NOW + timedelta(hours=-1 if row["over"] else 1)}
        told |= {"locked": row["kind"] != "asked", "request_id": uuid4() if row["kind"] == "asked" else None}
    if kind in {"people_opening", "people_protection"} and row["ended"]:
        told |= {"ended_at": NOW + timedelta(days=1), "ended_by_id": uuid4()}
    if kind == "core_seal":
        told |= {"first": row.key, "last": row.key, "count": 1}
    if kind == "people_person" and row["blocked"]:
        told["blocked_at"] = NOW
    if kind == "people_document" and row["kind"] == "curp":
        told["number"] = uuid4().hex[:18].upper()
    if kind == "people_accessrequest":
        told["asking_office_id"] = uuid4()
    return told


def _filler(field: "Field[Any, Any]") -> Any:
    if isinstance(field, SecretField):
        return None if field.null else b"secret"
    if field.null:
        return None
    if field.has_default():
        return field.get_default()
    while field.is_relation:
        field = field.target_field  # type: ignore[attr-defined]
    if field.get_internal_type() == "UUIDField":
        return uuid4()
    if field.get_internal_type() == "DateField":  # no two things on one day, and what is told later is later
        return date(2026, 1, 1) + timedelta(days=next(NUMBERS))
    if field.get_internal_type() in FILLERS:
        return FILLERS[field.get_internal_type()]
    if field.get_internal_type() in {"CharField", "TextField", "SlugField"}:
        if field.blank and not field.unique:
            return ""
        return str(field.choices[0][0]) if field.choices else uuid4().hex[: field.max_length or 32]
    return next(NUMBERS) % 30_000


def seen_by(
    owner: Connection[Any], role: str, standing: Standing, keys: Mapping[str, str]
) -> dict[str, set[Any]]:
    """What the application sees in somebody's name: the keys of the rows of each table. `keys`: table → key column."""
    told = (standing.offices, standing.protected, standing.medical, standing.clearances)
    with owner.transaction(force_rollback=True):
        owner.execute(
            "SELECT set_config('camino.worker', %s, true), set_config('camino.offices', %s, true),"
            " set_config('camino.protected', %s, true), set_config('camino.medical', %s, true),"
            " set_config('camino.clearances', %s, true)",
            [str(standing.worker or ""), *("{" + ",".join(map(str, each)) + "}" for each in told)],
        )
        owner.execute(sql.SQL("SET LOCAL ROLE {}").format(sql.Identifier(role)))
        found = {}
        for table, key in keys.items():
            asked = sql.SQL("SELECT {} FROM {}").format(sql.Identifier(key), sql.Identifier(table))
            found[table] = {one for (one,) in owner.execute(asked).fetchall()}
        return found
