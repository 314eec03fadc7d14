"""The papers a person holds, and whom to call."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import ALL, RowSecurity, written_at
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import NAMING, NARROWING, PLAIN, Labels
from camino.people.models.persons import Person
from camino.staff.models import Office


@recorded()
class Document(models.Model):
    """A paper or number by which somebody identifies themself. CURP is one: some people hold two, many hold none."""

    class Kind(models.TextChoices):
        CURP = "curp", _("CURP")
        BIRTH_CERTIFICATE = "birth_certificate", _("Birth certificate")
        INE = "ine", _("Voter card (INE)")
        PASSPORT = "passport", _("Passport")
        CONSULAR_ID = "consular_id", _("Consular ID (matrícula)")
        MILITARY = "military", _("Military service card")
        DRIVING_LICENCE = "driving_licence", _("Driving licence")
        SCHOOL = "school", _("School certificate")
        CONSTANCIA = "constancia", _("Repatriation certificate (constancia)")
        US_FILE = "us_file", _("A-number (United States)")
        FOREIGN_ID = "foreign_id", _("Foreign identity card")
        OTHER = "other", _("Other paper")

    class State(models.TextChoices):
        SEEN = "seen", _("Seen by us")
        STATED = "stated", _("Stated only")
        WITHHELD = "withheld", _("Taken and not given back")
        LOST = "lost", _("Lost")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="documents", verbose_name=_("person"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("written down at"))
    kind = models.CharField(_("paper"), max_length=20, choices=Kind)
    number = models.CharField(_("number"), max_length=60, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.STATED)
    conflicts = ArrayField(
        models.CharField(max_length=30), verbose_name=_("does not fit"), default=list, blank=True,
        help_text=_("What of the CURP differs from the person's facts and was kept on purpose."),
    )  # fmt: skip

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"number"},
        NARROWING: {"kind", "state", "conflicts"},
        PLAIN: {"id", "person", "office"},
    }
    # The CURP says who somebody is, as their name does; where else they showed which paper is that office's to tell.
    ROW_SECURITY: ClassVar[RowSecurity] = written_at(may=ALL, also="kind = 'curp'")

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        constraints = (
            models.UniqueConstraint(
                fields=["number"], condition=Q(kind="curp"), name="curp_of_one_person",
                violation_error_message=_("This CURP is already another person's. Search for it before going on."),
            ),
            models.CheckConstraint(
                condition=~Q(kind="curp") | Q(number__regex=r"^[A-Z0-9Ñ]{18}$"), name="curp_has_its_shape",
                violation_error_message=_("A CURP has 18 letters and digits."),
            ),
            models.CheckConstraint(condition=Q(conflicts=[]) | Q(kind="curp"), name="only_a_curp_conflicts"),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}".strip()


@recorded()
class Contact(models.Model):
    """A telephone: the person's own, or of somebody to call."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="contacts", verbose_name=_("person"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("written down at"))
    phone = models.CharField(_("telephone"), max_length=40)
    name = models.CharField(_("whose"), max_length=120, blank=True)
    relation = models.CharField(_("relation"), max_length=60, blank=True)
    own = models.BooleanField(_("the person's own"), default=False)

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"phone", "name"},
        NARROWING: {"relation", "own"},
        PLAIN: {"id", "person", "office"},
    }
    ROW_SECURITY: ClassVar[RowSecurity] = written_at(may=ALL)

    class Meta:
        verbose_name = _("telephone")
        verbose_name_plural = _("telephones")
        constraints = (
            models.UniqueConstraint(
                fields=["person", "office", "phone"], name="contact_phone_once",
                violation_error_message=_("This telephone is already on the person's file."),
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return self.phone
