"""Offices, the workers who sign in, and the posts that say what each does where."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property
from typing import ClassVar
from zoneinfo import ZoneInfo, available_timezones

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import RowSecurity, open_to_application
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import NAMING, PLAIN, Labels
from camino.core.refusals import Refused


class Role(models.TextChoices):
    """What a post is for. Clearances follow from it; rooms open their doors by it."""

    RECEPTION = "reception", _("Reception")
    SOCIAL_WORK = "social_work", _("Social worker")
    PROTECTION = "protection", _("Protection officer")
    HEALTH = "health", _("Health")
    STORE = "store", _("Store")
    MANAGER = "manager", _("Programme manager")
    RESEARCHER = "researcher", _("Researcher")
    ADMINISTRATOR = "administrator", _("Administrator")
    AUDITOR = "auditor", _("Auditor")
    PARTNER = "partner", _("Partner")


# Whoever meets people at an office may look for them, register them and read their ordinary file.
FRONT_LINE = frozenset({Role.RECEPTION, Role.SOCIAL_WORK, Role.PROTECTION, Role.HEALTH})


# Each in its own words, so that whoever cannot read the page still finds their language.
LANGUAGES = [("es-mx", "Español"), ("en", "English")]


def a_time_zone(name: str) -> None:
    """Validator: a name of the tz database."""
    if name not in available_timezones():
        raise ValidationError(_("“%(name)s” is not a time zone."), params={"name": name})


@recorded()
class Office(models.Model):
    """A place where people are received. All offices share one register of people."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(_("name"), max_length=120, unique=True)
    short_name = models.CharField(_("short name"), max_length=40, unique=True)
    city = models.CharField(_("city"), max_length=80)
    address = models.CharField(_("address"), max_length=200, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    time_zone = models.CharField(
        _("time zone"), max_length=40, default="America/Ciudad_Juarez", validators=[a_time_zone]
    )

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "name", "short_name", "city", "address", "phone", "time_zone"}}
    ROW_SECURITY: ClassVar[RowSecurity] = open_to_application()

    class Meta:
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name

    @property
    def zone(self) -> ZoneInfo:
        """The zone that the office's clocks show."""
        return ZoneInfo(self.time_zone)

    def today(self) -> date:
        """The date on the office's wall."""
        return timezone.localdate(timezone=self.zone)

    def now(self) -> datetime:
        """The time on the office's wall."""
        return timezone.localtime(timezone=self.zone)


class WorkerManager(BaseUserManager["Worker"]):
    """Finds workers by their sign-in name, in any case."""

    def get_by_natural_key(self, username: str | None) -> "Worker":
        return self.get(username__iexact=username)


# Past passwords are nobody's to keep, and each signing in is in the book.
@recorded(without={"password", "last_login"})
class Worker(AbstractBaseUser):
    """A person who signs in. `office` is where this one is working in the present request."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    username = models.CharField(_("sign-in name"), max_length=60)
    full_name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("e-mail"), blank=True)
    language = models.CharField(_("language"), max_length=5, default="es-mx", choices=LANGUAGES)
    is_active = models.BooleanField(_("may sign in"), default=True)

    objects = WorkerManager()
    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["full_name"]

    # Workers are colleagues, not the people served: their names are shown beside what they did.
    PRIVACY: ClassVar[Labels] = {
        NAMING: {"username", "full_name", "email"},
        PLAIN: {"id", "password", "last_login", "language", "is_active"},
    }
    ROW_SECURITY: ClassVar[RowSecurity] = open_to_application()

    class Meta:
        verbose_name = _("worker")
        verbose_name_plural = _("workers")
        ordering = ("full_name",)
        constraints = (
            models.UniqueConstraint(
                Lower("username"), name="worker_username_once",
                violation_error_message=_("Somebody already signs in with this name."),
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return self.full_name

    @cached_property
    def posts_now(self) -> Sequence["Post"]:
        """The posts held today, with their offices: one query a request."""
        return list(
            self.posts.current(on=timezone.localdate()).select_related("office").order_by("office__name")
        )

    @property
    def offices(self) -> list[Office]:
        """The offices where the worker holds a post, each once."""
        return list({post.office_id: post.office for post in self.posts_now}.values())

    @property
    def roles(self) -> frozenset[Role]:
        """What the worker is at the present office."""
        return frozenset(Role(post.role) for post in self.posts_now if post.office == self.office_or_none)

    @property
    def office_or_none(self) -> Office | None:
        """Where the worker is working now, or None for one who belongs to no office."""
        chosen: Office | None = getattr(self, "_office", None)
        return chosen or (self.offices[0] if self.offices else None)

    @property
    def office(self) -> Office:
        """Where the worker is working now. Refused when that is nowhere."""
        office = self.office_or_none
        if office is None:
            raise Refused(_("You have no post at any office. Ask your administrator."))
        return office

    def work_at(self, office: Office) -> None:
        """Choose the office for this request. Refused where the worker holds no post."""
        if office not in self.offices:
            raise Refused(_("You do not work at this office."))
        self._office = office

    def has_role(self, *roles: Role) -> bool:
        """Whether the worker has one of these roles at the present office."""
        return bool(self.roles & set(roles))


class PostQuerySet(models.QuerySet["Post"]):
    """Posts read as English."""

    def current(self, *, on: date) -> "PostQuerySet":
        """The posts held on a day."""
        return self.filter(Q(until=None) | Q(until__gte=on), since__lte=on)


@recorded(found_by="worker")
class Post(models.Model):
    """One worker's role at one office, from a day until a day."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    worker = models.ForeignKey(Worker, models.CASCADE, related_name="posts", verbose_name=_("worker"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="posts", verbose_name=_("office"))
    role = models.CharField(_("role"), max_length=20, choices=Role)
    since = models.DateField(_("since"), default=timezone.localdate)
    until = models.DateField(_("until"), null=True, blank=True)

    objects = PostQuerySet.as_manager()

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "worker", "office", "role", "since", "until"}}
    ROW_SECURITY: ClassVar[RowSecurity] = open_to_application()

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        constraints = (
            models.UniqueConstraint(
                fields=["worker", "office", "role"], condition=Q(until=None), name="post_once_at_a_time",
                violation_error_message=_("The worker already has this role at this office."),
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="post_ends_after_it_starts",
                violation_error_message=_("A post cannot end before it starts."),
            ),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="post_has_a_known_role"),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.worker} · {self.get_role_display()} · {self.office}"
