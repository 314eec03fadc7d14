"""What makes tampering with the book show: a chain of digests over its rows, signed piece by piece.

A row of the book (an entry, a row of history) waits as `Unsealed` from the moment it is kept. The sealer gives each its
`Link` and signs the links since the last time with a `Seal`. How a digest is made is told in
`camino/core/sealing/canonical.py`; why, in docs/decisions/0007.
"""

from typing import ClassVar

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import APPENDED, SEALER, RowSecurity
from camino.core.privacy import PLAIN, Labels

# An auditor reads the seals. Only the sealer writes them.
SEALED = RowSecurity(reach=f"{SEALER} OR (SELECT camino_cleared('auditor'))", enter=SEALER, may=APPENDED)
NEVER_CHANGED = pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)


class Shape(models.Model):
    """The columns that a table of the book had when rows of it were sealed: a column added later is not theirs."""

    id = models.SmallAutoField(primary_key=True)
    source = models.CharField(_("table"), max_length=63)
    columns = ArrayField(models.CharField(max_length=63), verbose_name=_("columns"))

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "source", "columns"}}
    ROW_SECURITY: ClassVar[RowSecurity] = SEALED

    class Meta:
        verbose_name = _("shape of sealed rows")
        verbose_name_plural = _("shapes of sealed rows")
        constraints = (models.UniqueConstraint(fields=["source", "columns"], name="shape_once"),)
        triggers = (NEVER_CHANGED,)

    def __str__(self) -> str:
        return f"{self.source} ({', '.join(self.columns)})"


class Link(models.Model):
    """One row's place in the chain. With a `reason`: a later link of a row that the law had erased or changed."""

    position = models.BigIntegerField(_("position"), primary_key=True)
    # Not a constraint: it would be asked for each row. Whoever verifies finds a shape that is missing.
    shape = models.ForeignKey(
        Shape, models.PROTECT, related_name="+", db_index=False, db_constraint=False, verbose_name=_("shape")
    )
    row_id = models.CharField(_("row"), max_length=36)
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    digest = models.BinaryField(_("digest"), max_length=32)

    PRIVACY: ClassVar[Labels] = {PLAIN: {"position", "shape", "row_id", "reason", "digest"}}
    ROW_SECURITY: ClassVar[RowSecurity] = SEALED

    class Meta:
        verbose_name = _("link of the book's chain")
        verbose_name_plural = _("links of the book's chain")
        constraints = (
            models.CheckConstraint(condition=Q(position__gt=0), name="link_positions_from_one"),
            models.UniqueConstraint(
                fields=["row_id", "shape"], condition=Q(reason=""), name="link_once_for_a_row"
            ),
        )
        indexes = (models.Index(fields=["row_id"], condition=~Q(reason=""), name="link_of_erasure"),)
        triggers = (NEVER_CHANGED,)

    def __str__(self) -> str:
        return f"{self.position} {self.row_id}"


class Seal(models.Model):
    """A signature over the links from `first` to `last`, and over the seal before."""

    number = models.BigIntegerField(_("number"), primary_key=True)
    at = models.DateTimeField(_("when"))
    count = models.BigIntegerField(_("rows"))
    first = models.BigIntegerField(_("first position"))
    last = models.BigIntegerField(_("last position"), unique=True)
    digest = models.BinaryField(_("last digest"), max_length=32)
    previous = models.BinaryField(_("signature of the seal before"), max_length=64)
    key = models.CharField(_("key"), max_length=16)
    signature = models.BinaryField(_("signature"), max_length=64)

    PRIVACY: ClassVar[Labels] = {
        PLAIN: {"number", "at", "count", "first", "last", "digest", "previous", "key", "signature"}
    }
    ROW_SECURITY: ClassVar[RowSecurity] = SEALED

    class Meta:
        verbose_name = _("seal of the book")
        verbose_name_plural = _("seals of the book")
        constraints = (
            models.CheckConstraint(
                condition=Q(count=F("last") - F("first") + 1, count__gt=0), name="seal_counts_its_links"
            ),
        )
        triggers = (NEVER_CHANGED,)

    def __str__(self) -> str:
        return f"{self.number} ({self.first}–{self.last})"


class Unsealed(models.Model):
    """A row of the book that waits for its seal; written by a trigger in the transaction of the row itself.

    A queue and not a mark: what is committed late has an older id than what is sealed already, and must not be missed.
    """

    id = models.BigAutoField(primary_key=True)
    source = models.CharField(_("table"), max_length=63)
    row_id = models.CharField(_("row"), max_length=36)
    at = models.DateTimeField(_("when"))

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "source", "row_id", "at"}}
    ROW_SECURITY: ClassVar[RowSecurity] = RowSecurity(SEALER, may=frozenset({"SELECT", "DELETE"}))

    class Meta:
        verbose_name = _("row to be sealed")
        verbose_name_plural = _("rows to be sealed")

    def __str__(self) -> str:
        return f"{self.source} {self.row_id}"
