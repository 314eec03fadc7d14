"""Whoever owns the tables can change anything in them. It shows."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.apps import apps

from camino.core.ids import new_id
from camino.core.models import Entry, Seal
from camino.core.sealing import anchor, keys
from camino.core.sealing.sources import sources

CHANGED = "The row, or its link, does not say what was sealed."
NOT_SIGNED = "The links of seal {} are not those that were signed."
LINKED = "(SELECT row_id::uuid FROM core_link WHERE position = {})"
ANOTHER = {
    "uuid": "gen_random_uuid()",
    "timestamp with time zone": "now() + interval '1 day'",
    "jsonb": """'{"another": 1}'""",
    "character varying": "'another'",
    "text": "'another'",
}


def test_nothing_is_found_where_nothing_was_touched(sealed):
    report = sealed.verify()
    assert (report.fits, report.links, report.seals, report.waiting) == (True, 7, 3, 0)
    assert report.sealed_since < report.sealed_until


def test_an_entry_that_was_deleted_is_named(sealed):
    (entry,) = sealed.owner(f"DELETE FROM core_entry WHERE id = {LINKED.format(2)} RETURNING id")
    (misfit,) = sealed.verify().misfits
    assert (misfit.position, misfit.source, misfit.row_id) == (2, "core_entry", str(entry[0]))
    assert misfit.what == "The row is gone."
    assert datetime.now(UTC) - misfit.at < timedelta(hours=1)


@pytest.mark.parametrize(
    ("table", "position"), [("core_entry", 3), ("staff_officechange", 4)], ids=["entry", "history"]
)
def test_no_column_can_be_changed_unseen(sealed, table, position):
    source = sources()[table]
    (row_id,) = sealed.owner("SELECT row_id FROM core_link WHERE position = %s", position)[0]
    types = dict(
        sealed.owner(
            "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = %s", table
        )
    )
    for column in set(source.columns) - {source.key}:
        was = sealed.owner(f"SELECT {column}::text FROM {table} WHERE {source.key}::text = %s", row_id)[0][0]
        change = f"UPDATE {table} SET {column} = %s WHERE {source.key}::text = '{row_id}'"
        sealed.owner(change.replace("%s", "'read'" if column == "kind" else ANOTHER[types[column]]))
        assert sealed.misfits() == [f"{position} {CHANGED}"], column
        sealed.owner(change, was)
        assert sealed.verify().fits, column


def test_an_entry_under_another_id_is_gone_and_was_never_sealed(refuses):
    refuses(
        f"UPDATE core_entry SET id = gen_random_uuid() WHERE id = {LINKED.format(1)}",
        "1 The row is gone.",
        "None The row was never sealed, nor does it wait to be: it was written past the book's triggers.",
    )


def test_an_entry_written_past_the_triggers_is_named(sealed):
    forged = new_id()
    sealed.owner(
        "INSERT INTO core_entry (id, at, kind, deed, subject_kind, details)"
        " VALUES (%s, now() - interval '1 year', 'deed', 'register', '', '{}')", forged,
    )  # fmt: skip
    (misfit,) = sealed.verify().misfits
    assert (misfit.source, misfit.row_id) == ("core_entry", str(forged))
    assert "never sealed" in misfit.what


def test_an_entry_that_was_deleted_before_it_was_sealed_is_named(book):
    book.write(2)
    book.owner("DELETE FROM core_entry WHERE deed = 'deed 1'")
    book.seal()
    assert book.misfits() == ["2 The row is gone."]


def test_a_link_that_is_gone_is_named(refuses):
    refuses("DELETE FROM core_link WHERE position = 2", "2 This link is gone.", NEVER)


def test_links_that_are_gone_with_their_rows_are_named(refuses):
    refuses(
        "DELETE FROM core_entry WHERE id IN (SELECT row_id::uuid FROM core_link WHERE position IN (2, 3));"
        "DELETE FROM core_link WHERE position IN (2, 3)",
        "2 The links 2 to 3 are gone.",
    )  # fmt: skip


def test_a_link_that_was_added_at_the_end_is_named(refuses):
    refuses(
        "INSERT INTO core_link SELECT 8, gen_random_uuid(), '', digest, shape_id FROM core_link WHERE position = 7",
        "8 The row is gone.",
        "8 This link was added: no seal covers it.",
    )


@pytest.mark.parametrize("position", [2, 4], ids=["entry", "history"])
@pytest.mark.parametrize(
    "forged", ["", "nobody", "-", "9" * 36, "{00000000-0000-0000-0000-000000000000}"[:36]]
)
def test_a_link_whose_row_id_is_none_is_named_and_the_rest_is_checked(sealed, position, forged):
    sealed.owner("UPDATE core_link SET row_id = %s WHERE position = %s", forged, position)
    sealed.owner("DELETE FROM core_entry WHERE id = " + LINKED.format(7))
    named = sealed.misfits()
    assert f"{position} The link names no row that can be." in named
    assert "7 The row is gone." in named


def test_a_digest_that_was_changed_is_named_with_what_follows_from_it(refuses):
    refuses(
        "UPDATE core_link SET digest = sha256('x') WHERE position = 3",
        f"3 {CHANGED}", f"3 {NOT_SIGNED.format(1)}", f"4 {CHANGED}",
    )  # fmt: skip


def test_rows_in_another_order_are_named(refuses):
    refuses(
        "UPDATE core_link SET position = 100 + position WHERE position IN (1, 2);"
        "UPDATE core_link SET position = CASE position WHEN 101 THEN 2 ELSE 1 END WHERE position > 100",
        f"1 {CHANGED}", f"2 {CHANGED}", f"3 {CHANGED}",
    )  # fmt: skip


def test_a_shape_that_leaves_a_column_out_shows_on_every_row(refuses):
    refuses(
        "UPDATE core_shape SET columns = array_remove(columns, 'details') WHERE source = 'core_entry'",
        *(f"{position} {CHANGED}" for position in (1, 2, 3, 5, 6, 7)),
    )


def test_the_end_cut_off_shows_in_the_list_outside_the_database(sealed):
    sealed.owner("DELETE FROM core_entry WHERE id IN (SELECT row_id::uuid FROM core_link WHERE position > 5)")
    sealed.owner("DELETE FROM core_link WHERE position > 5")
    sealed.owner("DELETE FROM core_seal WHERE number = 3")
    (misfit,) = sealed.verify().misfits
    assert misfit.position == 6
    assert "the end of the book was cut off" in misfit.what


def test_the_last_links_gone_without_their_seal_are_named(sealed):
    sealed.owner("DELETE FROM core_entry WHERE id IN (SELECT row_id::uuid FROM core_link WHERE position > 5)")
    sealed.owner("DELETE FROM core_link WHERE position > 5")
    assert sealed.misfits() == ["6 The links 6 to 7 are gone."]


def test_a_seal_that_is_gone_is_named(refuses):
    refuses(
        "DELETE FROM core_seal WHERE number = 2",
        "6 Seal 3: it does not follow the one before; seals are missing or were exchanged.",
        "4 This link was added: no seal covers it.",
        "5 This link was added: no seal covers it.",
    )


@pytest.mark.parametrize(
    "change",
    [
        "at = at - interval '1 day'",
        "digest = sha256('x')",
        "signature = sha512('x')",
        "previous = sha512('x')",
    ],
)
def test_a_seal_cannot_be_changed(sealed, change):
    sealed.owner(f"UPDATE core_seal SET {change} WHERE number = 2")
    assert sealed.misfits()[0].startswith("4 Seal 2: ")


def test_who_seals_all_anew_with_a_key_of_their_own_is_found_by_the_key_and_by_the_list(sealed, place):
    auditors_key = sealed.public_key()
    copy = place / "copy.log"
    copy.write_bytes(anchor.anchor_file().read_bytes())
    sealed.owner(f"DELETE FROM core_entry WHERE id = {LINKED.format(1)}")
    sealed.owner("TRUNCATE core_link, core_seal")
    sealed.owner("INSERT INTO core_unsealed (source, row_id, at) SELECT 'core_entry', id, at FROM core_entry")
    sealed.owner(
        "INSERT INTO core_unsealed (source, row_id, at) SELECT 'staff_officechange', pgh_id, now()"
        " FROM staff_officechange"
    )
    keys.key_file().unlink()
    anchor.anchor_file().unlink()
    sealed.seal()
    assert sealed.verify().fits, "nothing here can tell"
    assert "1 Seal 1: it was signed with a key that is not trusted here." in sealed.misfits(
        trusted=[auditors_key]
    )
    assert "1 Seal 1: the list outside the database names another." in sealed.misfits(list_of_seals=copy)


def test_a_seal_signed_with_another_key_in_the_name_of_the_right_one_is_false(sealed):
    seal = Seal(**sealed_row(sealed, 3))
    forged = Ed25519PrivateKey.generate().sign(anchor.message(seal))
    sealed.owner("UPDATE core_seal SET signature = %s WHERE number = 3", forged)
    assert sealed.misfits() == [
        "6 Seal 3: its signature is false.",
        "6 Seal 3: the list outside the database names another.",
    ]


def test_the_list_gone_is_found(sealed):
    anchor.anchor_file().unlink()
    assert "is gone" in sealed.misfits()[0]


def test_a_line_of_the_list_that_was_changed_is_found(sealed):
    lines = [json.loads(line) for line in anchor.anchor_file().read_text().splitlines()]
    lines[1]["signature"] = lines[0]["signature"]
    anchor.anchor_file().write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert sealed.misfits() == ["4 Seal 2: the list outside the database names another."]


def test_many_misfits_are_counted_and_the_first_ones_named(book):
    book.write(60)
    book.seal()
    book.owner("UPDATE core_entry SET deed = 'another'")
    report = book.verify()
    assert (report.misfit_count, report.misfits[0].position, len(report.misfits)) == (60, 1, 20)


def test_the_book_is_every_entry_and_every_row_of_history():
    tables = {model._meta.db_table for model in apps.get_models() if hasattr(model, "pgh_tracked_model")}
    assert set(sources()) == tables | {Entry._meta.db_table}


NEVER = "None The row was never sealed, nor does it wait to be: it was written past the book's triggers."


def sealed_row(book: Any, number: int) -> dict[str, Any]:
    names = [str(field.column) for field in Seal._meta.concrete_fields]
    (row,) = book.owner(f"SELECT {', '.join(names)} FROM core_seal WHERE number = %s", number)
    return dict(zip(names, row, strict=True))
