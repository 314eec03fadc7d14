"""`camino book …`: what an operator or an auditor types."""

import pytest
from typer.testing import CliRunner

from camino.cli import app
from camino.commands import book as command
from camino.commands import environment
from camino.core.sealing import anchor


@pytest.fixture
def types(monkeypatch):
    """`types("verify")`: the exit code and what was printed."""
    monkeypatch.setattr(command.console, "width", 200)
    # The command runs in this process, on the test's database, which is another than the one at the address.
    monkeypatch.setattr(environment, "has_tables", lambda: True)

    def run(*words: str) -> tuple[int, str]:
        done = CliRunner().invoke(app, ["book", *words])
        return done.exit_code, done.output

    return run


def test_a_book_that_fits_is_told_in_a_line(sealed, types):
    code, said = types("verify")
    assert code == 0
    assert "7 links in 3 seals" in said
    assert "Everything fits." in said


def test_the_first_misfit_is_named(sealed, types):
    sealed.owner("DELETE FROM core_entry WHERE id = (SELECT row_id::uuid FROM core_link WHERE position = 2)")
    code, said = types("verify")
    assert code == 1
    assert "position 2, core_entry" in said
    assert "The row is gone." in said


def test_rows_that_wait_are_told_and_sealed_now(sealed, types):
    sealed.write(2)
    assert "2 rows wait to be sealed, the oldest for 0 minutes." in types("verify")[1]
    assert types("seal") == (0, "2 rows sealed.\n")
    assert types("seal") == (0, "There was nothing to seal.\n")


def test_an_auditor_verifies_with_a_key_and_a_list_kept_elsewhere(sealed, types, place):
    _code, key = types("key")
    copy = place / "copy.log"
    copy.write_bytes(anchor.anchor_file().read_bytes())
    assert types("verify", "--key", key.strip(), "--seals", str(copy))[0] == 0
    assert types("verify", "--key", "00" * 32)[0] == 1


def test_before_the_first_seal_there_is_nothing_to_show(book, types):
    assert types("key")[0] == 1
    assert "Nothing has been sealed yet." in types("verify")[1]


def test_without_the_key_nothing_is_sealed_and_it_is_said(sealed, types, place):
    (place / "keys" / "book" / "ed25519.pem").unlink()
    sealed.write(1)
    code, said = types("seal")
    assert code == 1
    assert "Put it back from the backup" in said
    assert types("seal", "--new-key") == (0, "1 rows sealed.\n")
