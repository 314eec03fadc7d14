"""Every address and every character: who enters, who is turned away, who is not even told that it exists."""

from typing import Any

import pytest

from tests.house.a_whole_office import OF_ADMINISTRATORS, Office, addresses, asked, sent

# The four ways in which an address sees the characters, in the order of a row of the table.
GROUPS = (
    ("rosa", "teresa", "ines"),  # they meet people
    ("marta",),  # the manager, who sees figures
    ("samuel", "pablo", "raul", "adela", "andres"),  # whose rooms are elsewhere
    ("olga",),  # who meets people at another office
    ("nora",),  # who meets people, but registers no lists: like the first, and turned away from arrivals
)

# What a GET of an address is answered to each. 405: the address takes a form only, and says so before it looks.
OPEN = (200, 200, 200, 200)
DESK = (200, 403, 403, 200)
DAY = (200, 200, 403, 200)
FILE = (200, 403, 403, 404)
FORM = (405, 405, 405, 405)
ANSWERS = {
    "workspace:home": OPEN, "workspace:search": DESK, "workspace:person": FILE,
    "workspace:by-code": (302, 403, 403, 200), "workspace:changes-panel": FILE,
    "staff:work-at": FORM, "staff:speak": FORM, "core:gallery": OPEN,
    "staff:security": OPEN, "staff:second-factor": (302, 302, 302, 302), "staff:end-session": FORM,
    "staff:end-other-sessions": FORM, "staff:offices": OPEN, "staff:office-add": OPEN, "staff:office-change": OPEN,
    "staff:workers": OPEN, "staff:worker-add": OPEN, "staff:worker": OPEN, "staff:worker-change": OPEN,
    "staff:worker-password": FORM, "staff:worker-factors": FORM, "staff:worker-stop": FORM,
    "staff:worker-resume": FORM, "staff:worker-sessions": FORM, "staff:worker-let-in": FORM,
    "staff:post-give": FORM, "staff:post-end": FORM,
    "people:search": DESK, "people:meet": FORM, "people:register": (302, 403, 403, 302),
    "people:check-birth": FORM, "people:check-curp": FORM, "people:check-origin": FORM,
    "people:edit": FILE, "people:facts-panel": FILE, "people:family-panel": FILE, "people:join": FORM,
    "people:leave": FORM, "people:consents-panel": FILE, "people:answer": FILE, "people:withdraw": FILE,
    "people:likely": DESK, "people:likely-pair": FILE, "people:likely-answer": FORM, "people:likely-undo": FORM,
    "people:apart": FILE,
    "people:rights-panel": FILE, "people:rights-receive": FILE,
    "people:rights-request": FILE, "people:rights-letter": (409, 403, 403, 404), "people:held": FORM,
    "people:unblock": FORM, "people:rights-due": DAY,
    "people:decide-instead": FILE, "people:closed-panel": FILE, "people:ask": (409, 403, 403, 404),
    "people:glass": FILE, "people:protection-panel": FILE, "people:protect": FILE, "people:team": FORM,
    "people:protection-end": FORM, "people:protection-add": FORM, "people:open-files": DAY,
    "people:waiting": OPEN, "people:request-answer": FORM, "people:request-withdraw": FORM,
    "people:opening-close": FORM, "people:opening-review": FORM,
    "people:papers-panel": FILE, "people:give-paper": FORM, "people:give-phone": FORM, "people:take-away": FORM,
    "reception:arrivals": DESK, "reception:arrival-open": DESK, "reception:arrival": FILE,
    "reception:arrival-change": FILE, "reception:arrival-cancel": FORM, "reception:arrival-take-over": FORM,
    "reception:arrival-file": FORM, "reception:arrival-columns": FORM, "reception:arrival-by-curp": FORM,
    "reception:arrival-register": FORM, "reception:arrival-reconcile": FORM, "reception:arrival-reopen": FORM,
    "reception:arrival-line": FILE, "reception:arrival-line-words": FORM, "reception:arrival-grid": FILE,
    "reception:arrival-grid-line": FORM, "reception:arrival-grid-erase": FORM, "reception:arrival-slips": FILE,
    "reception:receive": FILE, "reception:crossings": DESK, "reception:return": FILE, "reception:visit": FILE,
    "reception:needs": (302, 403, 403, 404), "reception:need-answer": FORM, "reception:timeline-panel": FILE,
    "reception:today-panel": DAY, "reception:slip": FILE, "reception:slip-pdf": FILE,
    "reception:day-sheet": DAY, "reception:day-sheet-pdf": DAY, "reception:day-sheet-xlsx": DAY,
}  # fmt: skip
# Where not all who meet people may enter: who may. The others are turned away, whatever their row says.
WHO_ARGUE_RIGHTS = {"teresa", "ines"}
ONLY = {
    "people:decide-instead": {"ines"}, "people:unblock": {"ines"}, "people:rights-due": {"teresa", "ines", "marta"},
    **dict.fromkeys(
        (f"people:{name}" for name in ("rights-panel", "rights-receive", "rights-request", "rights-letter", "held")),
        WHO_ARGUE_RIGHTS,
    ),
    "people:protection-panel": {"ines"}, "people:protect": {"ines"},
    "people:team": {"ines"}, "people:protection-end": {"ines"}, "people:protection-add": {"ines"},
    "people:opening-review": {"ines"}, "people:waiting": {"teresa", "ines", "marta"},
}  # fmt: skip
# What the manager, too, answers for the office.
OF_THE_MANAGER = {"people:request-answer", "people:request-withdraw", "people:opening-close"}
# Addresses that open to one of the characters, and turn everybody else away.
ALONE = {
    "workspace:book": "andres", "workspace:book-xlsx": "andres", "workspace:looks-panel": "ines",
    "people:legal-days": "adela", "people:retention": "ines",
}  # fmt: skip
# Rooms by themselves: who enters, of those at the office. Where one may enter at another office too, the table says it.
_COUNTER, _STORE, _MANAGER = {"rosa", "teresa", "ines", "nora", "samuel"}, {"samuel"}, {"marta"}
_NURSE = {"nora"}
BY_NAME = {
    "supplies:counter": _COUNTER | {"olga"}, "supplies:counter-person": _COUNTER, "supplies:counter-arrival": _COUNTER,
    "supplies:give-back": _COUNTER, "supplies:person": _COUNTER, "supplies:day": _COUNTER | _MANAGER | {"olga"},
    "supplies:stock": _STORE | _MANAGER, "supplies:item": _STORE | _MANAGER, "supplies:barcode": _STORE,
    "supplies:receive": _STORE, "supplies:make": _STORE, "supplies:health": _STORE, "supplies:furniture": _STORE,
    "supplies:place-change": _STORE, "supplies:fund-change": _STORE, "supplies:label": _STORE,
    "supplies:barcode-forget": _STORE, "supplies:lot": _STORE, "supplies:transfers": _STORE,
    "supplies:transfer": _STORE,
    "supplies:counts": _STORE | _MANAGER, "supplies:count-place": _STORE, "supplies:count": _STORE | _MANAGER,
    "supplies:rules": _MANAGER, "supplies:given": _MANAGER, "supplies:given-file": _MANAGER,
    **dict.fromkeys(
        (
            f"health:{name}"
            for name in (
                "room", "person", "panel", "vitals", "note", "violence", "protection", "held", "begin", "work",
                "follow-ups", "follow-up", "slip", "cabinet", "device", "box", "rules", "day",
            )
        ), _NURSE,
    ),
    "health:figures": _NURSE | _MANAGER, "health:alerts": {"ines"}, "health:alert": {"ines"},
    "supplies:person-list": _COUNTER, "supplies:arrival-list": _COUNTER, "supplies:outlook-waiting": _MANAGER,
    **dict.fromkeys(
        (f"supplies:{name}" for name in ("items", "item-add", "item-change", "kind-add", "contents")), _STORE | _MANAGER
    ),
    "supplies:outlook": _MANAGER, "supplies:reorder-file": _STORE | _MANAGER,
}  # fmt: skip
# What an empty form is answered to each. None: what the form says, and in any case neither of these two.
SENT = (None, 403, 403, 404)
OF_NOBODY = {
    "workspace:search", "people:search", "people:meet", "people:register", "people:check-birth",
    "people:check-curp", "people:check-origin", "reception:arrivals", "reception:arrival-open",
}  # fmt: skip
OF_EVERYBODY = {
    "staff:work-at", "staff:speak", "workspace:home", "core:gallery", "staff:security", "staff:second-factor",
    "staff:end-session", "staff:end-other-sessions",
}  # fmt: skip


def _characters() -> list[tuple[str, int]]:
    """Each character with their place in a row of the table."""
    return [(name, place) for place, group in enumerate(GROUPS) for name in group]


def _of_arrivals(name: str) -> bool:
    return name.startswith("reception:arrival") and name != "reception:arrival-slips"


def test_every_address_stands_in_the_table() -> None:
    assert set(ANSWERS) | set(ALONE) | set(BY_NAME) == set(addresses())


def test_what_opens_to_one_alone(request: pytest.FixtureRequest, desk: Any, office: Office) -> None:
    for character, _place in _characters():
        browser = desk(request.getfixturevalue(character))
        for name, who in ALONE.items():
            status = asked(browser, office.address(name)).status_code
            assert status == (200 if character == who else 403), (name, character)


def test_who_enters_the_counter_and_the_store(
    request: pytest.FixtureRequest, desk: Any, office: Office
) -> None:
    wrong = []
    for character, _place in _characters():
        browser = desk(request.getfixturevalue(character))
        for name, who in BY_NAME.items():
            address = office.address(name)
            read, written = asked(browser, address).status_code, sent(browser, address).status_code
            inside = {200, 302, 405, 409, 422}
            outside = {403, 404, 405}
            if not {read, written} <= (inside if character in who else outside):
                wrong.append((name, character, read, written))
    assert not wrong


def test_who_may_read(request: pytest.FixtureRequest, desk: Any, office: Office) -> None:
    wrong = []
    for character, place in _characters():
        browser = desk(request.getfixturevalue(character))
        for name, row in ANSWERS.items():
            status = asked(browser, office.address(name)).status_code
            expected = row[place % 4]
            if expected != 405 and (
                (place == 4 and _of_arrivals(name)) or character not in ONLY.get(name, {character})
            ):
                expected = 403
            if name in OF_ADMINISTRATORS and character != "adela" and expected != 405:
                expected = 403
            if status != expected:
                wrong.append((name, character, status, expected))
    assert not wrong


def test_who_may_write(request: pytest.FixtureRequest, desk: Any, office: Office) -> None:
    wrong = []
    for character, place in _characters():
        browser = desk(request.getfixturevalue(character))
        for name in set(ANSWERS) - OF_EVERYBODY:
            status = sent(browser, office.address(name)).status_code
            expected = None if place == 3 and name in OF_NOBODY else SENT[place % 4]
            if (place == 4 and _of_arrivals(name)) or character not in ONLY.get(name, {character}):
                expected = 403
            if name in OF_ADMINISTRATORS:
                expected = None if character == "adela" else 403
            if name in OF_THE_MANAGER and place == 1:
                expected = None
            entered = status in {200, 204, 302, 409, 422}
            if status not in {405, expected} and not (expected is None and entered):
                wrong.append((name, character, status, expected))
    assert not wrong


def test_who_has_not_signed_in_is_sent_to_the_sign_in_page(client: Any, office: Office) -> None:
    for name in (set(ANSWERS) | set(BY_NAME)) - {"staff:speak"}:
        for answer in (client.get(office.address(name)), client.post(office.address(name))):
            to = answer.headers.get("Location", "")
            assert answer.status_code == 405 or to.startswith("/account/login/"), (name, answer.status_code)
