"""Two records that may be one person, what was decided about them, and how a joining can be taken apart again."""

from typing import ClassVar

from django.contrib.postgres.functions import TransactionNow
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from camino.core.access.declared import (
    APPENDED,
    OFFICES,
    WORKER,
    RowSecurity,
    by_person,
    by_worker,
    closed,
    reached_person,
)
from camino.core.encryption import SecretTextField
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import NAMING, NARROWING, PLAIN, Labels
from camino.people.kinship import NEVER_MORE_THAN
from camino.people.models.persons import Person
from camino.staff.models import Office, Worker


class LikelyPair(models.Model):
    """Two records that a model holds for one person's, and what somebody decided.

    `one` and `other` are ids of persons, in their order, and no keys: of a pair that was joined, one is gone.
    `office`: who is to decide, the last that saw both. `levels`: how far each fact agrees, in a word; no value of it.
    """

    class Status(models.TextChoices):
        WAITING = "waiting", pgettext_lazy("pair", "To be decided")
        SAME = "same", pgettext_lazy("pair", "The same person")
        DIFFERENT = "different", pgettext_lazy("pair", "Two people")
        UNSURE = "unsure", pgettext_lazy("pair", "Not sure")

    class Kin(models.TextChoices):
        NONE = "", _("No")
        TWINS = "twins", _("May be twins")
        PARENT = "parent", _("May be a parent and a child of the same name")
        SIBLINGS = "siblings", _("May be brothers or sisters")

    OPEN = ("waiting", "unsure")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    one = models.UUIDField(_("one record"))
    other = models.UUIDField(_("the other record"))
    office = models.ForeignKey(
        Office,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("to be decided at"),
        db_index=False,
    )
    probability = models.FloatField(_("probability"))
    harm = models.FloatField(_("harm of leaving it"))
    levels = models.JSONField(_("how far the facts agree"), default=dict)
    kin = models.CharField(_("may be relatives"), max_length=8, choices=Kin, blank=True, default=Kin.NONE)
    weighs = models.JSONField(_("what hangs on it"), default=dict)
    model = models.CharField(_("found by"), max_length=80)
    found_at = models.DateTimeField(_("found"), default=timezone.now)
    status = models.CharField(_("decision"), max_length=9, choices=Status, default=Status.WAITING)
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)
    decided_by = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("decided by")
    )

    PRIVACY: ClassVar[Labels] = {
        NARROWING: {"probability", "harm", "levels", "kin", "weighs", "office"},
        PLAIN: {"id", "one", "other", "model", "found_at", "status", "decided_at", "decided_by"},
    }
    # Whoever knows both; of somebody sealed, only the protection officers of an office that protects them. An opened
    # file is there to be read: it shows no pair. New pairs come from the function `people_offer()` alone.
    ROW_SECURITY: ClassVar[RowSecurity] = RowSecurity(
        "people_pair_open({table}.one, {table}.other)", frozenset({"SELECT", "UPDATE"})
    )

    class Meta:
        verbose_name = _("likely pair")
        verbose_name_plural = _("likely pairs")
        indexes = (
            models.Index(fields=["office", "status", "-harm", "-id"], name="pair_by_harm"),
            models.Index(fields=["decided_by", "-decided_at"], name="pair_by_decision"),
            models.Index(fields=["other"], name="pair_by_the_other"),
        )
        constraints = (
            models.UniqueConstraint(fields=["one", "other"], name="pair_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="pair_in_order"),
            models.CheckConstraint(
                condition=Q(probability__gte=0, probability__lte=1), name="pair_probability_is_one"
            ),
            models.CheckConstraint(
                condition=Q(kin="") | Q(probability__lte=NEVER_MORE_THAN), name="pair_of_relatives_never_certain"
            ),
            models.CheckConstraint(
                condition=Q(status="waiting", decided_at=None, decided_by=None)
                | (~Q(status="waiting") & Q(decided_at__isnull=False, decided_by__isnull=False)),
                name="pair_decided_by_somebody",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.get_status_display()} · {self.probability:.2f}"


@recorded()
class Merge(models.Model):
    """Two records joined into one: which was kept, who said so, and whether it was taken apart again.

    `stayed`: the id of the record that was kept, as it was then; `kept`: whoever that is now. `dropped`: the id of the
    record that is no more. The function `people_join()` does it and dates it; what it moved stands in `MergedRow`.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kept = models.ForeignKey(Person, models.PROTECT, related_name="merges", verbose_name=_("record kept"))
    stayed = models.UUIDField(_("record kept then"))
    dropped = models.UUIDField(_("record joined into it"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("joined at"))
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("joined by"))
    at = models.DateTimeField(_("when"), default=timezone.now)
    reason = SecretTextField(
        _("why it is one person"), max_length=400, null=True, blank=True, bound_to="people.merge.reason"
    )
    done_at = models.DateTimeField(_("done"), null=True, blank=True, editable=False)
    undone_at = models.DateTimeField(_("taken apart"), null=True, blank=True, editable=False)
    undone_by = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("taken apart by")
    )

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"reason"},
        PLAIN: {
            "id", "kept", "stayed", "dropped", "office", "worker", "at", "done_at", "undone_at", "undone_by",
        },
    }  # fmt: skip
    ROW_SECURITY: ClassVar[RowSecurity] = RowSecurity(
        reached_person("kept_id"),
        APPENDED,
        enter=f"worker_id = {WORKER} AND office_id = ANY({OFFICES}) AND done_at IS NULL AND undone_at IS NULL"
        f" AND stayed = kept_id AND {reached_person('kept_id')} AND {reached_person('dropped')}",
    )

    class Meta:
        verbose_name = _("joining of two records")
        verbose_name_plural = _("joinings of two records")
        indexes = (models.Index(fields=["dropped"], name="merge_by_dropped"),)
        constraints = (
            models.UniqueConstraint(fields=["dropped"], condition=Q(undone_at=None), name="merge_once_at_a_time"),
            models.CheckConstraint(condition=~Q(stayed=F("dropped")), name="merge_of_two"),
            models.CheckConstraint(
                condition=Q(undone_at=None, undone_by=None)
                | Q(undone_at__gte=F("done_at"), undone_by__isnull=False),
                name="merge_undone_by_somebody",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}"


class MergedRow(models.Model):
    """One row that a joining moved, took away, changed or made, and what it was before. Read backwards to undo it.

    Reached by the functions that join and take apart alone. Gone once it was taken apart, or the person anonymised.
    """

    class Step(models.TextChoices):
        MOVED = "moved", _("Moved")
        TAKEN = "taken", _("Taken away")
        CHANGED = "changed", _("Changed")
        MADE = "made", _("Made")
        MARK = "mark", _("Last change before")

    id = models.BigAutoField(primary_key=True)
    merge = models.ForeignKey(Merge, models.CASCADE, related_name="rows")
    step = models.CharField(max_length=7, choices=Step)
    relation = models.CharField(max_length=63)
    row = models.UUIDField(null=True)
    was = models.JSONField(null=True)
    now = models.JSONField(null=True)

    PRIVACY: ClassVar[Labels] = {NAMING: {"was", "now"}, PLAIN: {"id", "merge", "step", "relation", "row"}}
    ROW_SECURITY: ClassVar[RowSecurity] = closed()

    class Meta:
        verbose_name = _("row of a joining")
        verbose_name_plural = _("rows of joinings")
        indexes = (models.Index(fields=["row"], name="merged_row_by_row"),)

    def __str__(self) -> str:
        return f"{self.step} {self.relation}"


class Alias(models.Model):
    """The id and the code that a joined record had. Both go on leading to the person."""

    was = models.UUIDField(_("former id"), primary_key=True)
    person = models.ForeignKey(Person, models.CASCADE, related_name="aliases", verbose_name=_("person"))
    code = models.CharField(_("former code"), max_length=8, unique=True)

    PRIVACY: ClassVar[Labels] = {NAMING: {"code"}, PLAIN: {"was", "person"}}
    ROW_SECURITY: ClassVar[RowSecurity] = by_person(may=frozenset({"SELECT"}))

    class Meta:
        verbose_name = _("former code")
        verbose_name_plural = _("former codes")

    def __str__(self) -> str:
        return self.code


class AliasUse(models.Model):
    """That a worker came to a person by their former code or id: what was written then is the former record's."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    alias = models.ForeignKey(Alias, models.CASCADE, related_name="uses")
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("worker"))
    # The database's clock, as history has it: the two are compared.
    at = models.DateTimeField(_("when"), db_default=TransactionNow())

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "alias", "worker", "at"}}
    ROW_SECURITY: ClassVar[RowSecurity] = by_worker(may=APPENDED)

    class Meta:
        verbose_name = _("use of a former code")
        verbose_name_plural = _("uses of former codes")

    def __str__(self) -> str:
        return f"{self.at}"
