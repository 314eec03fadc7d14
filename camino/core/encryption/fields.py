"""Model fields whose values are encrypted before they reach the database, and decrypted when they are read.

    reason = SecretTextField(_("reason"), max_length=2000)

A value opens where it was sealed, in its own row and field, and nowhere else. The field's label is `bound_to`, at first
`people.protection.reason`; whoever renames the model or the field gives the old label, so that what is there still
opens. The history of the row (pghistory's event table) copies the field with its label, and opens by the original
row's key. A row's key must be known before it is written: a UUID with a default, as everywhere in this house.
"""

import json
from collections.abc import Iterable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar

from django import forms
from django.core import checks, validators
from django.core.exceptions import FieldError, ValidationError
from django.db import models
from django.db.models.query_utils import DeferredAttribute
from django.utils.translation import gettext_lazy as _

from camino.core.encryption import keyring
from camino.core.encryption.cipher import Place, key_of, seal, unseal

M = TypeVar("M", bound=models.Model)

if TYPE_CHECKING:
    Field = models.Field[Any, Any]
else:
    Field = models.Field

# While rows are written in bulk, Django reads the values off the instances itself: it is given them sealed.
_writing = ContextVar("_writing", default=False)


class Sealed(bytes):
    """A value as the database has it. `values()` gives these: without its row, a value cannot be opened."""

    def __repr__(self) -> str:
        return "<sealed>"

    __str__ = __repr__


@dataclass(frozen=True)
class _Opened:
    """What was read or written, where: a value that has not changed is written back as it was, and makes no history."""

    sealed: Sealed
    row: str
    value: bytes


class SecretAttribute(DeferredAttribute):
    """Opens the value when it is first asked for, with the key of the row that it was read from."""

    field: "SecretField"

    def __get__(self, instance: models.Model | None, cls: type[models.Model] | None = None) -> Any:
        value = super().__get__(instance, cls)
        if instance is None:
            return value
        if isinstance(value, Sealed):
            value = self._open(instance, value)
        return self.field.pre_save(instance, add=False) if _writing.get() else value

    def __set__(self, instance: models.Model, value: Any) -> None:
        data = instance.__dict__
        data[self.field.attname] = value
        if isinstance(value, Sealed) and (row := self.field.row_of(data)):
            data[self._read_from] = row  # a copy that is given a new key still opens

    def _open(self, instance: models.Model, sealed: Sealed) -> Any:
        data = instance.__dict__
        row = data.pop(self._read_from, None) or self.field.row(instance)
        plain = unseal(sealed, Place(self.field.bound_to, row))
        data[self.field.opened_name] = _Opened(sealed, row, plain)
        data[self.field.attname] = self.field.from_bytes(plain)
        return data[self.field.attname]

    @property
    def _read_from(self) -> str:
        return f"_{self.field.attname}_read_from"


class SecretField(Field):
    """What the secret fields share. Stored as bytea; an empty value is encrypted too, only NULL can be told apart."""

    descriptor_class = SecretAttribute
    db_index: bool

    def __init__(self, verbose_name: Any = None, *, bound_to: str = "", **kwargs: Any) -> None:
        self.bound_to = bound_to
        super().__init__(verbose_name, **kwargs)

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only)
        if not self.bound_to and not cls._meta.abstract:
            self.bound_to = f"{cls._meta.label_lower}.{name}"

    def to_bytes(self, value: Any) -> bytes:
        """The value as it is encrypted."""
        raise NotImplementedError

    def from_bytes(self, value: bytes) -> Any:
        """The value as the program knows it."""
        raise NotImplementedError

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "bound_to": self.bound_to}

    def check(self, **kwargs: Any) -> list[checks.CheckMessage]:
        return [*super().check(**kwargs), *self._check_key(), *self._check_not_compared()]

    def get_internal_type(self) -> str:
        return "BinaryField"

    @property
    def opened_name(self) -> str:
        """Where an instance remembers what was read."""
        return f"_{self.attname}_opened"

    @property
    def bound_by(self) -> Any:
        """The field with the key of the row: of the original one, in a history."""
        meta = self.model._meta
        return next((field for field in meta.local_concrete_fields if field.name == "pgh_obj"), meta.pk)

    def row_of(self, data: dict[str, Any]) -> str | None:
        """The row's key as text, where these values hold it."""
        key = data.get(self.bound_by.attname)
        return None if key is None else str(key)

    def row(self, instance: models.Model) -> str:
        """The key of the instance's row. Raises ValueError where there is none yet."""
        key = getattr(instance, self.bound_by.attname)
        if key is None:
            raise ValueError(f"{self}: the row has no key yet, and a secret is bound to it.")
        return str(key)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Sealed | None:
        """As it is: it is opened when somebody asks for it."""
        return None if value is None else Sealed(value)

    def pre_save(self, model_instance: models.Model, add: bool) -> Sealed | None:
        """The value sealed for its row; the sealed value that was read, where nothing has changed."""
        reading = _writing.set(False)
        try:
            value = getattr(model_instance, self.attname)
        finally:
            _writing.reset(reading)
        if value is None:
            return None
        row, plain = self.row(model_instance), self.to_bytes(value)
        was: _Opened | None = model_instance.__dict__.get(self.opened_name)
        if was and (was.row, was.value) == (row, plain) and key_of(was.sealed) == keyring.current():
            return was.sealed
        sealed = Sealed(seal(plain, Place(self.bound_to, row)))
        model_instance.__dict__[self.opened_name] = _Opened(sealed, row, plain)
        return sealed

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """Takes sealed values only. Raises FieldError for any other: nothing is written in the clear."""
        if value is None or isinstance(value, Sealed):
            return value and connection.Database.Binary(bytes(value))
        raise FieldError(
            f"{self}: a secret is bound to its row. Set it on the instance and save, or use bulk_update() of"
            " a SecretQuerySet; update() cannot write it."
        )

    def get_lookup(self, lookup_name: str) -> Any:
        """Only whether there is a value. Raises FieldError otherwise."""
        if lookup_name == "isnull":
            return super().get_lookup(lookup_name)
        return self._not_compared(lookup_name)

    def get_transform(self, lookup_name: str) -> Any:
        """None: see `get_lookup`."""
        return self._not_compared(lookup_name)

    def value_to_string(self, obj: models.Model) -> str:
        """Raises FieldError: a serialised fixture would hold the value in the clear."""
        raise FieldError(f"{self} is secret and is not serialised.")

    def _not_compared(self, lookup_name: str) -> NoReturn:
        raise FieldError(
            f"{self} is encrypted: the database cannot look for its value ({lookup_name}), only whether there is one"
            " (isnull)."
        )

    def _check_key(self) -> list[checks.CheckMessage]:
        if not isinstance(self.bound_by, models.AutoField):
            return []
        words = "A secret is bound to its row: the model's key must be known before the row is written."
        return [checks.Error(words, hint="Give the model a UUID with a default.", obj=self, id="camino.E001")]

    def _check_not_compared(self) -> list[checks.CheckMessage]:
        if not (self.unique or self.db_index or self.primary_key or self.has_db_default()):
            return []
        words = "A secret can be no key, index or value of the database's own."
        return [checks.Error(words, obj=self, id="camino.E002")]


class SecretTextField(SecretField):
    """A text that is encrypted. `max_length` is the database's business no more: full_clean() checks it."""

    description = _("Secret text")
    if TYPE_CHECKING:
        _pyi_private_set_type: str
        _pyi_private_get_type: str

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.max_length is not None:
            self.validators.append(validators.MaxLengthValidator(self.max_length))

    def to_bytes(self, value: Any) -> bytes:
        return str(value).encode()

    def from_bytes(self, value: bytes) -> str:
        return value.decode()

    def to_python(self, value: Any) -> Any:
        return value if value is None or isinstance(value, str) else str(value)

    def formfield(self, **kwargs: Any) -> Any:
        widget = {} if self.choices is not None else {"widget": forms.Textarea}
        return super().formfield(**{"max_length": self.max_length, **widget, **kwargs})


class SecretJSONField(SecretField):
    """Anything JSON can say, encrypted. None is NULL."""

    description = _("Secret facts")
    empty_strings_allowed = False
    empty_values = [None, "", [], {}]  # noqa: RUF012  # Django's name for them
    if TYPE_CHECKING:
        _pyi_private_set_type: Any
        _pyi_private_get_type: Any

    def to_bytes(self, value: Any) -> bytes:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

    def from_bytes(self, value: bytes) -> Any:
        return json.loads(value)

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        super().validate(value, model_instance)
        try:
            json.dumps(value)
        except TypeError as unfit:
            raise ValidationError(_("Value must be valid JSON."), code="invalid") from unfit

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": forms.JSONField, **kwargs})


class SecretBinaryField(SecretField):
    """Bytes that are encrypted: a drawn signature, a scanned paper. Not edited in forms."""

    description = _("Secret bytes")
    empty_strings_allowed = False
    empty_values = [None, b""]  # noqa: RUF012  # Django's name for them
    if TYPE_CHECKING:
        _pyi_private_set_type: bytes
        _pyi_private_get_type: bytes

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"editable": False, **kwargs})
        if self.max_length is not None:
            self.validators.append(validators.MaxLengthValidator(self.max_length))

    def to_bytes(self, value: Any) -> bytes:
        return bytes(value)

    def from_bytes(self, value: bytes) -> bytes:
        return value


class SecretQuerySet(models.QuerySet[M], Generic[M]):
    """For models with secret fields whose rows are changed in bulk."""

    def bulk_update(self, objs: Iterable[M], fields: Iterable[str], batch_size: int | None = None) -> int:
        """Django's, with the secret values sealed each for its own row."""
        writing = _writing.set(True)
        try:
            return super().bulk_update(objs, fields, batch_size)
        finally:
            _writing.reset(writing)
