"""The book of deeds."""

from typing import ClassVar

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import APPENDED, PROTECTED, WORKER, RowSecurity
from camino.core.ids import new_id
from camino.core.privacy import PLAIN, Labels


class Entry(models.Model):
    """One line of the book: who did what to which row, when, at which office. Never a name, never changed.

    `context` is the transaction: the rows that it changed have it in their history (`camino.core.history`).
    """

    class Kind(models.TextChoices):
        DEED = "deed", _("Deed")
        READ = "read", _("Reading")
        SIGN_IN = "sign_in", _("Signing in")
        EXPORT = "export", _("Export")
        GRANT = "grant", _("Grant")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    at = models.DateTimeField(_("when"), auto_now_add=True)
    worker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("worker"), db_index=False
    )  # fmt: skip
    office = models.ForeignKey(
        "staff.Office", models.PROTECT, null=True, related_name="+", verbose_name=_("office"), db_index=False
    )
    kind = models.CharField(_("kind"), max_length=8, choices=Kind, default=Kind.DEED)
    deed = models.CharField(_("deed"), max_length=60)
    subject_kind = models.CharField(_("kind of record"), max_length=60, blank=True)
    subject_id = models.UUIDField(_("record"), null=True)
    person_id = models.UUIDField(
        _("person"), null=True
    )  # whom it is about, where the record is about somebody
    details = models.JSONField(_("details"), default=dict, blank=True)
    context = models.UUIDField(_("transaction"), null=True, editable=False)

    PRIVACY: ClassVar[Labels] = {
        PLAIN: {
            "id", "at", "worker", "office", "kind", "deed", "subject_kind", "subject_id", "person_id", "details",
            "context",
        }
    }  # fmt: skip
    # One's own; all of it, for the auditor and the sealer; what happens at the door, also for whom it happened to and
    # for who keeps the keys; what is about people whom their offices know, for protection officers. What tells that
    # somebody is protected (that it was set, opened, read) is only for the office that did it, or that protects.
    ROW_SECURITY: ClassVar[RowSecurity] = RowSecurity(
        reach=f"worker_id = {WORKER} OR (SELECT camino_cleared('auditor'))"
        " OR (SELECT camino_cleared('sealing'))"
        f" OR (kind = 'sign_in' AND (subject_id = {WORKER} OR (SELECT camino_cleared('administrator'))))"
        f" OR (person_id IS NOT NULL AND cardinality({PROTECTED}) > 0"
        " AND people_book_tells(person_id, office_id, kind, subject_kind))",
        enter=f"worker_id IS NOT DISTINCT FROM {WORKER}",
        may=APPENDED,
    )

    class Meta:
        verbose_name = _("entry in the book")
        verbose_name_plural = _("entries in the book")
        indexes = (
            models.Index(fields=["-at", "-id"], name="entry_by_time"),
            models.Index(fields=["worker", "-at"], name="entry_by_worker"),
            models.Index(fields=["office", "-at"], name="entry_by_office"),
            models.Index(fields=["deed", "-at"], name="entry_by_deed"),
            models.Index(fields=["kind", "-at"], name="entry_by_kind", condition=~Q(kind="deed")),
            models.Index(fields=["subject_id", "-at"], name="entry_by_subject"),
            models.Index(
                fields=["person_id", "-at"], name="entry_by_person", condition=Q(person_id__isnull=False)
            ),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(kind__in=["deed", "read", "sign_in", "export", "grant"]),
                name="entry_of_a_known_kind",
            ),
        )
        triggers = (
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            # Whoever writes does not choose it: it is the one that the history of the same transaction has.
            pgtrigger.Trigger(
                name="in_its_transaction",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="NEW.context := nullif(current_setting('pghistory.context_id', true), '')::uuid; RETURN NEW;",
            ),
        )

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.deed} {self.subject_kind}"
