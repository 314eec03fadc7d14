"""Addresses of this room. None of them names anybody, or says what anybody was given."""

from django.urls import path, re_path

from camino.supplies.views import catalogue, counter, furniture, moving, panels, ruling, store

app_name = "supplies"
urlpatterns = [
    path("counter/", counter.scan, name="counter"),
    path("counter/<uuid:pk>/", counter.person, name="counter-person"),
    path("counter/arrival/<uuid:pk>/", counter.arrival, name="counter-arrival"),
    path("counter/<uuid:pk>/list.pdf", counter.person_list, name="person-list"),
    path("counter/arrival/<uuid:pk>/list.pdf", counter.arrival_list, name="arrival-list"),
    path("handouts/<uuid:pk>/back/", counter.give_back, name="give-back"),
    path("person/<uuid:pk>/", panels.person, name="person"),
    path("day/", panels.day, name="day"),
    path("stock/", store.stock, name="stock"),
    path("stock/receive/", store.receive_delivery, name="receive"),
    path("stock/make/", store.make, name="make"),
    path("stock/health/", store.health, name="health"),
    path("stock/shelves/", furniture.furniture, name="furniture"),
    path("stock/shelves/<uuid:pk>/", furniture.place_change, name="place-change"),
    path("stock/funds/<uuid:pk>/", furniture.fund_change, name="fund-change"),
    path("stock/lot/<uuid:pk>/<uuid:place_pk>/label/", furniture.label, name="label"),
    path("stock/barcodes/<uuid:pk>/forget/", furniture.barcode_forget, name="barcode-forget"),
    path("stock/item/<uuid:pk>/", store.item, name="item"),
    path("stock/item/<uuid:pk>/barcode/", furniture.barcode, name="barcode"),
    path("stock/lot/<uuid:pk>/<uuid:place_pk>/", store.lot, name="lot"),
    path("items/", catalogue.items, name="items"),
    path("items/new/", catalogue.item_add, name="item-add"),
    path("items/kinds/new/", catalogue.kind_add, name="kind-add"),
    path("stock/item/<uuid:pk>/change/", catalogue.item_change, name="item-change"),
    path("stock/item/<uuid:pk>/contents/", catalogue.contents, name="contents"),
    path("transfers/", moving.transfers, name="transfers"),
    path("transfers/<uuid:pk>/", moving.transfer, name="transfer"),
    path("counts/", moving.counts, name="counts"),
    path("counts/place/<uuid:pk>/", moving.count_place, name="count-place"),
    path("counts/<uuid:pk>/", moving.count_one, name="count"),
    path("rules/", ruling.rules, name="rules"),
    path("given/", ruling.given, name="given"),
    path("given.xlsx", ruling.given_file, name="given-file"),
    path("outlook/", ruling.outlook, name="outlook"),
    path("outlook/waiting/", ruling.outlook_waiting, name="outlook-waiting"),
    re_path(r"^order\.(?P<ending>xlsx|pdf)$", ruling.reorder_file, name="reorder-file"),
]
