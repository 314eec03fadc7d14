"""The clinical part of what is held about a person: for them, on their request for access, made by health staff."""

from typing import Any

from django.apps import apps
from django.utils.translation import gettext as _

from camino.core.moments import told
from camino.health.models import FollowUp, Violence
from camino.health.words import DONE, FINDINGS, OUTCOMES, SIGNS
from camino.people import held
from camino.people.held import Section
from camino.people.models import Person


def sections(person: Person) -> list[Section]:
    """All that the health room holds, in the language in force; that there is nothing is said, too."""
    made = [held.section_of(apps.get_model(label), person, READERS) for label in held.CLINICAL]
    found = [each for each in made if each.rows]
    return found or [Section(_("Health"), [[(_("Record"), _("The health room holds nothing about you."))]])]


def _signs(signs: dict[str, Any]) -> str:
    return ", ".join(f"{SIGNS[name]} {value}" for name, value in signs.items() if name in SIGNS)


def _shown(shown: dict[str, Any]) -> str:
    if shown.get("outcome") != "measured":
        return str(OUTCOMES.get(shown.get("outcome", ""), ""))
    return str(shown.get("beyond") or f"{shown['mg_dl']} mg/dL")


def _answer(answer: dict[str, Any]) -> str:
    done = [str(DONE[each]) for each in answer.get("done", []) if each in DONE]
    return "; ".join([str(Violence.Answer(answer["answer"]).label), *done])


READERS: held.Readers = {
    **held.READERS,
    "attention": lambda attention: told(attention.on),
    "test": str,
    "follow_up": str,
    "protocol": lambda protocol: protocol.source,
    "box": str,
    "signs": _signs,
    "shown": _shown,
    "answer": _answer,
    "finding": lambda finding: str(FINDINGS.get(finding, finding)),
    "what": lambda what: str(FollowUp.What(what).label),
    # The kind of test asks one or two things before: what was answered, without their keys.
    "facts": lambda facts: ", ".join(held.plain(each) for each in facts.values() if each not in (None, "")),
}
