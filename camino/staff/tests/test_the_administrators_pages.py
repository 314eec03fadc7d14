"""What the administrator does on their pages."""

from camino.core.ids import new_id
from camino.staff import actions
from camino.staff.models import Office, Post, Role, Worker
from camino.staff.tests.at_the_door import PASSWORD, inside, knock
from tests.characters import with_password

NEW = {"full_name": "Laura Prieto", "username": "laura", "email": "", "language": "es-mx"}


def test_a_new_worker_gets_a_first_password_that_is_shown_once(adela, desk, client):
    browser = desk(adela)
    page = browser.post("/staff/workers/add/", NEW | {"key": new_id()})
    first = page.context["password"]
    assert first in page.content.decode()
    laura = Worker.objects.get(username="laura")
    assert first not in browser.get(f"/staff/workers/{laura.pk}/").content.decode()
    knock(client, "laura", first)
    assert inside(client)


def test_a_worker_sent_twice_is_added_once(adela, desk):
    browser, key = desk(adela), new_id()
    assert [browser.post("/staff/workers/add/", NEW | {"key": key}).status_code for _ in range(2)] == [
        200,
        422,
    ]
    assert Worker.objects.filter(username="laura").count() == 1


def test_a_name_that_somebody_has_is_refused(adela, rosa, desk):
    answer = desk(adela).post("/staff/workers/add/", NEW | {"username": "ROSA", "key": new_id()})
    assert answer.status_code == 422


def test_the_list_is_narrowed_by_name_office_and_role(adela, rosa, olga, desk):
    browser = desk(adela)

    def names(query: str) -> set[str]:
        return {row.username for row, _posts in browser.get(f"/staff/workers/?{query}").context["rows"]}

    assert names("") == {"adela", "rosa", "olga"}
    assert names("q=arm") == {"rosa"}
    assert names(f"office={olga.office.pk}") == {"olga"}
    assert names("role=administrator") == {"adela"}
    assert names("role=hacker&office=1") == {"adela", "rosa", "olga"}


def test_who_was_stopped_is_listed_when_asked_for(adela, rosa, desk, acting):
    with acting(adela):
        actions.stop(worker=rosa, reason="Left", by=adela)
    browser = desk(adela)
    assert len(browser.get("/staff/workers/").context["rows"]) == 1
    assert len(browser.get("/staff/workers/?stopped=on").context["rows"]) == 2


def test_the_list_costs_the_same_for_one_worker_and_for_many(
    adela, rosa, olga, teresa, nora, desk, django_assert_num_queries
):
    browser = desk(adela)
    with django_assert_num_queries(9):
        browser.get("/staff/workers/?q=rosa")
    with django_assert_num_queries(9):
        browser.get("/staff/workers/")


def test_a_post_is_given_and_ended_on_the_workers_page(adela, rosa, desk):
    browser = desk(adela)
    told = {"role": "store", "office": rosa.office.pk, "since": "2026-01-05", "until": "", "key": new_id()}
    assert browser.post(f"/staff/workers/{rosa.pk}/posts/", told).status_code == 302
    post = Post.objects.get(worker=rosa, role=Role.STORE)
    assert browser.post(f"/staff/posts/{post.pk}/end/", {"until": "2025-01-05"}).status_code == 409
    assert browser.post(f"/staff/posts/{post.pk}/end/", {"until": "2026-02-05"}).status_code == 302
    page = browser.get(f"/staff/workers/{rosa.pk}/").content.decode()
    assert page.count("<tr>") == 3


def test_a_refused_post_says_why_beside_the_form(adela, rosa, desk):
    told = {"role": "auditor", "office": rosa.office.pk, "since": "2026-01-05", "key": new_id()}
    answer = desk(adela).post(f"/staff/workers/{rosa.pk}/posts/", told)
    assert answer.status_code == 422
    assert answer.context["opened"]


def test_an_office_is_added_with_whom_to_call_about_a_sealed_person(adela, desk):
    told = {
        "name": "Oficina Ojinaga", "short_name": "Ojinaga", "city": "Ojinaga", "address": "", "phone": "",
        "protection_contact": "Inés Caraveo, 656 123 4567", "time_zone": "America/Ojinaga", "key": new_id(),
    }  # fmt: skip
    assert desk(adela).post("/staff/offices/add/", told).status_code == 302
    assert Office.objects.get(short_name="Ojinaga").protection_contact.startswith("Inés")


def test_an_office_of_a_name_that_is_taken_is_refused(adela, desk):
    told = {
        "name": "Otra",
        "short_name": "Juárez",
        "city": "X",
        "time_zone": "America/Ojinaga",
        "key": new_id(),
    }
    assert desk(adela).post("/staff/offices/add/", told).status_code == 422


def test_without_a_reason_nobody_is_stopped_or_given_a_password(adela, rosa, desk):
    browser = desk(adela)
    for deed in ("stop", "password", "factors"):
        assert browser.post(f"/staff/workers/{rosa.pk}/{deed}/", {"reason": " "}).status_code == 409, deed
    assert Worker.objects.get(pk=rosa.pk).is_active


def test_nobody_does_these_things_to_themselves(adela, desk):
    browser = desk(adela)
    for deed in ("stop", "password", "factors"):
        answer = browser.post(f"/staff/workers/{adela.pk}/{deed}/", {"reason": "Because"})
        assert answer.status_code == 409, deed


def test_a_stopped_worker_may_be_let_in_again(adela, rosa, desk, client):
    with_password(rosa, PASSWORD)
    browser = desk(adela)
    browser.post(f"/staff/workers/{rosa.pk}/stop/", {"reason": "Holiday"})
    browser.post(f"/staff/workers/{rosa.pk}/resume/")
    knock(client, "rosa")
    assert inside(client)


def test_an_administrator_ends_a_workers_sessions(adela, rosa, desk, client):
    with_password(rosa, PASSWORD)
    knock(client, "rosa")
    desk(adela).post(f"/staff/workers/{rosa.pk}/sessions/end/")
    assert client.get("/")["Location"].startswith("/account/login/")


def test_another_worker_finds_these_pages_closed(rosa, andres, desk):
    for worker in (rosa, andres):
        for page in ("workers/", "workers/add/", "offices/", f"workers/{rosa.pk}/"):
            assert desk(worker).get(f"/staff/{page}").status_code == 403
