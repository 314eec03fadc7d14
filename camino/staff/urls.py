from django.urls import path

from camino.staff import views

app_name = "staff"
urlpatterns = [
    path("office/<uuid:pk>/", views.work_at, name="work-at"),
    path("language/<str:language>/", views.speak, name="speak"),
]
