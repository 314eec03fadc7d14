"""Every secret value under the current key: batch by batch, each in a transaction of its own. Run as the tables' owner.

What is done is seen from the values themselves, so an interrupted rotation is simply run again. Triggers rest during a
batch: re-encryption is no deed, it makes no history, and a history that may only be added to is re-encrypted too.
"""

import json
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import connection, models, transaction
from psycopg import sql

from camino.core.encryption import keyring
from camino.core.encryption.cipher import Place, Unreadable, key_of, seal, unseal
from camino.core.encryption.fields import SecretField
from camino.core.encryption.keyring import MissingKey
from camino.core.encryption.texts import MARK, is_sealed, key_of_text, resealed

BATCH = 500
# JSON columns of other packages in which `encrypt()` has put sealed texts: the seeds of second factors.
TEXTS = (("mfa.Authenticator", "data"),)


@dataclass(frozen=True)
class Shelf(ABC):
    """One column in which secret values stand."""

    table: str
    key: str
    column: str

    @abstractmethod
    def keys_in(self, value: Any) -> set[str]:
        """The ids of the keys that a value of this column uses. Raises Unreadable."""

    @abstractmethod
    def renewed(self, row: str, value: Any) -> Any:
        """The value under the current key. Raises Unreadable or MissingKey."""

    @property
    def row(self) -> str:
        """The column with the key that the value is bound to."""
        return self.key

    @property
    def holds(self) -> sql.Composable:
        """The condition for rows with a secret in them."""
        return sql.SQL("{} IS NOT NULL").format(sql.Identifier(self.column))

    def after(self, last: Any) -> list[tuple[Any, Any, Any]]:
        """The next rows in the order of their keys: key, what the value is bound to, value."""
        key = sql.Identifier(self.key)
        words = sql.SQL("SELECT {}, {}, {} FROM {} WHERE {} {} ORDER BY {} LIMIT {}").format(
            key, sql.Identifier(self.row), sql.Identifier(self.column), sql.Identifier(self.table), self.holds,
            sql.SQL("") if last is None else sql.SQL("AND {} > {}").format(key, sql.Literal(last)),
            key, sql.Literal(BATCH),
        )  # fmt: skip
        with connection.cursor() as cursor:
            cursor.execute(words)
            return list(cursor.fetchall())

    def write(self, renewed: list[tuple[Any, Any]]) -> None:
        """Put (value, key) pairs in their places."""
        words = sql.SQL("UPDATE {} SET {} = %s WHERE {} = %s").format(
            sql.Identifier(self.table), sql.Identifier(self.column), sql.Identifier(self.key)
        )
        with connection.cursor() as cursor:
            cursor.executemany(words, renewed)


@dataclass(frozen=True)
class FieldShelf(Shelf):
    """The column of a secret field."""

    bound_to: str
    bound_by: str

    @property
    def row(self) -> str:
        return self.bound_by

    def keys_in(self, value: Any) -> set[str]:
        return {key_of(bytes(value))}

    def renewed(self, row: str, value: Any) -> Any:
        place = Place(self.bound_to, row)
        return seal(unseal(bytes(value), place), place)


@dataclass(frozen=True)
class TextShelf(Shelf):
    """A JSON column with sealed texts somewhere in it."""

    @property
    def holds(self) -> sql.Composable:
        return sql.SQL("{}::text LIKE {}").format(sql.Identifier(self.column), sql.Literal(f'%"{MARK}%'))

    def keys_in(self, value: Any) -> set[str]:
        return {key_of_text(text) for text in _texts(_parsed(value))}

    def renewed(self, row: str, value: Any) -> Any:
        return json.dumps(_with_texts_renewed(_parsed(value)))


def shelves() -> list[Shelf]:
    """Every column with secrets: the fields of all models, histories among them, and the texts elsewhere."""
    found: list[Shelf] = []
    for model in apps.get_models(include_auto_created=True):
        if model._meta.managed and not model._meta.proxy:
            found += [
                _shelf_of(model, f) for f in model._meta.local_concrete_fields if isinstance(f, SecretField)
            ]
    for label, column in TEXTS:
        if apps.is_installed(f"allauth.{label.split('.')[0]}"):
            meta = apps.get_model(label)._meta
            found.append(TextShelf(meta.db_table, meta.pk.column, column))
    return found


def uses() -> Counter[str]:
    """Key id → how many rows it opens, over the whole database. A value that is none at all counts under ""."""
    count: Counter[str] = Counter()
    for shelf in shelves():
        for rows in _batches(shelf):
            for _key, _row, value in rows:
                count.update(_keys_in(shelf, value))
    return count


@dataclass
class Progress:
    """How far one pass has come: rows looked at, values renewed, values that could not be opened."""

    seen: int = 0
    renewed: int = 0
    left: int = 0


def renew() -> Iterator[Progress]:
    """Re-encrypt whatever is not under the current key; says after each batch, when it is kept, how far it is."""
    progress = Progress()
    for shelf in shelves():
        last = None
        while True:
            with transaction.atomic():
                _rest_triggers(shelf.table, rest=True)
                rows = shelf.after(last)
                shelf.write(_renewed(shelf, rows, progress))
                _rest_triggers(shelf.table, rest=False)
            if not rows:
                break
            last = rows[-1][0]
            progress.seen += len(rows)
            yield progress


def unfinished() -> list[str]:
    """Keys before the current one that are not retired: a rotation was begun and not finished."""
    now = keyring.current()
    return [key_id for key_id in keyring.ids() if key_id != now]


def retire_unused() -> list[str]:
    """Put away the keys that no value uses any more."""
    used = uses()
    idle = [key_id for key_id in unfinished() if not used[key_id]]
    for key_id in idle:
        keyring.retire(key_id)
    return idle


def _shelf_of(model: type[models.Model], field: SecretField) -> Shelf:
    meta: Any = model._meta
    return FieldShelf(meta.db_table, meta.pk.column, str(field.column), field.bound_to, field.bound_by.column)


def _batches(shelf: Shelf) -> Iterator[list[tuple[Any, Any, Any]]]:
    last = None
    while rows := shelf.after(last):
        yield rows
        last = rows[-1][0]


def _renewed(shelf: Shelf, rows: list[tuple[Any, Any, Any]], progress: Progress) -> list[tuple[Any, Any]]:
    now, made = keyring.current(), []
    for key, row, value in rows:
        if _keys_in(shelf, value) != {now}:
            try:
                made.append((shelf.renewed(str(row), value), key))
            except (Unreadable, MissingKey):
                progress.left += 1
    progress.renewed += len(made)
    return made


def _keys_in(shelf: Shelf, value: Any) -> set[str]:
    try:
        return shelf.keys_in(value)
    except Unreadable:
        return {""}


def _rest_triggers(table: str, *, rest: bool) -> None:
    """Whoever would write to the table meanwhile waits for the batch; reading goes on."""
    words = sql.SQL("ALTER TABLE {} {} TRIGGER USER").format(
        sql.Identifier(table), sql.SQL("DISABLE" if rest else "ENABLE")
    )
    with connection.cursor() as cursor:
        cursor.execute(words)


def _parsed(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


def _texts(value: Any) -> Iterator[str]:
    if is_sealed(value):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


def _with_texts_renewed(value: Any) -> Any:
    if is_sealed(value):
        return resealed(value)
    if isinstance(value, dict):
        return {name: _with_texts_renewed(part) for name, part in value.items()}
    return [_with_texts_renewed(part) for part in value] if isinstance(value, list) else value
