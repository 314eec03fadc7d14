"""A rotation re-encrypts what the book is made of, too; what was sealed still fits."""

from typing import Any

import pytest

from camino.core import book
from camino.core.access.system import as_the_system
from camino.core.encryption import keyring, rotation
from camino.core.ids import new_id
from camino.core.sealing import SEALING, anchor, keys, sealer
from camino.core.sealing.verifying import verify
from camino.people.models import Person, Protection
from camino.staff.models import Office, Worker


@pytest.fixture
def protection(own_database: str, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Protection:
    """A secret reason, changed once: both texts stand in its history."""
    for module in (keys, anchor):
        monkeypatch.setattr(module, "home", lambda: tmp_path)
    office = Office.objects.create(name="N", short_name="N", city="Nogales", time_zone="UTC")
    ines = Worker.objects.create(username="ines", full_name="Inés")
    person = Person.objects.create(given_names="Ximena", registered_by=ines)
    row = Protection(
        pk=new_id(),
        person=person,
        office=office,
        level="sealed",
        regime="danger",
        reason="first",
        set_by=ines,
    )
    row.save(force_insert=True)
    row.reason = "second"
    row.save()
    book.write("protect", row, by=ines)
    return row


def test_after_a_rotation_the_book_still_fits(protection: Protection) -> None:
    with as_the_system(clearances={SEALING}):
        assert sealer.seal() is not None
    before = verify()
    assert before.fits
    old = keyring.current()
    new = keyring.make()
    *_, progress = rotation.renew()
    assert (progress.renewed > 1, progress.left) == (True, 0)
    assert set(rotation.uses()) == {new}
    assert rotation.retire_unused() == [old]
    assert Protection.objects.get(pk=protection.pk).reason == "second"
    after = verify()
    assert (after.fits, after.links, after.waiting) == (True, before.links, 0)
