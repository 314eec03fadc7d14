"""The panels of a person's file: who they are, family, consents, papers."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from camino.core.ids import new_id
from camino.core.models import Entry
from camino.people import actions
from camino.people.birth import Birth
from camino.people.facts import Answer, Paper, Phone
from camino.people.models import Consent, Contact, Document, Membership, OtherName, Person

PANELS = ("facts-panel", "family-panel", "consents-panel", "papers-panel")
HTMX = {"HX-Request": "true"}


@pytest.fixture
def child(rosa, make_person):
    return make_person(by=rosa, given_names="Iker", birth=Birth.in_year(2020))


def page(client: Client, name: str, person: Person) -> Any:
    return client.get(reverse(f"people:{name}", args=[person.pk]), headers=HTMX)


@pytest.mark.parametrize("name", PANELS)
def test_each_panel_opens_for_the_front_line_of_the_office_alone(
    name, rosa, teresa, olga, marta, samuel, raul, person, desk
):
    assert page(desk(rosa), name, person).status_code == 200
    assert page(desk(teresa), name, person).status_code == 200
    assert page(desk(olga), name, person).status_code == 404
    for who in (marta, samuel, raul):
        assert page(desk(who), name, person).status_code == 403


@pytest.mark.parametrize("name", PANELS)
def test_each_panel_costs_a_fixed_number_of_queries(
    name, rosa, make_person, desk, acting, django_assert_max_num_queries
):
    person = make_person(
        by=rosa, given_names="Ana", birth=Birth.in_year(1980), papers=[Paper("passport", str(n)) for n in range(5)],
        phones=[Phone(f"+5265612345{n}0") for n in range(5)],
        answers=[Answer("assistance", True), Answer("research", False)],
    )  # fmt: skip
    others = [make_person(by=rosa, given_names=given) for given in ("Bruno", "Celia", "Darío")]
    with acting(rosa):
        actions.make_group(
            kind="family", members=[(person, "head"), *((each, "child") for each in others)], by=rosa
        )
    client = desk(rosa)
    with django_assert_max_num_queries(14):
        assert page(client, name, person).status_code == 200


def test_a_panel_asked_for_directly_is_a_page(rosa, person, desk):
    answer = desk(rosa).get(reverse("people:facts-panel", args=[person.pk]))
    assert "<html" in answer.content.decode()


def test_a_corrected_name_is_kept_as_another_and_still_found(rosa, person, desk, acting):
    client = desk(rosa)
    typed = {
        "given_names": "Guadalupe",
        "paternal_surname": "Nevares",
        "maternal_surname": "Ortiz",
        "birth": "12/12/1988",
        "sex": "F",
    }
    answer = client.post(reverse("people:edit", args=[person.pk]), typed)
    assert answer.url == reverse("workspace:person", args=[person.pk])
    with acting(rosa):
        person.refresh_from_db()
        assert person.paternal_surname == "Nevares"
        assert str(OtherName.objects.get()) == "Guadalupe Nevárez Ortiz"
        assert Entry.objects.filter(deed="correct", details={"changed": ["paternal_surname"]}).exists()


def test_what_the_boxes_cannot_show_survives_a_correction(rosa, make_person, desk, acting):
    person = make_person(
        by=rosa, given_names="Eva", birth=Birth.aged(30, on=date(2024, 1, 1)), nationalities=["MX", "US", "GT"],
        languages=["es", "yua", "tzh", "pua"], origin_state="08", origin_words="rancho La Loma",
    )  # fmt: skip
    client = desk(rosa)
    form = client.get(reverse("people:edit", args=[person.pk])).context["form"]
    as_shown = {bound.name: bound.value() for bound in form if bound.value() not in (None, False, "")}
    client.post(reverse("people:edit", args=[person.pk]), as_shown | {"preferred_name": "Evita"})
    with acting(rosa):
        now = Person.objects.get(pk=person.pk)
    assert now.preferred_name == "Evita"
    assert (now.birth, now.nationalities, set(now.languages)) == (
        person.birth,
        person.nationalities,
        set(person.languages),
    )
    assert (now.origin_state, now.origin_words) == ("08", "rancho La Loma")


def test_a_wrong_correction_is_asked_for_again(rosa, person, desk):
    answer = desk(rosa).post(
        reverse("people:edit", args=[person.pk]), {"given_names": "Ana", "birth": "31/02/1990"}
    )
    assert answer.status_code == 422
    assert 'value="31/02/1990"' in answer.content.decode()


def test_a_child_added_to_a_family_is_no_longer_alone(rosa, person, child, desk, acting):
    client = desk(rosa)
    assert "p-wrong" in page(client, "family-panel", child).content.decode()
    answer = client.post(
        reverse("people:join", args=[child.pk]),
        {"companion_code": person.printed_code, "relation": "child", "group_kind": "family"},
        headers=HTMX,
    )  # fmt: skip
    assert "p-wrong" not in answer.content.decode()
    assert 'id="alone" hx-swap-oob="true"' in answer.content.decode()


def test_with_an_adult_who_is_not_family_a_child_is_alone(rosa, person, child, desk):
    typed = {"companion_code": person.code, "relation": "not_related", "group_kind": "travel"}
    answer = desk(rosa).post(reverse("people:join", args=[child.pk]), typed, headers=HTMX)
    assert "p-wrong" in answer.content.decode()


def test_who_leaves_a_group_stays_on_its_record(rosa, person, child, desk, acting):
    with acting(rosa):
        membership = actions.belong_with(
            person=child, companion=person, kind="family", relation="child", by=rosa
        )
    desk(rosa).post(reverse("people:leave", args=[person.pk, membership.pk]), headers=HTMX)
    with acting(rosa):
        assert Membership.objects.get(pk=membership.pk).until == rosa.office.today()


def test_nobody_takes_somebody_of_another_family_out(rosa, person, child, make_person, desk, acting):
    other = make_person(by=rosa, given_names="Otra")
    with acting(rosa):
        membership = actions.belong_with(
            person=child, companion=other, kind="family", relation="child", by=rosa
        )
    assert desk(rosa).post(reverse("people:leave", args=[person.pk, membership.pk])).status_code == 404


def test_a_person_does_not_join_themself(rosa, person, desk):
    typed = {"companion_code": person.code, "relation": "spouse"}
    assert desk(rosa).post(reverse("people:join", args=[person.pk]), typed, headers=HTMX).status_code == 409


def test_the_code_of_somebody_known_elsewhere_is_not_told_to_exist(rosa, olga, person, make_person, desk):
    stranger = make_person(by=olga, given_names="Imelda")
    typed = {"companion_code": stranger.code, "relation": "spouse"}
    assert desk(rosa).post(reverse("people:join", args=[person.pk]), typed, headers=HTMX).status_code == 422


def test_a_consent_is_given_replaced_and_withdrawn_with_its_history(rosa, person, desk, acting):
    client = desk(rosa)
    yes = {"purpose": "research", "agreed": "yes", "given_by": "self", "how": "signed"}
    client.post(reverse("people:answer", args=[person.pk]), yes | {"key": new_id()})
    client.post(reverse("people:answer", args=[person.pk]), yes | {"key": new_id(), "how": "spoken"})
    answer = client.post(reverse("people:withdraw", args=[person.pk]), {"purpose": "research"})
    assert answer.status_code == 302
    with acting(rosa):
        ended = Consent.objects.filter(person=person).order_by("at").values_list("ended_how", flat=True)
        assert list(ended) == ["replaced", "withdrawn"]


def test_what_was_not_agreed_cannot_be_withdrawn(rosa, person, desk):
    answer = desk(rosa).post(reverse("people:withdraw", args=[person.pk]), {"purpose": "sharing"})
    assert answer.status_code == 409


def test_a_consent_needs_a_yes_or_a_no(rosa, person, desk):
    said = {"key": new_id(), "purpose": "research", "given_by": "self", "how": "spoken"}
    assert desk(rosa).post(reverse("people:answer", args=[person.pk]), said).status_code == 422


def test_a_paper_is_added_and_taken_away(rosa, person, desk, acting):
    client = desk(rosa)
    client.post(
        reverse("people:give-paper", args=[person.pk]),
        {"kind": "ine", "number": "X1", "state": "seen"},
        headers=HTMX,
    )
    with acting(rosa):
        paper = Document.objects.get(person=person)
    client.post(reverse("people:take-away", args=[person.pk, "paper", paper.pk]), headers=HTMX)
    with acting(rosa):
        assert not Document.objects.filter(person=person).exists()


def test_a_curp_added_to_the_file_is_held_against_its_facts(rosa, person, desk, acting):
    client = desk(rosa)
    typed = {"kind": "curp", "number": "GOMC850315HDFRRR07", "state": "seen"}
    assert client.post(reverse("people:give-paper", args=[person.pk]), typed, headers=HTMX).status_code == 422
    client.post(reverse("people:give-paper", args=[person.pk]), typed | {"keep_curp": "on"}, headers=HTMX)
    with acting(rosa):
        assert "sex" in Document.objects.get(person=person).conflicts


def test_a_curp_of_somebody_elsewhere_is_refused_in_words(rosa, olga, person, make_person, desk):
    make_person(by=olga, given_names="Otro", papers=[Paper("curp", "GOMC850315HDFRRR07")])
    typed = {"kind": "curp", "number": "GOMC850315HDFRRR07", "state": "seen", "keep_curp": "on"}
    assert (
        desk(rosa).post(reverse("people:give-paper", args=[person.pk]), typed, headers=HTMX).status_code
        == 409
    )


def test_a_telephone_is_added_in_the_form_in_which_it_is_dialled(rosa, person, desk, acting):
    client = desk(rosa)
    give = reverse("people:give-phone", args=[person.pk])
    assert client.post(give, {"phone": "12"}, headers=HTMX).status_code == 422
    client.post(give, {"phone": "044 656 123 4567", "name": "Ana"}, headers=HTMX)
    with acting(rosa):
        assert Contact.objects.get(person=person).phone == "+526561234567"
