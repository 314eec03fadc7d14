"""Addresses of this room. None of them names anybody: what is looked for is sent, not linked."""

from django.urls import path

from camino.people.views import (
    checking,
    consenting,
    correcting,
    locks,
    opening,
    panels,
    protecting,
    registering,
    searching,
)

app_name = "people"
urlpatterns = [
    path("search/", searching.find, name="search"),
    path("meet/", searching.meet, name="meet"),
    path("register/", registering.register, name="register"),
    path("check/birth/", checking.birth, name="check-birth"),
    path("check/curp/", checking.curp, name="check-curp"),
    path("check/origin/", checking.origin_said, name="check-origin"),
    path("<uuid:pk>/edit/", correcting.edit, name="edit"),
    path("<uuid:pk>/facts/", panels.facts, name="facts-panel"),
    path("<uuid:pk>/family/", panels.family, name="family-panel"),
    path("<uuid:pk>/family/join/", panels.join, name="join"),
    path("<uuid:pk>/family/<uuid:membership>/leave/", panels.leave, name="leave"),
    path("<uuid:pk>/consents/", consenting.panel_of_consents, name="consents-panel"),
    path("<uuid:pk>/consents/answer/", consenting.answer, name="answer"),
    path("<uuid:pk>/consents/withdraw/", consenting.withdraw, name="withdraw"),
    path("<uuid:pk>/consents/instead/", consenting.instead, name="decide-instead"),
    path("<uuid:pk>/papers/", panels.papers, name="papers-panel"),
    path("<uuid:pk>/papers/give/", panels.give_paper, name="give-paper"),
    path("<uuid:pk>/phones/give/", panels.give_phone, name="give-phone"),
    path("<uuid:pk>/closed/", locks.closed, name="closed-panel"),
    path("<uuid:pk>/ask/", locks.ask, name="ask"),
    path("<uuid:meant>/glass/", locks.glass, name="glass"),
    path("<uuid:pk>/protection/", protecting.protection, name="protection-panel"),
    path("<uuid:pk>/protect/", protecting.protect, name="protect"),
    path("<uuid:pk>/team/", protecting.give_place, name="team"),
    path("protections/<uuid:pk>/end/", protecting.end, name="protection-end"),
    path("protections/<uuid:pk>/add/", protecting.add, name="protection-add"),
    path("open-files/", opening.files, name="open-files"),
    path("open-files/waiting/", opening.waiting, name="waiting"),
    path("requests/<uuid:pk>/answer/", opening.answer, name="request-answer"),
    path("requests/<uuid:pk>/withdraw/", opening.withdraw, name="request-withdraw"),
    path("openings/<uuid:pk>/close/", opening.close, name="opening-close"),
    path("openings/<uuid:pk>/review/", opening.review, name="opening-review"),
    path("<uuid:pk>/<str:kind>/<uuid:row>/take-away/", panels.take_away, name="take-away"),
]
