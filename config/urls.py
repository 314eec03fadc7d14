"""Every address of Camino. Each room names its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("camino.workspace.urls")),
    path("staff/", include("camino.staff.urls")),
    path("people/", include("camino.people.urls")),
    path("reception/", include("camino.reception.urls")),
    path("supplies/", include("camino.supplies.urls")),
    path("health/", include("camino.health.urls")),
    path("core/", include("camino.core.urls")),
    path("account/", include("camino.staff.signing_in.urls")),
]

handler500 = "camino.core.outages.server_error"
