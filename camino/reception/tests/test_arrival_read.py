"""Reading the list handed over with a bus."""

import io
import zipfile
from collections.abc import Callable
from typing import Any, cast

import pytest
from django.urls import reverse

from camino.people.models import Person
from camino.reception.actions.reading import ReadBefore, correct_columns, read_file
from camino.reception.models import Arrival, Line
from camino.reception.models import Layout as Remembered
from camino.reception.tests.lists import HEADER, ROWS, comma_separated, opened, workbook


@pytest.fixture
def arrival(rosa, acting):
    with acting(rosa):
        return opened(rosa)


def drop(client: Any, arrival: Any, content: bytes, name: str = "lista.xlsx") -> Any:
    """Drop a file on the arrival's page, as a browser sends it."""
    file = io.BytesIO(content)
    file.name = name
    return client.post(reverse("reception:arrival-file", args=[arrival.pk]), {"file": file})


def test_a_list_is_read_into_lines_and_nobody_is_registered(rosa, acting, arrival):
    with acting(rosa):
        read_file(arrival=arrival, content=workbook(), file_name="lista.xlsx", by=rosa)
        assert [line.facts["given_names"] for line in arrival.lines.all()] == [
            "Juan Carlos",
            "María",
            "Ana Sofía",
        ]
        assert {line.decision for line in arrival.lines.all()} == {"new"}
        assert not Person.objects.exists()


def test_rosa_drops_a_list_and_sees_what_was_understood(rosa, desk, arrival):
    client = desk(rosa)
    assert drop(client, arrival, workbook()).status_code == 302
    page = client.get(reverse("reception:arrival", args=[arrival.pk])).content.decode()
    assert "Juan Carlos Pérez López" in page
    assert "Apellido paterno" in page
    assert "F-001" in page


def test_a_csv_is_read_as_well(rosa, desk, arrival):
    assert drop(desk(rosa), arrival, comma_separated(), "lista.csv").status_code == 302


def test_the_same_file_twice_is_noticed_and_says_for_which_arrival(rosa, acting, desk, arrival):
    client = desk(rosa)
    drop(client, arrival, workbook())
    with acting(rosa):
        other = opened(rosa, title="Second bus")
        first_line = arrival.lines.first()
        content = bytes(Arrival.objects.get(pk=arrival.pk).file_content or b"")
    answer = drop(client, other, content)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Bus from El Paso" in page
    assert reverse("reception:arrival", args=[arrival.pk]) in page
    with acting(rosa), pytest.raises(ReadBefore):
        read_file(arrival=arrival, content=content, file_name="again.xlsx", by=rosa)
    with acting(rosa):
        assert arrival.lines.first() == first_line
        assert not other.lines.exists()


def test_a_file_of_a_cancelled_arrival_can_be_read_again(rosa, acting, arrival):
    from camino.reception.actions.arriving import cancel

    content = workbook()
    with acting(rosa):
        read_file(arrival=arrival, content=content, file_name="lista.xlsx", by=rosa)
        cancel(arrival=arrival, by=rosa)
        assert not Line.objects.filter(arrival=arrival).exists()
        other = opened(rosa)
        read_file(arrival=other, content=content, file_name="lista.xlsx", by=rosa)
        assert other.lines.count() == 3


def zip_bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * (200 << 20))
    return out.getvalue()


BAD: dict[str, Callable[[], bytes]] = {
    "corrupt": lambda: workbook()[:900],
    "password": lambda: (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\0" * 600
        + "EncryptedPackage".encode("utf-16-le")
        + b"\0" * 600
    ),
    "zip bomb": zip_bomb,
    "20 MB": lambda: b"a,b\n" * (5 << 20),
    "empty": lambda: b"",
    "picture": lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "nobody in it": lambda: workbook(rows=()),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_gets_a_clear_answer_and_changes_nothing(kind, rosa, acting, desk, arrival):
    answer = drop(desk(rosa), arrival, BAD[kind]())
    assert answer.status_code == 422
    assert "data-error-summary" in answer.content.decode()
    with acting(rosa):
        assert not arrival.lines.exists()
        assert Arrival.objects.get(pk=arrival.pk).file_digest == ""


def test_no_file_at_all_is_said_too(rosa, desk, arrival):
    assert desk(rosa).post(reverse("reception:arrival-file", args=[arrival.pk])).status_code == 422


def test_hostile_cells_are_shown_as_text_and_stop_their_line(rosa, acting, desk, arrival):
    rows = [
        (1, "<script>alert(1)</script>", "Pérez", "López", "16/07/1990", "H", "", ""),
        (2, "=cmd|' /C calc'!A0", "Ruiz", "", "01/01/1990", "H", "", ""),
        (3, "😀 Luz", "Ruiz", "", "01/01/1990", "M", "", ""),
    ]
    client = desk(rosa)
    assert drop(client, arrival, comma_separated(rows), "hostile.csv").status_code == 302
    page = client.get(reverse("reception:arrival", args=[arrival.pk]) + "?lines=all").content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page
    with acting(rosa):
        assert [line.number for line in arrival.lines.stopped()] == [2, 3]


def test_corrected_columns_read_the_file_again_and_are_remembered(rosa, acting, arrival):
    header = ("Uno", "Dos", "Tres", "Cuatro")
    rows = [("Pérez", "Juan", "16/07/1990", "H"), ("Ruiz", "María", "02/11/1985", "M")]
    columns = {"0-A": "paternal_surname", "0-B": "given_names", "0-C": "birth_date", "0-D": "sex"}
    with acting(rosa):
        read_file(arrival=arrival, content=workbook(rows, header), file_name="a.xlsx", by=rosa)
        correct_columns(arrival=arrival, answers=columns, by=rosa)
        assert [line.facts["given_names"] for line in arrival.lines.all()] == ["Juan", "María"]
        assert Remembered.objects.count() == 1
        other = opened(rosa)
        again = [("Soto", "Elena", "01/02/1970", "M"), ("Lara", "Saúl", "03/04/1975", "H")]
        read_file(arrival=other, content=workbook(again, header), file_name="b.xlsx", by=rosa)
        assert [line.facts["paternal_surname"] for line in other.lines.all()] == ["Soto", "Lara"]


def test_the_order_of_dates_is_asked_and_its_answer_read_again(rosa, acting, desk, arrival):
    rows = [
        (1, "Juan", "Pérez", "", "03/04/1990", "H", "", ""),
        (2, "María", "Ruiz", "", "05/06/1985", "M", "", ""),
    ]
    client = desk(rosa)
    drop(client, arrival, comma_separated(rows), "dates.csv")
    client.post(reverse("reception:arrival-columns", args=[arrival.pk]), {"0-date_order": "mdy"})
    with acting(rosa):
        assert [line.facts["birth"] for line in arrival.lines.all()] == ["04/03/1990", "06/05/1985"]


def test_what_was_corrected_by_hand_outlasts_another_reading(rosa, acting, arrival):
    from camino.reception.actions.deciding import correct_line

    with acting(rosa):
        read_file(arrival=arrival, content=workbook(), file_name="a.xlsx", by=rosa)
        line = arrival.lines.first()
        correct_line(line=line, said=line.facts | {"given_names": "Juan Carlos Antonio"}, by=rosa)
        correct_columns(arrival=arrival, answers={}, by=rosa)
        assert arrival.lines.first().facts["given_names"] == "Juan Carlos Antonio"


def test_what_the_file_says_of_the_whole_bus_is_offered_and_taken_over(rosa, acting, desk, arrival):
    from datetime import datetime, timedelta

    yesterday = rosa.office.today() - timedelta(days=1)
    content = workbook(title=f"Fecha: {yesterday:%d/%m/%Y}  Hora: 14:30  Puente Lerdo")
    client = desk(rosa)
    drop(client, arrival, content)
    assert "14:30" in client.get(reverse("reception:arrival", args=[arrival.pk])).content.decode()
    client.post(reverse("reception:arrival-take-over", args=[arrival.pk]))
    with acting(rosa):
        now = Arrival.objects.get(pk=arrival.pk)
        assert now.arrived_on == yesterday
        assert f"{cast(datetime, now.arrived_at).astimezone(rosa.office.zone):%H:%M}" == "14:30"


def test_olga_of_another_office_sees_nothing_of_it(rosa, olga, desk, arrival):
    drop(desk(rosa), arrival, workbook())
    client = desk(olga)
    assert client.get(reverse("reception:arrival", args=[arrival.pk])).status_code == 404
    assert client.get(reverse("reception:arrival-grid", args=[arrival.pk])).status_code == 404
    assert drop(client, arrival, workbook(ROWS[:1], HEADER)).status_code == 404
    assert "Bus from El Paso" not in client.get(reverse("reception:arrivals")).content.decode()


def test_a_cell_with_a_sign_that_no_database_keeps_is_read_without_it(rosa, acting, desk, arrival):
    rows = [(1, "Ana_x0000_", "Juárez", "", "16/07/1990", "M", "_x0000_", "F_x0000_1")]
    assert drop(desk(rosa), arrival, workbook(rows)).status_code == 302
    with acting(rosa):
        facts = arrival.lines.get().facts
        assert (facts["given_names"], facts["curp"], facts["folio"]) == ("Ana", "", "F1")
