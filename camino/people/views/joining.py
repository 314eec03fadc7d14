"""Taking two records apart again."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from camino.core.ids import new_id
from camino.people.actions.joining import divide
from camino.people.forms.joining import ApartForm
from camino.people.joined import joined_after, written_since
from camino.people.models import Alias, Merge
from camino.people.reading import noted
from camino.staff.doors import WorkerRequest, opens_for
from camino.staff.models import FRONT_LINE


@opens_for(*FRONT_LINE)
def apart(request: WorkerRequest, pk: UUID) -> HttpResponse:
    """What was written since two records were joined, and whose it is; then they are two again."""
    merge = get_object_or_404(Merge.objects.select_related("kept", "worker", "office"), pk=pk)
    noted(merge.kept, by=request.worker)
    rows = written_since(merge)
    form = ApartForm(
        request.POST if request.method == "POST" else None, rows=[str(each.pk) for each in rows],
        initial={"key": new_id()},
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        divide(
            merge=merge,
            key=form.cleaned_data["key"],
            by=request.worker,
            ticked=form.ticked(),
            plain=form.plain(),
            waiting=form.cleaned_data["again"],
        )
        messages.success(request, _("They are two records again. Look at both."))
        return redirect("workspace:person", merge.dropped)
    context = {
        "merge": merge, "person": merge.kept, "rows": rows, "form": form, "after": joined_after(merge),
        "alias": Alias.objects.filter(was=merge.dropped).first(),
        "mine": merge.office_id in {office.pk for office in request.worker.offices},
    }  # fmt: skip
    return render(request, "people/apart.html", context, status=422 if form.errors else 200)
