"""The page components: each is shown in the gallery, none lets a name become code."""

import re
from types import SimpleNamespace
from typing import Any

import pytest
from django import forms
from django.conf import settings
from django.template import Context, RequestContext, Template, TemplateSyntaxError
from django.test import RequestFactory
from django.utils.translation import override

from camino.core.gallery import SECTIONS, SampleForm
from camino.core.templatetags import ui
from config.front_end import NODE_MODULES

EVIL = '<script>alert("x")</script>'
INTERNAL = {"select_options", "widget_attrs"}  # used by the widget templates alone
NAMES = [name for _title, names in SECTIONS for name in names]


def shown(text: str, **facts: Any) -> str:
    with override("en"):
        return Template(text).render(Context(facts))


def shown_to(worker: Any, text: str, path: str = "/", **facts: Any) -> str:
    request = RequestFactory().get(path)
    return Template(text).render(RequestContext(request, {"worker": worker, **facts}))


def test_every_component_is_shown_in_the_gallery():
    assert set(ui.register.tags) - INTERNAL == set(NAMES)
    assert len(NAMES) == len(set(NAMES))


def test_the_gallery_shows_each_component_with_its_code(rosa, desk):
    page = desk(rosa).get("/core/gallery/").content.decode()
    assert re.findall(r'data-component="(\w+)"', page) == NAMES
    assert all(f"{{% {name}" in page for name in NAMES)


def test_somebody_not_signed_in_does_not_see_the_gallery(client, db):
    assert client.get("/core/gallery/").status_code == 302


def test_a_page_has_no_code_or_style_in_attributes(rosa, desk):
    page = re.sub(r"<pre.*?</pre>", "", desk(rosa).get("/core/gallery/").content.decode(), flags=re.DOTALL)
    assert not re.findall(r"<[^>]*\s(?:style|on\w+|hx-on\S*)=", page)
    assert not re.findall(r"<script(?![^>]*\ssrc=)", page)
    assert "<style" not in page


def test_every_icon_exists():
    sheet = (NODE_MODULES / "@tabler/icons-webfont/dist/tabler-icons.min.css").read_text()
    known = set(re.findall(r"\.ti-([\w-]+):before", sheet))
    templates = [path.read_text() for path in (settings.ROOT / "camino").glob("*/templates/**/*.html")]
    used = {
        name
        for text in templates
        for name in re.findall(r'(?:icon=|{% icon |class="ti ti-)"?([a-z][\w-]*)"', text)
    }
    assert used
    assert used <= known, used - known


@pytest.mark.parametrize(
    "text",
    [
        "{% badge evil %}",
        "{% code evil %}",
        "{% icon evil evil %}",
        "{% stat evil evil hint=evil url=evil %}",
        "{% progress 1 2 evil %}",
        "{% steps 1 evil evil %}",
        "{% definition evil evil hint=evil %}",
        "{% card title=evil icon=evil url=evil %}{{ evil }}{% endcard %}",
        "{% notice title=evil %}{{ evil }}{% endnotice %}",
        "{% empty evil evil %}{{ evil }}{% endempty %}",
        "{% table evil %}{{ evil }}{% endtable %}",
        "{% panel evil evil icon=evil %}",
        "{% dialog evil evil %}{{ evil }}{% enddialog %}",
        "{% button evil icon=evil name=evil value=evil opens=evil confirm=evil %}",
        "{% button evil url=evil %}",
        "{% buttons %}{{ evil }}{% endbuttons %}",
        "{% filters clear=evil text=evil %}{{ evil }}{% endfilters %}",
        "{% back_link evil evil %}",
        "{% tabs evil %}{% tab evil evil %}{% endtabs %}",
    ],
)
def test_what_people_are_called_never_becomes_code(text):
    assert "<script>" not in shown(text, evil=EVIL)


def test_what_was_typed_never_becomes_code():
    form = SampleForm({"given_names": EVIL, "birth": EVIL, "notes": EVIL, "sex": EVIL, "language": EVIL})
    page = shown("{% error_summary form %}{{ form }}{% fields form %}", form=form)
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize(
    "text", ['{% badge "x" "pink" %}', '{% notice "loud" %}{% endnotice %}', '{% button "x" "big" %}']
)
def test_a_misspelt_kind_shows_at_once(text):
    with pytest.raises(TemplateSyntaxError):
        shown(text)


def test_what_is_not_known_is_a_dash_and_is_said():
    assert "—" in shown('{% definition "Telephone" "" %}')
    assert "visually-hidden" in shown('{% definition "Telephone" None %}')
    assert "—" not in shown('{% definition "Visits" 0 %}')


def test_each_form_gets_a_key_of_its_own():
    keys = re.findall(r'value="([0-9a-f-]{36})"', shown("{% once_key %}{% once_key %}"))
    assert len(set(keys)) == 2


def test_the_error_summary_names_the_field_and_leads_into_it():
    page = shown("{% error_summary form %}", form=SampleForm({}))
    assert 'href="#id_given_names"' in page
    assert 'href="#id_sex_0"' in page
    assert "Given names: " in page


def test_a_form_without_errors_has_no_summary():
    assert shown("{% error_summary form %}", form=SampleForm()).strip() == ""


def test_an_error_about_the_whole_form_is_in_its_summary():
    form = SampleForm({})
    form.add_error(None, "The lot is empty.")
    assert "The lot is empty." in shown("{% error_summary form %}", form=form)


def test_an_error_is_tied_to_its_field():
    page = shown("{{ form.birth.as_field_group }}", form=SampleForm({}))
    assert 'aria-invalid="true"' in page
    described = re.findall(r'aria-describedby="([^"]+)"', page)[0].split()
    assert all(f'id="{name}"' in page for name in described)
    assert "id_birth_error" in described


def test_only_optional_fields_say_what_they_are():
    form = SampleForm()
    assert "(optional)" in shown("{{ form.second_surname.as_field_group }}", form=form)
    assert "(optional)" not in shown("{{ form.given_names.as_field_group }}", form=form)
    form.all_optional = True  # type: ignore[attr-defined]
    assert "(optional)" not in shown("{{ form.second_surname.as_field_group }}", form=form)


def test_up_to_five_choices_are_buttons_and_more_are_a_list():
    form = SampleForm()
    assert "c-segments" in shown("{{ form.sex }}", form=form)
    assert "c-choices" in shown("{{ form.needs }}", form=form)


def test_a_widget_keeps_the_class_its_form_gave_it():
    class Short(forms.Form):
        year = forms.CharField(widget=forms.TextInput({"class": "w-short"}))

    assert 'class="form-control w-short"' in shown("{{ form.year }}", form=Short())


def test_a_place_that_does_not_exist_is_not_in_the_navigation():
    assert shown_to(None, '{% nav_item "Store" "packages" "nowhere:shelf" %}') == ""


def test_a_place_for_other_roles_is_not_in_the_navigation():
    place = '{% nav_item "Gallery" "packages" "core:gallery" roles="store,manager" %}'
    assert shown_to(SimpleNamespace(roles={"reception"}), place) == ""
    assert "/core/gallery/" in shown_to(SimpleNamespace(roles={"store"}), place)


def test_the_navigation_says_where_one_is():
    place = '{% nav_item "Gallery" "packages" "core:gallery" %}'
    assert 'aria-current="page"' in shown_to(None, place, path="/core/gallery/one/")
    assert 'aria-current="page"' not in shown_to(None, place, path="/core/")


def test_turning_pages_keeps_what_the_list_is_narrowed_by():
    page = SimpleNamespace(newer="", older="b&c")
    links = shown_to(None, "{% pager page %}", path="/list/?state=open&newer=a", page=page)
    assert "?state=open&amp;older=b%26c" in links
    assert 'rel="prev"' not in links
    assert shown_to(None, "{% pager page %}", page=SimpleNamespace(newer="", older="")) == ""


def test_a_page_shows_who_works_where_and_the_way_out(rosa, desk):
    page = desk(rosa).get("/core/gallery/").content.decode()
    assert rosa.full_name in page
    assert rosa.office.name in page or rosa.office.short_name in page
    assert "/account/logout/" in page


@pytest.mark.parametrize(
    "name", ["400.html", "500.html", "core/unavailable.html", "core/unavailable_message.html"]
)
def test_the_pages_for_when_little_works_need_nothing(name, django_assert_num_queries, db):
    from django.template.loader import render_to_string

    with django_assert_num_queries(0):
        assert render_to_string(name)


def test_nobody_finds_what_does_not_exist(rosa, desk, client):
    assert desk(rosa).get("/nowhere/").status_code == 404
    assert client.get("/account/login/").status_code == 200
