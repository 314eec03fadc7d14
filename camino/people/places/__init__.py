"""Mexico's states and municipalities, the states of the United States: their codes, and finding them."""

from camino.people.places.catalogue import (
    BORN_ABROAD,
    Municipality,
    State,
    USState,
    municipalities,
    municipality,
    state,
    state_of_curp,
    states,
    us_state,
    us_states,
)
from camino.people.places.searching import Place, find_municipality, find_state, find_us_state, suggest

__all__ = [
    "BORN_ABROAD",
    "Municipality",
    "Place",
    "State",
    "USState",
    "find_municipality",
    "find_state",
    "find_us_state",
    "municipalities",
    "municipality",
    "state",
    "state_of_curp",
    "states",
    "suggest",
    "us_state",
    "us_states",
]
