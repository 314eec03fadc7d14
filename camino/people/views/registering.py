"""Registering a person: one page, and a comparison where somebody alike is already registered."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from camino.core.refusals import Refused
from camino.people import actions, search
from camino.people.company import companions
from camino.people.comparing import compare
from camino.people.forms import RegisterForm
from camino.people.forms.registering import from_typed
from camino.people.models import Group, PrivacyNotice, Search
from camino.people.search import Found
from camino.people.typed import read
from camino.people.views.finding import onward, search_of
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import FRONT_LINE

OURS = {"csrfmiddlewaretoken", "after", "back", "before"}


@opens_for(*FRONT_LINE)
def register(request: WorkerRequest) -> HttpResponse:
    """The form, filled in with what was looked for; and its answer."""
    today = request.worker.office.today()
    after = search_of(request, request.POST.get("after") or request.GET.get("after") or "")
    about: dict[str, Any] = {"today": today, "companions": companions(by=request.worker)}
    if request.method != "POST" or "key" not in request.POST:
        if after is None:
            return redirect("people:search")
        typed = read(request.POST.get("q", ""), today=today)
        return _form(request, RegisterForm(initial=from_typed(typed, today=today), **about), after)
    form = RegisterForm(request.POST, **about)
    valid = form.is_valid()
    if "back" in request.POST:  # with the search as it was: who was compared is shown again
        return _form(request, form, search_of(request, request.POST.get("before", "")))
    if not valid:
        return _form(request, form, after, status=422)
    if after is None:  # the page was open for hours: nothing typed is lost, the search is made again
        after, found = search.search(form.facts().full_name, by=request.worker)
        if found:
            return _comparison(request, form, after, found)
    return _register(request, form, after)


def _register(request: WorkerRequest, form: RegisterForm, after: Search) -> HttpResponse:
    said, by = form.cleaned_data, request.worker
    try:
        person = actions.register_with(
            after=after, facts=form.facts(), key=said["key"], companion=form.chosen,
            kind=said["group_kind"] or Group.Kind.FAMILY, relation=said["relation"], by=by,
        )  # fmt: skip
    except actions.LooksLike as alike:
        found = [each for those in alike.found.values() for each in those]
        return _comparison(request, form, search.note_more(after, found, by=by), found, before=after)
    except Refused as refusal:
        refusal.show_on(form)
        return _form(request, form, after, status=422)
    messages.success(request, _("Registered with the code %(code)s.") % {"code": person.printed_code})
    return onward(person)


def _form(
    request: WorkerRequest, form: RegisterForm, after: Search | None, status: int = 200
) -> HttpResponse:
    context = {"form": form, "after": after, "notice": PrivacyNotice.current(), "today": form.today}
    return _gone_back_to(render(request, "people/register.html", context, status=status))


def _comparison(
    request: WorkerRequest,
    form: RegisterForm,
    after: Search,
    found: Sequence[Found],
    before: Search | None = None,
) -> HttpResponse:
    """What was typed beside who is registered. All that was typed goes with the page."""
    facts = form.facts()
    kept = [(name, value) for name, values in request.POST.lists() if name not in OURS for value in values]
    context = {
        "comparisons": [compare(facts, each) for each in found],
        "facts": facts, "kept": kept, "after": after, "before": before, "today": form.today,
    }  # fmt: skip
    return _gone_back_to(render(request, "people/compare.html", context))


def _gone_back_to(response: HttpResponse) -> HttpResponse:
    """These pages answer a form that was sent (names stay out of addresses). Without a copy the browser's way back
    would ask to send it again instead of showing what was typed."""
    response["Cache-Control"] = "private, no-cache"
    return response
