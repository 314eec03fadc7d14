"""What to order: kits that lack are made here, of parts that have to be ordered."""

from typing import Any

from camino.supplies.models import Item
from camino.supplies.ordering import to_order
from camino.supplies.tests.factories import item, stocked


def _told(weekly: float) -> dict[str, Any]:
    """A forecast of hygiene kits, all of them for women."""
    week = [weekly, weekly / 2, weekly * 2, weekly]
    return {"needs": {"hygiene": [week] * 26}, "mix": {str(item("kit-woman").pk): 1.0}}


def test_kits_that_lack_ask_for_what_they_are_made_of(samuel, acting):
    with acting(samuel):
        stocked(samuel, "kit-woman", 40)
        stocked(samuel, "sanitary-pads", 10)
        Item.objects.update(least=0)
        Item.objects.filter(key__in=["kit-woman", "sanitary-pads"]).update(pack=1, order_days=28)
        orders = {order.item.key: order for order in to_order(samuel.office, _told(10))}
        kit, pads = orders["kit-woman"], orders["sanitary-pads"]
        assert (kit.make, kit.needed, kit.quantity) == (True, 120, 80)  # twelve weeks of ten, forty are there
        [each] = [
            line.quantity for line in item("kit-woman").recipes.get().lines.all() if line.item == pads.item
        ]
        assert (pads.make, pads.needed, pads.quantity) == (False, 80 * each, 80 * each - 10)
        assert (pads.least, pads.most) == (20 * each, 200 * each)
        assert "kit-woman" not in {order.item.key for order in to_order(samuel.office, _told(3))}


def test_where_enough_kits_lie_on_the_shelf_their_parts_are_ordered_as_they_were_used(samuel, acting):
    with acting(samuel):
        stocked(samuel, "kit-woman", 500)
        stocked(samuel, "sanitary-pads", 10)
        Item.objects.update(least=0)
        assert to_order(samuel.office, _told(10)) == []
