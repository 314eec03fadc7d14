"""A field of a row's history as it is read: its name, its value in words."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from typing import Any

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db.models import BinaryField, ForeignKey, Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from camino.core.encryption.fields import SecretField
from camino.core.moments import told
from camino.people import phones, places, words
from camino.people.models import PrivacyNotice
from camino.reception.models import Arrival, Crossing
from camino.staff.models import Office, Worker

# Rows that are called by a name. Others (a visit, a group) are only numbers here.
NAMED: tuple[type[Model], ...] = (Worker, Office, Crossing, Arrival, PrivacyNotice)
# On a new row they say again who wrote it down and where.
STAMPS = (Worker, Office)


def _state(code: str) -> str:
    found = places.state(code)
    return found.short if found else code


CODES: Mapping[str, Callable[[Any], str]] = {
    "birth_state": words.born_in,
    "origin_state": _state,
    "destination_state": _state,
    "origin_municipality": lambda code: str(places.municipality(code) or code),
    "last_us_state": lambda code: str(places.us_state(code) or code),
    "nationalities": words.national_of,
    "languages": words.spoken,
    "phone": phones.display,
}


def told_fields(model: type[Model], *, new: bool) -> list[Any]:
    """The fields worth telling: not keys, what is kept in step by the program, nor, of a new row, its stamps."""
    return [field for field in model._meta.concrete_fields if _worth_telling(field, new=new)]


def _worth_telling(field: Any, *, new: bool) -> bool:
    if field.primary_key or (not field.editable and not isinstance(field, SecretField | BinaryField)):
        return False
    if isinstance(field, ForeignKey):
        related = field.related_model
        return related in NAMED and not (new and related in STAMPS)
    return True


def called(field: Any) -> str:
    """The field's name."""
    return str(capfirst(str(field.verbose_name)))


def value(field: Any, raw: Any, names: Mapping[Any, str]) -> str:
    """What it said, in words; nothing for nothing. `names`: of the rows that references lead to."""
    if raw is None or raw in ("", []):
        return ""
    if isinstance(field, SecretField | BinaryField):
        return _("(kept secret)")
    if isinstance(field, ForeignKey):
        return names.get(raw, "")
    if field.name in CODES:
        return CODES[field.name](raw)
    if isinstance(field, ArrayField):
        return ", ".join(_chosen(field.base_field, each) for each in raw)
    return _chosen(field, raw)


def _chosen(field: Any, raw: Any) -> str:
    if isinstance(raw, bool):
        return _("yes") if raw else _("no")
    if field.choices and raw in (labels := dict(field.flatchoices)):
        return str(labels[raw])
    return told(raw) if isinstance(raw, date | datetime | time) else str(raw)


def why(subject_kind: str, reason: str) -> str:
    """The reason of a deed. Of a record with a `reason` of its own (why somebody came) the book tells that instead."""
    try:
        fields = apps.get_model(subject_kind)._meta.get_fields()
    except (LookupError, ValueError):
        return reason
    return "" if any(each.name == "reason" for each in fields) else reason


def names_of(rows: Iterable[tuple[Any, Any]]) -> dict[Any, str]:
    """The names of the rows that (field, key) lead to: one query a model."""
    wanted: dict[type[Model], set[Any]] = {}
    for field, key in rows:
        if isinstance(field, ForeignKey) and key is not None and field.related_model in NAMED:
            wanted.setdefault(field.related_model, set()).add(key)
    return {
        key: str(row)
        for model, keys in wanted.items()
        for key, row in model._default_manager.in_bulk(keys).items()
    }
