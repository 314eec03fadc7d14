"""The person, the names they have gone by, and the offices that know them."""

from datetime import date
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import KEPT, RowSecurity, by_office, by_person
from camino.core.history import recorded
from camino.core.ids import new_id
from camino.core.privacy import NAMING, NARROWING, PLAIN, Labels
from camino.people import names
from camino.people.birth import Birth
from camino.people.codes import new_code, printed
from camino.staff.models import Office, Worker

LONGEST_NAME = 200


class PersonQuerySet(models.QuerySet["Person"]):
    """Persons read as English. Row-level security has already left out whom the worker's offices do not know."""

    def in_order(self) -> "PersonQuerySet":
        """By surname, as a Spanish list is sorted."""
        return self.order_by("sort_key", "pk")


# That somebody was sealed once is nobody's to know who meets them later: it is the protection's history. Of a record
# that was joined to another, the history is read by whoever reaches the person now.
@recorded(without={"sealed", "blocked_at", "anonymised_at"}, reach="people_reached({table}.id)")
class Person(models.Model):
    """One human being, however many times they come and however their name was written."""

    class Sex(models.TextChoices):
        FEMALE = "F", _("Woman")
        MALE = "M", _("Man")
        OTHER = "X", _("Neither or both")
        UNKNOWN = "", _("Not recorded")

    class BirthStated(models.TextChoices):
        DATE = "date", _("Date")
        YEAR = "year", _("Year only")
        AGE = "age", _("Age only")
        UNKNOWN = "unknown", _("Not known")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    code = models.CharField(_("code"), max_length=8, default=new_code, editable=False)
    given_names = models.CharField(_("given names"), max_length=LONGEST_NAME, blank=True)
    paternal_surname = models.CharField(_("first surname"), max_length=LONGEST_NAME, blank=True)
    maternal_surname = models.CharField(_("second surname"), max_length=LONGEST_NAME, blank=True)
    preferred_name = models.CharField(_("wishes to be called"), max_length=LONGEST_NAME, blank=True)
    sort_key = models.CharField(max_length=3 * LONGEST_NAME, editable=False)
    born_earliest = models.DateField(_("born on or after"), null=True, blank=True)
    born_latest = models.DateField(_("born on or before"), null=True, blank=True)
    born_stated = models.CharField(
        _("birth stated as"), max_length=8, choices=BirthStated, default=BirthStated.UNKNOWN
    )
    sex = models.CharField(_("sex"), max_length=1, choices=Sex, blank=True, default=Sex.UNKNOWN)
    birth_state = models.CharField(_("state of birth"), max_length=2, blank=True)
    nationalities = ArrayField(
        models.CharField(max_length=2), verbose_name=_("nationalities"), default=list, blank=True
    )
    origin_state = models.CharField(_("state of origin"), max_length=2, blank=True)
    origin_municipality = models.CharField(_("municipality of origin"), max_length=5, blank=True)
    origin_words = models.CharField(_("place of origin, in words"), max_length=200, blank=True)
    languages = ArrayField(
        models.CharField(max_length=8), verbose_name=_("languages"), default=list, blank=True
    )
    needs_interpreter = models.BooleanField(_("needs an interpreter"), default=False)
    registered_by = models.ForeignKey(
        Worker, models.PROTECT, related_name="+", verbose_name=_("registered by")
    )
    registered_at = models.DateTimeField(_("registered"), auto_now_add=True)
    # Kept by the database in step with the standing protections (`sql/protection.sql`); nobody else may set it.
    sealed = models.BooleanField(_("sealed"), default=False, editable=False)
    # Out of ordinary use (bloqueo) until the file is anonymised; set by `sql/erasing.sql` alone, like what follows it.
    blocked_at = models.DateTimeField(_("blocked"), null=True, editable=False)
    anonymised_at = models.DateTimeField(_("anonymised"), null=True, editable=False)

    objects = PersonQuerySet.as_manager()

    PRIVACY: ClassVar[Labels] = {
        NAMING: {
            "code", "given_names", "paternal_surname", "maternal_surname", "preferred_name", "sort_key", "origin_words",
        },
        NARROWING: {
            "born_earliest", "born_latest", "born_stated", "sex", "birth_state", "nationalities", "origin_state",
            "origin_municipality", "languages", "needs_interpreter",
        },
        PLAIN: {"id", "registered_by", "registered_at", "sealed", "blocked_at", "anonymised_at"},
    }  # fmt: skip
    # Asked with the row's own columns: a new row cannot be looked up. Its row in `KnownAt` is written before it, in the
    # same transaction.
    ROW_SECURITY: ClassVar[RowSecurity] = RowSecurity(
        "people_reaches(id, sealed, blocked_at IS NOT NULL)", KEPT
    )

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        # Not `unique` and `db_index`: Django would add to each an index for LIKE, which nothing asks.
        indexes = (models.Index(fields=["sort_key"], name="person_in_order"),)
        constraints = (
            models.UniqueConstraint(fields=["code"], name="person_code_once"),
            models.CheckConstraint(
                condition=~Q(given_names="", paternal_surname="", maternal_surname="", preferred_name=""),
                name="person_has_some_name",
                violation_error_message=_("Write at least one name, or what the person wishes to be called."),
            ),
            models.CheckConstraint(
                condition=Q(born_stated="unknown", born_earliest=None, born_latest=None)
                | Q(born_stated="date", born_earliest__isnull=False, born_latest=F("born_earliest"))
                | Q(
                    born_stated__in=["year", "age"],
                    born_earliest__isnull=False,
                    born_latest__gte=F("born_earliest"),
                ),
                name="person_birth_as_stated",
                violation_error_message=_("The birth date does not fit how it was stated."),
            ),
            models.CheckConstraint(
                condition=Q(origin_municipality="") | Q(origin_municipality__startswith=F("origin_state")),
                name="person_municipality_in_its_state",
                violation_error_message=_("This municipality is not in the state of origin."),
            ),
        )

    def __str__(self) -> str:
        return self.full_name

    def save(self, *args: object, **kwargs: object) -> None:
        """Keeps the sorting key in step with the names."""
        self.set_sort_key()
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def set_sort_key(self) -> None:
        """Surnames first, as lists in Mexico are sorted."""
        self.sort_key = names.sort_key(self.paternal_surname, self.maternal_surname, self.given_names)[
            : 3 * LONGEST_NAME
        ]

    @property
    def full_name(self) -> str:
        """Given names and surnames, in the order they are spoken."""
        said = " ".join(filter(None, (self.given_names, self.paternal_surname, self.maternal_surname)))
        return said or self.preferred_name

    @property
    def printed_code(self) -> str:
        """The code as it stands on the slip."""
        return printed(self.code)

    @property
    def birth(self) -> Birth:
        """What is known of the birth."""
        return Birth(self.born_earliest, self.born_latest, self.born_stated)  # type: ignore[arg-type]

    @birth.setter
    def birth(self, birth: Birth) -> None:
        self.born_earliest, self.born_latest, self.born_stated = birth.earliest, birth.latest, birth.stated


@recorded()
class OtherName(models.Model):
    """Another name a person was found under: as a list had it, a married name, a nickname."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="other_names", verbose_name=_("person"))
    given_names = models.CharField(_("given names"), max_length=LONGEST_NAME, blank=True)
    paternal_surname = models.CharField(_("first surname"), max_length=LONGEST_NAME, blank=True)
    maternal_surname = models.CharField(_("second surname"), max_length=LONGEST_NAME, blank=True)

    PRIVACY: ClassVar[Labels] = {
        NAMING: {"given_names", "paternal_surname", "maternal_surname"},
        PLAIN: {"id", "person"},
    }
    ROW_SECURITY: ClassVar[RowSecurity] = by_person()

    class Meta:
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        constraints = (
            models.UniqueConstraint(
                fields=["person", "given_names", "paternal_surname", "maternal_surname"],
                name="other_name_once",
            ),
        )

    def __str__(self) -> str:
        return " ".join(filter(None, (self.given_names, self.paternal_surname, self.maternal_surname)))


@recorded()
class KnownAt(models.Model):
    """That an office knows a person, since when, and when they were last there. It opens the person's file there."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="known_at", verbose_name=_("person"))
    # No index on the office alone: half the register is one office's, and PostgreSQL, while it has no statistics, would
    # join that half to every row's own check.
    office = models.ForeignKey(
        Office, models.PROTECT, related_name="+", verbose_name=_("office"), db_index=False
    )
    since = models.DateField(_("since"))
    last_seen = models.DateField(_("last seen"))

    PRIVACY: ClassVar[Labels] = {NARROWING: {"office", "since", "last_seen"}, PLAIN: {"id", "person"}}
    ROW_SECURITY: ClassVar[RowSecurity] = by_office()

    class Meta:
        verbose_name = _("office that knows the person")
        verbose_name_plural = _("offices that know the person")
        constraints = (
            models.UniqueConstraint(fields=["person", "office"], name="known_once_at_an_office"),
            models.CheckConstraint(condition=Q(last_seen__gte=F("since")), name="known_before_last_seen"),
        )

    def __str__(self) -> str:
        return f"{self.person_id} · {self.office}"

    def seen(self, on: date) -> None:
        """Note that the person was at the office on a day, whichever order the days are told in."""
        self.since, self.last_seen = min(self.since, on), max(self.last_seen, on)
