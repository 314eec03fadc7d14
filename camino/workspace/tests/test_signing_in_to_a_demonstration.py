"""The sign-in page of a demonstration offers its invented workers; an office's own never does."""

from camino.workspace.demonstration.cast import PASSWORD, hire
from tests.characters import with_password


def test_a_demonstration_says_whom_one_may_be(client, db):
    hire()
    page = client.get("/account/login/").content.decode()
    assert 'data-username="rosa"' in page
    assert PASSWORD in page


def test_an_office_of_its_own_offers_nobody(client, rosa):
    with_password(rosa, "una-clave-larga")
    page = client.get("/account/login/").content.decode()
    assert "data-username" not in page
    assert PASSWORD not in page
