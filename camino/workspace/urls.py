"""Addresses of the pages that join rooms."""

from django.urls import path

from camino.workspace import views

app_name = "workspace"
urlpatterns = [
    path("", views.home, name="home"),
    path("search/", views.find, name="search"),
    path("person/<uuid:pk>/", views.person, name="person"),
    path("code/<str:code>/", views.by_code, name="by-code"),
]
