"""Camino's addresses, and the bare page."""

from django.urls import include, path

from bench.select_one import select_one

urlpatterns = [path("bench/select-one/", select_one), path("", include("config.urls"))]
