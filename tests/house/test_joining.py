"""Two records of a person become one: nothing that names the one that goes is forgotten, and all of it comes back."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.contrib.postgres.fields import ArrayField
from django.db import connection
from django.db.models import UUIDField
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from psycopg import Connection, sql
from psycopg.errors import CheckViolation, UniqueViolation

from camino.commands.environment import connect
from camino.core.access.install import own_models
from camino.core.history import Change, change_models
from tests.house.oracle import city as cities
from tests.house.oracle.city import OFFICES, PEOPLE, WORKERS, Row, city
from tests.house.oracle.rows import write

# Ids that are no keys, and why a joining passes them over.
PASSED_OVER = {
    "core.Entry.subject_id": "the book is never changed; what it says of a former record is read by its alias",
    "core.Entry.person_id": "the book is never changed; what it says of a former record is read by its alias",
    "core.Entry.context": "a transaction",
    "people.Protection.handle": "stands for a sealed person, and goes with the protection's row",
    "people.LikelyPair.one": "moved by people_step_pairs, which keeps the two in their order",
    "people.LikelyPair.other": "moved by people_step_pairs, which keeps the two in their order",
    "people.Merge.stayed": "whom a record was joined into then; `kept` follows",
    "people.Merge.dropped": "the record that went then",
    "people.MergedRow.row": "a row as it was then",
    "supplies.Movement.deed": "a deed of the store",
}
# What a joining writes about itself, and what is compared elsewhere.
OF_ITSELF = {"people_merge", "people_mergedrow", "people_aliasuse", "core_unsealed"}
TAKES = ["given_names", "paternal_surname", "maternal_surname", "sort_key", "sex"]


@pytest.fixture(scope="module")
def owner(django_db_setup: None) -> Iterator[Connection[Any]]:
    with connect(connection.settings_dict["NAME"]) as made:
        yield made


def test_whatever_names_a_person_by_a_key_has_its_rule(owner: Connection[Any]) -> None:
    silent, seen, waiting = [], set(), ["people_person"]
    while waiting:
        table = waiting.pop()
        seen.add(table)
        keys = owner.execute("SELECT relation::text, col, pk FROM people_keys_to(%s::regclass)", [table])
        for relation, column, key in keys.fetchall():
            assert key, relation
            rules = owner.execute(
                "SELECT index_name, rule FROM people_uniques(%s::regclass, %s)", [relation, column]
            ).fetchall()
            silent += [name for name, rule in rules if rule is None]
            silent += owner.execute(  # joining knows of unique indexes alone
                "SELECT conname FROM pg_constraint WHERE contype = 'x' AND conrelid = %s::regclass",
                [relation],
            ).fetchall()
            if any(rule == "fold" for _name, rule in rules) and relation not in seen:
                waiting.append(relation)
    assert {"reception_visit", "people_knownat", "health_attention"} <= seen
    assert not silent, "say in people_join_rules() (camino/people/sql/joining.sql) what becomes of two rows"


def test_no_rule_speaks_of_an_index_that_is_not_there(owner: Connection[Any]) -> None:
    there = {name for (name,) in owner.execute("SELECT relname FROM pg_class WHERE relkind = 'i'").fetchall()}
    assert not {name for (name,) in owner.execute("SELECT index_name FROM people_join_rules()")} - there


def test_whatever_names_people_without_a_key_is_known(owner: Connection[Any]) -> None:
    arrays = set(owner.execute("SELECT relation, col FROM people_join_arrays()").fetchall())
    plain = set()
    for model in own_models():
        if issubclass(model, Change):
            continue
        for field in model._meta.concrete_fields:
            if isinstance(field, ArrayField) and isinstance(field.base_field, UUIDField):
                assert (model._meta.db_table, field.column) in arrays, field
            elif isinstance(field, UUIDField) and not field.primary_key and not field.is_relation:
                plain.add(f"{model._meta.label}.{field.name}")
    assert plain == set(PASSED_OVER)


# Random cities, joined and taken apart


@pytest.fixture(scope="module")
def without_keys(owner: Connection[Any]) -> Iterator[Connection[Any]]:
    """Random rows name rows that are not there. For these tests alone, foreign keys are not asked."""
    with owner.transaction(force_rollback=True):
        found = owner.execute(
            "SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE tgname LIKE 'RI_ConstraintTrigger_c%'"
            " AND tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)"
        )
        for table, name in found.fetchall():
            owner.execute(
                sql.SQL("ALTER TABLE {} DISABLE TRIGGER {}").format(sql.SQL(table), sql.Identifier(name))
            )
        yield owner


def _crowd(owner: Connection[Any], dice: Random) -> None:
    """Let things happen on the same days, in the same words, so that rows cannot stand side by side."""
    alike = {
        ("reception_visit", "came_on"): ("2026-01-01", "2026-01-02"),
        ("reception_returnevent", "arrived_on"): ("2026-01-01", "2026-01-02"),
        ("health_attention", "on"): ("2026-01-01",), ("reception_firstneed", "kind"): ("food", "call"),
        ("people_othername", "given_names"): ("Lupe", "Pepe"), ("people_contact", "phone"): ("1", "2"),
        ("people_membership", "relation"): ("head", "child"), ("health_test", "status"): ("agreed", "stopped"),
        ("people_consent", "agreed"): ("true", "false"), ("people_search", "shown"): None,
        ("reception_line", "alike"): None, ("people_likelypair", "status"): ("waiting", "different"),
        ("reception_visit", "return_event_id"): "reception_returnevent",
        ("people_opening", "request_id"): "people_accessrequest",
    }  # fmt: skip
    ids = {
        name: [str(pk) for (pk,) in owner.execute(sql.SQL("SELECT id FROM {}").format(sql.Identifier(name)))]
        for name in {table for table, _column in alike} | {"reception_returnevent", "people_accessrequest"}
    }
    for (table, column), values in alike.items():
        for pk in ids[table]:
            if isinstance(values, str):
                value: Any = dice.choice([*ids[values], None])
            else:
                value = dice.choice(values) if values else [str(each) for each in dice.sample(PEOPLE, 3)]
            _try_to(owner, table, column, pk, value)


def _try_to(owner: Connection[Any], table: str, column: str, pk: str, value: Any) -> None:
    more: sql.Composable = sql.SQL("")
    if (table, column) == ("reception_visit", "return_event_id"):
        more = sql.SQL(", reason = {}").format("returned" if value else "walk_in")
    if (table, column) == ("people_likelypair", "status") and value == "different":
        more = sql.SQL(", decided_at = now(), decided_by_id = {}").format(str(WORKERS[0]))
    try:
        with owner.transaction():
            owner.execute(
                sql.SQL("UPDATE {} SET {} = {}{} WHERE id = {}").format(
                    sql.Identifier(table), sql.Identifier(column), value, more, pk
                )
            )
    except (UniqueViolation, CheckViolation):
        return


def _furnished(owner: Connection[Any], seed: int, monkeypatch: Any) -> Random:
    """A city where one worker may decide about everybody, crowded."""
    monkeypatch.setattr(cities, "MOST", 6)
    made, dice = city(seed), Random(seed)  # a test's dice
    made.rows["people_person"] = [
        Row(row.table, row.key, {**row.columns, "blocked": False}) for row in made.of("people_person")
    ]
    write(owner, made)
    owner.execute("SET LOCAL session_replication_role = replica")
    for model in change_models():  # their numbers are the city's own, and would be counted again
        owner.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(model._meta.db_table)))
    owner.execute("DELETE FROM core_unsealed")
    owner.execute("DELETE FROM people_mergedrow")
    owner.execute(
        "DELETE FROM staff_post WHERE worker_id = %s AND office_id = ANY(%s)", [WORKERS[0], OFFICES]
    )
    for office in OFFICES:
        owner.execute(
            "INSERT INTO staff_post (id, worker_id, office_id, role, since)"
            " VALUES (%s, %s, %s, 'reception', '2020-01-01')",
            [uuid4(), WORKERS[0], office],
        )
    for person in PEOPLE:
        owner.execute(
            "INSERT INTO people_knownat (id, person_id, office_id, since, last_seen) VALUES (%s, %s, %s, %s, %s)"
            " ON CONFLICT DO NOTHING", [uuid4(), person, OFFICES[0], "2026-01-01", "2026-02-02"],
        )  # fmt: skip
    _crowd(owner, dice)
    # Who is sealed by an office that is not the worker's own is protected there, too: a test of moving, not of seeing.
    owner.execute("SET LOCAL session_replication_role = origin")
    everywhere = "{" + ",".join(map(str, OFFICES)) + "}"
    owner.execute(
        "SELECT set_config('camino.worker', %s, true), set_config('camino.offices', %s, true),"
        " set_config('camino.protected', %s, true)", [str(WORKERS[0]), everywhere, everywhere],
    )  # fmt: skip
    return dice


def _everything(owner: Connection[Any]) -> dict[str, set[str]]:
    """Each table's rows, as text."""
    histories = {model._meta.db_table for model in change_models()}
    tables = {model._meta.db_table for model in own_models()} - histories - OF_ITSELF
    return {
        table: {
            text
            for (text,) in owner.execute(
                sql.SQL("SELECT to_jsonb(t)::text FROM {} t").format(sql.Identifier(table))
            ).fetchall()
        }
        for table in sorted(tables)
    }


def _join(owner: Connection[Any], gone: UUID, kept: UUID) -> UUID:
    key = uuid4()
    owner.execute(
        "INSERT INTO people_merge (id, kept_id, stayed, dropped, office_id, worker_id, at)"
        " VALUES (%s, %s, %s, %s, %s, %s, now())", [key, kept, kept, gone, OFFICES[0], WORKERS[0]],
    )  # fmt: skip
    assert owner.execute("SELECT people_join(%s, %s)", [key, TAKES]).fetchone() == ("",)
    return key


@settings(
    max_examples=40, phases=[Phase.generate], deadline=timedelta(minutes=1), derandomize=True, database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(seed=st.integers(0, 2**32), times=st.integers(1, 3))
def test_whatever_hung_on_people_comes_back_exactly(
    without_keys: Connection[Any], monkeypatch: Any, seed: int, times: int
) -> None:
    owner = without_keys
    with owner.transaction(force_rollback=True):
        dice = _furnished(owner, seed, monkeypatch)
        left, before, done = list(PEOPLE), [], []
        for _time in range(times):
            gone, kept = dice.sample(left, 2)
            before.append(_everything(owner))
            done.append(_join(owner, gone, kept))
            left.remove(gone)
            after = _everything(owner)
            still = {
                table
                for table, rows in after.items()
                if table not in {"people_alias", "core_entry", "people_likelypair"}
                and any(str(gone) in row for row in rows)
            }
            assert not still
        for key in reversed(done):
            assert owner.execute("SELECT people_divide(%s, '{}', '{}')", [key]).fetchone() == ("",)
            then = before.pop()
            now = _everything(owner)
            assert {name: now[name] ^ then[name] for name in now if now[name] != then[name]} == {}
