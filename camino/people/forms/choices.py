"""What can be chosen on the forms, in the language of the page."""

from collections.abc import Iterator

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from camino.people import countries as all_countries
from camino.people import languages as all_languages
from camino.people import places
from camino.people.models import Document, Membership, Person
from camino.people.names import sort_key

Choices = list[tuple[str, str]]

# Spoken by nearly everyone who comes, and by the largest indigenous peoples of the states most return to.
COMMON_LANGUAGES = ("es", "en", "x-tarahu", "nah", "x-mixtec", "zap", "tzh", "tzo")
LIKELY_COUNTRIES = ("MX", "US", "GT", "HN", "SV")
# Asked for elsewhere: the CURP has its own box, the constancia belongs to a return.
ELSEWHERE = frozenset({Document.Kind.CURP, Document.Kind.CONSTANCIA})


def _locale() -> str:
    return get_language() or "es"


def sexes() -> Choices:
    """As recorded; not asked is an answer."""
    order = (Person.Sex.FEMALE, Person.Sex.MALE, Person.Sex.OTHER, Person.Sex.UNKNOWN)
    return [(sex.value, str(sex.label)) for sex in order]


def birth_states() -> Choices:
    """The 32, and abroad."""
    known = sorted(((each.code, each.short) for each in places.states()), key=lambda pair: sort_key(pair[1]))
    return [("", _("Not asked")), *known, (places.BORN_ABROAD, _("Outside Mexico"))]


def countries() -> Choices:
    """Those most often met first."""
    everywhere = all_countries.countries(_locale())
    likely = [each for code in LIKELY_COUNTRIES for each in everywhere if each.code == code]
    rest = [each for each in everywhere if each.code not in LIKELY_COUNTRIES]
    return [("", _("Not asked")), *((each.code, each.name(_locale())) for each in [*likely, *rest])]


def common_languages() -> Choices:
    """The chips."""
    found = (all_languages.language(code) for code in COMMON_LANGUAGES)
    return [(each.code, _capital(each.name(_locale()))) for each in found if each]


def languages() -> Choices:
    """All others: the indigenous languages of Mexico first, as one list."""
    return [("", _("None")), *_by_name("indigenous"), *_by_name("sign"), *_by_name("other")]


def _by_name(kind: str) -> Iterator[tuple[str, str]]:
    each_once = [each for each in all_languages.languages(kind) if each.code not in COMMON_LANGUAGES]
    for each in sorted(each_once, key=lambda each: sort_key(each.name(_locale()))):
        yield each.code, _capital(each.name(_locale()))


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def papers() -> Choices:
    """Papers asked for in a list."""
    return [(kind.value, str(kind.label)) for kind in Document.Kind if kind not in ELSEWHERE]


def paper_states() -> Choices:
    """Whether a paper is held, and in which way."""
    return [("", _("Not held")), *((state.value, str(state.label)) for state in Document.State)]


def notice_languages() -> Choices:
    """The languages in which a notice may have been read: those most often met first."""
    return [("", _("Not written down")), *common_languages(), *languages()[1:]]


def relations() -> Choices:
    """What somebody is to the person they came with."""
    other = [relation for relation in Membership.Relation if relation != Membership.Relation.HEAD]
    return [("", _("Choose")), *((relation.value, str(relation.label)) for relation in other)]
