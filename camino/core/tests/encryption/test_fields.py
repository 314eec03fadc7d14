"""A secret field is a field like any other to whoever uses it, and bytes to the database."""

from typing import Any

import pytest
from django import forms
from django.core.exceptions import FieldError, ValidationError
from django.db import connection
from django.db.models import F

from camino.core.encryption import Sealed, Unreadable
from camino.core.ids import new_id

TOLD = "Vendida en Tapachula"


def stored(paper: Any, column: str = "reason") -> Any:
    """What the database has."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT reason, facts, scan FROM cabinet_paper WHERE id = %s", [paper.pk])
        value = dict(zip(("reason", "facts", "scan"), cursor.fetchone(), strict=True))[column]
    return None if value is None else bytes(value)


@pytest.fixture
def paper(cabinet):
    return cabinet.Paper.objects.create(reason=TOLD, facts={"result": "reactive"}, scan=b"\x00ink")


@pytest.fixture
def read(cabinet, paper):
    return cabinet.Paper.objects.get(pk=paper.pk)


def test_what_is_written_is_read_and_stands_nowhere_in_the_row(paper, read):
    assert (read.reason, read.facts, read.scan) == (TOLD, {"result": "reactive"}, b"\x00ink")
    assert TOLD.encode() not in stored(paper)
    assert b"reactive" not in stored(paper, "facts")
    assert b"ink" not in stored(paper, "scan")


def test_a_short_text_is_no_shorter_in_the_database(cabinet):
    lengths = {
        len(stored(cabinet.Paper.objects.create(reason=words))) for words in ("", "negativa", "reactiva")
    }
    assert len(lengths) == 1


def test_only_no_value_at_all_is_null(cabinet):
    paper = cabinet.Paper.objects.create(reason="")
    assert stored(paper, "scan") is None
    assert stored(paper) is not None
    assert cabinet.Paper.objects.filter(scan__isnull=True).exists()
    assert cabinet.Paper.objects.get(pk=paper.pk).scan is None


def test_a_value_is_opened_only_when_somebody_asks_for_it(read, keys):
    for file in keys.iterdir():
        file.unlink()
    assert read.title == "paper"  # no key was needed


def test_saving_again_changes_only_what_was_changed(cabinet, read):
    before = stored(read), stored(read, "facts")
    read.facts["result"] = "negative"
    read.save()
    assert stored(read) == before[0]
    assert stored(read, "facts") != before[1]
    assert cabinet.Paper.objects.get().facts == {"result": "negative"}
    unchanged = stored(read, "facts")
    read.save()
    assert stored(read, "facts") == unchanged


def test_update_fields_bulk_create_and_bulk_update_write_it(cabinet, read):
    read.reason = "otra"
    read.save(update_fields=["reason"])
    made = cabinet.Paper.objects.bulk_create([cabinet.Paper(reason=str(number)) for number in range(3)])
    for paper in made:
        paper.reason += "!"
        paper.facts = {"n": paper.reason}
    assert cabinet.Paper.objects.bulk_update(made, ["reason", "facts", "scan"]) == 3
    found = cabinet.Paper.objects.order_by("pk")
    assert [paper.reason for paper in found] == ["otra", "0!", "1!", "2!"]
    assert [paper.facts for paper in found][1:] == [{"n": "0!"}, {"n": "1!"}, {"n": "2!"}]


def test_an_upsert_writes_it(cabinet, read):
    again = cabinet.Paper(pk=read.pk, reason="corregida")
    cabinet.Paper.objects.bulk_create(
        [again], update_conflicts=True, update_fields=["reason"], unique_fields=["id"]
    )
    assert cabinet.Paper.objects.get().reason == "corregida"


def test_it_can_be_deferred_and_refreshed(cabinet, read):
    later = cabinet.Paper.objects.defer("reason").get(pk=read.pk)
    assert later.get_deferred_fields() == {"reason"}
    assert later.reason == TOLD
    read.reason = "nunca guardada"
    read.refresh_from_db()
    assert read.reason == TOLD
    read.refresh_from_db(fields=["facts"])
    assert read.facts == {"result": "reactive"}


def test_a_row_saved_under_a_new_key_takes_its_secrets_along(cabinet, paper, read):
    read.pk, read._state.adding = new_id(), True
    read.save()
    copy = cabinet.Paper.objects.get(pk=read.pk)
    assert (copy.reason, copy.facts) == (TOLD, {"result": "reactive"})
    assert cabinet.Paper.objects.get(pk=paper.pk).reason == TOLD


def test_it_is_validated_like_its_plain_sister(cabinet):
    cabinet.Paper(reason="").full_clean()
    with pytest.raises(ValidationError) as refused:
        cabinet.Paper(reason="x" * 201, facts={"set": {1}}, scan=b"x" * 11).full_clean()
    assert set(refused.value.message_dict) == {"reason", "facts", "scan"}


def test_a_form_shows_and_saves_it(cabinet, read):
    class PaperForm(forms.ModelForm):
        class Meta:
            model = cabinet.Paper
            fields = ("reason", "facts")

    form = PaperForm(instance=read)
    assert TOLD in str(form["reason"])
    assert isinstance(form.fields["reason"].widget, forms.Textarea)
    assert not PaperForm({"reason": "x" * 201, "facts": "{}"}, instance=read).is_valid()
    sent = PaperForm({"reason": "otra", "facts": '{"a": 1}'}, instance=read)
    sent.save()
    assert (sent.instance.reason, cabinet.Paper.objects.get().facts) == ("otra", {"a": 1})


@pytest.mark.parametrize("lookup", ["reason", "reason__icontains", "reason__in", "facts__result", "scan__gt"])
def test_its_value_cannot_be_looked_for(cabinet, lookup):
    with pytest.raises(FieldError, match="encrypted"):
        cabinet.Paper.objects.filter(**{lookup: "x"}).exists()


def test_nothing_is_written_in_the_clear_by_mistake(cabinet, read):
    with pytest.raises(FieldError, match="bound to its row"):
        cabinet.Paper.objects.update(reason="x")
    with pytest.raises(FieldError, match="bound to its row"):
        super(type(cabinet.Paper.objects.all()), cabinet.Paper.objects.all()).bulk_update([read], ["reason"])


def test_values_gives_what_says_nothing(cabinet, paper):
    ((value,),) = cabinet.Paper.objects.values_list("reason")
    assert isinstance(value, Sealed)
    assert f"{value} {value!r} {value!s}" == "<sealed> <sealed> <sealed>"


def test_a_value_moved_to_another_row_or_column_does_not_open(cabinet, paper):
    other = cabinet.Paper.objects.create(reason="otra")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cabinet_paper SET reason = %s WHERE id = %s", [stored(paper), other.pk])
    with pytest.raises(Unreadable, match=r"core\.paper\.reason"):
        _ = cabinet.Paper.objects.get(pk=other.pk).reason
    cabinet.Paper.objects.filter(pk=paper.pk).update(facts=F("reason"))
    with pytest.raises(Unreadable, match=r"core\.paper\.facts"):
        _ = cabinet.Paper.objects.get(pk=paper.pk).facts


def test_a_value_that_was_changed_does_not_open(cabinet, paper):
    for place in (0, 3, 10, 25, -1):
        changed = bytearray(stored(paper))
        changed[place] ^= 1
        with connection.cursor() as cursor:
            cursor.execute("UPDATE cabinet_paper SET reason = %s WHERE id = %s", [bytes(changed), paper.pk])
        with pytest.raises((Unreadable, LookupError)):
            _ = cabinet.Paper.objects.get().reason
        changed[place] ^= 1
        with connection.cursor() as cursor:
            cursor.execute("UPDATE cabinet_paper SET reason = %s WHERE id = %s", [bytes(changed), paper.pk])


def test_the_history_opens_by_the_key_of_the_row_that_it_tells_of(cabinet, paper):
    paper.reason = "corregida"
    paper.save()
    told = cabinet.PaperEvent.objects.order_by("pk")
    assert [event.reason for event in told] == [TOLD, "corregida"]
    assert {event.pgh_obj_id for event in told} == {paper.pk}


def test_a_row_whose_key_the_database_would_give_is_refused_by_a_check(cabinet):
    from django.db import models
    from django.test.utils import isolate_apps

    from camino.core.encryption import SecretTextField

    with isolate_apps("camino.core"):

        class Numbered(models.Model):  # noqa: DJ008
            reason = SecretTextField(db_index=True)

            class Meta:
                app_label = "core"

    assert {found.id for found in Numbered._meta.get_field("reason").check()} >= {
        "camino.E001",
        "camino.E002",
    }
