"""Addresses of the pages that join rooms."""

from django.urls import path

from camino.workspace import views
from camino.workspace.auditor import views as auditor
from camino.workspace.history import views as history

app_name = "workspace"
urlpatterns = [
    path("", views.home, name="home"),
    path("search/", views.find, name="search"),
    path("person/<uuid:pk>/", views.person, name="person"),
    path("person/<uuid:pk>/changes/", history.changes, name="changes-panel"),
    path("person/<uuid:pk>/looks/", history.looks, name="looks-panel"),
    path("book/", auditor.reading, name="book"),
    path("book/book.xlsx", auditor.spreadsheet, name="book-xlsx"),
    path("code/<str:code>/", views.by_code, name="by-code"),
]
