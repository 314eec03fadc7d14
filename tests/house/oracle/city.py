"""Random cities: workers with posts, people with locks on their files, and rows about them in every table."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any
from uuid import UUID, uuid5

from django.db.models import Model

from camino.core.access.install import own_models
from camino.core.history import change_models
from camino.staff.models import Role

SPACE = UUID(int=7)
OFFICES = [uuid5(SPACE, f"office {n}") for n in range(3)]
PEOPLE = [uuid5(SPACE, f"person {n}") for n in range(5)]
WORKERS = [uuid5(SPACE, f"worker {n}") for n in range(4)]
MOST = 3  # rows of a table about which nothing more is said

PAIRS = [tuple(sorted((one, other))) for place, one in enumerate(PEOPLE) for other in PEOPLE[place + 1 :]]

Draw = Callable[[Random], Any]


def one_of(*values: Any) -> Draw:
    """Any of these."""
    return lambda dice: dice.choice(values)


office, person, worker, yes = one_of(*OFFICES), one_of(*PEOPLE), one_of(*WORKERS), one_of(False, True)
rarely = one_of(False, False, True)
Columns = Mapping[str, Draw]

# Columns that policies look at, wherever a table has them.
COMMON: Columns = {"person_id": person, "office_id": office, "worker_id": worker}
# Those of one table. A name without such a column says something that `rows` writes in several.
TELLING: dict[str, Columns] = {
    "core_entry": {
        "person_id": one_of(None, *PEOPLE),
        "kind": one_of("deed", "read", "sign_in"),
        "subject_id": worker,
        "subject_kind": one_of("people.person", "people.protection"),
    },
    "people_protection": {"level": one_of("protected", "sealed"), "ended": rarely},
    "people_opening": {"kind": one_of("asked", "team", "glass"), "over": rarely, "ended": rarely},
    "staff_post": {"role": lambda dice: str(dice.choice(list(Role)))},
    "people_document": {"kind": one_of("curp", "passport")},
    "reception_line": {"outcome": one_of("expected", "registered")},
    "people_likelypair": {"pair": one_of(*PAIRS)},
    "people_merge": {"kept_id": person},
    "supplies_transfer": {"from_office_id": one_of(*OFFICES[:2]), "to_office_id": one_of(*OFFICES[2:])},
}
MORE = {"people_knownat": 12, "people_protection": 3, "people_opening": 6}
# Which row another one belongs to.
PARENTS = {
    "people_membership": ("group_id", "people_group"),
    "people_mergedrow": ("merge_id", "people_merge"),
    "people_aliasuse": ("alias_id", "people_alias"),
    "reception_line": ("arrival_id", "reception_arrival"),
    "reception_firstneed": ("visit_id", "reception_visit"),
    "supplies_balance": ("place_id", "supplies_place"),
    "supplies_countline": ("count_id", "supplies_count"),
    "supplies_transferline": ("transfer_id", "supplies_transfer"),
    "health_boxline": ("box_id", "health_box"),
    "health_vitals": ("attention_id", "health_attention"),
    "health_note": ("attention_id", "health_attention"),
    "health_violence": ("attention_id", "health_attention"),
    "health_use": ("test_id", "health_test"),
    "health_attempt": ("follow_up_id", "health_followup"),
}
# What the database would refuse to hold twice.
ONCE: dict[str, Callable[["Row"], Any]] = {
    "people_knownat": lambda row: (row["person_id"], row["office_id"]),
    "people_protection": lambda row: (row["person_id"], row["office_id"], row.key if row["ended"] else None),
    "people_membership": lambda row: (row["person_id"], row["group_id"]),
    "people_consent": lambda row: row["person_id"],
    "people_likelypair": lambda row: row["pair"],
    "people_accessrequest": lambda row: (row["person_id"], row["worker_id"], row["office_id"]),
    "reception_firstneed": lambda row: row["visit_id"],
    "health_test": lambda row: row["person_id"],
    "health_use": lambda row: row["test_id"],
    "health_alert": lambda row: (row["person_id"], row["office_id"]),
    "staff_post": lambda row: (row["worker_id"], row["office_id"], row["role"]),
}


@dataclass(frozen=True)
class Someone:
    """A worker: where they are what, and whether their session has proven a second factor."""

    id: UUID
    posts: frozenset[tuple[UUID, Role]]
    proven: bool


@dataclass(frozen=True)
class Row:
    """A row: its key, and the columns that decide who sees it. `of`: for a row of history, the row it tells of."""

    table: str
    key: Any
    columns: dict[str, Any]
    of: "Row | None" = None

    def __getitem__(self, column: str) -> Any:
        return self.columns[column]

    def itself(self) -> Any:
        """Its key: nothing else of its table has it."""
        return self.key


@dataclass
class City:
    """Everything there is."""

    workers: list[Someone]
    rows: dict[str, list[Row]] = field(default_factory=dict)

    def of(self, table: str) -> list[Row]:
        """The rows of a table."""
        return self.rows.get(table, [])


def told_of(history: Any) -> str:
    """The table whose changes are kept in this one."""
    return str(history.pgh_tracked_model._meta.db_table)


def city(seed: int) -> City:
    """A city in which whatever the policies look at may be so or otherwise."""
    dice = Random(seed)  # a test's dice
    made = City([Someone(pk, _posts(dice), dice.random() < 0.7) for pk in WORKERS])
    made.rows["staff_office"] = [Row("staff_office", pk, {}) for pk in OFFICES]
    made.rows["staff_worker"] = [Row("staff_worker", pk, {}) for pk in WORKERS]
    histories: dict[Any, str] = {model: told_of(model) for model in change_models()}
    others = [model for model in own_models() if model not in histories]
    # Parents before their children.
    for model in sorted(others, key=lambda each: each._meta.db_table in PARENTS):
        table = model._meta.db_table
        if table not in made.rows and table != "people_person":
            rows = list(_some(dice, made, model))
            once = ONCE.get(table, Row.itself)
            made.rows[table] = list({once(row): row for row in rows}.values())
    protections = made.of("people_protection")
    sealed = {row["person_id"] for row in protections if not row["ended"] and row["level"] == "sealed"}
    made.rows["people_person"] = [
        Row("people_person", pk, {"sealed": pk in sealed, "blocked": dice.random() < 0.15}) for pk in PEOPLE
    ]
    for model, table in histories.items():
        made.rows[model._meta.db_table] = list(_history(dice, made, model._meta.db_table, table))
    return made


def _posts(dice: Random) -> frozenset[tuple[UUID, Role]]:
    return frozenset((dice.choice(OFFICES), dice.choice(list(Role))) for _post in range(dice.randint(0, 3)))


def _some(dice: Random, made: City, model: type[Model]) -> Iterator[Row]:
    table = model._meta.db_table
    names = {each.attname for each in model._meta.concrete_fields}
    columns = {name: draw for name, draw in COMMON.items() if name in names} | dict(TELLING.get(table, {}))
    for n in range(dice.randint(1, MORE.get(table, MOST))):
        drawn = {name: draw(dice) for name, draw in columns.items()}
        if table in PARENTS:
            column, parent = PARENTS[table]
            drawn[column] = dice.choice(made.of(parent)).key
        yield Row(table, _key(model, n), drawn)


def _key(model: type[Model], n: int) -> Any:
    assert model._meta.pk is not None
    table, kind = model._meta.db_table, model._meta.pk.get_internal_type()
    if kind in {"UUIDField", "OneToOneField", "ForeignKey"}:
        return uuid5(SPACE, f"{table} {n}")
    return f"{table[:40]}-{n}" if kind in {"CharField", "SlugField"} else n + 1


def _history(dice: Random, made: City, table: str, of: str) -> Iterator[Row]:
    """Changes of rows that stand, and of rows like them that are gone."""
    for n, row in enumerate(made.of(of)):
        stands = dice.random() < 0.5 or of in {"people_person", "staff_office", "staff_worker"}
        told = row if stands else Row(of, uuid5(SPACE, f"gone {table} {n}"), row.columns)
        yield Row(table, n + 1, row.columns, told)
