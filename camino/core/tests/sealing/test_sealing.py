"""What is written waits, is linked in order, is signed; and nothing that happens meanwhile does harm."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from types import ModuleType

import pytest
from django.db import connection, transaction
from django.db.utils import Error
from django.utils import timezone
from psycopg.types.json import Jsonb

from camino.commands.environment import connect
from camino.core.access.context import Standing, acting_as
from camino.core.access.system import as_the_system
from camino.core.ids import new_id
from camino.core.models import Entry, Link, Seal, Shape, Unsealed
from camino.core.refusals import Refused
from camino.core.sealing import SEALING, anchor, canonical, keys, sealer, sources, verifying
from camino.core.sealing.health import state
from config.home import ROOT
from tests.databases import address_of


def test_a_seal_counts_its_rows_and_follows_the_one_before(sealed):
    with as_the_system(clearances={SEALING}):
        seals = list(Seal.objects.order_by("number").values_list("number", "first", "last", "count"))
        assert not Unsealed.objects.exists()
    assert seals == [(1, 1, 3, 3), (2, 4, 5, 2), (3, 6, 7, 2)]


def test_nothing_new_makes_no_seal(sealed):
    assert sealed.seal() is None


def test_a_great_many_rows_are_sealed_some_at_a_time(book):
    book.write(5)
    assert [book.seal(at_most=2).count for _seal in range(3)] == [2, 2, 1]
    assert book.verify().links == 5


def test_what_is_committed_late_is_in_the_next_seal(book):
    early = new_id()
    book.write(1)
    book.seal()
    book.write(1, id=early)
    assert book.seal().count == 1
    assert book.verify().fits


def test_what_is_not_committed_does_not_wait(book):
    with as_the_system(clearances=()):
        Entry.objects.create(deed="undone", subject_id=new_id())
        transaction.set_rollback(True)
    assert book.seal() is None
    report = book.verify()
    assert (report.fits, report.waiting) == (True, 0)


def test_rows_that_wait_are_told_with_their_age(book):
    book.write(2)
    report = book.verify()
    assert (report.fits, report.waiting) == (True, 2)
    assert timezone.now() - report.waiting_since < timedelta(hours=1)


def test_only_one_seals_at_a_time(book):
    book.write(1)
    with connect(connection.settings_dict["NAME"]) as another, another.transaction():
        another.execute("SELECT pg_advisory_xact_lock(%s)", [sealer.ONE_SEALER])
        assert book.seal() is None
    assert book.seal().count == 1


def test_a_sealer_that_was_killed_half_way_leaves_nothing_wrong(book, place):
    book.write(3)
    words = "\n".join([
        "import os, signal",
        "from camino.commands.environment import start_django",
        "start_django()",
        "from camino.core.access.system import as_the_system",
        "from camino.core.sealing import SEALING, sealer",
        "sealer.Chain.sign = lambda *_: os.kill(os.getpid(), signal.SIGKILL)",
        "with as_the_system(clearances={SEALING}): sealer.seal()",
    ])  # fmt: skip
    environment = os.environ | {"CAMINO_DATABASE_URL": address_of(connection.settings_dict["NAME"])}
    killed = subprocess.run([sys.executable, "-c", words], env=environment, cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL
    report = book.verify()
    assert (report.links, report.waiting, report.fits) == (0, 3, True)
    assert book.seal().count == 3
    assert book.verify().fits


def test_one_that_was_killed_before_the_list_was_written_is_caught_up_with(book, monkeypatch):
    book.write(1)
    with monkeypatch.context() as killed:
        killed.setattr(anchor, "append", lambda seals: None)
        book.seal()
    book.write(1)
    book.seal()
    assert [line["seal"] for line in anchor.listed(anchor.anchor_file())] == [1, 2]


def test_a_line_of_the_list_that_was_cut_short_is_written_anew(sealed):
    whole = anchor.anchor_file().read_bytes()
    anchor.anchor_file().write_bytes(whole[:-40])
    sealed.write(1)
    sealed.seal()
    assert [line["seal"] for line in anchor.listed(anchor.anchor_file())] == [1, 2, 3, 4]
    assert sealed.verify().fits


def test_a_key_that_is_missing_stops_sealing_until_it_is_back_or_given_up(sealed):
    old = sealed.public_key()
    keys.key_file().rename(keys.key_file().with_name("away"))
    sealed.write(1)
    with pytest.raises(Refused, match="Put it back"):
        sealed.seal()
    assert sealed.seal(with_new_key=True).number == 4
    new = sealed.public_key()
    assert not sealed.verify().fits
    assert sealed.verify(trusted=[old, new]).fits


def test_another_key_in_its_place_stops_sealing(sealed):
    keys.key_file().unlink()
    keys.new_key()
    sealed.write(1)
    with pytest.raises(Refused, match="not the one"):
        sealed.seal()


def test_only_its_owner_can_read_the_key(sealed):
    assert keys.key_file().stat().st_mode & 0o777 == 0o600
    assert keys.key_file().parent.stat().st_mode & 0o777 == 0o700


# What the law has erased


def test_an_erasure_that_the_law_demands_is_linked_anew_and_told(sealed):
    (row_id,) = sealed.owner("SELECT row_id FROM core_link WHERE position = 4")[0]
    sealed.owner("UPDATE staff_officechange SET phone = '' WHERE pgh_id = %s", row_id)
    assert not sealed.verify().fits
    with as_the_system(clearances={SEALING}):
        made = sealer.reseal("staff_officechange", [row_id], reason="retention, 5 years")
    assert made is not None
    assert (made.first, made.count) == (8, 1)
    report = sealed.verify()
    assert (report.fits, report.erasures) == (True, 1)
    sealed.owner("UPDATE staff_officechange SET phone = '3' WHERE pgh_id = %s", row_id)
    assert sealed.misfits() == ["8 The row, or its link, does not say what was sealed."]


def test_a_row_that_the_law_took_away_may_be_gone_and_may_not_come_back(sealed):
    ((row_id,),) = sealed.owner("SELECT row_id FROM core_link WHERE position = 4")
    row = sealed.owner("DELETE FROM staff_officechange WHERE pgh_id = %s RETURNING *", row_id)[0]
    with as_the_system(clearances={SEALING}):
        sealer.reseal("staff_officechange", [row_id], reason="cancellation 12/2027")
    assert sealed.verify().fits
    sealed.owner(f"INSERT INTO staff_officechange VALUES ({', '.join(['%s'] * len(row))})", *map(_plain, row))
    assert not sealed.verify().fits


def test_an_erasure_has_a_reason(sealed):
    with pytest.raises(ValueError, match="for a reason only"), as_the_system(clearances={SEALING}):
        sealer.reseal("core_entry", [str(new_id())], reason=" ")


def _plain(value: object) -> object:
    return Jsonb(value) if isinstance(value, dict) else value


# Columns that come and go


@contextmanager
def without_details(module: ModuleType) -> Iterator[None]:
    """As if entries had one column less, for a module."""
    less = sources.sources()
    less["core_entry"] = replace(
        less["core_entry"], columns=tuple(name for name in less["core_entry"].columns if name != "details")
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "sources", lambda: less)
        yield


def test_a_column_that_is_added_later_is_not_the_sealed_rows(book):
    book.write(1)
    with without_details(sealer):
        book.seal()
    book.write(1)
    book.seal()
    assert book.verify().fits
    book.owner("UPDATE core_entry SET details = '{}'")
    assert book.misfits() == ["2 The row, or its link, does not say what was sealed."]


def test_a_column_that_was_dropped_is_told(sealed):
    with without_details(verifying):
        assert sealed.misfits()[0] == "1 core_entry has lost a column that was sealed."


# One way to tell a value


def test_the_bytes_of_a_row_depend_on_no_setting_and_no_order_of_keys(book):
    (entry,) = book.write(1, details={"b": 1, "a": {"d": 'é\n"', "c": [1.5, None]}})
    source = sources.sources()["core_entry"]
    same = """UPDATE core_entry SET details = '{"a": {"c": [1.5, null], "d": "é\\n\\""}, "b": 1}'"""
    told = set()
    for settings in (
        {"TimeZone": "UTC"},
        {"TimeZone": "America/Ciudad_Juarez", "DateStyle": "German", "IntervalStyle": "sql_standard"},
        {"TimeZone": "Asia/Kathmandu", "bytea_output": "escape", "extra_float_digits": "-5"},
    ):
        with as_the_system(clearances={SEALING}), connection.cursor() as cursor:
            for name, value in settings.items():
                cursor.execute("SELECT set_config(%s, %s, true)", [name, value])
            canonical.fix_settings()
            told |= set(canonical.canonical_rows(source, source.columns, [str(entry.pk)]).values())
        book.owner(same)
    (row,) = told
    values = dict(zip(source.columns, json.loads(row), strict=True))
    assert datetime.fromisoformat(values["at"]) == entry.at
    assert values["at"].endswith("+00")
    assert values["office_id"] is None
    assert json.loads(values["details"]) == entry.details


def test_a_link_is_what_the_definition_says():
    shape = sha256(b'["t","a","b"]').digest()
    assert canonical.digest_of_shape("t", ["a", "b"]) == shape
    assert canonical.digest_of_link(bytes(32), shape, "7", "law", b'["1",null]') == (
        sha256(bytes(32) + shape + b"7\0law\0" + b'["1",null]').digest()
    )


# Who may


@pytest.mark.parametrize("model", [Link, Seal, Shape, Unsealed])
def test_only_the_sealer_and_the_auditor_see_the_chain(sealed, model):
    sealed.write(1)
    for clearance, sees in ((SEALING, True), ("auditor", model is not Unsealed), ("administrator", False)):
        with as_the_system(clearances={clearance}):
            assert model.objects.exists() is sees, clearance


NEW_LINK = (
    "INSERT INTO core_link (position, shape_id, row_id, reason, digest) VALUES (99, 1, 'x', '', sha256('x'))"
)
QUEUED = "INSERT INTO core_unsealed (source, row_id, at) VALUES ('core_entry', 'x', now())"
CHAIN = {"core_link": "position", "core_seal": "number", "core_shape": "source"}


@pytest.mark.parametrize(
    ("statement", "clearances"),
    [
        (NEW_LINK, {"auditor", "administrator", "retention"}),
        (QUEUED, {SEALING}),
        ("UPDATE core_unsealed SET row_id = 'x'", {SEALING}),
        ("SELECT core_to_be_sealed_by_id()", {SEALING}),
        *((f"UPDATE {table} SET {column} = {column}", {SEALING}) for table, column in CHAIN.items()),
        *((f"DELETE FROM {table}", {SEALING}) for table in CHAIN),
        *((f"TRUNCATE {table}", {SEALING}) for table in CHAIN),
    ],
)
def test_the_application_cannot(sealed, statement, clearances):
    refused = pytest.raises(Error, match=r"permission denied|row-level security")
    with as_the_system(clearances=clearances), connection.cursor() as cursor, refused, transaction.atomic():
        cursor.execute(statement)


def test_nobody_but_the_sealer_takes_rows_off_the_queue(sealed):
    sealed.write(1)
    with (
        acting_as(Standing(worker=new_id(), clearances=frozenset({"auditor"}))),
        connection.cursor() as cursor,
    ):
        cursor.execute("DELETE FROM core_unsealed")
        assert cursor.rowcount == 0


# Whether sealing is late


def test_the_auditor_is_told_when_sealing_is_late(sealed):
    with as_the_system(clearances={"auditor"}):
        now = state()
        assert (now.unsealed, now.late) == (0, False)
        assert now.last_seal_at is not None
        assert timezone.now() - now.last_seal_at < timedelta(hours=1)
    sealed.write(2)
    with as_the_system(clearances={"auditor"}):
        assert (state().unsealed, state().late) == (2, False)
    sealed.owner("UPDATE core_unsealed SET at = at - interval '1 hour'")
    with as_the_system(clearances={"auditor"}):
        assert state().late
    with as_the_system(clearances={"administrator"}):
        assert (state().unsealed, state().last_seal_at) == (0, None)
