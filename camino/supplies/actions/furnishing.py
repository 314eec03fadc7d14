"""Shelves, funds, items, barcodes and the contents of kits: what the store is furnished with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import chain, count
from uuid import UUID

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from camino.core import book
from camino.core.refusals import Refused, checked
from camino.staff.models import Worker
from camino.supplies.models import Balance, Barcode, Fund, Item, Kind, Lot, Place, Recipe, RecipeLine


@dataclass(frozen=True)
class Label:
    """What stands on a lot, and whose it is."""

    number: str
    expires_on: date | None
    unit_cost: Decimal | None
    fund: Fund | None


@transaction.atomic
def open_place(*, name: str, kind: str, hands_out: bool, by: Worker) -> Place:
    """A new store or shelf at the worker's office."""
    place = Place(office=by.office, name=name.strip(), kind=kind, hands_out=hands_out)
    checked(place)
    place.save()
    book.write("open shelf", place, by=by, kind=kind)
    return place


@transaction.atomic
def change_place(*, place: Place, name: str, hands_out: bool, by: Worker) -> Place:
    """Another name, or whether the counter takes from there."""
    place.name, place.hands_out = name.strip(), hands_out
    checked(place)
    place.save(update_fields=["name", "hands_out"])
    book.write("change shelf", place, by=by, hands_out=hands_out)
    return place


@transaction.atomic
def close_place(*, place: Place, by: Worker) -> None:
    """A shelf is no longer used. Refused while something lies there."""
    if Balance.objects.filter(place=place, quantity__gt=0).exists():
        raise Refused(_("Something still lies there. Move it first."))
    place.closed_on = by.office.today()
    place.save(update_fields=["closed_on"])
    book.write("close shelf", place, by=by)


@transaction.atomic
def open_fund(*, name: str, kind: str, by: Worker) -> Fund:
    """A fund or donor to whom what was given is reported."""
    fund = Fund(name=name.strip(), kind=kind)
    checked(fund)
    fund.save()
    book.write("open fund", fund, by=by)
    return fund


@transaction.atomic
def change_fund(*, fund: Fund, name: str, kind: str, closed: bool, by: Worker) -> Fund:
    """Another name or kind; closed, nothing new is received for it, and what is there is still given."""
    fund.name, fund.kind = name.strip(), kind
    fund.closed_on = (fund.closed_on or by.office.today()) if closed else None
    checked(fund)
    fund.save()
    book.write("change fund", fund, by=by, closed=closed)
    return fund


@transaction.atomic
def correct_label(*, lot: Lot, label: Label, reason: str, by: Worker) -> Lot:
    """What was misread when the lot came. Refused where it would make something expired usable again."""
    locked = Lot.objects.select_for_update(of=("self",)).select_related("item").get(pk=lot.pk)
    if not reason.strip():
        raise Refused(_("Say why."), field="reason")
    if locked.item.expires and label.expires_on is None:
        raise Refused(
            _("%(item)s: write the expiry date from the label.") % {"item": locked.item}, field="expires_on"
        )
    if locked.use_by and locked.use_by < by.office.today() and label.expires_on != locked.expires_on:
        raise Refused(
            _("This lot has expired: its date is not changed any more. Write it off."), field="expires_on"
        )
    if locked.fund is None and label.fund:
        raise Refused(_("These kits were made of things of several funds."), field="fund")
    locked.number, locked.expires_on = label.number.strip(), label.expires_on
    locked.unit_cost, locked.fund = label.unit_cost, label.fund or locked.fund
    checked(locked)
    locked.save(update_fields=["number", "expires_on", "unit_cost", "fund"])
    book.write("correct label", locked, by=by, reason=reason.strip())
    return locked


@transaction.atomic
def forget_barcode(*, barcode: Barcode, by: Worker) -> None:
    """It was put on the wrong item: scanned, it is known no more."""
    book.write("forget barcode", barcode.item, by=by, holds=barcode.holds)
    barcode.delete()


@transaction.atomic
def write_item(*, item: Item, by: Worker) -> Item:
    """A new item of the catalogue, or one that is described anew."""
    new = item._state.adding
    if new:
        item.key = _free_key(Item, "key", item.name, 40)
    checked(item)
    item.save()
    book.write("describe item", item, by=by, new=new)
    return item


@transaction.atomic
def name_kind(*, name: str, name_en: str, by: Worker) -> Kind:
    """A new kind of help, of which rules can then speak."""
    kind = Kind(id=_free_key(Kind, "id", name, 30), name=name.strip(), name_en=name_en.strip())
    checked(kind)
    kind.save(force_insert=True)
    book.write("name kind", None, by=by, kind=kind.pk)
    return kind


def _free_key(model: type[Kind | Item], field: str, name: str, most: int) -> str:
    """A short name in the catalogue's own data, made of the name; numbered where it is taken."""
    base = slugify(name)[: most - 4] or "x"
    taken = set(model._default_manager.filter(**{f"{field}__startswith": base}).values_list(field, flat=True))
    numbered = (f"{base}-{number}" for number in count(2))
    return next(key for key in chain([base], numbered) if key not in taken)


@transaction.atomic
def give_barcode(*, item: Item, gtin: str, holds: int, by: Worker) -> Barcode:
    """From now on this barcode, scanned, is so many of the item."""
    code = Barcode(gtin=gtin.strip(), item=item, holds=holds)
    checked(code)
    code.save(force_insert=True)
    book.write("give barcode", item, by=by, holds=holds)
    return code


@transaction.atomic
def compose(
    *, kit: Item, contents: Mapping[UUID, int], since: date, by: Worker, source: str = ""
) -> Recipe:  # fmt: skip
    """What a kit is made of from a day on. The contents until then are kept: kits already made are what they are."""
    if not contents:
        raise Refused(_("Say what the kit is made of."))
    if kit.pk in contents:
        raise Refused(_("A kit is not made of itself."))
    if since < by.office.today():
        raise Refused(_("Contents begin today or later: kits already made are what they are."), field="since")
    standing = kit.recipes.valid(since).select_for_update().first()
    if standing and standing.since == since:
        standing.lines.all().delete()
        standing.source = source.strip()
        standing.save(update_fields=["source"])
        recipe = standing
    else:
        if kit.recipes.filter(since__gt=since).exists():
            raise Refused(_("There are already contents from a later day on."))
        if standing:
            standing.until = since - timedelta(days=1)
            standing.save(update_fields=["until"])
        recipe = Recipe.objects.create(kit=kit, since=since, source=source.strip())
    RecipeLine.objects.bulk_create(
        RecipeLine(recipe=recipe, item_id=item, quantity=quantity) for item, quantity in contents.items()
    )
    book.write("compose kit", kit, by=by, since=since.isoformat(), lines=len(contents))
    return recipe
