"""Families and travel groups."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import KEPT, RowSecurity, by_office, by_person
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import NARROWING, PLAIN, Labels
from camino.people.models.persons import Person
from camino.staff.models import Office


@recorded()
class Group(models.Model):
    """People who belong or travel together. A family may share a group over years; a travel group is of one journey."""

    class Kind(models.TextChoices):
        FAMILY = "family", _("Family")
        TRAVEL = "travel", _("Travelling together")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    made_at = models.DateTimeField(_("made"), auto_now_add=True)

    PRIVACY: ClassVar[Labels] = {NARROWING: {"kind", "office"}, PLAIN: {"id", "made_at"}}
    # A family known at two offices is one family: whoever reaches a member reaches the group.
    ROW_SECURITY: ClassVar[RowSecurity] = RowSecurity(
        "office_id = ANY((SELECT camino_offices())::uuid[]) OR EXISTS (SELECT 1 FROM people_membership m"
        " WHERE m.group_id = {table}.id)",
        KEPT,
        enter=by_office().reach,
    )

    class Meta:
        verbose_name = _("group")
        verbose_name_plural = _("groups")

    def __str__(self) -> str:
        return self.get_kind_display()


@recorded()
class Membership(models.Model):
    """A person in a group, and what they are to its head."""

    class Relation(models.TextChoices):
        HEAD = "head", _("Head of the group")
        SPOUSE = "spouse", _("Spouse or partner")
        CHILD = "child", _("Son or daughter")
        PARENT = "parent", _("Mother or father")
        SIBLING = "sibling", _("Sister or brother")
        GRANDPARENT = "grandparent", _("Grandmother or grandfather")
        GRANDCHILD = "grandchild", _("Granddaughter or grandson")
        OTHER_RELATIVE = "other_relative", _("Other relative")
        GUARDIAN = "guardian", _("Legal guardian")
        NOT_RELATED = "not_related", _("Not related")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    group = models.ForeignKey(Group, models.CASCADE, related_name="memberships", verbose_name=_("group"))
    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships", verbose_name=_("person"))
    relation = models.CharField(_("relation"), max_length=20, choices=Relation)
    until = models.DateField(_("until"), null=True, blank=True)

    PRIVACY: ClassVar[Labels] = {NARROWING: {"relation", "until"}, PLAIN: {"id", "group", "person"}}
    ROW_SECURITY: ClassVar[RowSecurity] = by_person()

    class Meta:
        verbose_name = _("member of a group")
        verbose_name_plural = _("members of groups")
        constraints = (
            models.UniqueConstraint(
                fields=["group", "person"], name="member_once_of_a_group",
                violation_error_message=_("This person is already in the group."),
            ),
            models.UniqueConstraint(
                fields=["group"], condition=Q(relation="head", until=None), name="group_has_one_head",
                violation_error_message=_("The group already has a head."),
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.get_relation_display()} · {self.group_id}"
