"""Who does what with supplies: the counter gives, the store keeps the book, the manager rules and approves."""

from camino.staff.models import FRONT_LINE, Role

COUNTER = FRONT_LINE | {Role.STORE}
STORE = frozenset({Role.STORE})
KEEPERS = STORE | {Role.MANAGER}
LOOKERS = COUNTER | {Role.MANAGER}
MANAGER = frozenset({Role.MANAGER})
