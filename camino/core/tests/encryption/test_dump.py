"""Whoever has the database and not the keys has no secret."""

import base64
import json
import subprocess

import pytest
from django.db import connection

from camino.core.encryption import encrypt
from config.embedded import program
from tests.databases import address_of

SECRETS = ("Vendida en Tapachula por un tío", "JBSWY3DPEHPK3PXP7QXNLD", "prueba reactiva a las 11:40")


def dump(database: str) -> bytes:
    """The whole database as a thief would have it."""
    words = [program("pg_dump"), "--dbname", address_of(database)]
    return subprocess.run(words, check=True, capture_output=True).stdout


def revealed(dumped: bytes) -> set[str]:
    """The secrets that stand in a dump in any form that a machine would try."""
    return {secret for secret in SECRETS if any(form in dumped for form in _forms(secret))}


def _forms(secret: str) -> set[bytes]:
    plain = secret.encode()
    escaped = json.dumps(secret)[1:-1].replace("\\", "\\\\").encode()  # as a dump writes a backslash
    packed = {base64.b64encode(b"x" * shift + plain)[4 * (shift > 0) : -4] for shift in range(3)}
    return {
        plain,
        escaped,
        plain.hex().encode(),
        plain[::-1],
        secret.encode("utf-16-le").hex().encode(),
        *packed,
    }


@pytest.fixture
def written(cabinet):
    """One of each kind, a history, and a text in somebody else's table."""
    told, seed, result = SECRETS
    paper = cabinet.Paper.objects.create(reason=told, facts={"result": result}, scan=None)
    paper.reason = f"{told} y vecina"
    paper.save()
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE elsewhere AS SELECT %s::text AS data", [encrypt(seed, "staff.mfa")])
    yield paper
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE elsewhere")


def test_a_dump_of_the_database_reveals_no_secret(written, own_database):
    dumped = dump(own_database)
    assert str(written.pk).encode() in dumped  # the rows are in it
    assert revealed(dumped) == set()


@pytest.mark.parametrize("form", ["plain", "hex", "base64", "json"])
def test_the_search_for_secrets_in_a_dump_finds_one_that_is_kept_plain(written, own_database, form):
    """The test above would fail if a field were a plain one."""
    told = SECRETS[0]
    kept = {
        "plain": told, "hex": told.encode().hex(), "json": json.dumps({"reason": told}),
        "base64": base64.b64encode(f"ab{told}".encode()).decode(),
    }[form]  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("UPDATE elsewhere SET data = %s", [kept])
    assert revealed(dump(own_database)) == {told}
