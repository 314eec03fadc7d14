"""New keys for old: every value, every history, at any moment interrupted, and nothing lost."""

import os
import signal
import subprocess
import sys
from typing import Any

import pytest
from django.db import DatabaseError, connection

from camino.core.encryption import encrypt, keyring, rotation
from config.home import ROOT
from tests.databases import address_of


@pytest.fixture
def papers(cabinet, monkeypatch):
    """Twenty-five papers, each corrected once, and batches of ten."""
    monkeypatch.setattr(rotation, "BATCH", 10)
    made = cabinet.Paper.objects.bulk_create([cabinet.Paper(reason=f"first {n}") for n in range(25)])
    for number, paper in enumerate(made):
        paper.reason, paper.facts = f"second {number}", {"n": number}
        paper.save()
    return cabinet


def rotate() -> tuple[str, rotation.Progress, list[str]]:
    """The command without its words."""
    made = keyring.make()
    *_, progress = rotation.renew()
    return made, progress, rotation.retire_unused()


def everything(cabinet: Any) -> tuple[list[Any], list[Any]]:
    """All that can be read, in the order it was written."""
    return (
        [(paper.reason, paper.facts) for paper in cabinet.Paper.objects.order_by("pk")],
        [(event.reason, event.facts) for event in cabinet.PaperEvent.objects.order_by("pk")],
    )


def test_every_value_and_its_history_is_under_the_new_key_and_says_the_same(papers):
    before, old = everything(papers), keyring.current()
    new, progress, retired = rotate()
    assert everything(papers) == before
    assert rotation.uses() == {new: 25 * 2 + 50 * 2}
    assert (progress.renewed, progress.left, retired) == (150, 0, [old])
    assert keyring.ids() == [new]
    assert keyring.retired() == [old]


def test_re_encryption_makes_no_history_and_leaves_the_locks_as_they_were(papers):
    events = papers.PaperEvent.objects.count()
    rotate()
    assert papers.PaperEvent.objects.count() == events
    with pytest.raises(DatabaseError, match="appended only"), connection.cursor() as cursor:
        cursor.execute("DELETE FROM cabinet_paperevent")
    papers.Paper.objects.create(reason="new")
    assert papers.PaperEvent.objects.count() == events + 1


def test_killed_in_the_middle_of_a_batch_it_goes_on_and_nothing_is_lost(papers, own_database):
    before, old = everything(papers), keyring.current()
    new = keyring.make()
    environment = os.environ | {"CAMINO_DATABASE_URL": address_of(own_database), "CAMINO_ROLE": "owner"}
    killed = subprocess.run(
        [sys.executable, "-m", "camino.core.tests.encryption.killed_halfway"],
        cwd=ROOT, env=environment, capture_output=True, check=False,
    )  # fmt: skip
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()

    assert everything(papers) == before
    assert rotation.uses() == {new: 20, old: 130}
    assert rotation.unfinished() == [old]
    papers.Paper.objects.create(reason="written meanwhile")
    assert rotation.retire_unused() == []

    for _progress in rotation.renew():
        pass
    assert rotation.retire_unused() == [old]
    assert everything(papers)[0][:25] == before[0]


def test_what_is_written_with_the_old_key_after_all_is_still_read_and_renewed_next_time(papers):
    slow = papers.Paper(reason="begun before the rotation")
    old = keyring.current()
    values = papers.Paper._meta.get_field("reason").pre_save(slow, add=True)
    rotate()
    slow.save()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cabinet_paper SET reason = %s WHERE id = %s", [bytes(values), slow.pk])
    assert papers.Paper.objects.get(pk=slow.pk).reason == "begun before the rotation"
    assert rotation.uses()[old] == 1 + 1  # and its history
    rotate()
    assert rotation.uses()[old] == 0


def test_a_value_that_does_not_open_is_left_counted_and_keeps_its_key(papers):
    spoiled, old = papers.Paper.objects.first(), keyring.current()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE cabinet_paper DISABLE TRIGGER USER")
        cursor.execute("UPDATE cabinet_paper SET reason = facts WHERE id = %s", [spoiled.pk])
        cursor.execute("ALTER TABLE cabinet_paper ENABLE TRIGGER USER")
    _new, progress, retired = rotate()
    assert (progress.left, retired) == (1, [])
    assert rotation.unfinished() == [old]


def test_texts_inside_another_packages_json_are_renewed_where_they_stand(cabinet, monkeypatch):
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE authenticators (id serial PRIMARY KEY, data jsonb)")
        cursor.execute(
            "INSERT INTO authenticators (data) VALUES (%s), (%s)",
            ['{"secret": "%s", "used": [1, "x"]}' % encrypt("JBSWY3DP", "staff.mfa"), '{"name": "none"}'],  # noqa: UP031
        )
    monkeypatch.setattr(rotation, "shelves", lambda: [rotation.TextShelf("authenticators", "id", "data")])
    new, progress, _retired = rotate()
    assert (rotation.uses(), progress.renewed) == ({new: 1}, 1)
    with connection.cursor() as cursor:
        cursor.execute("SELECT data->>'secret', data->'used' FROM authenticators ORDER BY id")
        (secret, used), _none = cursor.fetchall()
        cursor.execute("DROP TABLE authenticators")
    from camino.core.encryption import decrypt

    assert decrypt(secret, "staff.mfa") == "JBSWY3DP"
    assert str(used) in {'[1, "x"]', "[1, 'x']"}
