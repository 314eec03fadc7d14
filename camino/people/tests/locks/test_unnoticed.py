"""A protected case is not to be noticed."""

import pytest
from django.db import connection

from camino.people import actions
from camino.people.tests.locks.pages import Counting, pages


@pytest.mark.parametrize("who", ["rosa", "teresa", "nora", "olga", "marta"])
def test_nobody_else_can_tell_from_any_page_that_a_person_is_protected(
    who, request, desk, ximena, protected, acting, rosa, olga
):
    with acting(olga):
        actions.meet(people=[ximena.pk], on=olga.office.today(), by=olga)
    browser = desk(request.getfixturevalue(who))
    pages(browser, ximena)  # what is written at the first look, is
    with connection.execute_wrapper(counting := Counting()):
        before = pages(browser, ximena)
    asked_before, counting.n = counting.n, 0
    protected(ximena)
    with connection.execute_wrapper(counting):
        after = pages(browser, ximena)
    assert {name for name in before if before[name] != after[name]} == set()
    assert counting.n == asked_before
    assert (who in {"rosa", "teresa"}) <= any(
        made.startswith("200") for name, made in after.items() if "pdf" in name
    )
