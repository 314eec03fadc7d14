"""What the book consists of: the table of entries and every table of history, found among the models."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db import connection
from django.db.models import Model

from camino.core.encryption import SecretField
from camino.core.history import change_models
from camino.core.models import Entry


@dataclass(frozen=True)
class Source:
    """A table of the book."""

    table: str
    key: str  # the column of the row's id
    key_type: str
    moment: str  # the column that says when
    columns: tuple[str, ...]  # by name: all but the secret ones

    def could_be_key(self, text: str) -> bool:
        """Whether a row of this table can have this id, as PostgreSQL writes it. A forged link need not."""
        try:
            if self.key_type == "uuid":
                return str(UUID(text)) == text
            return str(number := int(text)) == text and 0 < number < 2**63
        except ValueError:
            return False


def sources() -> dict[str, Source]:
    """Table → what it is. A model that is added to the book later is found like the others."""
    return {source.table: source for source in _found()}


def _found() -> Iterator[Source]:
    yield _source(Entry, moment="at")
    for model in change_models():
        yield _source(model, moment="pgh_created_at")


def _source(model: type[Model], *, moment: str) -> Source:
    key = model._meta.pk
    # A rotation of keys changes ciphertexts, and each of them proves itself that it is whole and in its place.
    fields = [field for field in model._meta.concrete_fields if not isinstance(field, SecretField)]
    columns = sorted(str(field.column) for field in fields)
    key_type = key.rel_db_type(connection) or ""
    return Source(model._meta.db_table, str(key.column), key_type, moment, tuple(columns))
