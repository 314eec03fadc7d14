"""One of everything at Rosa's office, for the tests that knock at every door."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from camino.core.access.context import enter
from camino.core.ids import new_id
from camino.health.actions.attending import tell_protection, write_note
from camino.health.models import FollowUp
from camino.health.tests import factories as health
from camino.people import actions
from camino.people.actions.joining import join
from camino.people.actions.likely import offer
from camino.people.facts import Answer, Paper, Phone
from camino.people.models import AccessRequest, LikelyPair, Membership, Merge, Person, RightsRequest
from camino.people.search import look, note
from camino.reception.actions.reading import read_file
from camino.reception.actions.receiving import receive_return
from camino.reception.facts import ReturnFacts
from camino.reception.tests.lists import opened, workbook
from camino.staff.standing import standing_of
from camino.supplies.actions.counting import count
from camino.supplies.actions.furnishing import give_barcode
from camino.supplies.actions.giving import Parcel, Receipt, give
from camino.supplies.actions.transferring import send
from camino.supplies.tests import factories as stock
from camino.supplies.tests.factories import stocked
from tests.characters import hired, office, registered

# The administrator's pages, where Adela goes and nobody else.
OF_ADMINISTRATORS = frozenset(
    {
        "staff:offices", "staff:office-add", "staff:office-change", "staff:workers", "staff:worker-add", "staff:worker",
        "staff:worker-change", "staff:worker-password", "staff:worker-factors", "staff:worker-stop",
        "staff:worker-resume", "staff:worker-sessions", "staff:worker-let-in", "staff:post-give", "staff:post-end",
    }
)  # fmt: skip


def addresses() -> dict[str, URLPattern]:
    """Every address of Camino's own, by its name. Those of libraries are their makers' to test."""

    def walk(resolver: URLResolver, space: str) -> Any:
        for each in resolver.url_patterns:
            if isinstance(each, URLResolver):
                yield from walk(each, f"{space}{each.namespace}:" if each.namespace else space)
            elif (
                each.callback.__module__.startswith("camino.") and space
            ):  # allauth's names have no room before them
                yield f"{space}{each.name}", each

    return dict(walk(get_resolver(), ""))


def asked(browser: Client, address: str) -> Any:
    """A page's answer. What looking wrote (whom a search has shown) is undone."""
    with transaction.atomic():
        answer = browser.get(address)
        transaction.set_rollback(True)
    return answer


def sent(browser: Client, address: str, body: str = "") -> Any:
    """A form's answer. What the deed wrote is undone, so that the next finds the office as it was."""
    with transaction.atomic():
        answer = browser.post(address, body, content_type="application/x-www-form-urlencoded")
        transaction.set_rollback(True)
    return answer


@dataclass(frozen=True)
class Office:
    """The rows that addresses can name."""

    person: Any
    arrival: Any
    line: Any
    visit: Any
    event: Any
    need: Any
    membership: Any
    paper: Any
    right: Any
    search: Any
    place: Any
    colleague: Any
    protection: Any
    request: Any
    opening: Any
    pair: Any
    merge: Any
    store: dict[str, dict[str, Any]]  # the rows of the store, by the address that names them

    def address(self, name: str) -> str:
        """The address of this name, with rows of this office in it."""
        room, _colon, page = name.partition(":")
        own = {
            "staff:work-at": {"pk": self.place.pk},
            "staff:speak": {"language": "en"},
            "staff:end-session": {"pk": 1},
            "staff:office-change": {"pk": self.place.pk},
            "staff:post-end": {"pk": self.colleague.posts.get().pk},
            "workspace:by-code": {"code": self.person.code},
            "people:glass": {"meant": self.person.pk},
            "people:protection-end": {"pk": self.protection.pk},
            "people:protection-add": {"pk": self.protection.pk},
            "people:request-answer": {"pk": self.request.pk},
            "people:request-withdraw": {"pk": self.request.pk},
            "people:opening-close": {"pk": self.opening.pk},
            "people:opening-review": {"pk": self.opening.pk},
            "people:likely-pair": {"pk": self.pair.pk},
            "people:likely-answer": {"pk": self.pair.pk},
            "people:likely-undo": {"pk": self.pair.pk},
            "people:apart": {"pk": self.merge.pk},
            "people:leave": {"pk": self.person.pk, "membership": self.membership.pk},
            "people:rights-request": {"pk": self.right.pk},
            "people:rights-letter": {"pk": self.right.pk},
            "people:take-away": {"pk": self.person.pk, "kind": "paper", "row": self.paper.pk},
            "reception:return": {"pk": self.event.pk},
            "reception:visit": {"pk": self.visit.pk},
            "reception:needs": {"pk": self.visit.pk},
            "reception:need-answer": {"pk": self.need.pk},
        }
        if name.startswith("staff:worker-") or name in {"staff:worker", "staff:post-give"}:
            own[name] = {} if name == "staff:worker-add" else {"pk": self.colleague.pk}
        own |= self.store
        if name in own:
            return reverse(name, kwargs=own[name])
        asked = set(addresses()[name].pattern.converters)
        row = self.arrival if room == "reception" and page.startswith("arrival") else self.person
        rows = {"pk": row.pk, "line_pk": self.line.pk}
        return reverse(name, kwargs={key: value for key, value in rows.items() if key in asked})


def _locked(person: Person) -> tuple[Any, Any, Any]:
    """Inés protects the person; Lucio of another office, who once had a part of the file opened, asks again."""
    ines, teresa, lucio = hired("ines"), hired("teresa"), hired("lucio")

    def asked_for() -> AccessRequest:
        enter(standing_of(lucio))
        return actions.ask_to_open(
            person=person.pk, office=ines.office.pk, code=person.code, shown_in=note([card], by=lucio),
            reason="Preguntan por sus papeles", key=new_id(), by=lucio,
        )  # fmt: skip

    enter(standing_of(lucio))
    [card] = look(person.code, by=lucio)
    first = asked_for()
    enter(standing_of(teresa))
    opening = actions.answer_request(request=first, granted=True, by=teresa)
    assert opening is not None
    actions.close_file(opening=opening, by=teresa)
    request = asked_for()
    enter(standing_of(ines))
    [protection] = actions.protect(
        person=person, level="protected", regime="danger", reason="Amenazas", key=new_id(), by=ines
    )
    return protection, request, opening


def _stored(person: Person, arrival: Any, *, by: Any) -> dict[str, dict[str, Any]]:
    """A kit on the shelf, one given, one sent to another office, and the shelf counted."""
    lot, shelf = stocked(by, "kit-woman", 9), stock.shelf(by)
    kit, witness = lot.item, Receipt(witness=hired("samuel"))
    [handout] = give(parcels=[Parcel(person.pk, kit)], proof=witness, key=new_id(), by=by)
    code = give_barcode(item=kit, gtin="7501031311309", holds=10, by=by)
    transfer = send(lines=[(kit, 2)], to=office("Nuevo Laredo"), key=new_id(), by=by)
    counted = count(place=stock.shelf(by, "Otro"), counted={lot.pk: (0, "")}, key=new_id(), by=by)
    return {
        "supplies:counter-arrival": {"pk": arrival.pk}, "supplies:give-back": {"pk": handout.pk},
        "supplies:item": {"pk": kit.pk}, "supplies:barcode": {"pk": kit.pk},
        "supplies:lot": {"pk": lot.pk, "place_pk": shelf.pk}, "supplies:transfer": {"pk": transfer.pk},
        "supplies:count-place": {"pk": shelf.pk}, "supplies:count": {"pk": counted.pk},
        "supplies:reorder-file": {"ending": "xlsx"}, "supplies:arrival-list": {"pk": arrival.pk},
        "supplies:label": {"pk": lot.pk, "place_pk": shelf.pk}, "supplies:place-change": {"pk": shelf.pk},
        "supplies:fund-change": {"pk": lot.fund_id}, "supplies:barcode-forget": {"pk": code.pk},
        "supplies:item-change": {"pk": kit.pk}, "supplies:contents": {"pk": kit.pk},
    }  # fmt: skip


def _attended(person: Person, *, by: Any) -> dict[str, dict[str, Any]]:
    """The person attended by health: a test whose device waits, something to follow, protection asked to see them."""
    nora, samuel = hired("nora"), hired("samuel")
    kits = health.box("test-hiv-a", store=samuel, by=nora)
    test = health.agreed(person, "hiv", by=nora)
    health.begun(test, kits, by=nora)
    write_note(person=person, text="Tos", key=new_id(), by=nora)
    row = FollowUp(person=person, office=nora.office, due_on=nora.office.today(), made_by=nora, what="repeat")
    row.save()
    alert = tell_protection(person=person, urgent=False, by=nora)
    enter(standing_of(by))
    return {
        "health:work": {"pk": test.pk}, "health:follow-up": {"pk": row.pk}, "health:slip": {"pk": row.pk},
        "health:box": {"pk": kits.pk}, "health:alert": {"pk": alert.pk},
    }  # fmt: skip


def furnished(*, by: Any, person: Person, other: Person) -> Office:
    """Make it. Call it while acting as the worker."""
    paper = actions.give_paper(person=person, paper=Paper("passport", "G123"), by=by)
    actions.give_phone(person=person, phone=Phone("+526561234567", own=True), by=by)
    actions.consent(person=person, answer=Answer("assistance", True), by=by)
    actions.make_group(kind="family", members=[(person, "head"), (other, "child")], by=by)
    arrival = opened(by)
    read_file(arrival=arrival, content=workbook(), file_name="lista.xlsx", by=by)
    received = receive_return(
        person=person.pk, facts=ReturnFacts(arrived_on=by.office.today()), key=new_id(), needs=["food"], by=by
    )
    assert received.visit is not None
    protection, request, opening = _locked(person)
    enter(standing_of(by))
    merge = _joined(person, by=by)
    pair = _offered(person, other, by=by)
    return Office(
        person=person, arrival=arrival, line=arrival.lines.order_by("number").first(), visit=received.visit,
        event=received.event, need=received.visit.needs.get(), paper=paper, place=by.office,
        membership=Membership.objects.get(person=person), search=note([], by=by), colleague=by,
        protection=protection, request=request, opening=opening, pair=pair, merge=merge, right=_right(person, by=by),
        store=_stored(person, arrival, by=by) | _attended(person, by=by),
    )  # fmt: skip


def _offered(one: Person, other: Person, *, by: Any) -> LikelyPair:
    """Two records that a model found alike."""
    offer([(one.pk, other.pk, 0.9, {"paternal_surname": "same"})], model="test")
    enter(standing_of(by))
    return LikelyPair.objects.get(one=min(one.pk, other.pk), other=max(one.pk, other.pk))


def _joined(person: Person, *, by: Any) -> Merge:
    """The person was written down twice in one morning, and that was seen."""
    double = registered(by=by, given_names="Lupe", paternal_surname="Nevares")
    pair = _offered(person, double, by=by)
    return join(pair=pair, kept=person.pk, key=new_id(), by=by)


def _right(person: Person, *, by: Any) -> RightsRequest:
    """A request about their data, as a social worker of the office would have received it."""
    return RightsRequest.objects.create(
        person=person, office=by.office, kind="access", asks="Todo", proof="official", received_on=by.office.today(),
        received_by=by, counted_from=by.office.today(), due_on=by.office.today(),
    )  # fmt: skip
