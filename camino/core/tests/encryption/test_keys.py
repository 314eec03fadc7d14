"""The keys: outside the database, made once, read by nobody else, missed by name."""

import multiprocessing
import os

import pytest

from camino.core.encryption import MissingKey, Unreadable, decrypt, encrypt, keyring
from camino.core.encryption.cipher import Place, seal, unseal

HERE = Place("health.result", "1")


def test_the_first_key_is_made_when_it_is_needed_and_closed_to_others(keys):
    assert unseal(seal(b"reactive", HERE), HERE) == b"reactive"
    (key_id,) = keyring.ids()
    assert keyring.current() == key_id
    assert {path.stat().st_mode & 0o777 for path in keys.iterdir()} == {0o600}
    assert keys.stat().st_mode & 0o777 == 0o700


def test_they_are_at_home_where_nothing_else_is_said(tmp_path, monkeypatch):
    monkeypatch.delenv("CAMINO_KEYS")
    monkeypatch.setenv("CAMINO_HOME", str(tmp_path / "home"))
    keyring.current()
    assert (tmp_path / "home" / "keys" / "fields" / "current").is_file()


def _first_key(_number: int) -> str:
    return keyring.current()


def test_processes_that_need_the_first_key_at_once_agree(keys):
    with multiprocessing.get_context("fork").Pool(8) as pool:
        assert len(set(pool.map(_first_key, range(64)))) == 1
    assert len(keyring.ids()) == 1


def test_a_new_key_writes_and_the_old_one_still_reads():
    old = seal(b"reactive", HERE)
    keyring.make()
    assert unseal(old, HERE) == b"reactive"
    assert seal(b"", HERE)[1:5] != old[1:5]


def test_a_key_that_is_not_here_is_named(keys, monkeypatch, tmp_path, caplog):
    sealed, key_id = seal(b"reactive", HERE), keyring.current()
    monkeypatch.setenv("CAMINO_KEYS", str(tmp_path / "elsewhere"))
    with pytest.raises(MissingKey, match=key_id):
        unseal(sealed, HERE)
    assert key_id in caplog.text  # a fault's own words are not logged


def test_another_key_under_the_same_name_opens_nothing(keys, monkeypatch, tmp_path):
    sealed, key_id = seal(b"reactive", HERE), keyring.current()
    monkeypatch.setenv("CAMINO_KEYS", str(tmp_path / "elsewhere"))
    keyring.current()
    (keyring.folder() / key_id).write_text("00" * 32)
    with pytest.raises(Unreadable):
        unseal(sealed, HERE)


def test_the_current_key_cannot_be_retired():
    with pytest.raises(ValueError, match="current"):
        keyring.retire(keyring.current())


@pytest.mark.parametrize("sealed", [b"", b"\x01", b"plain words that were never sealed", b"\x02" + bytes(64)])
def test_what_was_never_sealed_is_said_so(sealed):
    with pytest.raises(Unreadable, match="not a sealed value"):
        unseal(sealed, HERE)


def test_a_label_and_a_row_do_not_run_into_each_other():
    with pytest.raises(Unreadable):
        unseal(seal(b"x", Place("a.b", "c1")), Place("a.bc", "1"))


def test_a_secret_text_opens_in_its_own_context_only():
    sealed = encrypt("JBSWY3DPEHPK3PXP", "staff.mfa")
    assert "JBSWY3DPEHPK3PXP" not in sealed
    assert decrypt(sealed, "staff.mfa") == "JBSWY3DPEHPK3PXP"
    for other, context in (
        (sealed, "people.other"),
        ("sealed:staff.mfa:%%%", "staff.mfa"),
        ("plain", "staff.mfa"),
    ):
        with pytest.raises(Unreadable):
            decrypt(other, context)


def test_a_key_is_whole_or_not_there(keys, monkeypatch):
    def full(*_words: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        keyring.current()
    monkeypatch.undo()
    monkeypatch.setenv("CAMINO_KEYS", str(keys))
    assert keyring.ids() == []
    assert unseal(seal(b"x", HERE), HERE) == b"x"
