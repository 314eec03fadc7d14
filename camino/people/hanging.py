"""Which tables hang on a person, found among the models: what an export shows and what anonymising erases.

Only downwards: a visit hangs on its person and a need on its visit; an office or a bus does not hang on anybody.
"""

from collections.abc import Iterator
from functools import cache

from django.db.models import ForeignKey, Model

from camino.core.access.install import own_models
from camino.core.history import Change
from camino.people.models import Person


@cache
def hanging() -> dict[type[Model], tuple[str, type[Model]]]:
    """Model → (the field by which it hangs, the model it hangs on), nearest to the person first."""
    found: dict[type[Model], tuple[str, type[Model]]] = {}
    level: list[type[Model]] = [Person]
    while level:
        below: list[type[Model]] = []
        for model in own_models():
            if model is Person or model in found or issubclass(model, Change):
                continue
            for field, up in _references(model):
                if up in level:
                    found[model] = (field, up)
                    below.append(model)
                    break
        level = below
    return found


def _references(model: type[Model]) -> Iterator[tuple[str, type[Model]]]:
    for field in model._meta.concrete_fields:
        if isinstance(field, ForeignKey) and isinstance(field.related_model, type):
            yield field.name, field.related_model


def path_to_person(model: type[Model]) -> str:
    """The lookup from a row to its person: `visit__person`."""
    field, up = hanging()[model]
    return field if up is Person else f"{field}__{path_to_person(up)}"
