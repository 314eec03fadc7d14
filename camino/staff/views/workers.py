"""The administrator's workers."""

from uuid import UUID

from django.contrib import messages
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from camino.core.refusals import Refused
from camino.staff import actions, keys, sessions
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.forms import EndForm, PostForm, ReasonForm, WorkerForm, WorkersFilter, sent_key
from camino.staff.models import Post, Role, Worker
from camino.staff.views.security import at_the_door, factors_of

MOST = 200


def _found(form: WorkersFilter) -> QuerySet[Worker]:
    """The workers that the filter asks for; without one, all who may sign in."""
    asked = form.cleaned_data if form.is_valid() else {}
    found = Worker.objects.all() if asked.get("stopped") else Worker.objects.filter(is_active=True)
    if text := asked.get("q"):
        found = found.filter(Q(full_name__icontains=text) | Q(username__icontains=text))
    posts = Post.objects.current(on=timezone.localdate()).filter(worker=OuterRef("pk"))
    if asked.get("office"):
        posts = posts.filter(office=asked["office"])
    if asked.get("role"):
        posts = posts.filter(role=asked["role"])
    return found.filter(Exists(posts)) if asked.get("office") or asked.get("role") else found


@require_GET
@opens_for(Role.ADMINISTRATOR)
def workers(request: WorkerRequest) -> HttpResponse:
    """Who works here."""
    form = WorkersFilter(request.GET)
    found = list(_found(form)[: MOST + 1])
    posts: dict[UUID, list[Post]] = {}
    held = Post.objects.current(on=timezone.localdate()).filter(worker__in=found[:MOST])
    for post in held.select_related("office").order_by("office__name"):
        posts.setdefault(post.worker_id, []).append(post)
    context = {
        "form": form,
        "rows": [(each, posts.get(each.pk, [])) for each in found[:MOST]],
        "more": len(found) > MOST,
    }
    return render(request, "staff/workers.html", context)


@require_GET
@opens_for(Role.ADMINISTRATOR)
def worker(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """One worker: posts, door, deeds of the administrator."""
    return _page(request, get_object_or_404(Worker, pk=pk))


def _page(
    request: WorkerRequest,
    found: Worker,
    *,
    post_form: PostForm | None = None,
    opened: str = "",
    status: int = 200,
) -> HttpResponse:
    context = {
        "colleague": found,
        "own": found == request.worker,
        "posts": found.posts.select_related("office").order_by("-since", "office__name"),
        "today": timezone.localdate(),
        "post_form": post_form or PostForm(),
        "end_form": EndForm(initial={"until": timezone.localdate()}),
        "reason_form": ReasonForm(),
        "factors": factors_of(found),
        "required": keys.required(found),
        "seats": sessions.seats_of(found),
        "entries": at_the_door(found),
        "opened": opened,
    }
    return render(request, "staff/worker.html", context, status=status)


def refused_post(request: WorkerRequest, found: Worker, form: PostForm) -> HttpResponse:
    """The worker's page again, with what is wrong in the form of a new post."""
    return _page(request, found, post_form=form, opened="post", status=422)


@opens_for(Role.ADMINISTRATOR)
def add(request: WorkerRequest) -> HttpResponse:
    """A new worker. The first password is shown in the answer, and nowhere else."""
    form = WorkerForm(request.POST if request.method == "POST" else None, initial={"language": "es-mx"})
    if request.method == "POST" and form.is_valid():
        try:
            made, password = actions.hire(facts=form.cleaned_data, key=sent_key(request), by=request.worker)
        except Refused as refusal:
            refusal.show_on(form)
        else:
            return _password_page(request, made, password)
    context = {"form": form}
    return render(request, "staff/worker_form.html", context, status=422 if request.method == "POST" else 200)


def _password_page(request: WorkerRequest, found: Worker, password: str) -> HttpResponse:
    return render(request, "staff/first_password.html", {"colleague": found, "password": password})


@opens_for(Role.ADMINISTRATOR)
def change(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """What is told about a worker."""
    found = get_object_or_404(Worker, pk=pk)
    form = WorkerForm(request.POST if request.method == "POST" else None, instance=found)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_worker(worker=found, facts=form.cleaned_data, by=request.worker)
        except Refused as refusal:
            refusal.show_on(form)
        else:
            messages.success(request, _("What is told about the worker is up to date."))
            return redirect("staff:worker", found.pk)
    context = {"form": form, "colleague": found}
    return render(request, "staff/worker_form.html", context, status=422 if request.method == "POST" else 200)


def _reason(request: WorkerRequest) -> str:
    """What the form's reason says, as far as one can be kept."""
    form = ReasonForm(request.POST)
    if not form.is_valid():
        raise Refused(" ".join(map(str, form.errors["reason"])))
    return str(form.cleaned_data["reason"])


@require_POST
@opens_for(Role.ADMINISTRATOR)
def give_password(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """A new first password, shown in the answer and nowhere else."""
    found = get_object_or_404(Worker, pk=pk)
    password = actions.give_first_password(worker=found, reason=_reason(request), by=request.worker)
    return _password_page(request, found, password)


@require_POST
@opens_for(Role.ADMINISTRATOR)
def reset_factors(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Take all second factors away."""
    found = get_object_or_404(Worker, pk=pk)
    actions.reset_factors(worker=found, reason=_reason(request), by=request.worker)
    messages.success(request, _("The second factors are gone. The next sign-in sets up new ones."))
    return redirect("staff:worker", found.pk)


@require_POST
@opens_for(Role.ADMINISTRATOR)
def stop(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """No more signing in."""
    found = get_object_or_404(Worker, pk=pk)
    actions.stop(worker=found, reason=_reason(request), by=request.worker)
    messages.success(request, _("The worker signs in no more, and their sessions have ended."))
    return redirect("staff:worker", found.pk)


@require_POST
@opens_for(Role.ADMINISTRATOR)
def resume(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Signing in again."""
    found = get_object_or_404(Worker, pk=pk)
    actions.resume(worker=found, by=request.worker)
    messages.success(request, _("The worker may sign in again."))
    return redirect("staff:worker", found.pk)


@require_POST
@opens_for(Role.ADMINISTRATOR)
def end_sessions(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """End every session of a worker."""
    found = get_object_or_404(Worker, pk=pk)
    keeping = request.session.session_key if found == request.worker else None
    actions.end_sessions(worker=found, keeping=keeping, by=request.worker)
    messages.success(request, _("The worker's sessions have ended."))
    return redirect("staff:worker", found.pk)


@require_POST
@opens_for(Role.ADMINISTRATOR)
def let_try_again(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """Forget wrong passwords."""
    found = get_object_or_404(Worker, pk=pk)
    actions.let_try_again(worker=found, by=request.worker)
    messages.success(request, _("The worker may try to sign in again at once."))
    return redirect("staff:worker", found.pk)
