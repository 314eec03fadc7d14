"""Posts: who gives them, and what nobody is at the same time."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from camino.core.ids import new_id
from camino.core.refusals import Refused
from camino.staff import actions
from camino.staff.models import INCOMPATIBLE, Office, Post, Role, Worker
from tests.characters import by_an_administrator, hired, office, posted

TODAY = date(2026, 3, 2)
PAIRS = sorted(tuple(sorted(pair)) for pair in INCOMPATIBLE)


def _give(worker: Any, role: Any, by: Any, **facts: Any) -> Any:
    return actions.give_post(
        worker=worker,
        office=facts.pop("office", office("Juárez")),
        role=role,
        since=TODAY,
        key=new_id(),
        by=by,
        **facts,
    )


def test_an_administrator_gives_a_post_and_ends_it(rosa, adela, acting):
    with acting(adela):
        post = _give(rosa, Role.STORE, adela)
        actions.end_post(post=post, until=TODAY + timedelta(days=30), by=adela)
    assert Post.objects.get(pk=post.pk).until == TODAY + timedelta(days=30)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_roles_that_do_not_go_together_are_refused_by_the_action_and_by_the_database(
    db, adela, acting, one, other
):
    with by_an_administrator():
        worker = Worker.objects.create(username="doble", full_name="Doble")
        Post.objects.create(worker=worker, office=office("Juárez"), role=one, since=TODAY)
    with acting(adela), pytest.raises(Refused):
        _give(worker, Role(other), adela, office=office("Tijuana"))
    with by_an_administrator(), pytest.raises(IntegrityError), transaction.atomic():
        Post.objects.create(worker=worker, office=office("Tijuana"), role=other, since=TODAY)


def test_the_pairs_are_the_administrator_and_cases_the_auditor_and_everything():
    assert {frozenset(pair) for pair in PAIRS if "auditor" not in pair} == {
        frozenset({"administrator", role})
        for role in (
            "reception",
            "social_work",
            "protection",
            "health",
            "store",
            "manager",
            "researcher",
            "partner",
        )
    }
    assert sum("auditor" in pair for pair in PAIRS) == len(Role) - 1


def test_one_after_the_other_they_may_be_held(rosa, adela, acting):
    with by_an_administrator():
        Post.objects.filter(worker=rosa).update(until=TODAY - timedelta(days=1))
    with acting(adela):
        assert _give(rosa, Role.AUDITOR, adela)


def test_a_post_cannot_be_lengthened_into_another(rosa, adela, acting):
    with by_an_administrator():
        Post.objects.filter(worker=rosa).update(until=TODAY - timedelta(days=1))
    posted(rosa, "Juárez", Role.AUDITOR, TODAY)
    with by_an_administrator(), pytest.raises(IntegrityError), transaction.atomic():
        Post.objects.filter(worker=rosa, role=Role.RECEPTION).update(until=None)


def test_nobody_gives_themselves_a_post(adela, acting):
    with acting(adela):
        with pytest.raises(Refused):
            _give(adela, Role.AUDITOR, adela)
        with pytest.raises(ProgrammingError), transaction.atomic():
            Post.objects.create(worker=adela, office=office("Tijuana"), role=Role.ADMINISTRATOR, since=TODAY)
        assert Post.objects.filter(worker=adela).update(until=TODAY) == 0


@pytest.mark.parametrize("character", ["rosa", "ines", "marta", "andres", None])
def test_nobody_else_writes_offices_workers_and_posts(rosa, ramon, acting, character):
    from camino.core.access import context

    standing = acting(hired(character)) if character else context.acting_as(context.NOBODY)
    with standing:
        assert Office.objects.update(phone="1") == 0
        assert Worker.objects.filter(pk=ramon.pk).update(is_active=False, password="!") == 0  # noqa: S106
        assert Post.objects.update(role=Role.ADMINISTRATOR) == 0
        for make in (
            lambda: Office.objects.create(name="X", short_name="X", city="X"),
            lambda: Worker.objects.create(username="x", full_name="X"),
            lambda: Post.objects.create(worker=rosa, office=rosa.office, role=Role.MANAGER, since=TODAY),
        ):
            with pytest.raises(ProgrammingError), transaction.atomic():
                make()


@pytest.mark.parametrize(
    ("field", "value"),
    [("username", "jefa"), ("full_name", "Jefa"), ("email", "x@example.org"), ("is_active", False)],
)
def test_a_worker_changes_of_themselves_no_more_than_password_and_language(rosa, acting, field, value):
    with acting(rosa):
        assert Worker.objects.filter(pk=rosa.pk).update(language="en") == 1
        with pytest.raises(ProgrammingError), transaction.atomic():
            Worker.objects.filter(pk=rosa.pk).update(**{field: value})


def test_an_administrator_without_the_second_factor_writes_nothing(adela, rosa):
    from camino.core.access import context
    from camino.staff.standing import standing_of

    with context.acting_as(standing_of(adela, proven=False)):
        assert Worker.objects.filter(pk=rosa.pk).update(is_active=False) == 0


def test_an_administrator_sees_no_person(adela, person, acting):
    from camino.people.models import Person

    with acting(adela):
        assert not Person.objects.exists()


def test_workers_and_posts_cannot_be_deleted(adela, acting):
    with acting(adela), pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM staff_post")
