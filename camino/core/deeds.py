"""What the book's deeds are called on a page. Each room says so of its own in `<room>/deeds.py`: `DEEDS`."""

from functools import cache
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = dict[str, "str | Promise"]

DEEDS: Words = {
    "read": _("Read the record"),
}


@cache
def words() -> Words:
    """Every deed and its words. Raises ValueError where two rooms speak of one deed."""
    gathered: Words = {}
    for config in apps.get_app_configs():
        module = f"{config.name}.deeds"
        if config.name.startswith("camino.") and find_spec(module):
            told: Words = import_module(module).DEEDS
            if twice := set(told) & set(gathered):
                raise ValueError(f"{config.name} speaks of deeds that another room has: {sorted(twice)}")
            gathered |= told
    return gathered


def said(deed: str) -> str:
    """The deed in words."""
    return str(words().get(deed, deed))
