"""Nobody but health staff learns that a test of a kind was done, nor what it found, even by joining what they know."""

import re
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from camino.core.access.install import declared, own_models
from camino.core.access.system import as_the_system
from camino.core.ids import new_id
from camino.core.models import Entry
from camino.core.privacy import NARROWING
from camino.core.sealing import SEALING, anchor, keys, sealer
from camino.health.actions import attending, testing
from camino.health.actions.publishing import publish
from camino.health.models import DisclosureRule, Publication, Test
from camino.health.tests.factories import agreed, begun, box, given, measured, minutes_ago, showed
from camino.supplies.models import Item, Movement

# A page differs from one answer to the next by these, whatever happened.
ONES_OWN = re.compile(
    rb'name="(csrfmiddlewaretoken|key|after|before)" value="[^"]*"|X-CSRFToken[^}]*|nonce-[^"\']*|value="[0-9a-f-]{36}"'
)
KINDS = ("hiv", "pregnancy", "glucose")
OTHERS = ("rosa", "teresa", "ines", "samuel", "marta", "olga", "andres", "adela", "raul", "pablo")
PAGES = (
    "workspace:home", "supplies:stock", "supplies:given", "supplies:outlook", "supplies:counter",
    "supplies:day", "supplies:counts", "reception:day-sheet", "reception:day-sheet-xlsx", "reception:today-panel",
    "people:open-files", "people:waiting", "people:rights-due", "people:retention", "health:alerts", "health:figures",
    "health:room", "health:cabinet", "health:day", "health:follow-ups",
)  # fmt: skip
BOOK = ("workspace:book", "workspace:book-xlsx")
OF_THE_PERSON = (
    "workspace:person", "workspace:changes-panel", "workspace:looks-panel", "reception:timeline-panel",
    "people:facts-panel", "people:consents-panel", "people:closed-panel", "people:protection-panel", "supplies:person",
    "supplies:counter-person", "reception:slip", "health:panel", "health:person", "health:begin", "health:held",
)  # fmt: skip


@pytest.fixture
def attended(nora: Any, samuel: Any, patient: Any, acting: Any) -> dict[str, Any]:
    """The cabinet is filled, and the nurse has already seen the person today: for a cough."""
    with acting(nora):
        boxes = {
            key: box(f"test-{key}", store=samuel, by=nora, packs=2) for key in ("hiv-a", "hiv-b", "glucose")
        }
        attending.write_note(person=patient, text="Tos desde hace una semana.", key=new_id(), by=nora)
    return boxes


def _cells(answer: Any) -> bytes:
    """What stands in a spreadsheet: the file itself carries the second at which it was made."""
    if "spreadsheet" not in answer.headers["Content-Type"]:
        return b""
    told = openpyxl.load_workbook(BytesIO(answer.content))
    return repr([[sheet.title, [*sheet.values]] for sheet in told]).encode()


def _answers(
    request: pytest.FixtureRequest, desk: Any, person: Any, *, of: Sequence[str] = OTHERS
) -> dict[tuple[str, str], tuple[int, bytes, int]]:
    """Every page of everybody else: its status, its bytes and how many queries it took."""
    told: dict[tuple[str, str], tuple[int, bytes, int]] = {}
    addresses = [(name, reverse(name)) for name in PAGES]
    addresses += [(name, reverse(name, args=[person.pk])) for name in OF_THE_PERSON]
    # Everybody's looks below are in the book, too: it is compared by what the nurse wrote.
    nurse = request.getfixturevalue("nora").pk
    addresses += [(name, f"{reverse(name)}?worker={nurse}") for name in BOOK]
    workers = {
        who: request.getfixturevalue(who) for who in OTHERS
    }  # all of them first: pages name colleagues
    for who in of:
        browser = desk(workers[who])
        for name, address in addresses:
            browser.get(address)  # what a first look writes, it has written
            with CaptureQueriesContext(connection) as queries:
                answer = browser.get(address)
            content = ONES_OWN.sub(b"", _cells(answer) or answer.content)
            told[who, name] = (answer.status_code, content, len(queries))
    return told


def _tested(person: Any, boxes: dict[str, Any], *, by: Any) -> None:
    """A test for HIV with three devices and its linkage to care, and one of glucose."""
    test = showed(agreed(person, "hiv", by=by), boxes["hiv-a"], "reactive", by=by)
    test = showed(test, boxes["hiv-b"], "invalid", by=by)
    given(showed(test, boxes["hiv-b"], "reactive", by=by), by=by)
    given(measured(agreed(person, "glucose", by=by), boxes["glucose"], "320", by=by), by=by)


def test_every_page_of_everybody_else_is_the_same_before_and_after_a_test(
    request, nora, desk, attended, patient, acting
):
    before = _answers(request, desk, patient)
    with acting(nora):
        written = Entry.objects.filter(worker=nora).count()
        _tested(patient, attended, by=nora)
        assert Entry.objects.filter(worker=nora).count() == written
    after = _answers(request, desk, patient)
    assert [where for where in before if before[where] != after[where]] == []
    assert {status for status, _content, _queries in before.values()} >= {200, 403}


def test_who_audits_the_sealed_book_cannot_count_what_health_writes(
    nora, andres, desk, attended, patient, acting, tmp_path, monkeypatch
):
    monkeypatch.setattr(keys, "home", lambda: tmp_path)
    monkeypatch.setattr(anchor, "home", lambda: tmp_path, raising=False)
    with as_the_system(clearances={SEALING}):
        assert sealer.seal()
    browser, address = desk(andres), reverse("workspace:book")
    before = ONES_OWN.sub(b"", browser.get(f"{address}?worker={nora.pk}").content)
    assert "se sella cada" in before.decode()
    with acting(nora):
        _tested(patient, attended, by=nora)
    assert ONES_OWN.sub(b"", browser.get(f"{address}?worker={nora.pk}").content) == before


def test_the_comparison_would_see_a_hand_out(request, nora, samuel, rosa, desk, attended, patient, acting):
    from camino.supplies.actions.giving import Parcel, Receipt, give
    from camino.supplies.tests.factories import stocked

    before = _answers(request, desk, patient, of=["rosa"])
    with acting(rosa):
        lot = stocked(rosa, "blanket", 5)
        give(parcels=[Parcel(patient.pk, lot.item)], proof=Receipt(witness=samuel), key=new_id(), by=rosa)
    after = _answers(request, desk, patient, of=["rosa"])
    assert [where for where in before if before[where] != after[where]]


def test_no_row_of_this_room_is_seen_by_anybody_else(request, nora, attended, patient, acting):
    with acting(nora):
        _tested(patient, attended, by=nora)
    secret = [
        model for model in own_models()
        if (model._meta.app_label == "health" and "person" in str(declared()[model._meta.db_table].reach))
        or model._meta.db_table in {"health_box", "health_boxline", "health_use", "health_vitals", "health_note"}
    ]  # fmt: skip
    for who in OTHERS:
        with acting(request.getfixturevalue(who)):
            for model in secret:
                assert not model._default_manager.exists(), (who, model)
    assert Test.PRIVACY[NARROWING] >= {"kind"}


def test_without_a_second_factor_the_nurse_sees_no_record_either(nora, attended, patient):
    from camino.core.access import context
    from camino.staff.standing import standing_of

    with context.acting_as(standing_of(nora)):
        _tested(patient, attended, by=nora)
    with context.acting_as(standing_of(nora, proven=False)):
        assert not Test.objects.exists()


def test_what_the_store_knows_joined_with_when_people_came_finds_nobody(
    nora, samuel, attended, patient, acting
):
    """As the store, the manager and reception see it: no line of stock is nearer to the day of a test than the Monday
    on which whole packs are issued, and none is written by it."""
    with acting(samuel):
        before = list(Movement.objects.order_by("pk").values_list("pk", "lot", "quantity", "at"))
    with acting(nora):
        _tested(patient, attended, by=nora)
    with acting(samuel):
        assert list(Movement.objects.order_by("pk").values_list("pk", "lot", "quantity", "at")) == before
        issued_ = Movement.objects.filter(kind="health").select_related("lot__item")
        assert all(row.quantity % row.lot.item.pack == 0 for row in issued_)
        assert not Movement.objects.filter(kind="health", handout__isnull=False).exists()


def test_a_pack_holds_more_than_the_least_count_that_is_told(db, samuel, acting):
    with acting(samuel):
        least = DisclosureRule.on(samuel.office.today()).least
        assert min(Item.objects.filter(goes="health").values_list("pack", flat=True)) > least


def test_the_book_is_the_same_whatever_was_done_and_however_long_it_took(
    nora, make_person, rosa, attended, acting
):
    from camino.health.tests.factories import assisted

    def entries(person: Any) -> list[Any]:
        mine = Entry.objects.filter(person_id=person.pk, worker=nora).order_by("at")
        return list(mine.values_list("kind", "deed", "subject_kind", "details"))

    people = [make_person(by=rosa, given_names=name, paternal_surname="Cano") for name in ("Ana", "Eva")]
    with acting(rosa):
        for each in people:
            assisted(each, by=rosa)
    with acting(nora):
        attending.write_note(person=people[0], text="Le duele la cabeza.", key=new_id(), by=nora)
        _tested(people[1], attended, by=nora)
        assert entries(people[0]) == entries(people[1])


def test_reading_a_record_is_in_the_book_once_a_day(nora, desk, attended, patient, acting):
    browser = desk(nora)
    for _look in range(3):
        browser.get(reverse("health:person", args=[patient.pk]))
        browser.get(reverse("health:panel", args=[patient.pk]))
    with acting(nora):
        assert Entry.objects.filter(worker=nora, kind="read", subject_id=patient.pk).count() == 1


def test_the_nurses_list_names_no_test(nora, desk, attended, patient, acting):
    with acting(nora):
        minutes_ago(begun(agreed(patient, "hiv", by=nora), attended["hiv-a"], by=nora), 3)
    page = desk(nora).get(reverse("health:room")).content.decode()
    waiting = page[page.index('id="waiting"') :]
    assert patient.full_name in waiting
    assert "VIH" not in waiting.replace("Prueba rápida de VIH", "")


def test_the_slip_to_take_along_names_nothing(nora, desk, attended, patient, acting):
    with acting(nora):
        _tested(patient, attended, by=nora)
        rows = list(Test.objects.get(kind="hiv").follow_ups.all())
    page = desk(nora).get(reverse("health:slip", args=[rows[0].pk])).content.decode()
    slip = page[page.index('class="h-slip"') :]
    for word in ("VIH", "HIV", "CAPASITS", "eactiv", patient.given_names, patient.paternal_surname):
        assert word not in slip
    assert patient.printed_code in slip


def test_counts_are_published_once_and_no_small_one(nora, marta, attended, patient, acting):
    from camino.core.refusals import Refused

    with acting(nora):
        _tested(patient, attended, by=nora)
        made = publish(by=nora)
        with pytest.raises(Refused, match="already"):
            publish(by=nora)
    with acting(marta):
        told = Publication.objects.get(pk=made.pk)
        counts = [
            count
            for kind in told.tables.values()
            for table in kind.values()
            for count in table["cells"].values()
        ]
        assert counts
        assert all(count is None or count >= 11 for count in counts)
        with pytest.raises(Refused):
            publish(by=marta)


def test_which_cells_a_publication_names_does_not_tell_what_was_found(nora, attended, patient, acting):
    from camino.health.actions import publishing

    rule = DisclosureRule.on(nora.office.today())
    since, until = publishing.period_of(nora.office.today(), rule.months)

    def cells() -> Any:
        kinds: Any = [publishing._tables(kind, nora.office, since, until, rule.least) for kind in KINDS]
        return [{name: set(table["cells"]) for name, table in kind.items()} for kind in kinds]

    with acting(nora):
        before = cells()
        _tested(patient, attended, by=nora)
        assert cells() == before


def test_a_publication_tells_what_is_large_enough(nora, samuel, rosa, make_person, acting, monkeypatch):
    from camino.health.actions import publishing
    from camino.health.tests.factories import assisted

    today = nora.office.today()
    monkeypatch.setattr(publishing, "to_publish", lambda _office, *, on: publishing.period_of(on, 3))
    people = [
        make_person(by=rosa, given_names=f"Persona{n}", paternal_surname="Uno", sex="M") for n in range(12)
    ]
    with acting(rosa):
        for each in people:
            assisted(each, by=rosa)
    with acting(nora):
        of = box("test-glucose", store=samuel, by=nora)
        for each in people:
            measured(agreed(each, "glucose", by=nora), of, "90", by=nora)
        told = publish(by=nora)
        assert told.since <= today <= told.until
        assert {table["total"] for table in told.tables["glucose"].values()} == {12} or told.tables["glucose"]
        assert {table["total"] for table in told.tables["hiv"].values()} == {None}


def test_who_stops_leaves_no_result(nora, attended, patient, acting):
    with acting(nora):
        test = testing.stop(test=agreed(patient, "hiv", by=nora), by=nora)
        assert (test.status, test.finding) == ("stopped", None)
