"""Locks on files: protecting, sealing, asking another office, breaking the glass."""

import re
from datetime import date, timedelta
from hashlib import sha256
from io import BytesIO
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.utils import Error
from django.urls import reverse
from django.utils import timezone
from python_calamine import CalamineWorkbook

from camino.core.ids import new_id
from camino.core.models import Entry
from camino.core.refusals import Refused
from camino.people import actions, locks
from camino.people.birth import Birth
from camino.people.facts import Paper, Phone
from camino.people.models import AccessRequest, Document, KnownAt, Opening, Person, Protection, Search
from camino.people.search import look, note
from camino.staff.models import Role
from tests.characters import posted
from tests.house.a_whole_office import furnished

SURNAME = "Zubirán"
# Pages that show somebody, or a part of their file.
SHOWING = (
    "workspace:person", "workspace:changes-panel", "workspace:looks-panel", "people:facts-panel", "people:family-panel",
    "people:papers-panel", "people:consents-panel", "people:rights-panel", "people:protection-panel",
    "people:closed-panel", "people:edit", "people:answer", "people:withdraw", "people:decide-instead", "people:protect",
    "people:rights-receive", "people:rights-request", "reception:receive", "reception:visit", "reception:return",
    "reception:needs", "reception:timeline-panel", "reception:slip", "reception:slip-pdf",
)  # fmt: skip
CURP = "ZUBX990517MCHBRM05"
REASON = "La busca su expareja, que estuvo preguntando en el puente."


@pytest.fixture
def ximena(rosa: Any, make_person: Any) -> Person:
    """Somebody of Juárez, with a paper and a telephone."""
    made: Person = make_person(
        by=rosa, given_names="Ximena", paternal_surname=SURNAME, maternal_surname="Robles",
        birth=Birth.on(date(1999, 5, 17)), sex="F", papers=[Paper("curp", CURP), Paper("passport", "G12345678")],
        phones=[Phone("+526561234567", own=True)],
    )  # fmt: skip
    return made


@pytest.fixture
def protected(ines: Any, acting: Any) -> Any:
    """`protected(person, "sealed")`: Inés protects them."""

    def protect(person: Person, level: str = "protected", **more: Any) -> Protection:
        with acting(ines):
            made = actions.protect(
                person=person, level=level, regime="danger", reason=REASON, key=new_id(), by=ines, **more
            )
        return made[0]

    return protect


@pytest.fixture
def asked(olga: Any, acting: Any, ximena: Person) -> AccessRequest:
    """Olga, who has met Ximena in Tijuana, asks Juárez for its part of the file."""
    with acting(olga):
        actions.meet(people=[ximena.pk], on=olga.office.today(), by=olga)
        [office] = [each for each in locks.offices_of(ximena) if each != olga.office]
        return actions.ask_to_open(
            person=ximena.pk, office=office.pk, reason="Tramita su acta aquí.", key=new_id(), by=olga
        )


def broken(person: Person, acting: Any, by: Any) -> Opening:
    with acting(by):
        actions.break_glass(meant=person.pk, reason=REASON, key=new_id(), by=by)
        return Opening.objects.get(worker=by, kind="glass", ended_at=None)


# Protecting


def test_a_protection_is_seen_by_the_protection_officer_and_nobody_else(
    rosa, teresa, olga, ines, marta, ximena, protected, acting
):
    protected(ximena)
    for other in (rosa, teresa, olga, marta):
        with acting(other):
            assert not Protection.objects.exists()
    with acting(ines):
        assert Protection.objects.get().reason == REASON


def test_only_a_protection_officer_whose_office_knows_the_person_protects(
    teresa, ines, olga, make_person, acting
):
    stranger = make_person(by=olga, given_names="Otro", paternal_surname="Lugar")
    for by in (teresa, ines):
        with acting(by), pytest.raises(Refused):
            actions.protect(
                person=stranger, level="sealed", regime="danger", reason=REASON, key=new_id(), by=by
            )
    with acting(ines), pytest.raises(Error), transaction.atomic():
        Protection.objects.create(
            person=stranger, office=ines.office, level="sealed", regime="danger", reason="x", set_by=ines
        )


def test_a_whole_family_is_protected_together(ines, rosa, ximena, make_person, protected, acting):
    child = make_person(by=rosa, given_names="Iker", paternal_surname=SURNAME)
    with acting(rosa):
        actions.make_group(kind="family", members=[(ximena, "head"), (child, "child")], by=rosa)
    protected(ximena, "sealed", also=[child.pk])
    with acting(rosa):
        assert not Person.objects.filter(pk__in=[ximena.pk, child.pk]).exists()
    with acting(ines):
        assert Protection.objects.filter(person=child, level="sealed").exists()


def test_sealing_and_unsealing_hold_at_once_for_everybody(rosa, ines, ximena, protected, acting):
    standing = protected(ximena)
    with acting(ines):
        sealed = actions.change_protection(
            protection=standing, level="sealed", regime="danger", reason="Más grave.", key=new_id(), by=ines
        )
    with acting(rosa):
        assert not Person.objects.filter(pk=ximena.pk).exists()
    with acting(ines):
        actions.end_protection(protection=sealed, reason="Se fue a otra ciudad.", by=ines)
    with acting(rosa):
        assert Person.objects.get(pk=ximena.pk) == ximena


def test_the_reason_grows_and_loses_nothing(ines, ximena, protected, acting):
    standing = protected(ximena)
    with acting(ines):
        kept = actions.add_to_reason(protection=standing, more="Denunció ayer.", by=ines)
    assert kept.reason.startswith(REASON)
    assert kept.reason.endswith("Denunció ayer.")


def test_the_second_click_protects_nobody_twice(ines, ximena, acting):
    key = new_id()
    for _click in range(2):
        with acting(ines):
            actions.protect(person=ximena, level="sealed", regime="danger", reason=REASON, key=key, by=ines)
            assert Protection.objects.count() == 1


def test_a_colleague_of_the_team_sees_what_is_locked_until_the_place_is_taken_away(
    ines, teresa, ximena, protected, acting
):
    protected(ximena, "sealed")
    with acting(ines):
        place = actions.give_team_place(
            person=ximena, worker=teresa, until=timezone.now() + timedelta(days=30), reason="Lleva el caso.",
            key=new_id(), by=ines,
        )  # fmt: skip
    with acting(teresa):
        assert Person.objects.get(pk=ximena.pk)
        assert Protection.objects.get().level == "sealed"
        assert not Protection.objects.update(ended_at=timezone.now(), ended_by=teresa), "to read, not to end"
        with pytest.raises(Refused):
            actions.close_file(opening=place, by=teresa)
    with acting(ines):
        actions.close_file(opening=place, by=ines)
    with acting(teresa):
        assert not Person.objects.filter(pk=ximena.pk).exists()


def test_a_place_in_the_team_is_for_colleagues_of_the_office(ines, olga, ximena, protected, acting):
    protected(ximena)
    until = timezone.now() + timedelta(days=3)
    with acting(ines):
        with pytest.raises(Refused):
            actions.give_team_place(
                person=ximena, worker=olga, until=until, reason="x", key=new_id(), by=ines
            )
        with pytest.raises(Error), transaction.atomic():
            Opening.objects.create(
                person=ximena, worker=olga, office=ines.office, kind="team", locked=True, reason="x", given_by=ines,
                until=until,
            )  # fmt: skip


# A protected case is not to be noticed

PANELS = ("facts", "family", "papers", "consents", "closed")


def _pages(browser: Any, person: Person) -> dict[str, str]:
    addresses = [reverse("workspace:person", args=[person.pk]), reverse("workspace:home")]
    addresses += [reverse(f"people:{name}-panel", args=[person.pk]) for name in PANELS]
    addresses += [
        reverse("reception:timeline-panel", args=[person.pk]), reverse("reception:today-panel"),
        reverse("reception:day-sheet"), reverse("reception:arrivals"), reverse("people:open-files"),
        reverse("people:glass", args=[person.pk]), reverse("workspace:changes-panel", args=[person.pk]),
    ]  # fmt: skip
    made = {}
    for address in addresses:
        response = browser.get(address)
        made[address] = f"{response.status_code} {_without_tokens(response.content.decode())}"
    found = browser.post(reverse("people:search"), {"q": f"{SURNAME} Ximena 17/05/1999"}).content.decode()
    made["search"] = _without_tokens(found)
    made |= {address: _file(browser.get(address)) for address in _exports(person)}
    held = {"language": "es-mx", "form": "pdf"}
    made["held"] = _file(browser.post(reverse("people:held", args=[person.pk]), held))
    made["held for a computer"] = _file(
        browser.post(reverse("people:held", args=[person.pk]), held | {"form": "json"})
    )
    made["ask"] = _without_tokens(browser.get(reverse("people:ask", args=[person.pk])).content.decode())
    return made


def _exports(person: Person) -> list[str]:
    """Files that leave: on paper and as spreadsheets."""
    named = (f"{reverse('reception:slip-pdf', args=[person.pk])}?name={answer}" for answer in ("yes", "no"))
    return [*named, reverse("reception:day-sheet-pdf"), reverse("reception:day-sheet-xlsx")]


def _file(response: Any) -> str:
    """What a file says: every cell of a spreadsheet; of others all but when they were made. Typst sets alike alike."""
    if response.status_code != 200:
        return f"{response.status_code} {_without_tokens(response.content.decode())}"
    body = re.sub(rb"D:\d{14}Z|\d{4}-\d\d-\d\dT[\d:+-]+Z?|[A-Za-z0-9+/]{22}==", b"", response.content)
    if body.startswith(b"PK"):
        sheets = CalamineWorkbook.from_filelike(BytesIO(response.content))
        body = str([sheets.get_sheet_by_name(name).to_python() for name in sheets.sheet_names]).encode()
    return f"200 {sha256(body).hexdigest()}"


def _without_tokens(page: str) -> str:
    """The page without what differs each time: keys of forms, ids of searches, signs against forgery, clock times."""
    page = re.sub(r'("X-CSRFToken": |csrfmiddlewaretoken" value=)"[^"]+"', "", page)
    page = re.sub(r'name="(key|after)" value="[^"]+"', "", page)
    return re.sub(r"after=[0-9a-f-]{36}|\b\d\d:\d\d(:\d\d\.\d+)?\b", "", page)


@pytest.mark.parametrize("who", ["rosa", "teresa", "nora", "olga", "marta"])
def test_nobody_else_can_tell_from_any_page_that_a_person_is_protected(
    who, request, desk, ximena, protected, acting, rosa, olga
):
    with acting(olga):
        actions.meet(people=[ximena.pk], on=olga.office.today(), by=olga)
    browser = desk(request.getfixturevalue(who))
    _pages(browser, ximena)  # what is written at the first look, is
    with connection.execute_wrapper(counting := _Counting()):
        before = _pages(browser, ximena)
    asked_before, counting.n = counting.n, 0
    protected(ximena)
    with connection.execute_wrapper(counting):
        after = _pages(browser, ximena)
    assert {name for name in before if before[name] != after[name]} == set()
    assert counting.n == asked_before
    assert (who in {"rosa", "teresa"}) <= any(
        made.startswith("200") for name, made in after.items() if "pdf" in name
    )


class _Counting:
    """How many queries were asked."""

    def __init__(self) -> None:
        self.n = 0

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        self.n += 1
        return execute(sql, params, many, context)


# Sealed


def test_a_sealed_person_answers_a_strong_match_with_whom_to_call_and_nothing_else(
    rosa, olga, ximena, protected, desk
):
    standing = protected(ximena, "sealed")
    for by in (rosa, olga):
        browser = desk(by)
        for typed in (f"Ximena {SURNAME} 17/05/1999", CURP, ximena.code, "656 123 4567"):
            page = browser.post(reverse("people:search"), {"q": typed}).content.decode()
            told = page.split('id="results"')[1].split("p-new")[0]
            assert "Juárez" in told, typed
            assert str(standing.handle) not in told  # reception breaks no glass
            for secret in ("Ximena", SURNAME, ximena.code, "1999", str(ximena.pk)):
                assert secret not in told, (typed, secret)


@pytest.mark.parametrize(
    "typed", [SURNAME, f"Ximena {SURNAME}", "17/05/1999", "Ximena 1999", f"{SURNAME} 1999"]
)
def test_a_sealed_person_does_not_answer_a_weak_match(rosa, teresa, ximena, protected, acting, typed):
    protected(ximena, "sealed")
    for by in (rosa, teresa):
        with acting(by):
            assert look(typed, by=by) == []


def test_nothing_given_a_handle_opens_a_file_or_breaks(rosa, olga, ximena, protected, desk, acting):
    handle = protected(ximena, "sealed").handle
    with acting(olga):
        [card] = look(CURP, by=olga)
        assert (card.person_id, card.name, card.code, card.birth_year) == (handle, "", "", None)
        shown = note([card], by=olga)
        for named in (handle, ximena.pk):
            with pytest.raises(Refused, match=r"sealed\. Call the protection officer of Juárez"):
                actions.open_file(person=named, shown_in=shown, by=olga)
            with pytest.raises(Refused, match="sealed"):
                actions.meet(people=[named], on=olga.office.today(), by=olga)
            with pytest.raises(Refused, match="sealed"):
                actions.ask_to_open(
                    person=named, office=rosa.office.pk, reason="x", key=new_id(), by=olga, shown_in=shown
                )
    browser = desk(olga)
    for address in (
        "reception:receive",
        "workspace:person",
        "people:facts-panel",
        "people:edit",
        "reception:slip",
    ):
        assert browser.get(reverse(address, args=[handle])).status_code in {404, 409}
    answer = browser.post(reverse("people:meet"), {"after": shown.pk, "person": handle})
    assert answer.status_code == 409
    assert not KnownAt.objects.filter(person=ximena).exists()


def test_somebody_else_of_that_name_is_registered_after_comparing(rosa, ximena, protected, desk):
    protected(ximena, "sealed")
    browser = desk(rosa)
    browser.post(reverse("people:search"), {"q": SURNAME})
    after = Search.objects.latest("at")
    typed = {
        "given_names": "Ximena", "paternal_surname": SURNAME, "maternal_surname": "Robles", "birth": "17/05/1999",
        "key": str(new_id()),
    }  # fmt: skip
    compared = browser.post(f"{reverse('people:register')}?after={after.pk}", typed)
    page = compared.content.decode()
    assert "Juárez" in page
    assert ximena.printed_code not in page
    assert str(ximena.pk) not in page
    again = re.search(r"after=([0-9a-f-]{36})\" class=\"p-none", page)
    assert again
    done = browser.post(f"{reverse('people:register')}?after={again[1]}", typed)
    assert done.status_code == 302


def test_no_page_of_anybody_elses_names_a_sealed_person(
    request, rosa, olga, desk, ximena, asked, protected, person, acting
):
    from tests.house.test_who_may_enter import ANSWERS

    with acting(rosa):
        office = furnished(by=rosa, person=person, other=ximena)
    protected(ximena, "sealed")
    secrets = (SURNAME, ximena.code, ximena.printed_code, CURP, str(ximena.pk))
    told = []
    for who in ("rosa", "teresa", "nora", "marta", "olga", "samuel", "adela", "andres"):
        browser = desk(request.getfixturevalue(who))
        for name in ANSWERS:
            body = browser.get(office.address(name)).content.decode(errors="replace")
            told += [(who, name, secret) for secret in secrets if secret in body]
    assert told == []


# Asking


def test_what_another_office_wrote_is_opened_on_request_marked_and_closed_again(
    olga, teresa, ximena, asked, acting, desk
):
    with acting(olga):
        assert not Document.objects.filter(person=ximena).exclude(kind="curp").exists()
    with acting(teresa):
        opening = actions.answer_request(request=asked, granted=True, note="Con gusto.", by=teresa)
        assert opening is not None
        assert opening.until <= opening.since + timedelta(days=8)
    browser = desk(olga)
    papers = reverse("people:papers-panel", args=[ximena.pk])
    page = browser.get(papers).content.decode()
    assert "G12345678" in page
    assert "p-until" in page
    with acting(olga):
        paper = Document.objects.get(person=ximena, kind="passport")
        with pytest.raises(Refused, match="Another office wrote this"):
            actions.take_away(person=ximena, kind="paper", pk=paper.pk, by=olga)
        assert not Document.objects.filter(pk=paper.pk).update(state="lost"), "to read, not to change"
        actions.close_file(opening=opening, by=olga)
    assert "G12345678" not in browser.get(papers).content.decode()


def test_of_two_desks_that_answer_the_second_is_told_what_the_first_said(teresa, ines, asked, acting):
    with acting(teresa):
        actions.answer_request(request=asked, granted=True, by=teresa)
    with acting(ines):
        with pytest.raises(Refused, match="Teresa Villalobos has answered this already: Granted"):
            actions.answer_request(request=asked, granted=False, by=ines)
        assert Opening.objects.count() == 1


def test_who_may_answer(rosa, olga, asked, acting):
    for by in (rosa, olga):
        with acting(by), pytest.raises(Refused):
            actions.answer_request(request=asked, granted=True, by=by)


def test_an_open_file_closes_within_thirty_days(teresa, asked, acting):
    with acting(teresa), pytest.raises(Refused, match="thirty days"):
        actions.answer_request(
            request=asked, granted=True, until=teresa.office.today() + timedelta(days=31), by=teresa
        )


def test_nobody_asks_twice_and_a_request_is_withdrawn_while_it_waits(olga, teresa, ximena, asked, acting):
    with acting(olga):
        with pytest.raises(Refused, match="already asked"):
            actions.ask_to_open(
                person=ximena.pk, office=asked.office_id, reason="Otra vez.", key=new_id(), by=olga
            )
        actions.withdraw_request(request=asked, by=olga)
    with acting(teresa), pytest.raises(Refused):
        actions.answer_request(request=asked, granted=True, by=teresa)


def test_a_card_that_a_search_showed_can_be_asked_about_and_no_other(olga, ximena, acting):
    with acting(olga):
        [card] = look(f"Ximena {SURNAME}", by=olga)
        told = {"person": ximena.pk, "office": card.office_id, "code": ximena.code, "reason": "Viene mañana."}
        with pytest.raises(Refused):
            actions.ask_to_open(**told, shown_in=note([], by=olga), key=new_id(), by=olga)
        asked = actions.ask_to_open(**told, shown_in=note([card], by=olga), key=new_id(), by=olga)
    assert asked.code == ximena.code


def test_whoever_asked_cannot_grant_it_to_themselves_by_sql(olga, teresa, ximena, asked, acting):
    granted = {"answer": "granted", "answered_at": timezone.now(), "answered_by": olga}
    with acting(olga), pytest.raises(Error), transaction.atomic():
        AccessRequest.objects.filter(pk=asked.pk).update(**granted)
    made = {
        "person": ximena, "worker": olga, "office_id": asked.office_id, "kind": "asked", "reason": "x",
        "request": asked, "given_by": olga, "until": timezone.now() + timedelta(days=1),
    }  # fmt: skip
    with acting(olga), pytest.raises(Error), transaction.atomic():
        Opening.objects.create(**made)
    with acting(teresa), pytest.raises(Error), transaction.atomic():  # not granted yet
        Opening.objects.create(**made | {"given_by": teresa})


def test_an_open_file_is_not_prolonged_reopened_or_seen_by_others_by_sql(
    olga, rosa, teresa, marta, asked, acting
):
    with acting(teresa):
        opening = actions.answer_request(request=asked, granted=True, by=teresa)
    assert opening is not None
    with acting(olga):
        for change in (
            {"until": timezone.now() + timedelta(days=20)},
            {"locked": True},
            {"office": olga.office},
        ):
            with pytest.raises(Error), transaction.atomic():
                Opening.objects.filter(pk=opening.pk).update(**change)
        actions.close_file(opening=opening, by=olga)
        with pytest.raises(Error), transaction.atomic():
            Opening.objects.filter(pk=opening.pk).update(ended_at=None, ended_by=None)


# Broken glass


def test_the_glass_is_broken_by_its_handle_told_to_the_officer_and_reviewed(
    teresa, ines, ximena, protected, acting, desk
):
    standing = protected(ximena, "sealed")
    browser = desk(teresa)
    address = reverse("people:glass", args=[standing.handle])
    assert browser.get(address).status_code == 200
    short = browser.post(address, {"reason": "porque sí", "key": str(new_id())})
    assert short.status_code == 422
    done = browser.post(address, {"reason": REASON, "key": str(new_id())})
    assert done.status_code == 302
    assert done.url == reverse("workspace:person", args=[ximena.pk])
    assert SURNAME in browser.get(done.url).content.decode()
    officer = desk(ines)
    waiting = officer.get(reverse("people:waiting"), headers={"HX-Request": "true"}).content.decode()
    assert "Teresa Villalobos" in waiting
    assert SURNAME not in waiting
    page = officer.get(f"{reverse('people:open-files')}?show=glass").content.decode()
    assert REASON in page
    with acting(ines):
        opening = Opening.objects.get(kind="glass")
        actions.review_glass(opening=opening, verdict="justified", note="Correcto.", by=ines)
        assert Entry.objects.filter(deed__in=["break glass", "review broken glass"]).count() == 2
    assert "Teresa" not in officer.get(reverse("people:waiting")).content.decode().split("<main")[1]


def test_the_glass_breaks_alike_whether_or_not_anything_is_locked(teresa, nora, ximena, acting):
    for by in (teresa, nora):
        opening = broken(ximena, acting, by)
        assert opening.until == opening.since + timedelta(hours=4)


def test_broken_glass_is_no_longer_than_four_hours_in_the_database_either(teresa, ximena, acting):
    opening = broken(ximena, acting, teresa)
    with acting(teresa), pytest.raises(Error), transaction.atomic():
        Opening.objects.filter(pk=opening.pk).update(until=opening.until + timedelta(minutes=1))


def test_what_has_ended_opens_nothing(ines, teresa, ximena, protected, acting):
    protected(ximena, "sealed")
    now = timezone.now()
    with acting(ines):
        Opening.objects.create(
            person=ximena, worker=teresa, office=ines.office, kind="team", locked=True, reason="x", given_by=ines,
            since=now - timedelta(hours=5), until=now - timedelta(hours=1),
        )  # fmt: skip
    with acting(teresa):
        assert not Person.objects.filter(pk=ximena.pk).exists()


def test_reception_and_the_manager_break_no_glass_by_page_or_by_sql(rosa, marta, ximena, acting, desk):
    for by in (rosa, marta):
        with acting(by):
            with pytest.raises(Refused, match="call the protection officer"):
                actions.break_glass(meant=ximena.pk, reason=REASON, key=new_id(), by=by)
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT people_break_glass(%s, %s, '', '', %s)", [new_id(), ximena.pk, by.office.pk]
                )
                assert cursor.fetchone() == (None,)
    page = desk(rosa).get(reverse("people:glass", args=[ximena.pk])).content.decode()
    assert 'name="reason"' not in page


def test_the_second_click_breaks_one_glass(teresa, ximena, acting):
    key = new_id()
    for _click in range(2):
        with acting(teresa):
            assert actions.break_glass(meant=ximena.pk, reason=REASON, key=key, by=teresa) == ximena
            assert Opening.objects.count() == 1


def test_who_broke_the_glass_does_not_review_it(ines, ximena, acting):
    opening = broken(ximena, acting, ines)
    with acting(ines):
        with pytest.raises(Refused, match="does not review"):
            actions.review_glass(opening=opening, verdict="justified", note="", by=ines)
        with pytest.raises(Error), transaction.atomic():
            Opening.objects.filter(pk=opening.pk).update(
                verdict="justified", reviewed_at=timezone.now(), reviewed_by=ines
            )


def test_broken_glass_is_seen_by_who_broke_it_and_the_officers_alone(
    teresa, rosa, nora, marta, olga, ximena, acting
):
    broken(ximena, acting, teresa)
    for other in (rosa, nora, marta, olga):
        with acting(other):
            assert not Opening.objects.exists()


def test_after_some_minutes_one_shows_again_who_one_is(teresa, ximena, desk, settings):
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = -1
    browser = desk(teresa)
    address = reverse("people:glass", args=[ximena.pk])
    assert browser.get(address).url.startswith(reverse("account_reauthenticate"))
    kept = browser.post(address, {"reason": REASON, "key": str(new_id())})
    assert kept.status_code == 422
    assert REASON in kept.content.decode()


def test_watching_alone_keeps_no_session_alive(ines, desk):
    browser = desk(ines)
    session = browser.session
    session["seen"] = 1
    session.save()
    browser.get(reverse("people:waiting"), headers={"Camino-Watching": "yes"})
    assert browser.session["seen"] == 1
    browser.get(reverse("people:waiting"))
    assert browser.session["seen"] > 1


def test_another_offices_officer_reviews_what_that_office_protects(ines, olga, ximena, acting):
    posted(olga, "Tijuana", Role.PROTECTION)
    opening = broken(ximena, acting, ines)
    with acting(type(olga).objects.get(pk=olga.pk)) as fresh:
        assert not Opening.objects.filter(pk=opening.pk).exists()
        assert not locks.to_review(by=fresh).exists()


def test_whoever_reads_a_sealed_file_stands_in_the_book_once_for_a_while(
    ines, desk, acting, ximena, protected
):
    protected(ximena, "sealed")
    browser = desk(ines)
    browser.get(reverse("workspace:person", args=[ximena.pk]))
    browser.get(reverse("people:facts-panel", args=[ximena.pk]))
    with acting(ines):
        read = Entry.objects.filter(kind=Entry.Kind.READ, subject_id=ximena.pk)
        assert [entry.worker for entry in read] == [ines]


@pytest.mark.parametrize("level", ["protected", "sealed"])
def test_every_page_that_shows_somebody_locked_writes_who_read_it(
    level, rosa, ines, desk, acting, ximena, make_person, protected
):
    other = make_person(by=rosa, given_names="Iker")
    with acting(rosa):
        office = furnished(by=rosa, person=ximena, other=other)
    with acting(ines):
        actions.end_protection(protection=office.protection, reason="De prueba.", by=ines)
    protected(ximena, level)
    browser = desk(ines)
    silent = []
    for name in SHOWING:
        with transaction.atomic():
            browser.get(office.address(name))
            with acting(ines):
                if not Entry.objects.filter(kind=Entry.Kind.READ, person_id=ximena.pk).exists():
                    silent.append(name)
            transaction.set_rollback(True)
    assert silent == []


def test_whoever_reads_a_file_that_was_opened_to_them_stands_in_the_book(teresa, desk, acting, ximena):
    broken(ximena, acting, teresa)
    desk(teresa).get(reverse("reception:slip", args=[ximena.pk]))
    with acting(teresa):
        assert Entry.objects.filter(kind=Entry.Kind.READ, person_id=ximena.pk).count() == 1


def test_an_ordinary_file_is_read_without_a_line_in_the_book(rosa, desk, acting, ximena):
    desk(rosa).get(reverse("workspace:person", args=[ximena.pk]))
    with acting(rosa):
        assert not Entry.objects.filter(kind=Entry.Kind.READ).exists()
