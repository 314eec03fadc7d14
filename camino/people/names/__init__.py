"""Names of people: how they are compared, shown, sorted, split into given names and surnames, and searched by
sound."""

from camino.people.names.folding import LOWER_PARTICLES, PARTICLES, fold, sort_key, tidy
from camino.people.names.sounds import sounds_like
from camino.people.names.splitting import Name, Order, guess_order, split_full_name, split_surnames

__all__ = [
    "LOWER_PARTICLES",
    "PARTICLES",
    "Name",
    "Order",
    "fold",
    "guess_order",
    "sort_key",
    "sounds_like",
    "split_full_name",
    "split_surnames",
    "tidy",
]
