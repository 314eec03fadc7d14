"""Addresses of this room. None of them names anybody, a test, or a step of one."""

from django.urls import path

from camino.health.views import cabinet, person, room, work

app_name = "health"
urlpatterns = [
    path("", room.room, name="room"),
    path("person/<uuid:pk>/", person.person, name="person"),
    path("person/<uuid:pk>/panel/", person.panel, name="panel"),
    path("person/<uuid:pk>/signs/", person.vitals, name="vitals"),
    path("person/<uuid:pk>/note/", person.note, name="note"),
    path("person/<uuid:pk>/question/", person.violence, name="violence"),
    path("person/<uuid:pk>/protection/", person.protection, name="protection"),
    path("person/<uuid:pk>/held/", person.export, name="held"),
    path("person/<uuid:pk>/begin/", work.begin, name="begin"),
    path("work/<uuid:pk>/", work.work, name="work"),
    path("follow-ups/", room.follow_ups, name="follow-ups"),
    path("follow-ups/<uuid:pk>/", work.follow_up, name="follow-up"),
    path("follow-ups/<uuid:pk>/slip/", work.slip, name="slip"),
    path("cabinet/", cabinet.cabinet, name="cabinet"),
    path("cabinet/kit/", cabinet.device, name="device"),
    path("cabinet/<uuid:pk>/", cabinet.box, name="box"),
    path("figures/", cabinet.figures, name="figures"),
    path("rules/", room.rules, name="rules"),
    path("day/", room.day, name="day"),
    path("alerts/", room.alerts, name="alerts"),
    path("alerts/<uuid:pk>/", room.alert, name="alert"),
]
