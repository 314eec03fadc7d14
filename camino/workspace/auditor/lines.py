"""Entries of the book in words: what was done, about what. People are codes, never names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import connection
from django.db.models import Field, Model
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from camino.core.deeds import said
from camino.core.models import Entry
from camino.people.codes import printed
from camino.reception.manifest import FIELDS
from camino.staff.models import LANGUAGES, Office, Worker

# Details whose words are another model's than the record's.
WORDS_OF = {
    "add paper": "people.document", "consent": "people.consent", "withdraw consent": "people.consent",
    "oppose": "people.consent", "decide in place of consent": "people.override", "join group": "people.membership",
    "give post": "staff.post", "end post": "staff.post", "export book": "core.entry",
}  # fmt: skip
# Every detail that is written anywhere (a house test looks).
CALLED = {
    "about": gettext_lazy("about"), "absent_unnamed": gettext_lazy("absent, not named"),
    "address": gettext_lazy("network address"), "agreed": gettext_lazy("agreed"),
    "announced": gettext_lazy("announced"), "answer": gettext_lazy("answer"),
    "answered": gettext_lazy("columns answered"), "arrival": gettext_lazy("arrival"), "at": gettext_lazy("office"),
    "birth": gettext_lazy("birth"), "changed": gettext_lazy("changed"), "closed": gettext_lazy("closed"),
    "day": gettext_lazy("day"), "hands_out": gettext_lazy("the counter takes from here"),
    "decision": gettext_lazy("decision"), "deed": gettext_lazy("deed"), "entries": gettext_lazy("entries"),
    "first": gettext_lazy("first day"), "form": gettext_lazy("format"), "ground": gettext_lazy("ground"),
    "how": gettext_lazy("how"), "kind": gettext_lazy("kind"), "kinds": gettext_lazy("kinds"),
    "language": gettext_lazy("language"), "last": gettext_lazy("last day"), "level": gettext_lazy("how far"),
    "lines": gettext_lazy("lines"), "means": gettext_lazy("by"), "minutes": gettext_lazy("minutes"),
    "named": gettext_lazy("with names"), "office": gettext_lazy("office"), "outcome": gettext_lazy("outcome"),
    "override": gettext_lazy("decision in place of consent"), "people": gettext_lazy("people"),
    "purpose": gettext_lazy("purpose"), "reason": gettext_lazy("reason"), "regime": gettext_lazy("regime"),
    "relation": gettext_lazy("relation"), "request": gettext_lazy("ARCO request"),
    "right": gettext_lazy("right"), "role": gettext_lazy("role"),
    "sessions": gettext_lazy("sessions ended"), "since": gettext_lazy("since"), "slips": gettext_lazy("slips"),
    "status": gettext_lazy("state"), "unannounced": gettext_lazy("not announced"), "until": gettext_lazy("until"),
    "verdict": gettext_lazy("review"), "worker": gettext_lazy("worker"), "working": gettext_lazy("working day"),
    "as_expired": gettext_lazy("as expired"), "beyond": gettext_lazy("beyond the rules"),
    "different": gettext_lazy("lines that differ"), "holds": gettext_lazy("units inside"),
    "lots": gettext_lazy("lots"), "new": gettext_lazy("new"), "nights": gettext_lazy("nights"),
    "now": gettext_lazy("as of"), "seed": gettext_lazy("seed of the dice"),
    "origin": gettext_lazy("how it came"), "packs": gettext_lazy("packs"), "pairs": gettext_lazy("pairs"),
    "quantity": gettext_lazy("how many"),
}  # fmt: skip
# Details that are called otherwise than the field whose words they have.
FIELD_OF = {"right": "kind"}
# Values that no field of ours has words for.
FACTORS = {
    "password": gettext_lazy("password"), "totp": gettext_lazy("authenticator app"),
    "webauthn": gettext_lazy("passkey"), "recovery_codes": gettext_lazy("recovery codes"),
}  # fmt: skip
HELP = {
    "hygiene": gettext_lazy("Hygiene kit"), "winter": gettext_lazy("Winter set"), "blanket": gettext_lazy("Blanket"),
    "nappies": gettext_lazy("Nappies"),
}  # fmt: skip
VALUES: Mapping[str, Mapping[str, "str | Promise"]] = {
    "means": FACTORS, "kind": FACTORS | HELP, "kinds": FACTORS, "language": dict(LANGUAGES),
    "form": {"pdf": "PDF", "xlsx": "XLSX", "json": "JSON"}, "how": {"curp": "CURP"},
    "reason": {"retention": gettext_lazy("past its time")},
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """One entry as it is read. `code`: of the person whom it is about."""

    entry: Entry
    deed: str
    record: str
    code: str
    details: Sequence[tuple[str, str]]


def lines(entries: Sequence[Entry]) -> list[Line]:
    """The entries in words."""
    codes, names = _codes(entries), _names(entries)
    return [
        Line(
            entry,
            said(entry.deed),
            names.get(entry.subject_id, "") or _kind_of_record(entry),
            codes.get(entry.person_id, ""),
            [_detail(entry, key, value, names) for key, value in entry.details.items()],
        )
        for entry in entries
    ]


def person_with(code: str) -> UUID | None:
    """The person with this code, as the auditor may know them: by nothing else."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT people_with_code(%s)", [code])
        row = cursor.fetchone()
    return row[0] if row else None


def _codes(entries: Iterable[Entry]) -> dict[UUID | None, str]:
    wanted = list({entry.person_id for entry in entries if entry.person_id})
    with connection.cursor() as cursor:
        cursor.execute("SELECT person_id, code FROM people_codes(%s)", [wanted])
        return {pk: printed(code) for pk, code in cursor.fetchall()}


def _names(entries: Sequence[Entry]) -> dict[UUID | None, str]:
    """Workers and offices are called by their names."""
    found: dict[UUID | None, str] = {}
    for model in (Worker, Office):
        wanted = {entry.subject_id for entry in entries if entry.subject_kind == model._meta.label_lower}
        wanted |= {_number(entry.details.get(model._meta.model_name)) for entry in entries} - {None}
        found |= (
            {pk: str(row) for pk, row in model._default_manager.in_bulk(wanted).items()} if wanted else {}
        )
    return found


def _model(label: str) -> type[Model] | None:
    try:
        return apps.get_model(label)
    except (LookupError, ValueError):
        return None


def _kind_of_record(entry: Entry) -> str:
    model = _model(entry.subject_kind)
    return capfirst(str(model._meta.verbose_name)) if model else ""


def _detail(entry: Entry, key: str, value: Any, names: Mapping[UUID | None, str]) -> tuple[str, str]:
    model = _model(WORDS_OF.get(entry.deed, entry.subject_kind))
    field = _field(model, FIELD_OF.get(key, key))
    name = capfirst(str(CALLED.get(key) or (field.verbose_name if field else key)))
    if key == "changed" and isinstance(value, list):
        return name, ", ".join(_called(model, each) for each in value)
    if key == "deed":
        return name, said(str(value))
    return name, names.get(_number(value)) or _value(field, value, VALUES.get(key, {}))


def _number(value: Any) -> UUID | None:
    try:
        return UUID(str(value))
    except ValueError:
        return None


def _field(model: type[Model] | None, name: str) -> "Field[Any, Any] | None":
    try:
        found = model._meta.get_field(name) if model else None
    except FieldDoesNotExist:
        return None
    return found if isinstance(found, Field) else None


def _called(model: type[Model] | None, name: str) -> str:
    field = _field(model, name)
    return str(field.verbose_name if field else FIELDS.get(name) or CALLED.get(name, name))


def _value(field: "Field[Any, Any] | None", value: Any, words: Mapping[str, "str | Promise"]) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return ", ".join(_value(field, each, words) for each in value)
    if value in (None, ""):
        return "—"
    chosen = dict(field.flatchoices).get(value) if field and field.choices else None
    return str(chosen or words.get(str(value)) or value)
