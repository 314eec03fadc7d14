"""Where a worker works, and what they are there."""

from datetime import timedelta

import pytest
from django.utils import timezone

from camino.core.refusals import Refused
from camino.staff.models import Post, Role, Worker
from tests.characters import by_an_administrator, office, posted, with_password


def test_a_worker_starts_at_the_first_of_their_offices(rosa):
    assert rosa.office.short_name == "Juárez"
    assert rosa.has_role(Role.RECEPTION)


def test_a_role_counts_only_at_its_own_office(rosa):
    posted(rosa, "Tijuana", Role.STORE)
    worker = Worker.objects.get(pk=rosa.pk)
    worker.work_at(office("Tijuana"))
    assert worker.roles == {Role.STORE}


def test_nobody_works_where_they_hold_no_post(rosa):
    with pytest.raises(Refused):
        rosa.work_at(office("Tijuana"))


def test_a_post_that_has_ended_opens_no_door(rosa):
    yesterday = timezone.localdate() - timedelta(days=1)
    with by_an_administrator():
        Post.objects.filter(worker=rosa).update(until=yesterday)
    worker = Worker.objects.get(pk=rosa.pk)
    assert not worker.roles
    with pytest.raises(Refused):
        _ = worker.office


def test_the_office_chosen_stays_chosen_in_the_session(rosa, desk):
    tijuana = office("Tijuana")
    posted(rosa, "Tijuana", Role.RECEPTION)
    client = desk(rosa)
    client.post(f"/staff/office/{tijuana.pk}/")
    assert client.get("/").context["worker"].office == tijuana


def test_another_office_cannot_be_chosen_without_a_post(rosa, desk):
    client = desk(rosa)
    assert client.post(f"/staff/office/{office('Tijuana').pk}/").status_code == 409


def test_a_worker_signs_in_whatever_the_case_of_their_name(rosa, client):
    with_password(rosa, "una-clave-larga")
    response = client.post("/account/login/", {"login": "ROSA", "password": "una-clave-larga"})
    assert response.status_code == 302


def test_nobody_signs_up_alone(client, db):
    response = client.post("/account/signup/", {"username": "intruso", "password1": "una-clave-larga"})
    assert not Worker.objects.filter(username="intruso").exists()
    assert response.status_code == 404


def test_the_pages_speak_the_workers_language_from_then_on(rosa, desk):
    client = desk(rosa)
    assert client.get("/")["Content-Language"] == "es-mx"
    client.post("/staff/language/en/", {"next": "/"})
    assert client.get("/")["Content-Language"] == "en"
    assert Worker.objects.get(pk=rosa.pk).language == "en"


def test_the_way_back_after_choosing_a_language_leads_nowhere_else(rosa, desk):
    response = desk(rosa).post("/staff/language/en/", {"next": "https://example.org/"})
    assert response["Location"] == "/"


@pytest.mark.parametrize("cookie", ["xx", "../../etc", "\u00e9\u00e9", ""])
def test_a_language_that_nobody_speaks_is_spoken_to_in_spanish(rosa, desk, cookie):
    browser = desk(rosa)
    browser.cookies["camino_language"] = cookie
    assert browser.get("/").status_code == 200


@pytest.mark.parametrize(
    "elsewhere", ["https://elsewhere.example/", "//elsewhere.example", "Ana", "staff:speak", ""]
)
def test_choosing_a_language_leads_back_to_a_page_of_camino(client, db, elsewhere):
    assert client.post("/staff/language/en/", {"next": elsewhere}).headers["Location"] == "/"
