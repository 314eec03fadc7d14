"""What a person was given, and the proof that they received it."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import APPENDED, RowSecurity, by_office, written_at
from camino.core.encryption import SecretTextField
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import NAMING, NARROWING, PLAIN, Labels
from camino.people.models import Person
from camino.staff.models import Office, Worker
from camino.supplies.models.catalogue import Item, Kind


class Proof(models.Model):
    """That what was given was received: drawn with the finger, or witnessed by a worker who did not give it."""

    class How(models.TextChoices):
        SIGNATURE = "signature", _("Signed on the screen")
        WITNESS = "witness", _("Witnessed")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    how = models.CharField(_("proof"), max_length=10, choices=How)
    signature = SecretTextField(_("signature"), null=True, blank=True)
    witness = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("witness"), db_index=False
    )  # fmt: skip
    given_by = models.ForeignKey(
        Worker, models.PROTECT, related_name="+", verbose_name=_("given by"), db_index=False
    )
    at = models.DateTimeField(_("when"))
    erased = models.BooleanField(_("anonymised"), default=False)

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"signature"},
        PLAIN: {"id", "office", "how", "witness", "given_by", "at", "erased"},
    }
    # No column names the person: whoever of those it is for is anonymised, the signature may be theirs, and goes.
    ERASED_WITH: ClassVar[tuple[str, str]] = ("supplies.Handout", "proof")
    ROW_SECURITY: ClassVar[RowSecurity] = by_office(may=APPENDED)

    class Meta:
        verbose_name = _("proof of receipt")
        verbose_name_plural = _("proofs of receipt")
        constraints = (
            models.CheckConstraint(
                condition=Q(how="signature", witness=None, signature__isnull=False)
                | Q(how="signature", witness=None, erased=True)
                | Q(how="witness", witness__isnull=False, signature__isnull=True),
                name="proof_is_a_signature_or_a_witness",
                violation_error_message=_("The person signs, or a colleague is witness."),
            ),
            models.CheckConstraint(
                condition=Q(witness=None) | ~Q(witness=F("given_by")), name="proof_witness_is_somebody_else",
                violation_error_message=_("Whoever gives cannot be the witness. Choose a colleague."),
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return self.get_how_display()


class HandoutQuerySet(models.QuerySet["Handout"]):
    """Hand-outs read as English."""

    def kept(self) -> "HandoutQuerySet":
        """Those that were not given back."""
        return self.filter(taken_back_at=None)


@recorded()
class Handout(models.Model):
    """One thing given to one person. What goes to health never becomes one (`sql/stock.sql`)."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(
        Person, models.PROTECT, related_name="handouts", verbose_name=_("person"), db_index=False
    )
    office = models.ForeignKey(
        Office, models.PROTECT, related_name="+", verbose_name=_("office"), db_index=False
    )
    kind = models.ForeignKey(
        Kind, models.PROTECT, related_name="+", verbose_name=_("kind of help"), db_index=False
    )
    item = models.ForeignKey(Item, models.PROTECT, related_name="+", verbose_name=_("item"), db_index=False)
    quantity = models.PositiveIntegerField(_("how many"))
    given_on = models.DateField(_("date"))
    given_at = models.DateTimeField(_("time"))
    given_by = models.ForeignKey(
        Worker, models.PROTECT, related_name="+", verbose_name=_("given by"), db_index=False
    )
    beyond = models.BooleanField(_("beyond the rules"), default=False)
    reason = SecretTextField(_("reason"), max_length=200, null=True, blank=True)
    proof = models.ForeignKey(
        Proof, models.PROTECT, related_name="handouts", verbose_name=_("proof of receipt")
    )
    taken_back_at = models.DateTimeField(_("given back"), null=True, blank=True)
    taken_back_by = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("taken back by"),
        db_index=False,
    )  # fmt: skip
    taken_back_why = SecretTextField(_("why it was given back"), max_length=200, null=True, blank=True)
    erased = models.BooleanField(_("anonymised"), default=False)

    objects = HandoutQuerySet.as_manager()

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"reason", "taken_back_why"},
        NARROWING: {"kind", "item", "quantity", "given_on", "given_at", "beyond"},
        PLAIN: {"id", "person", "office", "given_by", "proof", "taken_back_at", "taken_back_by", "erased"},
    }
    ROW_SECURITY: ClassVar[RowSecurity] = written_at()

    class Meta:
        verbose_name = _("hand-out")
        verbose_name_plural = _("hand-outs")
        indexes = (
            models.Index(fields=["person", "kind", "-given_on"], name="handout_by_person"),
            models.Index(fields=["office", "given_on"], name="handout_by_day"),
        )
        constraints = (
            models.CheckConstraint(condition=Q(quantity__gte=1), name="handout_of_something"),
            models.CheckConstraint(
                condition=Q(beyond=False, reason__isnull=True)
                | Q(beyond=True, reason__isnull=False)
                | Q(erased=True),
                name="handout_beyond_the_rules_has_a_reason",
                violation_error_message=_("This goes beyond the rules: say why it is given."),
            ),
            models.CheckConstraint(
                condition=Q(taken_back_at=None, taken_back_by=None, taken_back_why__isnull=True)
                | Q(taken_back_at__isnull=False, taken_back_by__isnull=False, taken_back_why__isnull=False)
                | Q(erased=True),
                name="handout_given_back_to_somebody_with_a_reason",
                violation_error_message=_("Say why it was given back."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.quantity} · {self.item_id}"
