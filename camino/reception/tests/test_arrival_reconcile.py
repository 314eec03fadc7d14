"""Closing an arrival: who came, who did not, and numbers that add up."""

import pytest
from django.urls import reverse

from camino.core.ids import new_id
from camino.core.refusals import Refused
from camino.reception.actions.deciding import set_outcome
from camino.reception.actions.reading import read_file
from camino.reception.actions.reconciling import reconcile, reopen, tally
from camino.reception.actions.registering import register_all
from camino.reception.actions.typing_in import write_line
from camino.reception.models import Arrival
from camino.reception.tests.lists import opened, workbook


@pytest.fixture
def arrival(rosa, acting):
    """Three announced: one is absent, one declined, one registered."""
    with acting(rosa):
        made = opened(rosa, announced=3)
        read_file(arrival=made, content=workbook(), file_name="lista.xlsx", by=rosa)
        absent, declined, _registered = made.lines.all()
        set_outcome(line=absent, outcome="absent", by=rosa)
        set_outcome(line=declined, outcome="declined", by=rosa)
        register_all(arrival=made, key=new_id(), by=rosa)
        return made


def test_everybody_accounted_for_closes_the_arrival(rosa, acting, arrival):
    with acting(rosa):
        counted = reconcile(arrival=arrival, announced=3, by=rosa)
        assert (counted.of("registered"), counted.of("declined"), counted.absent, counted.missing) == (
            1,
            1,
            1,
            0,
        )
        assert Arrival.objects.get(pk=arrival.pk).status == "reconciled"


def test_numbers_that_do_not_add_up_are_refused(rosa, acting, arrival):
    with acting(rosa):
        with pytest.raises(Refused):
            reconcile(arrival=arrival, announced=5, by=rosa)
        assert Arrival.objects.get(pk=arrival.pk).status == "registered"
        reconcile(arrival=arrival, announced=5, absent_unnamed=2, by=rosa)


def test_who_was_not_announced_is_counted_besides(rosa, acting, arrival):
    said = {"given_names": "Petra", "paternal_surname": "Zamora", "birth": "1970", "sex": "F"}
    with acting(rosa):
        write_line(arrival=arrival, pk=new_id(), said=said, by=rosa)
        assert register_all(arrival=arrival, key=new_id(), by=rosa).people == 1
        assert tally(Arrival.objects.get(pk=arrival.pk)).missing == -1
        with pytest.raises(Refused):
            reconcile(arrival=arrival, announced=3, by=rosa)
        reconcile(arrival=arrival, announced=3, unannounced=1, by=rosa)


def test_a_line_without_an_outcome_keeps_the_arrival_open(rosa, acting, arrival):
    with acting(rosa):
        write_line(arrival=arrival, pk=new_id(), said={"given_names": "Petra"}, by=rosa)
        with pytest.raises(Refused):
            reconcile(arrival=arrival, announced=4, by=rosa)


def test_somebody_who_turns_up_after_all_opens_it_again(rosa, acting, arrival):
    with acting(rosa):
        reconcile(arrival=arrival, announced=3, by=rosa)
        line = arrival.lines.get(outcome="absent")
        with pytest.raises(Refused):
            set_outcome(line=line, outcome="expected", by=rosa)
        reopen(arrival=arrival, by=rosa)
        set_outcome(line=line, outcome="expected", by=rosa)
        assert register_all(arrival=arrival, key=new_id(), by=rosa).people == 1


def test_an_arrival_that_is_only_open_cannot_be_closed(rosa, acting):
    with acting(rosa), pytest.raises(Refused):
        reconcile(arrival=opened(rosa), announced=0, by=rosa)


def test_rosa_sees_why_it_cannot_be_closed_beside_the_numbers_she_typed(rosa, desk, arrival):
    client = desk(rosa)
    url = reverse("reception:arrival-reconcile", args=[arrival.pk])
    answer = client.post(url, {"announced": "7", "unannounced": "0", "absent_unnamed": "0"})
    assert answer.status_code == 422
    assert 'value="7"' in answer.content.decode()
    assert client.post(url, {"announced": "3", "unannounced": "0", "absent_unnamed": "0"}).status_code == 302
    page = client.get(reverse("reception:arrival", args=[arrival.pk])).content.decode()
    assert reverse("reception:arrival-reopen", args=[arrival.pk]) in page
