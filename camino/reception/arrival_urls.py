"""Addresses of arrivals. None of them names anybody."""

from django.urls import path

from camino.reception.views import arrivals, grid, listing

urlpatterns = [
    path("arrivals/", arrivals.index, name="arrivals"),
    path("arrivals/new/", arrivals.open_one, name="arrival-open"),
    path("arrivals/<uuid:pk>/", arrivals.show, name="arrival"),
    path("arrivals/<uuid:pk>/change/", arrivals.change, name="arrival-change"),
    path("arrivals/<uuid:pk>/cancel/", arrivals.cancel, name="arrival-cancel"),
    path("arrivals/<uuid:pk>/take-over/", arrivals.take_over, name="arrival-take-over"),
    path("arrivals/<uuid:pk>/file/", listing.read, name="arrival-file"),
    path("arrivals/<uuid:pk>/columns/", listing.columns, name="arrival-columns"),
    path("arrivals/<uuid:pk>/by-curp/", listing.by_curp, name="arrival-by-curp"),
    path("arrivals/<uuid:pk>/register/", listing.register, name="arrival-register"),
    path("arrivals/<uuid:pk>/reconcile/", listing.reconcile, name="arrival-reconcile"),
    path("arrivals/<uuid:pk>/reopen/", listing.reopen, name="arrival-reopen"),
    path("arrivals/<uuid:pk>/lines/<uuid:line_pk>/", listing.line, name="arrival-line"),
    path("arrivals/<uuid:pk>/lines/<uuid:line_pk>/words/", listing.words, name="arrival-line-words"),
    path("arrivals/<uuid:pk>/grid/", grid.show, name="arrival-grid"),
    path("arrivals/<uuid:pk>/grid/<uuid:line_pk>/", grid.write, name="arrival-grid-line"),
    path("arrivals/<uuid:pk>/grid/<uuid:line_pk>/erase/", grid.erase, name="arrival-grid-erase"),
]
