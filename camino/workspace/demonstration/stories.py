"""What becomes of a party: each coming with its returns, visits and first needs, written as rows of the ledger."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from random import Random
from typing import Any
from uuid import UUID

from camino.core.models import Entry
from camino.people.models import Document
from camino.people.rules import Member, unaccompanied
from camino.reception.models import FirstNeed, Line, ReturnEvent, Visit
from camino.workspace.demonstration import lists
from camino.workspace.demonstration.clock import Clock
from camino.workspace.demonstration.dice import Codes, Ids, Urn, pick, some
from camino.workspace.demonstration.doubles import Doubles
from camino.workspace.demonstration.files import open_files
from camino.workspace.demonstration.invention import Inventor, Somebody
from camino.workspace.demonstration.ledger import Clerk, Ledger
from camino.workspace.demonstration.plan import Bus, Party, Stay, winter

CROSSINGS = {
    "Juárez": Urn({
        "juarez-paso-del-norte": 86, "juarez-lerdo-stanton": 9, "juarez-cordova": 2.5, "juarez-zaragoza": 1.5,
        "ojinaga": 1,
    }),
    "Tijuana": Urn({"tijuana-el-chaparral": 95, "mexicali-rio-nuevo": 5}),
    "Nuevo Laredo": Urn({"nuevo-laredo-2": 80, "nuevo-laredo-1": 20}),
}  # fmt: skip
AUTHORITIES = Urn({"cbp": 62, "ice": 36, "inm": 2})
APPREHENDED = Urn({"street": 38, "home": 16, "work": 18, "prison": 20, "other": 4, "": 4})
SEPARATED = Urn({"no": 80, "yes": 9, "": 11})
WITHHELD = {
    "clothes": 0.10,
    "money": 0.09,
    "documents": 0.08,
    "phone": 0.10,
    "medicine": 0.02,
    "cheque": 0.07,
}
DESTINATIONS = Urn({"origin": 55, "here": 10, "other_state": 12, "united_states": 12, "undecided": 7, "": 4})
CROSS_AGAIN = Urn({"no": 46, "later": 24, "seven_days": 14, "": 16})
NEEDS = {
    "food": 0.62, "call": 0.55, "transport": 0.42, "papers": 0.28, "clothing": 0.20, "shelter": 0.22,
    "medical": 0.08, "legal": 0.05, "protection": 0.03, "cheque": 0.06, "belongings": 0.07,
}  # fmt: skip
ANSWERS = Urn({"given": 80, "referred": 11, "not_possible": 5, "declined": 4})
NOTES = {
    "referred": ("Albergue", "DIF municipal", "Jurisdicción sanitaria", "Registro Civil", "Consulado"),
    "not_possible": ("No había", "Volver mañana", "Falta un papel"),
}
FOLLOW_UPS = 0.16
FLOWN_BEFORE = 0.015  # returned earlier on a flight to the interior, as they say at the desk
GOLDEN = 0.6180339887  # its multiples, less their whole parts, fall evenly between 0 and 1


@dataclass
class Known:
    """A person on file: who they are, which ids they have, where they have been seen."""

    somebody: Somebody
    pk: UUID
    seen: dict[str, tuple[date, date]]
    visited: set[tuple[str, date]]


class Narrator:
    """Tells the story of one party after the other."""

    def __init__(
        self, dice: Random, clock: Clock, ledger: Ledger, desk: Mapping[str, Sequence[Clerk]],
        notices: Sequence[tuple[date, UUID]],
    ) -> None:  # fmt: skip
        self.dice, self.clock, self.ledger, self.desk = dice, clock, ledger, desk
        self.ids, self.codes, self.inventor = Ids(dice), Codes(dice), Inventor(dice)
        self.notices = notices
        self.arrivals: dict[int, UUID] = {}
        self.folio = 0
        self.doubles = Doubles(dice)

    def tell(self, party: Party) -> None:
        """Everybody's whole story."""
        first = party.stays[0]
        on, at = self.clock.date(first.office, first.day), self._begin(first)
        members = self.inventor.party(party.kind, party.make_up, party.size, party.returns, on)
        members = self.doubles.perhaps(members, party, first.office)
        by = pick(self.dice, self.desk[first.office])
        people = [Known(each, self.ids.new(at), {}, set()) for each in members]
        self.doubles.remember(people, first.office)
        if party.kind == "returned" and party.make_up == "alone" and self.dice.random() < FLOWN_BEFORE:
            self._earlier_flight(people[0], first, at, by)
        for stay in party.stays:
            self._stay(party, people, stay)
        open_files(self, party, people, at=at, by=by)

    def _begin(self, stay: Stay) -> datetime:
        return self.clock.at(stay.office, stay.day, stay.minute)

    def _stay(self, party: Party, people: Sequence[Known], stay: Stay) -> None:
        by, at = pick(self.dice, self.desk[stay.office]), self._begin(stay)
        on = self.clock.date(stay.office, stay.day)
        shared = self._shared(stay) if party.kind == "returned" else {}
        for place, known in enumerate(people):
            known_before = bool(known.seen) and stay.office not in known.seen
            came = self.clock.later(at, 12 + 100 * self.dice.random() + 2 * place)
            event = (
                self._return(known, people, stay, on, at, came, by, shared)
                if party.kind == "returned"
                else None
            )
            self._visit(known, stay, on, came, by, party.kind, event)
            if known_before:
                self.book("open file of a person known elsewhere", "people.person", known.pk, came, by)
        if self.dice.random() < FOLLOW_UPS:
            self._come_back(people[0], stay, by)

    def _earlier_flight(self, known: Known, stay: Stay, at: datetime, by: Clerk) -> None:
        """A return to the interior before the office knew the person: written down, and no visit."""
        if known.somebody.age(at.date()) < 22 or known.somebody.sex != "M":
            return
        event = self.ids.new(at)
        self.ledger.add(
            ReturnEvent, by, id=event, person_id=known.pk, office_id=by.office, route="interior_flight",
            arrived_on=self.clock.date(stay.office, stay.day - 90 - int(800 * self.dice.random())),
            crossing_id=pick(self.dice, ("aicm", "aifa")), handed_over_by="ice", registered_by_id=by.pk,
            registered_at=at,
        )  # fmt: skip
        self.book("record return", "reception.returnevent", event, at, by, about=known.pk)

    def _shared(self, stay: Stay) -> dict[str, Any]:
        """What is alike for all who come together."""
        far = self.dice.random() < 0.6
        return {
            "route": "bus" if stay.bus else "bridge",
            "crossing_id": crossing(stay.bus) if stay.bus else CROSSINGS[stay.office].draw(self.dice),
            "handed_over_by": authority(stay.bus) if stay.bus else AUTHORITIES.draw(self.dice),
            "arrival_id": self.arrivals[stay.bus.number] if stay.bus else None,
            "last_us_state": lists.us_states().draw(self.dice) if far else "",
            "months_abroad": int(1 + 300 * self.dice.random() ** 3) if far else 0,
        }

    def _return(
        self, known: Known, people: Sequence[Known], stay: Stay, on: date, at: datetime, came: datetime, by: Clerk,
        shared: Mapping[str, Any],
    ) -> UUID:  # fmt: skip
        """A return with its constancia, its line on the bus's list and its entry in the book."""
        event, folio = self.ids.new(came), self._constancia(known, stay, on, came, by)
        self.ledger.add(
            ReturnEvent, by, id=event, person_id=known.pk, office_id=by.office, arrived_on=on, arrived_at=at,
            constancia_id=folio[0], registered_by_id=by.pk, registered_at=came,
            accompanied=_accompanied(known, people, on), **shared, **self._told(known, shared),
        )  # fmt: skip
        self.book("record return", "reception.returnevent", event, came, by, about=known.pk)
        if stay.bus:
            self._line(known, stay.bus, folio[1], by, came)
        return event

    def _told(self, known: Known, shared: Mapping[str, Any]) -> dict[str, Any]:
        """What the person says about it."""
        dice, long = self.dice, bool(shared["months_abroad"])
        destination = DESTINATIONS.draw(dice)
        to = {"origin": known.somebody.state, "other_state": lists.states().draw(dice)}.get(destination, "")
        return {
            "detained_days": int(90 * dice.random() ** 2) if long else int(4 * dice.random()),
            "apprehended": APPREHENDED.draw(dice) if long else "crossing",
            "separated": SEPARATED.draw(dice),
            "withheld": some(dice, WITHHELD),
            "destination": destination,
            "destination_state": to,
            "cross_again": CROSS_AGAIN.draw(dice),
        }

    def _constancia(
        self, known: Known, stay: Stay, on: date, came: datetime, by: Clerk
    ) -> tuple[UUID | None, str]:
        if self.dice.random() < 0.14:
            return None, ""
        self.folio += 1
        number, paper = f"{on:%y}{stay.office[:1]}{self.folio:07}", self.ids.new(came)
        self.ledger.add(
            Document, by, id=paper, person_id=known.pk, office_id=by.office, kind="constancia", number=number,
            state="seen",
        )  # fmt: skip
        known.somebody.papers.append(("constancia", number, "written"))
        return paper, number

    def _line(self, known: Known, bus: Bus, folio: str, by: Clerk, came: datetime) -> None:
        bus.listed += 1
        person = known.somebody
        self.ledger.add(
            Line, by, id=self.ids.new(came), arrival_id=self.arrivals[bus.number], number=bus.listed, sheet="1",
            facts=json.dumps(told(person, folio)), problems="[]", person_id=known.pk, outcome="registered",
            decision="same" if known.seen else "new",
        )  # fmt: skip

    def _visit(
        self, known: Known, stay: Stay, on: date, came: datetime, by: Clerk, reason: str, event: UUID | None
    ) -> None:
        if (stay.office, on) in known.visited:
            return
        known.visited.add((stay.office, on))
        since, last = known.seen.get(stay.office, (on, on))
        known.seen[stay.office] = (min(since, on), max(last, on))
        visit = self.ids.new(came)
        self.ledger.add(
            Visit, by, id=visit, person_id=known.pk, office_id=by.office, came_on=on, came_at=came, reason=reason,
            return_event_id=event, received_by_id=by.pk,
        )  # fmt: skip
        self.book("receive", "reception.visit", visit, came, by, about=known.pk, reason=reason)
        self._needs(known, stay, on, came, by, visit, reason)

    def _needs(
        self, known: Known, stay: Stay, on: date, came: datetime, by: Clerk, visit: UUID, reason: str
    ) -> None:
        chances = NEEDS | {"protection": 0.5} if known.somebody.age(on) < 18 else NEEDS
        if winter(stay.office, stay.day, self.clock):
            chances = chances | {"clothing": 0.55}
        fewer = 0.35 if reason == "follow_up" else 0.6 if reason != "returned" else 1.0
        for kind in some(self.dice, {kind: chance * fewer for kind, chance in chances.items()}):
            still = self.dice.random() < (0.5 if stay.day == 0 else 0.06 if stay.day > -20 else 0.005)
            status = "asked" if still else ANSWERS.draw(self.dice)
            notes = NOTES.get(status, ())
            self.ledger.add(
                FirstNeed, by, id=self.ids.new(came), visit_id=visit, kind=kind, status=status,
                note=pick(self.dice, notes) if notes and self.dice.random() < 0.5 else "",
                answered_at=None if still else self.clock.later(came, 5 + 180 * self.dice.random()),
                answered_by_id=None if still else by.pk,
            )  # fmt: skip

    def _come_back(self, known: Known, stay: Stay, by: Clerk) -> None:
        """A visit about something open, some days later."""
        day = stay.day + 1 + int(20 * self.dice.random())
        if stay.day >= -10 and self.dice.random() < 0.5:
            day = min(day, 0)  # today, too, somebody comes back
        if day <= 0:
            again = Stay(stay.office, day, 540 + int(300 * self.dice.random()))
            on = self.clock.date(stay.office, day)
            self._visit(known, again, on, self._begin(again), by, "follow_up", None)

    def book(
        self,
        deed: str,
        kind: str,
        subject: UUID,
        at: datetime,
        by: Clerk,
        about: UUID | None = None,
        **details: str,
    ) -> None:
        self.ledger.add(
            Entry, by, id=self.ids.new(at), at=at, worker_id=by.pk, office_id=by.office, deed=deed, subject_kind=kind,
            subject_id=subject, person_id=subject if kind == "people.person" else about, details=json.dumps(details),
        )  # fmt: skip


def told(person: Somebody, folio: str) -> dict[str, str]:
    """A person as a list has them."""
    birth = f"{person.born:%d/%m/%Y}" if person.birth.stated == "date" else str(person.born.year)
    return {
        "given_names": person.given_names, "paternal_surname": person.paternal_surname,
        "maternal_surname": person.maternal_surname, "birth": birth, "sex": person.sex, "folio": folio,
    }  # fmt: skip


def crossing(bus: Bus) -> str:
    """Where a bus brings its people: always the same for one bus."""
    return CROSSINGS[bus.office].at(bus.number * GOLDEN % 1)


def authority(bus: Bus) -> str:
    """Who hands over the people of a bus."""
    return "ice" if bus.number % 8 in {1, 4, 6} else "cbp"


def _accompanied(known: Known, people: Sequence[Known], on: date) -> bool | None:
    birth = known.somebody.birth
    if birth.minor(on) is not True:
        return None
    others = [Member(each.somebody.birth, each.somebody.relation) for each in people if each is not known]
    return not unaccompanied(birth, relation=known.somebody.relation, others=others, on=on)
