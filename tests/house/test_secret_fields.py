"""What must not be read in a stolen database is in a secret field, and labelled as naming."""

import re

from django.apps import apps
from django.db import models

from camino.core.access.install import own_models
from camino.core.encryption import SecretField, rotation
from camino.core.privacy import NAMING
from camino.core.sealing.sources import sources

# Names under which somebody writes freely about a person: a story, a result, why something was done.
WRITTEN_FREELY = re.compile(
    r"(^|_)(notes?|reason|because|why|story|narrative|account|results?|diagnosis|remarks?)($|_)"
)
# Plain all the same, each for its reason.
PLAIN_ALL_THE_SAME = {
    "reception.FirstNeed.note": "what was done about a kit or a call, shown in lists and on the day's paper",
    "people.LegalDay.why": "why a day does not count for legal terms: a holiday's name",
    "supplies.Movement.reason": "why a thing left the shelf: about things, read by the store",
    "supplies.CountLine.reason": "why a count differs from the book: about things",
    "core.Link.reason": "why a row was changed: the book's own words, which name nobody",
}


def _is_history(model: type[models.Model]) -> bool:
    return any(field.name == "pgh_obj" for field in model._meta.local_concrete_fields)


def _own_fields(model: type[models.Model]) -> list[SecretField]:
    return [field for field in model._meta.local_concrete_fields if isinstance(field, SecretField)]


def test_a_secret_field_is_labelled_as_naming():
    for model in own_models():
        for field in _own_fields(model):
            assert field.name in getattr(model, "PRIVACY", {}).get(NAMING, set()), str(field)


def test_a_text_about_somebody_is_a_secret_field_or_says_why_not():
    plain = {
        str(field)
        for model in own_models()
        for field in model._meta.local_concrete_fields
        if isinstance(field, models.CharField | models.TextField) and not field.choices
        and WRITTEN_FREELY.search(field.name) and not _is_history(model)
    }  # fmt: skip
    assert plain <= set(PLAIN_ALL_THE_SAME)


def test_each_secret_has_a_label_of_its_own_shared_with_its_history_alone():
    labels: dict[str, str] = {}
    for model in apps.get_models():
        for field in _own_fields(model):
            if not _is_history(model):
                assert labels.setdefault(field.bound_to, str(field)) == str(field)
    for model in apps.get_models():
        for field in _own_fields(model):
            assert field.bound_to in labels, f"{field}: its history has another label"


def test_the_seals_of_the_book_leave_out_what_a_rotation_of_keys_changes():
    sealed = {(source.table, column) for source in sources().values() for column in source.columns}
    renewed = {(shelf.table, shelf.column) for shelf in rotation.shelves()}
    assert ("people_protectionchange", "reason") in renewed
    assert sealed & renewed == set()
