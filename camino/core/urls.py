from django.urls import path

from camino.core import views

app_name = "core"
urlpatterns = [
    path("gallery/", views.gallery, name="gallery"),
]
