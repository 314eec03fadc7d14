"""The people who sign in."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

import pgtrigger
from django.apps import apps
from django.contrib.auth.hashers import check_password
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import RowSecurity
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import NAMING, PLAIN, Labels
from camino.core.refusals import Refused
from camino.core.statements import Statement, Told
from camino.staff.models.access import kept_by_administrators
from camino.staff.models.offices import Office
from camino.staff.models.roles import Role

if TYPE_CHECKING:
    from camino.staff.models.posts import Post

# Each in its own words, so that whoever cannot read the page still finds their language.
LANGUAGES = [("es-mx", "Español"), ("en", "English")]


# What a worker changes about themselves, signing in included; the rest is their administrator's. The tables' owner,
# for whom no row security holds, makes the first administrator.
OWN_FACTS = pgtrigger.Trigger(
    name="own_facts_only",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.AnyChange("id", "username", "full_name", "email", "is_active"),
    func="""
        IF row_security_active('staff_worker') THEN
            IF NOT camino_cleared('administrator') THEN
                RAISE EXCEPTION 'Only an administrator changes this of a worker.' USING ERRCODE = '42501';
            END IF;
        END IF;
        RETURN NEW;
    """,
)


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
    # Set while the password is one that an administrator gave: it is to be changed before anything else.
    first_password_until = models.DateTimeField(_("first password holds until"), null=True, blank=True)

    objects = WorkerManager()
    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["full_name"]

    # Workers are colleagues, not the people served: their names are shown beside what they did.
    PRIVACY: ClassVar[Labels] = {
        NAMING: {"username", "full_name", "email"},
        PLAIN: {"id", "password", "last_login", "language", "is_active", "first_password_until"},
    }
    ROW_SECURITY: ClassVar[RowSecurity] = kept_by_administrators(also="id = (SELECT camino_worker())")

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
        triggers = (OWN_FACTS,)

    def __str__(self) -> str:
        return self.full_name

    def check_password(self, raw_password: str | None) -> bool:
        """Whether this is the password. Writes nothing: at that moment nobody is named to the database yet."""
        return check_password(raw_password, self.password)

    @cached_property
    def posts_now(self) -> Sequence["Post"]:
        """The posts held today, with their offices: one query a request."""
        return _POSTS(worker=self.pk, today=timezone.localdate())

    @cached_property
    def offices(self) -> list[Office]:
        """The offices where the worker holds a post, each once."""
        return list({post.office_id: post.office for post in self.posts_now}.values())

    @property
    def roles(self) -> frozenset[Role]:
        """What the worker is at the present office."""
        here = self.office_or_none
        return frozenset(Role(post.role) for post in self.posts_now if post.office == here)

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


def _posts() -> "models.QuerySet[Post]":
    held = apps.get_model("staff", "Post").objects.filter(worker=Told("worker", models.UUIDField()))
    return (
        held.current(on=Told("today", models.DateField())).select_related("office").order_by("office__name")
    )


_POSTS = Statement(_posts)
