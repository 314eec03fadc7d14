"""Signing on the screen: what counts as a signature, how it is kept, how it is drawn again."""

import json

import pytest
from django import forms
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from camino.core.signatures import LONGEST, Signature, SignatureField

CROSS = "[[100,50,60,80],[160,50,-60,80]]"


class Receipt(forms.Form):
    signature = SignatureField()


class OnScreen(forms.Form):
    signature = SignatureField(paper=False)


def sent(form: type[forms.Form], **said: str) -> forms.Form:
    return form(QueryDict(mutable=True) | said)


def test_the_cross_of_somebody_who_does_not_write_is_a_signature():
    form = sent(Receipt, signature=CROSS)
    assert form.is_valid()
    signed = form.cleaned_data["signature"]
    assert signed.text == CROSS
    assert not signed.on_paper
    assert Signature.read(signed.text) == signed


def test_whoever_cannot_draw_signs_on_paper():
    form = sent(Receipt, signature="", signature_on_paper="yes")
    assert form.is_valid()
    assert form.cleaned_data["signature"].on_paper
    assert Signature.read(form.cleaned_data["signature"].text).on_paper


def test_where_paper_is_not_offered_it_is_not_taken():
    for said in ({"signature_on_paper": "yes"}, {"signature": "paper"}):
        assert sent(OnScreen, **said).errors["signature"] == ["Sign in the box."]


@pytest.mark.parametrize("said", ["", "[]"])
def test_an_empty_box_is_no_signature(said):
    assert "signature" in sent(Receipt, signature=said).errors


def test_a_touch_by_mistake_is_no_signature():
    assert "too short" in str(sent(Receipt, signature="[[100,50,2,1]]").errors)


@pytest.mark.parametrize(
    "said",
    [
        "<svg onload=alert(1)>", "{}", "7", "null", '"paper"', "[[]]", "[[1]]", "[[1,2,3]]", "[[1,true]]", '[["1",2]]',
        "[[1.5,2]]", "[[0,0,-5,0]]", "[[0,0,601,0]]", "[[0,0,0,201]]", "[" * 50_000, "[[NaN,1]]",
        json.dumps([[0, 0] + [1, 0, -1, 0] * LONGEST]),
    ],
)  # fmt: skip
def test_what_no_pad_has_drawn_is_refused_in_words(said):
    assert "could not be read" in str(sent(Receipt, signature=said).errors)


@given(st.text() | st.lists(st.lists(st.integers())).map(json.dumps))
def test_whatever_is_sent_is_read_or_refused(said):
    try:
        signed = Signature.read(said)
    except ValueError:
        return
    assert Signature.read(signed.text) == signed


def test_a_signature_is_drawn_again_and_says_whose_it_is():
    drawn = Signature.read(CROSS).svg("Signature of <Ana>")
    assert "M100 50l60 80 M160 50l-60 80" in drawn
    assert "&lt;Ana&gt;" in drawn


def test_what_was_drawn_stays_in_the_box_while_the_rest_of_the_form_is_corrected():
    page = str(sent(Receipt, signature=CROSS))
    assert f'value="{CROSS}"' in page
    assert "<canvas" in page
