"""Locks on a person's file, and what opens one for a time: a colleague's yes, a place in the team, broken glass."""

from dataclasses import replace
from datetime import timedelta
from typing import ClassVar
from uuid import uuid4

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import (
    OFFICES,
    PROTECTED,
    WORKER,
    RowSecurity,
    protected,
    reached_person,
)  # fmt: skip
from camino.core.encryption import SecretTextField
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import NAMING, NARROWING, PLAIN, Labels
from camino.people.models.persons import Person
from camino.staff.models import Office, Worker


@recorded()
class Protection(models.Model):
    """That an office protects a person, and how far. Its existence is itself locked.

    `handle` stands for a sealed person where an office that may not know who it is must name them: a search shows it
    in place of the person's id, and it leads nowhere else.
    """

    class Level(models.TextChoices):
        PROTECTED = "protected", _("Protected: who they are may be known, not that they are protected")
        SEALED = "sealed", _("Sealed: nobody else finds or opens the file")

    class Regime(models.TextChoices):
        TRAFFICKING = "trafficking", _("Trafficking in persons")
        CHILD = "child", _("Child")
        CIRCUIT = "circuit", _("Child of the circuit (niño de circuito)")
        DANGER = "danger", _("In danger")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    handle = models.UUIDField(default=uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="protections", verbose_name=_("person"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("protected by"))
    level = models.CharField(_("how far"), max_length=9, choices=Level)
    regime = models.CharField(_("regime"), max_length=11, choices=Regime)
    reason = SecretTextField(_("reason"))
    since = models.DateTimeField(_("since"), default=timezone.now)
    set_by = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("set by"))
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)
    ended_by = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("ended by")
    )
    ended_because = SecretTextField(_("why it ended"), blank=True)

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"reason", "ended_because"},
        NARROWING: {"level", "regime", "since", "ended_at"},
        PLAIN: {"id", "handle", "person", "office", "set_by", "ended_by"},
    }
    ROW_SECURITY: ClassVar[RowSecurity] = replace(
        protected(),
        enter=f"office_id = ANY({PROTECTED}) AND set_by_id = {WORKER} AND ended_at IS NULL AND EXISTS"  # noqa: S608
        " (SELECT 1 FROM people_knownat k WHERE k.person_id = {table}.person_id AND k.office_id = {table}.office_id)",
    )

    class Meta:
        verbose_name = _("protection")
        verbose_name_plural = _("protections")
        constraints = (
            models.UniqueConstraint(
                fields=["person", "office"], condition=Q(ended_at=None), name="protection_once_at_an_office",
                violation_error_message=_("Your office already protects this person. End that protection first."),
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__gte=F("since"), ended_by__isnull=False),
                name="protection_ended_by_somebody",
            ),
            models.CheckConstraint(condition=Q(level__in=["protected", "sealed"]), name="protection_level_known"),
        )  # fmt: skip
        triggers = (
            pgtrigger.ReadOnly(
                name="protection_stays", exclude=["person", "ended_at", "ended_by", "ended_because", "reason"]
            ),
        )

    def __str__(self) -> str:
        return self.get_level_display()


@recorded()
class AccessRequest(models.Model):
    """A worker of one office asks another to open what it wrote about a person. It is answered once."""

    class Answer(models.TextChoices):
        WAITING = "", _("Waiting")
        GRANTED = "granted", _("Granted")
        REFUSED = "refused", _("Refused")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("person"))
    code = models.CharField(_("code"), max_length=8)
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("asked by"))
    asking_office = models.ForeignKey(
        Office, models.PROTECT, related_name="+", verbose_name=_("of the office")
    )
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("asked of"))
    reason = SecretTextField(_("what it is needed for"))
    asked_at = models.DateTimeField(_("asked"), default=timezone.now)
    answer = models.CharField(_("answer"), max_length=9, choices=Answer, blank=True, default=Answer.WAITING)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    answered_by = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("answered by")
    )
    note = SecretTextField(_("note"), blank=True)

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"code", "reason", "note"},
        PLAIN: {
            "id", "person", "worker", "asking_office", "office", "asked_at", "answer", "answered_at", "answered_by",
        },
    }  # fmt: skip
    # The office that is asked sees the request only while it sees the person: a sealed one is asked about in vain.
    ROW_SECURITY: ClassVar[RowSecurity] = RowSecurity(
        f"(worker_id = {WORKER} AND NOT people_shut(person_id))"
        f" OR (office_id = ANY({OFFICES}) AND {reached_person()})",
        enter=f"worker_id = {WORKER} AND asking_office_id = ANY({OFFICES}) AND answer = ''",
    )

    class Meta:
        verbose_name = _("request to open a file")
        verbose_name_plural = _("requests to open files")
        indexes = (models.Index(fields=["office", "-asked_at"], name="request_by_office"),)
        constraints = (
            models.UniqueConstraint(
                fields=["person", "worker", "office"], condition=Q(answer=""), name="request_waits_once",
                violation_error_message=_("You have already asked that office. Their answer is still to come."),
            ),
            models.CheckConstraint(
                condition=Q(answer="", answered_at=None, answered_by=None)
                | (~Q(answer="") & Q(answered_at__gte=F("asked_at"), answered_by__isnull=False)),
                name="request_answered_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(office=F("asking_office")), name="request_of_another_office",
                violation_error_message=_("This is your own office's file: it is open to you."),
            ),
        )  # fmt: skip
        triggers = (
            pgtrigger.ReadOnly(
                name="request_stays",
                exclude=["person", "answer", "answered_at", "answered_by", "note", "reason"],
            ),
            pgtrigger.Protect(
                name="request_answered_once", operation=pgtrigger.Update, condition=pgtrigger.Q(
                    ~pgtrigger.Q(old__answer="") & pgtrigger.Q(old__answer__df=pgtrigger.F("new__answer"))
                ),
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.get_answer_display()} · {self.asked_at:%Y-%m-%d}"


@recorded()
class Opening(models.Model):
    """A file lying open to one worker until a moment: granted on request, given to a team, or by broken glass.

    `office`: whose rows it opens; with `locked`, everything that is locked about the person. Glass is broken only
    through the function `people_break_glass()`, which knows the person of a handle.
    """

    class Kind(models.TextChoices):
        ASKED = "asked", _("Granted on request")
        TEAM = "team", _("Member of the case team")
        GLASS = "glass", _("Broken glass")

    LONGEST: ClassVar[dict[str, timedelta]] = {
        Kind.ASKED: timedelta(days=30), Kind.TEAM: timedelta(days=366), Kind.GLASS: timedelta(hours=4),
    }  # fmt: skip

    class Verdict(models.TextChoices):
        WAITING = "", _("To be reviewed")
        JUSTIFIED = "justified", _("Justified")
        NOT_JUSTIFIED = "not_justified", _("Not justified")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="openings", verbose_name=_("person"))
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("opened to"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("file of"))
    kind = models.CharField(_("how"), max_length=5, choices=Kind)
    locked = models.BooleanField(_("what is locked, too"), default=False)
    reason = SecretTextField(_("why"))
    request = models.OneToOneField(
        AccessRequest, models.PROTECT, null=True, blank=True, related_name="opening", verbose_name=_("request")
    )  # fmt: skip
    given_by = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("opened by"))
    since = models.DateTimeField(_("since"), default=timezone.now)
    until = models.DateTimeField(_("until"))
    ended_at = models.DateTimeField(_("closed early"), null=True, blank=True)
    ended_by = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("closed by")
    )
    verdict = models.CharField(
        _("review"), max_length=13, choices=Verdict, blank=True, default=Verdict.WAITING
    )
    reviewed_at = models.DateTimeField(_("reviewed"), null=True, blank=True)
    reviewed_by = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("reviewed by")
    )
    review_note = SecretTextField(_("note of the review"), blank=True)

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"reason", "review_note"},
        NARROWING: {"locked", "kind"},
        PLAIN: {
            "id", "person", "worker", "office", "request", "given_by", "since", "until", "ended_at", "ended_by",
            "verdict", "reviewed_at", "reviewed_by",
        },
    }  # fmt: skip
    ROW_SECURITY: ClassVar[RowSecurity] = RowSecurity(
        f"worker_id = {WORKER} OR office_id = ANY({PROTECTED}) OR (NOT locked AND office_id = ANY({OFFICES}))",
        enter=(
            f"given_by_id = {WORKER} AND ended_at IS NULL AND verdict = '' AND ("
            f"(kind = 'asked' AND NOT locked AND office_id = ANY({OFFICES}) AND worker_id <> {WORKER})"
            f" OR (kind = 'team' AND locked AND office_id = ANY({PROTECTED})))"
            " AND people_may_give(kind, request_id, person_id, worker_id, office_id)"
        ),
    )

    class Meta:
        verbose_name = _("open file")
        verbose_name_plural = _("open files")
        indexes = (
            models.Index(fields=["person", "worker", "until"], name="opening_by_person"),
            models.Index(fields=["worker", "until"], name="opening_by_worker"),
            models.Index(
                fields=["office"], condition=Q(kind="glass", verdict=""), name="opening_to_be_reviewed"
            ),
        )
        constraints = (
            models.CheckConstraint(condition=Q(until__gt=F("since")), name="opening_lasts_a_while"),
            models.CheckConstraint(
                condition=Q(kind="asked", until__lte=F("since") + timedelta(days=30), request__isnull=False)
                | Q(kind="team", until__lte=F("since") + timedelta(days=366), request=None)
                | Q(kind="glass", until__lte=F("since") + timedelta(hours=4), request=None, locked=True),
                name="opening_ends",
                violation_error_message=_("An open file closes again: choose an earlier end."),
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__gte=F("since"), ended_by__isnull=False),
                name="opening_closed_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(verdict="", reviewed_at=None, reviewed_by=None)
                | (~Q(verdict="") & Q(kind="glass", reviewed_at__isnull=False, reviewed_by__isnull=False)
                   & ~Q(reviewed_by=F("worker"))),
                name="opening_reviewed_by_another",
                violation_error_message=_("Who broke the glass does not review it."),
            ),
        )  # fmt: skip
        triggers = (
            pgtrigger.ReadOnly(
                name="opening_stays",
                exclude=[
                    "person", "request", "ended_at", "ended_by", "verdict", "reviewed_at", "reviewed_by",
                    "review_note", "reason",
                ],
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.get_kind_display()} · {self.until:%Y-%m-%d %H:%M}"
