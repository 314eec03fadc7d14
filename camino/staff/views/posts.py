"""Giving posts and ending them, on a worker's page."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from camino.core.refusals import Refused
from camino.staff import actions
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.forms import EndForm, PostForm, sent_key
from camino.staff.models import Post, Role, Worker
from camino.staff.views.workers import refused_post


@require_POST
@opens_for(Role.ADMINISTRATOR)
def give(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """A post for a worker."""
    found = get_object_or_404(Worker, pk=pk)
    form = PostForm(request.POST)
    if not form.is_valid():
        return refused_post(request, found, form)
    told = form.cleaned_data
    try:
        actions.give_post(
            worker=found, office=told["office"], role=Role(told["role"]), since=told["since"], until=told["until"],
            key=sent_key(request), by=request.worker,
        )  # fmt: skip
    except Refused as refusal:
        refusal.show_on(form)
        return refused_post(request, found, form)
    messages.success(request, _("The post is given."))
    return redirect("staff:worker", found.pk)


@require_POST
@opens_for(Role.ADMINISTRATOR)
def end(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """The last day of a post."""
    post = get_object_or_404(Post.objects.select_related("worker", "office"), pk=pk)
    form = EndForm(request.POST)
    if not form.is_valid():
        raise Refused(" ".join(map(str, form.errors["until"])))
    actions.end_post(post=post, until=form.cleaned_data["until"], by=request.worker)
    messages.success(request, _("The post has its last day."))
    return redirect("staff:worker", post.worker_id)
