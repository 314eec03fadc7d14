"""Every change of a row leaves a trace that the application can read and nobody can forge."""

from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.db.utils import Error
from django.utils.timezone import now

from camino.commands.environment import connect
from camino.core.access.context import NOBODY, acting_as
from camino.core.access.install import own_models, recording_functions
from camino.core.history import change_models, changes_of
from camino.staff.models import Office, Worker

OfficeChange = apps.get_model("staff", "OfficeChange")
WorkerChange = apps.get_model("staff", "WorkerChange")


# Why nobody records the changes of these.
NOT_RECORDED = {
    "Entry": "the book itself: added to, never changed",
    "Done": "one-time keys: added to, never changed",
    "LegalDay": "days added by an administrator, never changed",
    "Search": "added to, never changed; it says whom somebody was shown",
    "Card": "made from the person, whose changes are recorded",
    "Layout": "how the columns of a list were read: tells of nobody",
    "Tally": "counts that end by themselves, of Django's cache",
    "Seal": "the chain that seals the book: added to, never changed",
    "Link": "the chain that seals the book: added to, never changed",
    "Shape": "the chain that seals the book: added to, never changed",
    "Movement": "the stock book: added to, never changed",
    "Balance": "kept by the database from the stock book",
    "Receipt": "added to, never changed",
    "Proof": "added to, never changed",
    "BoxLine": "added to, never changed",
    "Publication": "counts as they were told: added to, never changed",
    "Kind": "added to, never changed",
    "Outlook": "computed from counts, and kept as it was",
    "ColdNight": "the weather",
    "Unsealed": "the chain that seals the book: what waits to be sealed",
    "NameWord": "counted from the cards, which are made from the people",
    "NameWordSeen": "waits to be counted",
    "Legacy": "added to, never changed: what an old register said",
    "LikelyPair": "who decided what and when stands on the row, and in the book",
    "MergedRow": "a joining's own memory, for taking it apart: added to, never changed",
    "Alias": "made and ended by joinings, which are recorded",
    "AliasUse": "added to, never changed",
}


@pytest.fixture
def told(acting, adela):
    """What the history of an office says, as the administrator reads it: label, telephone, who."""

    def read(office: Office) -> list[tuple[str, str, str | None]]:
        with acting(adela):
            rows = OfficeChange.objects.filter(id=office.pk).order_by("pgh_id")
            return [(row.pgh_label, row.phone, (row.pgh_context or {}).get("worker")) for row in rows]

    return read


def new_office(**facts: str) -> Office:
    return Office(name="Nogales", short_name="Nogales", city="Nogales", **facts)


def run(statement: str, *values: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def save(office: Office) -> None:
    office.phone = "2"
    office.save()


def update(office: Office) -> None:
    Office.objects.filter(pk=office.pk).update(phone="2")


def bulk_update(office: Office) -> None:
    office.phone = "2"
    Office.objects.bulk_update([office], ["phone"])


def plain_sql(office: Office) -> None:
    run("UPDATE staff_office SET phone = '2' WHERE id = %s", office.pk)


def upsert(office: Office) -> None:
    office.phone = "2"
    Office.objects.bulk_create([office], update_conflicts=True, unique_fields=["id"], update_fields=["phone"])


@pytest.mark.parametrize("change", [save, update, bulk_update, plain_sql, upsert])
def test_a_change_is_recorded_whichever_way_it_is_made(adela, acting, told, change):
    with acting(adela):
        (office,) = Office.objects.bulk_create([new_office(phone="1")])
        change(office)
    by = str(adela.pk)
    assert told(office) == [("insert", "1", by), ("update", "2", by)]


def test_a_change_that_changes_nothing_is_none(adela, acting, told):
    with acting(adela):
        office = new_office(phone="1")
        office.save()
        office.save()
    assert len(told(office)) == 1


def test_a_copy_is_recorded_too(db):
    columns = "id, name, short_name, city, address, phone, time_zone, protection_contact"
    row = ["01900000-0000-7000-8000-000000000001", "Nogales", "Nogales", "Nogales", "", "1", "UTC", ""]
    with connect(connection.settings_dict["NAME"]) as owner, owner.transaction(force_rollback=True):
        with owner.cursor().copy(f"COPY staff_office ({columns}) FROM STDIN") as rows:
            rows.write_row(row)
        assert owner.execute("SELECT pgh_label FROM staff_officechange").fetchall() == [("insert",)]


def test_a_change_knows_the_office_and_the_transaction(adela, acting):
    with acting(adela):
        office = new_office()
        office.save()
        change = OfficeChange.objects.get(id=office.pk)
        other = new_office(phone="1")
        other.short_name = other.name = "Matamoros"
        other.save()
        assert OfficeChange.objects.get(id=other.pk).pgh_context_id == change.pgh_context_id
    assert change.pgh_context == {"worker": str(adela.pk), "office": str(adela.office.pk)}
    with acting(adela):
        office.phone = "2"
        office.save()
        assert OfficeChange.objects.filter(id=office.pk).values("pgh_context_id").distinct().count() == 2


def test_what_is_nobodys_to_keep_is_not_copied(adela, rosa, acting):
    assert not {"password", "last_login"} & {field.name for field in WorkerChange._meta.get_fields()}
    with acting(adela):
        before = WorkerChange.objects.filter(id=rosa.pk).count()
        Worker.objects.filter(pk=rosa.pk).update(last_login=now())
        assert WorkerChange.objects.filter(id=rosa.pk).count() == before


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO staff_officechange (id, name, short_name, city, address, phone, time_zone, pgh_created_at,"
        " pgh_label) VALUES (gen_random_uuid(), '', '', '', '', '', '', now(), 'insert')",
        "UPDATE staff_officechange SET name = 'another'",
        "DELETE FROM staff_officechange",
        "TRUNCATE staff_officechange",
        "ALTER TABLE staff_office DISABLE TRIGGER ALL",
        "SET LOCAL session_replication_role = replica",
        "DROP TABLE staff_officechange",
    ],
)
def test_the_application_cannot_change_history(adela, acting, statement):
    with acting(adela), pytest.raises(Error), transaction.atomic():
        run(statement)


def test_nobody_hangs_the_triggers_function_on_a_table_of_their_own(adela, acting):
    (function,) = [name for name in recording_functions() if name.startswith("pgtrigger_insert")][:1]
    with acting(adela):
        run("CREATE TEMP TABLE mine (LIKE staff_office)")
        with pytest.raises(Error, match="permission denied"), transaction.atomic():
            run(f"CREATE TRIGGER forge AFTER INSERT ON mine FOR EACH ROW EXECUTE FUNCTION {function}()")


@pytest.mark.parametrize(
    "trick",
    [
        "SET LOCAL pgtrigger.ignore = '{%s}'",
        "CREATE TEMP TABLE staff_officechange (LIKE public.staff_officechange) ON COMMIT DROP;"
        " SET LOCAL search_path = pg_temp, public",
    ],
)
def test_recording_cannot_be_talked_out_of_it(adela, acting, told, trick):
    with acting(adela):
        office = new_office(phone="1")
        office.save()
        names = ",".join(recording_functions())
        run(trick.replace("%s", names))
        run("UPDATE public.staff_office SET phone = '2' WHERE id = %s", office.pk)
        run("DROP TABLE IF EXISTS pg_temp.staff_officechange")
    assert [(label, phone) for label, phone, _who in told(office)] == [("insert", "1"), ("update", "2")]


def test_the_history_of_workers_and_offices_is_for_those_who_oversee(adela, andres, rosa, acting):
    for reader, sees in ((adela, True), (andres, True), (rosa, False)):
        with acting(reader):
            assert WorkerChange.objects.exists() is sees
    with acting_as(NOBODY):
        assert not WorkerChange.objects.exists()


def test_every_model_is_recorded_or_says_why_not():
    tables = set(change_models())
    recorded = {model.__name__ for model in own_models() if changes_of(model)}
    own = {model.__name__ for model in own_models() if model not in tables}
    assert own - recorded == set(NOT_RECORDED) & own
