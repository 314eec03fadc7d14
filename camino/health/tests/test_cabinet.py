"""The health room's own cabinet."""

from typing import Any

import pytest

from camino.core.ids import new_id
from camino.core.refusals import Refused
from camino.health.tests.factories import (
    box,
    issued,
)  # fmt: skip


@pytest.fixture
def kits(samuel: Any, nora: Any, acting: Any) -> dict[str, Any]:
    with acting(nora):
        return {
            key: box(f"test-{key}", store=samuel, by=nora)
            for key in ("hiv-a", "hiv-b", "pregnancy", "glucose")
        }


def test_what_the_store_issued_is_taken_in_once(nora, samuel, acting):
    from camino.health.actions.cabinet import take_in

    with acting(samuel):
        movement = issued("test-hiv-a", packs=2, by=samuel)
    with acting(nora):
        made = take_in(movement=movement, stored_well=True, by=nora)
        assert made.left == 50
        with pytest.raises(Refused, match="already"):
            take_in(movement=movement, stored_well=True, by=nora)


def test_a_count_a_loss_and_a_spoilt_box_say_what_happened(nora, kits, acting):
    from camino.health.actions.cabinet import correct

    one = kits["hiv-a"]
    with acting(nora):
        with pytest.raises(Refused, match="what happened"):
            correct(box=one, deed="lost", quantity=2, words="", key=new_id(), by=nora)
        correct(box=one, deed="lost", quantity=2, words="Se cayeron", key=new_id(), by=nora)
        correct(box=one, deed="counted", quantity=20, words="Recuento", key=new_id(), by=nora)
        with pytest.raises(Refused, match="not that many"):
            correct(box=one, deed="lost", quantity=21, words="Todas", key=new_id(), by=nora)
        with pytest.raises(Refused, match="has not expired"):
            correct(box=one, deed="expired", quantity=None, words="", key=new_id(), by=nora)
        correct(
            box=one, deed="spoilt", quantity=None, words="Se apagó el refrigerador", key=new_id(), by=nora
        )
        one.refresh_from_db()
        assert (one.left, one.spoilt_on) == (0, nora.office.today())
        assert sum(line.change for line in one.lines.all()) == 0
