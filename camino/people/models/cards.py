"""What every office may see to recognise somebody, and the searches that come before a registration."""

from datetime import timedelta
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from camino.core.access.declared import APPENDED, READ, RowSecurity, by_person, by_worker, closed
from camino.core.ids import new_id
from camino.core.privacy import NAMING, NARROWING, PLAIN, Labels
from camino.people.models.persons import LONGEST_NAME, Person
from camino.staff.models import Office, Worker


class Card(models.Model):
    """The card index: enough of a person to be recognised at any office, kept in step by `people.cards`.

    The application has no access to the table. It asks `people_find()`, a function that answers a search with a
    few cards and cannot be made to list the register.
    """

    person = models.OneToOneField(Person, models.CASCADE, primary_key=True, related_name="card")
    code = models.CharField(max_length=8)
    given_names = models.CharField(max_length=LONGEST_NAME)
    paternal_surname = models.CharField(max_length=LONGEST_NAME)
    maternal_surname = models.CharField(max_length=LONGEST_NAME)
    # Names the person also went by: given names and two surnames, the ASCII unit separator between them.
    other_names = ArrayField(models.TextField())
    born_earliest = models.DateField(null=True)
    born_latest = models.DateField(null=True)
    sex = models.CharField(max_length=1)
    birth_state = models.CharField(max_length=2)
    curps = ArrayField(models.TextField())
    last_office = models.ForeignKey(Office, models.PROTECT, null=True, related_name="+", db_index=False)
    last_month = models.DateField(null=True)
    words = ArrayField(models.TextField())  # of the names, as they are heard, each once
    keys = ArrayField(models.IntegerField())  # of `camino.people.matching.keys`

    PRIVACY: ClassVar[Labels] = {
        NAMING: {
            "code",
            "given_names",
            "paternal_surname",
            "maternal_surname",
            "other_names",
            "curps",
            "words",
            "keys",
        },
        NARROWING: {"born_earliest", "born_latest", "sex", "birth_state", "last_office", "last_month"},
        PLAIN: {"person"},
    }
    ROW_SECURITY: ClassVar[RowSecurity] = closed()

    class Meta:
        verbose_name = _("card")
        verbose_name_plural = _("card index")
        indexes = (GinIndex(fields=["keys"], name="card_by_keys", fastupdate=False),)

    def __str__(self) -> str:
        return self.code


class NameWord(models.Model):
    """A word of names, as it is heard, and how many registered people have it: what an agreement in it is worth.

    The application asks for the words it was told (`people_words()`); it cannot list them. Counted every night.
    """

    heard = models.TextField(primary_key=True, db_collation="C")
    written = models.TextField()  # as it was first written, folded
    people = models.PositiveIntegerField(default=0)
    near = ArrayField(models.IntegerField())  # of `camino.people.matching.vocabulary.neighbourhood`

    PRIVACY: ClassVar[Labels] = {NAMING: {"heard", "written", "near"}, PLAIN: {"people"}}
    ROW_SECURITY: ClassVar[RowSecurity] = closed()

    class Meta:
        verbose_name = _("word of names")
        verbose_name_plural = _("words of names")
        indexes = (GinIndex(fields=["near"], name="name_word_by_neighbours", fastupdate=False),)

    def __str__(self) -> str:
        return self.heard


class NameWordSeen(models.Model):
    """A word of somebody who was registered since the words were last counted."""

    heard = models.TextField(db_collation="C")

    PRIVACY: ClassVar[Labels] = {NAMING: {"heard"}, PLAIN: {"id"}}
    ROW_SECURITY: ClassVar[RowSecurity] = closed()

    class Meta:
        verbose_name = _("word to be counted")
        verbose_name_plural = _("words to be counted")

    def __str__(self) -> str:
        return self.heard


class Legacy(models.Model):
    """What a person is called in an old register that was brought in (`camino people load`)."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    # Several where records of one person were merged.
    person = models.ForeignKey(Person, models.CASCADE, related_name="legacies", verbose_name=_("person"))
    source = models.CharField(_("register it came from"), max_length=60)
    external_id = models.CharField(_("number there"), max_length=120, blank=True)
    # Where it could not be kept as a paper: it is another person's here too, or has not the shape of a CURP.
    curp = models.CharField(_("CURP as written there"), max_length=40, blank=True)

    PRIVACY: ClassVar[Labels] = {NAMING: {"external_id", "curp"}, PLAIN: {"id", "person", "source"}}
    ROW_SECURITY: ClassVar[RowSecurity] = by_person(may=READ)

    class Meta:
        verbose_name = _("number in an old register")
        verbose_name_plural = _("numbers in old registers")
        constraints = (
            models.UniqueConstraint(
                fields=["external_id", "source"],
                condition=~Q(external_id=""),
                name="legacy_number_once_in_its_register",
            ),
        )

    def __str__(self) -> str:
        return f"{self.source} {self.external_id}"


class Search(models.Model):
    """A search at the desk and whom it showed. Nobody is registered without one. What was typed is not kept.

    `compared`: those who were held beside the facts told, side by side, and judged to be somebody else.
    """

    LASTS = timedelta(hours=4)

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name=_("worker"))
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name=_("office"))
    at = models.DateTimeField(_("when"), default=timezone.now)
    shown = ArrayField(models.UUIDField(), verbose_name=_("people shown"), default=list)
    compared = ArrayField(models.UUIDField(), verbose_name=_("people compared"), default=list)

    PRIVACY: ClassVar[Labels] = {PLAIN: {"id", "worker", "office", "at", "shown", "compared"}}
    ROW_SECURITY: ClassVar[RowSecurity] = by_worker(may=APPENDED)

    class Meta:
        verbose_name = _("search")
        verbose_name_plural = _("searches")

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"

    def still_counts(self) -> bool:
        """Whether a registration may still rest on this search."""
        return timezone.now() - self.at < self.LASTS
