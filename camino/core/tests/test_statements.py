"""Statements that Django writes once."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from uuid import UUID

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import CharField, DateField, UUIDField
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from camino.core.ids import new_id
from camino.core.statements import AnyOf, Statement, Told
from camino.staff.models import Post


def statement() -> Statement[Post]:
    return Statement(
        lambda: (
            Post.objects.filter(
                worker=AnyOf("workers", UUIDField()), since__lte=Told("day", DateField()), until=None
            )
            .select_related("office")
            .order_by("since", "id")
        )
    )


def asked_plainly(workers: list[UUID], day: date) -> list[Post]:
    return list(
        Post.objects.filter(worker__in=workers, since__lte=day, until=None)
        .select_related("office")
        .order_by("since", "id")
    )


def facts(posts: Iterable[Post]) -> list[tuple[object, ...]]:
    return [(post.pk, post.role, post.since, post.until, post.office.name) for post in posts]


def test_it_finds_what_the_queryset_finds_each_time_with_other_values(rosa, ramon, acting):
    ask, today = statement(), timezone.localdate()
    with acting(rosa):
        for workers in ([rosa.pk], [ramon.pk], [rosa.pk, ramon.pk], [], [new_id()]):
            for day in (today, today - timedelta(days=36_500)):
                assert facts(ask(workers=workers, day=day)) == facts(asked_plainly(workers, day))


def test_related_rows_come_with_it_and_the_sql_is_not_written_again(rosa, acting, monkeypatch):
    ask, today = statement(), timezone.localdate()
    with acting(rosa):
        ask(workers=[rosa.pk], day=today)
        monkeypatch.setattr(ask, "write", None)
        with CaptureQueriesContext(connection) as asked:
            [post] = ask(workers=[rosa.pk], day=today)
            assert post.office.name
    assert len(asked) == 1


def test_what_is_asked_is_not_kept_for_the_next_one(rosa, ramon, acting):
    ask, today = statement(), timezone.localdate()
    with acting(rosa):
        [first] = ask(workers=[rosa.pk], day=today)
        first.role = "spoilt"
        assert [post.role for post in ask(workers=[rosa.pk], day=today)] != ["spoilt"]


def test_a_value_that_is_not_told_is_a_mistake(rosa, acting):
    ask = statement()
    with acting(rosa), pytest.raises(KeyError):
        ask(workers=[rosa.pk])


def test_each_thread_asks_over_its_own_connection(db):
    ask = Statement(lambda: ContentType.objects.filter(app_label=Told("room", CharField()), model="post"))
    [here] = ask(room="staff")

    def elsewhere():
        try:
            return connection.connection, ask(room="staff"), connection.connection
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        before, [there], after = pool.submit(elsewhere).result()
    assert before is None
    assert after not in (None, connection.connection)
    assert there == here
