"""Sent twice, done once."""

import pytest

from camino.core import once
from camino.core.ids import new_id
from camino.core.refusals import Refused


def test_a_key_is_new_the_first_time_and_used_from_then_on(rosa, acting):
    key = new_id()
    with acting(rosa):
        assert once.first_time(key, "register", by=rosa)
        assert not once.first_time(key, "register", by=rosa)


def test_a_key_of_one_deed_is_refused_for_another(rosa, acting):
    key = new_id()
    with acting(rosa):
        once.first_time(key, "register", by=rosa)
        with pytest.raises(Refused):
            once.first_time(key, "open arrival", by=rosa)


def test_a_key_of_one_worker_is_refused_for_another(rosa, ramon, acting):
    key = new_id()
    with acting(rosa):
        once.first_time(key, "register", by=rosa)
    with acting(ramon), pytest.raises(Refused):
        once.first_time(key, "register", by=ramon)
