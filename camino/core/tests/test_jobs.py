"""What the system does by itself, and what it may do then."""

from uuid import UUID

import pytest
from django.db import connection, connections, transaction
from procrastinate.contrib.django import app

from camino.commands.environment import connect
from camino.core import jobs
from camino.core.ids import new_id
from camino.core.models import Entry
from camino.core.scheduling import Job, job
from config.jobs import worker_app

seen: list[tuple[UUID, str, str]] = []


@job(clearances={"looking"})
def look(*, at: UUID) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(camino_worker()::text, 'nobody'), current_setting('camino.clearances')"
        )
        seen.append((at, *cursor.fetchone()))


@job(clearances={"looking"})
def fail(*, at: UUID) -> None:
    Entry.objects.create(deed="half done", subject_id=at)
    raise RuntimeError("no")


@pytest.fixture(autouse=True)
def nothing_seen():
    seen.clear()


def test_a_job_acts_in_nobodys_name_with_its_own_clearances(db):
    look(at=(row := new_id()))
    assert seen == [(row, "nobody", "{looking}")]


def test_a_job_that_was_put_off_is_done_with_the_same_ids(db, do_jobs):
    look.later(at=(row := new_id()))
    assert not seen
    do_jobs()
    assert [at for at, *_standing in seen] == [row]


def test_a_deed_that_is_undone_puts_nothing_off(db, do_jobs):
    with transaction.atomic():
        look.later(at=new_id())
        transaction.set_rollback(True)
    do_jobs()
    assert not seen


def test_a_job_that_fails_leaves_nothing(db):
    with pytest.raises(RuntimeError):
        fail(at=new_id())
    assert not Entry.objects.filter(deed="half done").exists()


def test_a_job_is_told_ids_only():
    def greet(*, name: str) -> None: ...

    with pytest.raises(TypeError, match="ids only"):
        Job(greet, (), "")


def test_a_job_that_comes_round_waits_once(db):
    for _time in range(3):
        jobs.seal_the_book.later()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name LIKE '%seal_the_book'")
        assert cursor.fetchone() == (1,)


def test_every_job_of_the_house_is_declared_as_one():
    ours = {name for name in app.tasks if name.startswith("camino.")}
    declared = {name for name in ours if isinstance(getattr(app.tasks[name].func, "__self__", None), Job)}
    assert ours - declared == {"camino.core.jobs.look_after_jobs"}


@pytest.fixture
def committed(django_db_setup, django_db_blocker, monkeypatch):
    """Jobs that are really committed, for the process that does them; nothing comes round meanwhile."""
    monkeypatch.setattr(app.periodic_registry, "periodic_tasks", {})
    with django_db_blocker.unblock(), connect(connection.settings_dict["NAME"]) as owner:
        yield owner
        connections.close_all()
        owner.execute("DELETE FROM procrastinate_jobs")
        owner.execute("DELETE FROM procrastinate_workers")


def work_once() -> None:
    worker_app().run_worker(
        wait=False, listen_notify=False, install_signal_handlers=False, delete_jobs="successful"
    )


def test_the_jobs_process_does_what_waits_as_the_application(committed):
    look.later(at=(row := new_id()))
    work_once()
    assert [at for at, *_standing in seen] == [row]
    assert committed.execute("SELECT count(*) FROM procrastinate_jobs").fetchone() == (0,)


def test_a_job_that_failed_is_kept_to_be_looked_at(committed):
    fail.later(at=new_id())
    work_once()
    assert committed.execute("SELECT status::text FROM procrastinate_jobs").fetchall() == [("failed",)]


@pytest.mark.parametrize(("attempts", "becomes"), [(0, []), (3, [("failed",)])])
def test_a_job_whose_process_was_killed_is_done_anew_but_not_for_ever(committed, attempts, becomes):
    look.later(at=new_id())
    committed.execute(
        "WITH dead AS (INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 hour')"
        " RETURNING id)"
        " UPDATE procrastinate_jobs SET status = 'doing', worker_id = dead.id, attempts = %s FROM dead", [attempts],
    )  # fmt: skip
    app.configure_task("camino.core.jobs.look_after_jobs").defer(timestamp=0)
    work_once()
    assert len(seen) == (attempts == 0)
    assert committed.execute("SELECT status::text FROM procrastinate_jobs").fetchall() == becomes
