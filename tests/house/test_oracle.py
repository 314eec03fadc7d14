"""The policies in the database beside the rules told in plain Python, in random cities, for every table."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from psycopg import Connection

from camino.commands.environment import connect
from camino.core.access.install import declared, own_models
from camino.core.history import change_models
from camino.staff.models import Office, Post, Role, Worker
from camino.staff.standing import standing_of
from tests.house.oracle.city import OFFICES, PEOPLE, WORKERS, City, Row, Someone, city
from tests.house.oracle.rows import seen_by, write
from tests.house.oracle.rules import RULES, Asker, sees


@pytest.fixture(scope="module")
def owner(django_db_setup: None) -> Iterator[Connection[Any]]:
    with connect(connection.settings_dict["NAME"]) as made:
        yield made


def _standing(someone: Someone) -> Any:
    """As the program works it out from the posts."""
    worker = Worker(pk=someone.id)
    worker.posts_now = [
        Post(worker=worker, office=Office(pk=office), role=role) for office, role in someone.posts
    ]
    return standing_of(worker, proven=someone.proven)


def test_every_table_has_a_rule() -> None:
    histories = {model._meta.db_table for model in change_models()}
    assert set(declared()) - histories <= set(RULES), (
        "tell in tests/house/oracle/rules.py who sees the new table"
    )
    assert set(RULES) <= set(declared())


@settings(
    max_examples=20, phases=[Phase.generate], deadline=timedelta(minutes=1), derandomize=True, database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(seed=st.integers(0, 2**32))
def test_the_policies_and_the_plain_rules_agree_on_every_row(owner: Connection[Any], seed: int) -> None:
    role = connection.settings_dict["USER"]
    made, security = city(seed), declared()
    keys = {
        model._meta.db_table: str(model._meta.pk.column)
        for model in own_models()
        if "SELECT" in security[model._meta.db_table].may
    }
    with owner.transaction(force_rollback=True):
        write(owner, made)
        for someone in made.workers:
            ask = Asker(made, someone)
            for table, seen in seen_by(owner, role, _standing(someone), keys).items():
                assert seen == {row.key for row in made.of(table) if sees(ask, row)}, (table, someone)


@pytest.mark.parametrize(
    ("gone", "open_"), [("3 hours 59 minutes", True), ("4 hours 1 second", False), ("2 days", False)]
)
def test_broken_glass_opens_a_sealed_file_for_four_hours_by_the_clock(
    owner: Connection[Any], gone: str, open_: bool
) -> None:
    here, person, worker = OFFICES[0], PEOPLE[0], WORKERS[0]
    someone = Someone(worker, frozenset({(here, Role.SOCIAL_WORK)}), proven=True)
    about = {"person_id": person, "office_id": here}
    glass = {**about, "worker_id": worker, "kind": "glass", "over": False, "ended": False}
    rows = [
        Row("staff_office", here, {}), Row("staff_worker", worker, {}),
        Row("people_person", person, {"sealed": True, "blocked": False}), Row("people_knownat", PEOPLE[1], about),
        Row("people_protection", PEOPLE[2], {**about, "level": "sealed", "ended": False}),
        Row("people_opening", PEOPLE[3], glass), Row("people_consent", PEOPLE[4], {**about, "worker_id": worker}),
    ]  # fmt: skip
    keys = dict.fromkeys(("people_person", "people_protection", "people_consent"), "id")
    with owner.transaction(force_rollback=True):
        write(owner, City([someone], {row.table: [row] for row in rows}))
        owner.execute("SET LOCAL session_replication_role = replica")
        owner.execute(
            "UPDATE people_opening SET since = now() - %s::interval, until = now() - %s::interval + '4 hours'",
            [gone, gone],
        )
        owner.execute("SET LOCAL session_replication_role = origin")
        seen = seen_by(owner, connection.settings_dict["USER"], _standing(someone), keys)
    assert {table: bool(found) for table, found in seen.items()} == dict.fromkeys(keys, open_)
