"""Whatever is sent to a form, by a mistake or by a rogue, is answered: done, said in words, never an error."""

import itertools
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client

from camino.core.ids import new_id
from camino.staff.models import Role
from tests.house.a_whole_office import Office, addresses, sent

# The fields of each form. A new address that takes a POST fails below until its fields stand here.
FACTS = (
    "given_names paternal_surname maternal_surname preferred_name birth sex birth_state nationality "
    "other_nationality origin languages other_language needs_interpreter"
)
RETURN = (
    "arrived_on clock crossing folio same_folio handed_over_by route abroad last_us_state detained_days "
    "apprehended separated withheld destination destination_state cross_again accompanied"
)
MORE = (
    "curp curp_seen keep_curp paper_passport number_passport own_phone call_phone call_name call_relation "
    "consent_assistance given_by how companion companion_code relation group_kind"
)
ARRIVAL = "title arrived_on clock crossing handed_over_by route announced"
OFFICE = "name short_name city address phone protection_contact time_zone"
WORKER = "full_name username email language"
LINE = "given_names paternal_surname maternal_surname birth sex curp folio"
ITEM = (
    "name name_en unit goes kind fits size pack order_days least expires keeps_days coldest warmest retired"
)
FIELDS = {
    "workspace:search": "q",
    "staff:work-at": "next",
    "staff:speak": "next",
    "staff:end-session": "",
    "staff:end-other-sessions": "",
    "staff:office-add": f"{OFFICE} key",
    "staff:office-change": OFFICE,
    "staff:worker-add": f"{WORKER} key",
    "staff:worker-change": WORKER,
    "staff:worker-password": "reason",
    "staff:worker-factors": "reason",
    "staff:worker-stop": "reason",
    "staff:worker-resume": "",
    "staff:worker-sessions": "",
    "staff:worker-let-in": "",
    "staff:post-give": "role office since until key",
    "staff:post-end": "until",
    "people:search": "q",
    "people:meet": "after person remember given_names paternal_surname maternal_surname",
    "people:register": f"{FACTS} {MORE} after back before key q",
    "people:check-birth": "birth",
    "people:check-curp": f"{FACTS} curp keep_curp",
    "people:check-origin": "origin",
    "people:edit": f"{FACTS} asked",
    "people:join": "companion companion_code relation group_kind",
    "people:leave": "",
    "people:answer": (
        "key purpose partner classes agreed given_by giver_name child_agreed caregiver_agreed read_in interpreter how"
        " signature witness_name witness_is"
    ),
    "people:withdraw": "purpose of because",
    "people:decide-instead": "key purpose partner ground reason days",
    "people:likely-answer": (
        "key answer kept reason name preferred_name birth sex birth_state nationalities origin languages"
    ),
    "people:likely-undo": "key",
    "people:apart": "key theirs",
    "people:rights-receive": "key kind asks purposes applicant applicant_name proof reply_to received_on",
    "people:rights-request": "deed decision ground words",
    "people:held": "language form",
    "people:unblock": "",
    "people:legal-days": "first last why working everywhere",
    "people:retention": "plan",
    "people:ask": "key office reason after code",
    "people:glass": "key reason",
    "people:protect": "key level regime reason also",
    "people:team": "key worker until reason",
    "people:protection-end": "reason",
    "people:protection-add": "reason",
    "people:request-answer": "granted until note",
    "people:request-withdraw": "",
    "people:opening-close": "",
    "people:opening-review": "verdict note",
    "people:give-paper": "kind number state keep_curp",
    "people:give-phone": "phone own name relation",
    "people:take-away": "",
    "reception:arrivals": "",
    "reception:arrival-open": f"{ARRIVAL} key",
    "reception:arrival-change": ARRIVAL,
    "reception:arrival-cancel": "",
    "reception:arrival-take-over": "",
    "reception:arrival-file": "file",
    "reception:arrival-columns": "0:0 0:1 order:0 1 sheet:1 x:y:z",
    "reception:arrival-by-curp": "",
    "reception:arrival-register": "key",
    "reception:arrival-reconcile": "announced unannounced absent_unnamed",
    "reception:arrival-reopen": "",
    "reception:arrival-line": "deed person",
    "reception:arrival-line-words": LINE,
    "reception:arrival-grid-line": LINE,
    "reception:arrival-grid-erase": "",
    "reception:receive": f"{RETURN} key how here_today needs",
    "reception:return": RETURN,
    "reception:needs": "kind pressed",
    "reception:need-answer": "status note",
    "health:room": "code",
    "health:vitals": "temperature pulse systolic diastolic key",
    "health:note": "text key",
    "health:held": "language form",
    "health:violence": "answer day clock done key",
    "health:protection": "urgent",
    "health:begin": (
        "kind counselled setting symptoms days_late exposed given_by giver_name child_agreed how signature key"
    ),
    "health:work": "deed box outcome counselled where words key",
    "health:follow-up": "words status due_on key",
    "health:cabinet": "movement stored",
    "health:device": "item kind brand principle first_minutes best_minutes last_minutes since source",
    "health:box": "deed quantity words key",
    "health:figures": "",
    "health:alert": "",
    "supplies:counter": "code",
    "supplies:counter-person": "give how witness signature key",
    "supplies:counter-arrival": "give how witness signature key",
    "supplies:give-back": "reason",
    "supplies:barcode": "gtin holds",
    "supplies:receive": "origin fund place from_whom paper line0-barcode line0-item line0-quantity key",
    "supplies:make": "kit quantity place key",
    "supplies:health": "item packs key",
    "supplies:furniture": "what name kind hands_out",
    "supplies:place-change": "name hands_out deed",
    "supplies:fund-change": "name kind closed",
    "supplies:label": "number expires_on unit_cost fund",
    "supplies:barcode-forget": "",
    "supplies:lot": "deed quantity to reason key",
    "supplies:transfers": "to key",
    "supplies:transfer": "deed",
    "supplies:count-place": "key",
    "supplies:count": "answer",
    "supplies:rules": (
        "kind since quantity each_return every_days season_from season_until age_from age_until deed tried"
    ),
    "supplies:outlook": "weather",
    "supplies:item-add": ITEM,
    "supplies:item-change": ITEM,
    "supplies:kind-add": "name name_en",
    "supplies:contents": "since source",
}
GOOD = {
    "level": "sealed", "regime": "danger", "until": "2026-01-05", "granted": "yes", "verdict": "justified",
    "key": new_id, "how": "returned", "title": "Bus", "arrived_on": "2026-01-05", "given_names": "Noé",
    "person": new_id,
    "deed": "same", "kind": "passport", "number": "A1", "state": "seen", "phone": "6561234567", "purpose": "assistance",
    "agreed": "yes", "given_by": "self", "status": "given", "ground": "danger", "days": "3", "reason": "Peligro",
}  # fmt: skip
# Where a form of Django checks what comes in, its own tests are about the sign that no database keeps.
CHECKED = frozenset(f"{FACTS} {MORE} {RETURN} {ARRIVAL}".split())
HOSTILE = (
    "\0", "Ana\0María", "\ud800", "\u202eatoR 王小明 🚌", "e" + "\u0301" * 300, "x" * 5000, "31/02/2001", "0001-01-01",
    "9999-12-31", "-1", "9" * 40, "1e400", "' OR 1=1 --", "00000000-0000-0000-0000-000000000000", "\r\n\x1f",
)  # fmt: skip
# These among fields that are as they should be, so that it is not the rest of the form that stops them.
ALONE = ("\0", "9999-12-31", "9" * 40, "0001-01-01", "x" * 5000, "-1")


def _told(name: str, fields: str, office: Office) -> Iterator[dict[str, Any]]:
    """Nothing at all; hostile values in every field; the sharpest ones among fields as they should be."""
    known = {"after": str(office.search.pk), "before": str(office.search.pk)}
    good = {field: (value() if callable(value := GOOD.get(field, "")) else value) for field in fields.split()}
    good |= {field: known[field] for field in good if field in known}
    good.pop("back", None)
    yield {}
    yield good
    yield dict.fromkeys(good, "\0")
    for first in range(0, len(HOSTILE), 5):
        yield dict(zip(good, itertools.cycle((*HOSTILE[first:], *HOSTILE[:first])), strict=False))
    values = itertools.cycle(ALONE)
    for first in range(min(3, len(good))):
        yield good | {field: next(values) for field in list(good)[first::3]}
    for field in set(good) - CHECKED:
        yield good | {field: "\0"}


def _answer(browser: Client, address: str, fields: dict[str, Any]) -> Any:
    # As a browser that was tampered with sends it: the bytes of a lone surrogate are no text.
    return sent(browser, address, urlencode(fields, errors="surrogatepass")).status_code


@pytest.fixture
def whose(
    rosa: Any, adela: Any, ines: Any, samuel: Any, marta: Any, nora: Any, desk: Any
) -> Callable[[str], Client]:
    """The browser of whoever sends this form."""
    browsers: dict[str, Client] = {
        "adela": desk(adela), "ines": desk(ines), "samuel": desk(samuel), "marta": desk(marta), "rosa": desk(rosa),
        "nora": desk(nora),
    }  # fmt: skip

    def sender(name: str) -> Client:
        roles: frozenset[Role] = getattr(addresses()[name].callback, "opens_for", frozenset())
        # Whoever has most to say sends a form that several may send: the protection officer before the desk, the
        # keeper of the store before the protection officer.
        likely = {
            "samuel": Role.STORE, "ines": Role.PROTECTION, "marta": Role.MANAGER, "rosa": Role.RECEPTION,
            "adela": Role.ADMINISTRATOR, "nora": Role.HEALTH,
        }  # fmt: skip
        who = next((who for who, role in likely.items() if role in roles), "rosa")
        return browsers[who]

    return sender


def test_every_form_answers_whatever_is_sent(whose: Callable[[str], Client], office: Office) -> None:
    wrong = []
    for name, fields in FIELDS.items():
        browser = whose(name)
        for said in _told(name, fields, office):
            try:
                status = _answer(browser, office.address(name), said)
            except Exception as error:  # each is a finding: all are told together
                status = type(error).__name__
            if status not in {200, 204, 302, 404, 405, 409, 422}:
                wrong.append((name, status, {key: str(value)[:40] for key, value in said.items()}))
    assert not wrong


def test_every_form_is_known_here(whose: Callable[[str], Client], office: Office) -> None:
    takes = {name for name in addresses() if _answer(whose(name), office.address(name), {}) != 405}
    assert takes - set(FIELDS) == set()
