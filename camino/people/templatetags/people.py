"""What is recorded about a person, said on the page."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from camino.people import locks, phones, words
from camino.people.codes import printed
from camino.people.models import Person
from camino.people.results import Part
from camino.staff.models import Office, Worker

register = template.Library()


@register.filter
def marked(parts: Iterable[Part]) -> SafeString:
    """A name with what fits in it marked."""
    return format_html_join(
        " ",
        "{}",
        ((format_html("<mark>{}</mark>", part.text) if part.fits else part.text,) for part in parts),
    )


@register.filter
def born(person: Person) -> str:
    """The birth as stated."""
    return words.birth_as_stated(person.birth)


@register.filter
def aged(person: Person, on: date) -> str:
    """The age on a day."""
    return words.age(person.birth, on)


@register.filter
def comes_from(person: Person) -> str:
    """The place of origin."""
    return words.origin(person.origin_state, person.origin_municipality, person.origin_words)


@register.filter
def born_in(person: Person) -> str:
    """The state of birth."""
    return words.born_in(person.birth_state)


@register.filter
def speaks(person: Person) -> str:
    """The languages."""
    return words.spoken(person.languages)


@register.filter
def national_of(person: Person) -> str:
    """The nationalities."""
    return words.national_of(person.nationalities)


@register.filter
def telephone(stored: str) -> str:
    """A number as it is dialled here."""
    return phones.display(stored)


@register.filter
def breaks_glass(worker: Worker) -> bool:
    """Whether somebody with the worker's post may break the glass."""
    return worker.has_role(*locks.BREAKS_GLASS)


@register.filter
def equals(one: object, other: object) -> bool:
    """Whether two values are the same, for the argument of a component."""
    return one == other


@register.filter
def call(office: Office) -> str:
    """Whom to call about the office's sealed people."""
    return locks.whom_to_call(office)


@register.inclusion_tag("people/written_at.html", takes_context=True)
def written_at(context: Mapping[str, Any], row: Any, opened: locks.LyingOpen) -> dict[str, object]:
    """For a row of another office: whose it is, and until when it lies open."""
    elsewhere = row.office not in context["worker"].offices
    return {"office": row.office if elsewhere else None, "until": opened.until(row.office_id)}


@register.filter
def on_slip(code: str) -> str:
    """A code as it stands on the slip."""
    return printed(code)
