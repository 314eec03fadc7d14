"""Addresses of returns, visits, needs, the day sheet and the slip."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
