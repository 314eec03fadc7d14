"""The sign-in page of a demonstration offers its invented workers; an office's own never does."""

from camino.staff.models import Worker
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


def test_the_code_of_an_invented_worker_stands_on_the_page_and_opens_the_door(client, db):
    hire()
    client.post("/account/login/", {"login": "ines", "password": PASSWORD})
    code = client.get("/account/code/").context["demonstration_code"]
    assert client.post("/account/code/", {"code": code})["Location"] == "/"
    assert client.get("/").status_code == 200


def test_another_desk_is_shown_another_code_at_once(client, db):
    hire()
    codes = []
    for browser in (client, type(client)()):
        browser.post("/account/login/", {"login": "ines", "password": PASSWORD})
        codes.append(browser.get("/account/code/").context["demonstration_code"])
        assert browser.post("/account/code/", {"code": codes[-1]}).status_code == 302
    assert len(set(codes)) == 2


def test_the_code_of_somebody_with_a_password_of_their_own_is_shown_to_nobody(client, db):
    hire()
    with_password(Worker.objects.get(username="ines"), "una-clave-larga")
    client.post("/account/login/", {"login": "ines", "password": "una-clave-larga"})
    assert "demonstration_code" not in client.get("/account/code/").context
