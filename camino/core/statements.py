"""Questions to the database that every page asks: Django writes their SQL once, and they are asked with other values.

A queryset is built, resolved and written as SQL anew each time it is asked, which costs more of a page's time than the
database takes to answer. What only a few pages ask is better left as a queryset.
"""

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Field, Model, QuerySet, Value
from django.db.models.query import ModelIterable
from django.db.models.sql import Query
from django.db.models.sql.compiler import SQLCompiler

M = TypeVar("M", bound=Model)
Sql = tuple[str, tuple[Any, ...]]


class Told(Value):
    """Stands in a query for a value that is told each time: `filter(until__gte=Told("day", DateField()))`."""

    SQL = "%s"

    def __init__(self, name: str, output_field: "Field[Any, Any]") -> None:
        super().__init__(name, output_field=output_field)

    def as_sql(self, *_args: Any, **_kwargs: Any) -> tuple[str, tuple[Any, ...]]:
        return self.SQL, (self,)


class AnyOf(Told):
    """Stands for one of the values of a list, however long: `filter(pk=AnyOf("people", UUIDField()))`."""

    SQL = "ANY(%s)"


@dataclass
class Statement(Generic[M]):
    """A query that is written once. `write` makes it, of whole rows, with `Told` where each asking has its own value.

    Related rows come with `select_related`; nothing is prefetched.
    """

    write: Callable[[], QuerySet[M]]
    _written: tuple[SQLCompiler, Sql] | None = field(default=None, init=False)

    def __call__(self, **values: Any) -> Sequence[M]:
        """Ask. Raises KeyError where a value is not told."""
        written, (sql, places) = self._written or self._put_down()
        told = tuple([values[each.value] if isinstance(each, Told) else each for each in places])
        compiler = copy(written)
        compiler.connection = connections[compiler.using or DEFAULT_DB_ALIAS]  # each thread has its own
        compiler.as_sql = lambda *_args, **_kwargs: (sql, told)  # type: ignore[method-assign]
        return list(ModelIterable(_Asked(compiler)))  # type: ignore[arg-type]

    def _put_down(self) -> tuple[SQLCompiler, Sql]:
        queryset = self.write()
        compiler = queryset.query.get_compiler(using=queryset.db)
        sql, places = compiler.as_sql()
        self._written = compiler, (sql, tuple(places))
        return self._written


class _Asked:
    """As much of a queryset as making its objects takes."""

    def __init__(self, compiler: SQLCompiler) -> None:
        self._compiler, self.db, self.model = compiler, compiler.using, compiler.query.model
        self._known_related_objects: dict[Any, Any] = {}

    @property
    def query(self) -> Query:
        return self  # type: ignore[return-value]

    def get_compiler(self, **_kwargs: Any) -> SQLCompiler:
        return self._compiler
