"""What is recorded about a person, said on the page."""

from datetime import date

from django import template

from camino.people import phones, words
from camino.people.codes import printed
from camino.people.models import Person

register = template.Library()


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
def on_slip(code: str) -> str:
    """A code as it stands on the slip."""
    return printed(code)
