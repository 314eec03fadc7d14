"""Registering a person at the desk: after a search, once, and never somebody twice by accident."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from camino.core.ids import new_id
from camino.core.refusals import Refused
from camino.people import actions
from camino.people.birth import Birth
from camino.people.curp import build
from camino.people.facts import Facts, Paper
from camino.people.models import Consent, Document, KnownAt, Membership, OtherName, Person, Search
from camino.people.tests.at_the_desk import look_for, registered, send

CURP = build(
    given_names="Carlos", paternal_surname="Gómez", maternal_surname="Martínez", birth_date=date(1985, 3, 15), sex="M",
    birth_state="09",
)  # fmt: skip
MISTYPED = CURP[:-1] + str((int(CURP[-1]) + 1) % 10)
CARLOS = {
    "given_names": "carlos",
    "paternal_surname": "GÓMEZ",
    "maternal_surname": "martínez",
    "birth": "15/03/1985",
    "sex": "M",
}


def test_what_was_looked_for_is_already_on_the_form(rosa, desk):
    client = desk(rosa)
    after = look_for(client, "Lucía Ferrer Olmos 16/07/1990")
    page = client.post(
        f"{reverse('people:register')}?after={after.pk}", {"q": "Lucía Ferrer Olmos 16/07/1990"}
    ).content.decode()
    for words in ('value="Lucía"', 'value="Ferrer"', 'value="Olmos"', 'value="16/07/1990"'):
        assert words in page


def test_a_form_without_a_search_goes_back_to_the_search(rosa, desk):
    assert desk(rosa).get(reverse("people:register")).url == reverse("people:search")


def test_everything_told_is_on_the_file(rosa, desk):
    client = desk(rosa)
    person = registered(
        send(
            client, look_for(client, "carlos"), **CARLOS, curp=CURP, curp_seen="on", birth_state="09", nationality="MX",
            other_nationality="US", origin="Parral, Chih.", languages=["es", "en"], other_language="yua",
            needs_interpreter="on", paper_passport="withheld", number_passport="G1", own_phone="656 123 4567",
            call_phone="656 765 4321", call_name="Ana", call_relation="hermana", consent_assistance="yes",
            consent_research="no", given_by="self", how="signed",
        )
    )  # fmt: skip
    assert (str(person), person.birth) == ("Carlos Gómez Martínez", Birth.on(date(1985, 3, 15)))
    assert (person.origin_state, person.origin_municipality, person.nationalities) == (
        "08",
        "08032",
        ["MX", "US"],
    )
    assert person.languages == ["es", "en", "yua"]
    assert set(person.documents.values_list("kind", "number", "state")) == {
        ("curp", CURP, "seen"),
        ("passport", "G1", "withheld"),
    }
    assert set(person.contacts.values_list("phone", "own")) == {
        ("+526561234567", True),
        ("+526567654321", False),
    }
    assert dict(person.consents.values_list("purpose", "agreed")) == {"assistance": True, "research": False}
    assert set(person.consents.values_list("how", flat=True)) == {Consent.How.SIGNED}
    assert KnownAt.objects.get(person=person).office == rosa.office


def test_a_place_that_no_list_has_stays_in_words(rosa, desk):
    client = desk(rosa)
    person = registered(
        send(client, look_for(client, "x"), given_names="Eva", origin="rancho La Loma, Chih.")
    )
    assert (person.origin_state, person.origin_municipality, person.origin_words) == (
        "08",
        "",
        "rancho La Loma",
    )


@pytest.mark.parametrize(
    "name",
    [
        "王小明",
        "محمد",
        "Мария",
        "😀",
        "<script>alert(1)</script>",
        "ñ" * 200,
        "O'Connor-Núñez",
        "=HYPERLINK(1)",
    ],
)
def test_names_of_any_script_are_registered_and_shown_as_they_are(rosa, desk, name):
    client = desk(rosa)
    person = registered(send(client, look_for(client, name), given_names=name))
    assert person.given_names.casefold() == name.casefold()
    page = client.get(reverse("workspace:person", args=[person.pk])).content.decode()
    assert "<script>alert" not in page


def test_a_name_too_long_or_missing_is_asked_for_again_with_everything_kept(rosa, desk):
    client = desk(rosa)
    after = look_for(client, "x")
    with translation.override("es-mx"):
        long = send(client, after, given_names="ñ" * 201, origin="Parral")
        none = send(client, after, birth="36 años")
    assert (long.status_code, none.status_code) == (422, 422)
    assert 'value="Parral"' in long.content.decode()
    assert 'value="36 años"' in none.content.decode()
    assert not Person.objects.exists()


def test_the_form_sent_twice_registers_once(rosa, desk):
    client = desk(rosa)
    after, key = look_for(client, "x"), str(new_id())
    first = send(client, after, key=key, **CARLOS)
    second = send(client, after, key=key, **CARLOS)
    assert first.url == second.url
    assert Person.objects.count() == 1


def test_a_curp_that_does_not_fit_is_shown_and_kept_only_on_purpose(rosa, desk):
    client = desk(rosa)
    after = look_for(client, "x")
    differs = CARLOS | {"sex": "F", "curp": CURP}
    assert send(client, after, **differs).status_code == 422
    registered(send(client, after, **differs, keep_curp="on"))
    assert Document.objects.get().conflicts == ["sex"]


def test_a_curp_with_a_wrong_check_digit_may_be_what_the_paper_says(rosa, desk):
    client = desk(rosa)
    after = look_for(client, "x")
    assert send(client, after, **CARLOS, curp=MISTYPED).status_code == 422
    registered(send(client, after, **CARLOS, curp=MISTYPED, keep_curp="on"))
    assert Document.objects.get().conflicts == ["invalid"]


def test_a_curp_of_another_length_cannot_be_kept(rosa, desk):
    client = desk(rosa)
    assert send(client, look_for(client, "x"), **CARLOS, curp="GOMC850315", keep_curp="on").status_code == 422


def test_somebody_alike_is_compared_before_anything_is_written(rosa, make_person, desk):
    known = make_person(
        by=rosa, given_names="Carlos", paternal_surname="Gómez", birth=Birth.on(date(1985, 3, 15)), sex="F"
    )
    client = desk(rosa)
    page = send(client, look_for(client, "zzz"), **(CARLOS | {"maternal_surname": ""}), origin="Parral")
    assert page.status_code == 200
    text = page.content.decode()
    assert known.printed_code in text
    assert "p-agrees" in text
    assert "p-differs" in text  # the sex
    assert 'name="origin" value="Parral"' in text
    assert Person.objects.count() == 1


def test_seeing_a_name_in_the_answers_does_not_rule_out_who_was_born_on_the_same_day(rosa, make_person, desk):
    make_person(
        by=rosa, given_names="Zacarías", paternal_surname="Ramírez", birth=Birth.on(date(1983, 10, 29))
    )
    client = desk(rosa)
    after = look_for(client, "Ramires Zacarias")
    assert after.shown
    page = send(client, after, given_names="Zacarias", paternal_surname="Ramires", birth="29/10/1983")
    assert page.status_code == 200
    assert "Ramírez" in page.content.decode()
    assert Person.objects.filter(paternal_surname="Ramires").count() == 0


def test_none_of_these_registers_with_all_that_was_typed(rosa, make_person, desk):
    make_person(by=rosa, given_names="Carlos", paternal_surname="Gómez", birth=Birth.on(date(1985, 3, 15)))
    client = desk(rosa)
    typed = CARLOS | {"maternal_surname": "", "origin": "Parral", "languages": ["es", "en"]}
    compared = send(client, look_for(client, "zzz"), **typed).context
    again: dict[str, list[str]] = {}
    for name, value in compared["kept"]:
        again.setdefault(name, []).append(value)
    person = registered(client.post(f"{reverse('people:register')}?after={compared['after'].pk}", again))
    assert (person.origin_municipality, person.languages) == ("08032", ["es", "en"])
    assert Person.objects.count() == 2


def test_going_back_keeps_what_was_typed_and_compares_again(rosa, make_person, desk):
    make_person(by=rosa, given_names="Carlos", paternal_surname="Gómez", birth=Birth.on(date(1985, 3, 15)))
    client = desk(rosa)
    before = look_for(client, "zzz")
    typed = CARLOS | {"maternal_surname": ""}
    after = send(client, before, **typed).context["after"]
    form = send(client, after, **typed, back="yes", before=str(before.pk))
    assert form.context["after"] == before
    assert 'value="GÓMEZ"' in form.content.decode()
    assert "comparisons" in send(client, before, **typed).context


def test_it_is_this_person_opens_their_file_here_and_remembers_the_writing(
    rosa, olga, make_person, desk, acting
):
    known = make_person(
        by=olga, given_names="Karlos", paternal_surname="Gomes", birth=Birth.on(date(1985, 3, 15))
    )
    client = desk(rosa)
    compared = send(client, look_for(client, "zzz"), **(CARLOS | {"maternal_surname": ""}))
    assert "Karlos" in compared.content.decode()
    assert "15/03/1985</td>\n" not in compared.content.decode().split("<tbody>")[1]  # only the card's year
    answer = client.post(
        reverse("people:meet"),
        {"after": compared.context["after"].pk, "person": known.pk, "remember": "on", "given_names": "Carlos",
         "paternal_surname": "Gómez"},
    )  # fmt: skip
    assert str(known.pk) in answer.url
    with acting(rosa):
        assert OtherName.objects.get(person=known).given_names == "Carlos"
    assert client.get(reverse("workspace:person", args=[known.pk])).status_code == 200


def test_a_file_is_not_opened_for_somebody_whom_no_search_showed(rosa, olga, make_person, desk, acting):
    known = make_person(by=olga, given_names="Imelda")
    client = desk(rosa)
    answer = client.post(reverse("people:meet"), {"after": look_for(client, "zzz").pk, "person": known.pk})
    assert answer.status_code == 409
    assert client.get(reverse("workspace:person", args=[known.pk])).status_code == 404


def test_another_workers_search_lets_nobody_be_registered(rosa, ramon, desk):
    theirs = look_for(desk(ramon), "x")
    client = desk(rosa)
    response = send(client, theirs, **CARLOS)
    assert response.status_code == 302  # the search was made again in Rosa's name, and found nobody
    assert Search.objects.filter(worker=rosa).exists()


def test_a_search_of_this_morning_is_made_again_and_nothing_typed_is_lost(rosa, make_person, desk, acting):
    make_person(by=rosa, given_names="Carlos", paternal_surname="Gómez", maternal_surname="Martínez")
    client = desk(rosa)
    with acting(rosa):
        old = Search.objects.create(worker=rosa, office=rosa.office, at=timezone.now() - timedelta(hours=5))
    page = send(client, old, **CARLOS)
    assert [each.found.name for each in page.context["comparisons"]] == ["Carlos Gómez Martínez"]


def test_a_curp_of_somebody_at_another_office_is_refused_in_words(rosa, olga, make_person, desk):
    make_person(by=olga, given_names="Otro", papers=[Paper("curp", CURP)])
    client = desk(rosa)
    compared = send(client, look_for(client, "zzz"), **CARLOS, curp=CURP)
    again = dict(compared.context["kept"])
    response = client.post(f"{reverse('people:register')}?after={compared.context['after'].pk}", again)
    assert response.status_code == 422
    assert "CURP" in response.content.decode()
    assert not Person.objects.filter(given_names="Carlos").exists()


def test_who_came_with_somebody_is_registered_into_their_family(rosa, make_person, desk):
    mother = make_person(by=rosa, given_names="Ana", birth=Birth.in_year(1990), sex="F")
    client = desk(rosa)
    typed = {
        "given_names": "Iker",
        "birth": "2020",
        "companion": str(mother.pk),
        "relation": "child",
        "key": str(new_id()),
    }
    after = look_for(client, "zzz")
    child = registered(send(client, after, **typed))
    send(client, after, **typed)
    assert dict(Membership.objects.values_list("person", "relation")) == {
        mother.pk: "head",
        child.pk: "child",
    }


def test_who_comes_with_somebody_is_something_to_them(rosa, make_person, desk):
    mother = make_person(by=rosa, given_names="Ana")
    client = desk(rosa)
    assert (
        send(client, look_for(client, "zzz"), given_names="Iker", companion_code=mother.code).status_code
        == 422
    )


def test_registering_with_a_companion_is_both_or_neither(rosa, person, acting):
    with acting(rosa):
        after = Search.objects.create(worker=rosa, office=rosa.office)
        with pytest.raises(Refused):
            actions.register_with(
                after=after, facts=Facts(given_names="Iker"), key=new_id(), companion=person, kind="family",
                relation="cousin", by=rosa,
            )  # fmt: skip
        assert not Person.objects.filter(given_names="Iker").exists()


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("36 años", "36"),
        ("16/07/1990", "16/07/1990"),
        ("31/02/1990", "31/02/1990"),
        ("9 años", "18"),
        ("", ""),
    ],
)
def test_the_birth_is_said_while_it_is_typed(rosa, desk, typed, says):
    answer = desk(rosa).post(reverse("people:check-birth"), {"birth": typed}, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    assert says in answer.content.decode()


def test_a_valid_curp_offers_what_it_tells(rosa, desk):
    answer = desk(rosa).post(reverse("people:check-curp"), {"curp": CURP.lower()}).content.decode()
    assert 'data-birth="15/03/1985"' in answer
    assert 'data-sex="M"' in answer
    assert 'data-birth_state="09"' in answer


def test_a_curp_is_held_against_the_form_while_it_is_typed(rosa, desk):
    answer = desk(rosa).post(reverse("people:check-curp"), {"curp": CURP, "birth": "1990"}).content.decode()
    assert 'name="keep_curp"' in answer
    assert "15/03/1985" in answer


def test_places_go_on_from_what_is_typed(rosa, desk):
    answer = desk(rosa).post(reverse("people:check-origin"), {"origin": "Hidalgo del Par"}).content.decode()
    assert "Hidalgo del Parral, Chihuahua" in answer


def test_the_form_and_its_answer_cost_a_fixed_number_of_queries(
    rosa, make_person, desk, django_assert_max_num_queries
):
    client = desk(rosa)
    for name in ("Abril", "Bruno", "Celia", "Darío", "Elena"):
        make_person(by=rosa, given_names=name)
    after = look_for(client, "zzz")
    with django_assert_max_num_queries(14):
        client.get(f"{reverse('people:register')}?after={after.pk}")
    with django_assert_max_num_queries(44):
        send(client, after, **CARLOS, curp=CURP, own_phone="656 123 4567", consent_assistance="yes")


def test_the_browsers_way_back_shows_what_was_typed_instead_of_asking_to_send_it_again(rosa, desk):
    client = desk(rosa)
    after = look_for(client, "zzz")
    page = client.post(f"{reverse('people:register')}?after={after.pk}", {"q": "Lucía"})
    assert page["Cache-Control"] == "private, no-cache"
