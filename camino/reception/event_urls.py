"""Addresses of returns, visits, needs, the day sheet and the slip. None of them names anybody."""

from django.urls import path

from camino.reception.views import daysheet, needs, panels, receiving, slip

urlpatterns = [
    path("receive/<uuid:pk>/", receiving.receive, name="receive"),
    path("crossings/", receiving.crossing_options, name="crossings"),
    path("return/<uuid:pk>/", receiving.complete, name="return"),
    path("visit/<uuid:pk>/", receiving.visit, name="visit"),
    path("visit/<uuid:pk>/needs/", needs.needs, name="needs"),
    path("needs/<uuid:pk>/", needs.answer, name="need-answer"),
    path("person/<uuid:pk>/timeline/", panels.timeline, name="timeline-panel"),
    path("today/", panels.today, name="today-panel"),
    path("person/<uuid:pk>/slip/", slip.page, name="slip"),
    path("person/<uuid:pk>/slip.pdf", slip.pdf, name="slip-pdf"),
    path("arrivals/<uuid:pk>/slips.pdf", slip.of_arrival, name="arrival-slips"),
    path("day/", daysheet.page, name="day-sheet"),
    path("day.pdf", daysheet.pdf, name="day-sheet-pdf"),
    path("day.xlsx", daysheet.xlsx, name="day-sheet-xlsx"),
]
