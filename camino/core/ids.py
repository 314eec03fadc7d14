"""Identifiers. Every row that the office makes is named by a UUIDv7: unguessable, and in the order it was made."""

from datetime import datetime
from uuid import UUID

import uuid_utils.compat


def new_id() -> UUID:
    """A new UUIDv7 (RFC 9562). Python has its own from 3.14 on."""
    return uuid_utils.compat.uuid7()


def first_id(at: datetime) -> UUID:
    """The least id of a moment: what was made since then has a greater one."""
    return UUID(int=int(at.timestamp() * 1000) << 80)
