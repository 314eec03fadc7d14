"""Who sees which row, in plain Python. Nothing here is taken from the program: both were written from the design."""

from collections.abc import Callable
from functools import cached_property
from uuid import UUID

from tests.house.oracle.city import City, Row, Someone

CASEWORK = {"reception", "social_work", "protection", "health", "store", "manager"}


class Asker:
    """One worker asking, in one city."""

    def __init__(self, city: City, worker: Someone) -> None:
        self.city, self.worker = city, worker

    def offices(self, *roles: str, proven: bool = False) -> set[UUID]:
        """Where the worker has one of these roles; nowhere, if that asks for a proof that the session lacks."""
        if proven and not self.worker.proven:
            return set()
        return {office for office, role in self.worker.posts if str(role) in roles}

    @cached_property
    def own(self) -> set[UUID]:
        """Offices whose ordinary casework the worker does."""
        return self.offices(*CASEWORK)

    @cached_property
    def protects(self) -> set[UUID]:
        """Offices whose protection officer the worker is."""
        return self.offices("protection", proven=True)

    @cached_property
    def heals(self) -> set[UUID]:
        """Offices whose health staff the worker is."""
        return self.offices("health", proven=True)

    def is_anywhere(self, role: str) -> bool:
        """Whether the worker has this role at some office."""
        return bool(self.offices(role, proven=True))

    def openings(self, person: UUID) -> list[Row]:
        """Files of a person that lie open to the worker now."""
        return [
            row
            for row in self.city.of("people_opening")
            if row["person_id"] == person
            and row["worker_id"] == self.worker.id
            and not row["ended"]
            and not row["over"]
        ]

    def unlocked(self, person: UUID) -> bool:
        """Whether what is locked about a person lies open to the worker."""
        return any(row["kind"] in {"team", "glass"} for row in self.openings(person))

    def known_at(self, person: UUID) -> set[UUID]:
        """The offices that know a person."""
        return {row["office_id"] for row in self.city.of("people_knownat") if row["person_id"] == person}

    def protections(self, person: UUID) -> list[Row]:
        """The standing protections of a person."""
        rows = self.city.of("people_protection")
        return [row for row in rows if row["person_id"] == person and not row["ended"]]

    def sealed(self, person: UUID) -> bool:
        """Whether some office seals a person."""
        return any(row["level"] == "sealed" for row in self.protections(person))

    def holds(self, person: UUID) -> bool:
        """Whether the worker is an officer who protects a person now."""
        return any(row["office_id"] in self.protects for row in self.protections(person))

    def person(self, person: UUID) -> bool:
        """Whether the worker reaches a person."""
        if any(row.key == person and row["blocked"] for row in self.city.of("people_person")):
            return bool(self.known_at(person) & self.protects)
        if self.sealed(person):
            return self.unlocked(person) or self.holds(person)
        return bool(self.known_at(person) & self.own) or bool(self.openings(person))

    def written(self, row: Row) -> bool:
        """Whether the worker reads what an office wrote about a person."""
        shown = any(
            opening["office_id"] == row["office_id"] or opening["kind"] != "asked"
            for opening in self.openings(row["person_id"])
        )
        return self.person(row["person_id"]) and (row["office_id"] in self.own or shown)

    def parent(self, row: Row, column: str, table: str) -> bool:
        """Whether the worker sees the row that this one belongs to."""
        return any(sees(self, each) for each in self.city.of(table) if each.key == row[column])


def _group(ask: Asker, row: Row) -> bool:
    members = [each for each in ask.city.of("people_membership") if each["group_id"] == row.key]
    return row["office_id"] in ask.own or any(ask.person(each["person_id"]) for each in members)


def _request(ask: Asker, row: Row) -> bool:
    person = row["person_id"]
    shut = ask.sealed(person) and not ask.holds(person) and not ask.unlocked(person)
    return (row["worker_id"] == ask.worker.id and not shut) or (
        row["office_id"] in ask.own and ask.person(person)
    )


def _opening(ask: Asker, row: Row) -> bool:
    own = row["kind"] == "asked" and row["office_id"] in ask.own
    return row["worker_id"] == ask.worker.id or row["office_id"] in ask.protects or own


def _pair(ask: Asker, row: Row) -> bool:
    """Both known at one's offices; of somebody sealed, only to who protects them. An opened file shows no pair."""

    def decides(person: UUID) -> bool:
        if any(each.key == person and each["blocked"] for each in ask.city.of("people_person")):
            return False
        return ask.holds(person) if ask.sealed(person) else bool(ask.known_at(person) & ask.own)

    return all(decides(person) for person in row["pair"])


def _entry(ask: Asker, row: Row) -> bool:
    if row["worker_id"] == ask.worker.id or ask.is_anywhere("auditor"):
        return True
    if row["kind"] == "sign_in" and (row["subject_id"] == ask.worker.id or ask.is_anywhere("administrator")):
        return True
    return row["person_id"] is not None and _tells_an_officer(ask, row, row["person_id"])


def _tells_an_officer(ask: Asker, row: Row, person: UUID) -> bool:
    """Who looked at the people of one's offices; not what another office's locks are about."""
    if not ask.known_at(person) & ask.protects or (ask.sealed(person) and not ask.holds(person)):
        return False
    ever = {each["office_id"] for each in ask.city.of("people_protection") if each["person_id"] == person}
    of_a_lock = row["kind"] == "read" or row["subject_kind"] in {"people.protection", "people.opening"}
    return row["office_id"] in ask.protects or not of_a_lock or bool(ever & ask.protects)


Rule = Callable[[Asker, Row], bool]


def everybody(ask: Asker, row: Row) -> bool:
    """Rows that name nobody, or that signing in needs."""
    return True


def nobody(ask: Asker, row: Row) -> bool:
    """Rows that are reached through a function alone, or by a job."""
    return False


def own(ask: Asker, row: Row) -> bool:
    """The worker's own rows."""
    return bool(row["worker_id"] == ask.worker.id)


def of_office(ask: Asker, row: Row) -> bool:
    """Rows of the office's casework."""
    return row["office_id"] in ask.own


def of_person(ask: Asker, row: Row) -> bool:
    """Rows that say who a person is."""
    return ask.person(row["person_id"])


def written(ask: Asker, row: Row) -> bool:
    """Rows that an office wrote about a person."""
    return ask.written(row)


def medical(ask: Asker, row: Row) -> bool:
    """What an office's health staff wrote about somebody whom they reach. No opening opens it."""
    return row["office_id"] in ask.heals and ask.person(row["person_id"])


def administration(ask: Asker, row: Row) -> bool:
    """What became of offices, workers and posts."""
    return ask.is_anywhere("administrator") or ask.is_anywhere("auditor")


def audit(ask: Asker, row: Row) -> bool:
    """What proves that the book is whole."""
    return ask.is_anywhere("auditor")


RULES: dict[str, Rule] = {
    "core_entry": _entry,
    "core_shape": audit,
    "core_link": audit,
    "core_seal": audit,
    "core_unsealed": nobody,
    "core_done": own,
    "staff_office": everybody,
    "staff_worker": everybody,
    "staff_post": everybody,
    "staff_tally": everybody,
    "people_person": lambda ask, row: ask.person(row.key),
    "people_othername": of_person,
    "people_knownat": of_office,
    "people_card": nobody,
    "people_nameword": nobody,
    "people_namewordseen": nobody,
    "people_legacy": of_person,
    "people_search": own,
    "people_likelypair": _pair,
    "people_merge": lambda ask, row: ask.person(row["kept_id"]),
    "people_mergedrow": nobody,
    "people_alias": of_person,
    "people_aliasuse": own,
    "people_privacynotice": everybody,
    "people_consent": written,
    "people_consentrule": everybody,
    "people_override": written,
    "people_legalterm": everybody,
    "people_legalday": everybody,
    "people_rightsrequest": written,
    "people_retentionrule": everybody,
    "people_retentionplan": lambda ask, row: bool(ask.protects),
    "people_document": lambda ask, row: ask.written(row) or (row["kind"] == "curp" and ask.person(row["person_id"])),
    "people_contact": written,
    "people_group": _group,
    "people_membership": of_person,
    "people_protection": lambda ask, row: row["office_id"] in ask.protects or ask.unlocked(row["person_id"]),
    "people_accessrequest": _request,
    "people_opening": _opening,
    "reception_crossing": everybody,
    "reception_crossingstatus": everybody,
    "reception_arrival": of_office,
    "reception_line": lambda ask, row: (
        ask.parent(row, "arrival_id", "reception_arrival")
        and (row["outcome"] != "registered" or ask.person(row["person_id"]))
    ),
    "reception_layout": of_office,
    "reception_returnevent": written,
    "reception_visit": written,
    "reception_firstneed": lambda ask, row: ask.parent(row, "visit_id", "reception_visit"),
    "supplies_kind": everybody,
    "supplies_item": everybody,
    "supplies_barcode": everybody,
    "supplies_recipe": everybody,
    "supplies_recipeline": everybody,
    "supplies_fund": everybody,
    "supplies_lot": everybody,
    "supplies_entitlementrule": everybody,
    "supplies_place": of_office,
    "supplies_balance": lambda ask, row: ask.parent(row, "place_id", "supplies_place"),
    "supplies_movement": of_office,
    "supplies_receipt": of_office,
    "supplies_count": of_office,
    "supplies_countline": lambda ask, row: ask.parent(row, "count_id", "supplies_count"),
    "supplies_transfer": lambda ask, row: bool({row["from_office_id"], row["to_office_id"]} & ask.own),
    "supplies_transferline": lambda ask, row: ask.parent(row, "transfer_id", "supplies_transfer"),
    "supplies_proof": of_office,
    "supplies_handout": written,
    "supplies_outlook": of_office,
    "supplies_coldnight": of_office,
    "health_protocol": everybody,
    "health_device": everybody,
    "health_disclosurerule": everybody,
    "health_publication": of_office,
    "health_box": lambda ask, row: row["office_id"] in ask.heals,
    "health_boxline": lambda ask, row: ask.parent(row, "box_id", "health_box"),
    "health_attention": medical,
    "health_vitals": lambda ask, row: ask.parent(row, "attention_id", "health_attention"),
    "health_note": lambda ask, row: ask.parent(row, "attention_id", "health_attention"),
    "health_violence": lambda ask, row: ask.parent(row, "attention_id", "health_attention"),
    "health_test": medical,
    "health_use": lambda ask, row: ask.parent(row, "test_id", "health_test"),
    "health_followup": medical,
    "health_attempt": lambda ask, row: ask.parent(row, "follow_up_id", "health_followup"),
    "health_alert": lambda ask, row: row["office_id"] in ask.heals | ask.protects and ask.person(row["person_id"]),
}  # fmt: skip


# What may be taken away. Of other tables no row ever goes, but by the law's own way, and then nobody reads what it was.
TAKEN_AWAY = {
    "people_document",
    "people_contact",
    "reception_line",
    "reception_layout",
    "reception_firstneed",
    "supplies_barcode",
    "supplies_recipeline",
    "supplies_coldnight",
}


def sees(ask: Asker, row: Row) -> bool:
    """Whether the worker sees the row. A change is seen by whoever sees the row, or would have as it last was."""
    if row.table in RULES:
        return RULES[row.table](ask, row)
    assert row.of is not None, row.table
    if row.of.table.startswith("staff_"):
        return administration(ask, row.of)
    stands = row.of in ask.city.of(row.of.table)
    return (stands or row.of.table in TAKEN_AWAY) and sees(ask, row.of)
