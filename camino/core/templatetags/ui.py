"""Page components: the words in which pages are written. The gallery page shows each with its code."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any, Protocol

from django import forms, template
from django.forms.utils import flatatt
from django.template.context import RequestContext
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.utils.translation import gettext as _

from camino.core.ids import new_id
from camino.core.moments import told
from camino.core.signatures import Signature, SignaturePad
from camino.core.templatetags.doors import may_open

register = template.Library()

KINDS = frozenset({"info", "success", "warning", "danger"})
BADGES = KINDS | {"neutral"}
BUTTONS = frozenset({"primary", "secondary", "danger", "quiet"})
LOOKS = {"hidden": "", "checkbox": "form-check-input", "radio": "form-check-input", "select": "form-select"}
NOTICE_ICONS = {
    "info": "info-circle",
    "success": "circle-check",
    "warning": "alert-triangle",
    "danger": "alert-circle",
}


class CursorPage(Protocol):
    """A page of a list too long to count: the cursors of its neighbours, empty where there is none."""

    @property
    def newer(self) -> str: ...
    @property
    def older(self) -> str: ...


def _one_of(allowed: frozenset[str], kind: str) -> str:
    """A misspelt kind is the page builder's mistake: it shows at once, not as a grey box at the desk."""
    if kind not in allowed:
        raise template.TemplateSyntaxError(f"“{kind}” is not one of {', '.join(sorted(allowed))}")
    return kind


def _component(name: str, /, **facts: Any) -> SafeString:
    return render_to_string(f"core/components/{name}.html", facts)


# Signs and words


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """A Tabler icon. Without a label a screen reader passes over it: the words must stand beside it."""
    if label:
        return format_html('<i class="ti ti-{}" role="img" aria-label="{}"></i>', name, label)
    return format_html('<i class="ti ti-{}" aria-hidden="true"></i>', name)


@register.simple_tag
def badge(text: str, kind: str = "neutral", icon: str = "") -> SafeString:
    """A state in one or two words."""
    return _component("badge", text=text, kind=_one_of(BADGES, kind), icon=icon)


@register.simple_tag
def code(text: str) -> SafeString:
    """A folio or a person's code, in letters that cannot be mistaken for one another."""
    return format_html('<span class="c-code" translate="no">{}</span>', text)


@register.simple_tag
def moment(value: date | datetime | time | None, form: str = "") -> SafeString:
    """A date or a time on the office's clock; `form` is named as Django's are (`TIME_FORMAT`)."""
    if value is None:
        return format_html('<span class="c-none">{}</span>', "—")
    local = timezone.localtime(value) if isinstance(value, datetime) and timezone.is_aware(value) else value
    return format_html('<time datetime="{}">{}</time>', local.isoformat(), told(local, form))


@register.simple_tag
def stat(label: str, value: object, hint: str = "", url: str = "") -> SafeString:
    """A number that matters today. With `url` the whole tile leads to the list behind the number."""
    return _component("stat", label=label, value=value, hint=hint, url=url)


@register.simple_tag
def progress(value: int, of: int, label: str) -> SafeString:
    """How far a piece of work is, in words and as a bar."""
    return _component("progress", value=value, of=of, label=label)


@register.simple_tag
def steps(current: int, *names: str) -> SafeString:
    """Where one is in a deed of a few steps; `current` counts from 1."""
    return _component("steps", current=current, names=names)


@register.simple_tag
def definition(label: str, value: object = "", hint: str = "") -> SafeString:
    """A fact with its name, inside `definitions`. What is not known is shown as a dash."""
    known = value not in (None, "")
    return _component("definition", label=label, value=value, known=known, hint=hint)


# Boxes


@register.simple_block_tag
def card(content: str, title: str = "", icon: str = "", url: str = "", *, tight: bool = False) -> SafeString:
    """A box around what belongs together. With `url` its title is a link; `tight` for a table or a list."""
    return _component("card", content=content, title=title, icon=icon, url=url, tight=tight)


@register.simple_block_tag
def notice(content: str, kind: str = "info", title: str = "") -> SafeString:
    """Something the reader has to know, with its remedy."""
    return _component(
        "notice", content=content, kind=_one_of(KINDS, kind), title=title, icon=NOTICE_ICONS[kind]
    )


@register.simple_block_tag
def empty(content: str, icon: str, title: str) -> SafeString:
    """What a list says when it holds nothing: why, and what to do next."""
    return _component("empty", content=content, icon=icon, title=title)


@register.simple_block_tag
def stats(content: str) -> SafeString:
    """A row of `stat`."""
    return format_html('<div class="c-stats">{}</div>', content)


@register.simple_block_tag
def definitions(content: str) -> SafeString:
    """A list of `definition`."""
    return format_html('<dl class="c-definitions">{}</dl>', content)


@register.simple_block_tag
def table(content: str, caption: str, *, stacked: bool = False) -> SafeString:
    """A table with its name. `stacked`: on a phone each row is a small card of `td[data-label]`."""
    return _component("table", content=content, caption=caption, stacked=stacked)


@register.simple_block_tag
def more(content: str, title: str, *, opened: bool = False) -> SafeString:
    """What few need, behind its name."""
    return _component("more", content=content, title=title, opened=opened)


@register.simple_block_tag
def timeline(content: str) -> SafeString:
    """What happened, the newest first: a list of `event`."""
    return format_html('<ol class="c-timeline">{}</ol>', content)


@register.simple_block_tag
def event(content: str, when: date | datetime, title: str, icon: str = "point") -> SafeString:
    """One line of a `timeline`."""
    return _component("event", content=content, when=when, title=title, icon=icon)


@register.simple_tag
def panel(url: str, title: str, icon: str = "") -> SafeString:
    """A card whose inside another room answers, after the page is there. The room sends the inside alone."""
    return _component("panel", url=url, title=title, icon=icon, name=f"panel-{slugify(title)}")


@register.simple_block_tag
def dialog(content: str, name: str, title: str) -> SafeString:
    """A box above the page, opened by a button with `opens=name`."""
    return _component("dialog", content=content, name=name, title=title)


# Forms


@register.simple_tag
def once_key() -> SafeString:
    """The one-time key of a form: sent twice, done once."""
    return format_html('<input type="hidden" name="key" value="{}">', new_id())


@register.simple_tag
def error_summary(*sheets: forms.BaseForm) -> SafeString | str:
    """What is wrong in the form (or forms), above it, each error a link to its field."""
    errors: list[tuple[str, str, str]] = []
    for form in sheets:
        for name, messages in form.errors.items():
            field = form[name] if name in form.fields else None
            seen = field is not None and not field.is_hidden
            target, label = (_focusable(field), str(field.label)) if field is not None and seen else ("", "")
            errors += [(target, label, str(message)) for message in messages]
    return _component("error_summary", errors=errors) if errors else ""


def _focusable(field: forms.BoundField) -> str:
    """The id that a link can go to: of a group of choices, its first one."""
    if isinstance(field.field.widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return f"{field.auto_id}_0"
    return field.id_for_label or field.auto_id


@register.simple_tag
def fields(
    form: forms.BaseForm, names: str = "", title: str = "", hint: str = "", columns: int = 1
) -> SafeString:
    """Some fields of a form (without names all), as a group with a title, in columns on a wide screen."""
    chosen = [form[name] for name in names.split()] if names else form.visible_fields()
    hidden = [] if names else form.hidden_fields()
    return _component("fields", fields=chosen, hidden=hidden, title=title, hint=hint, columns=columns)


@register.simple_tag
def button(
    text: str, kind: str = "primary", icon: str = "", url: str = "", *,
    name: str = "", value: str = "", opens: str = "", closes: bool = False, confirm: str = "",
) -> SafeString:  # fmt: skip
    """A button that sends its form; with `url` a link that looks like one; with `opens` it opens a dialog."""
    return _component(
        "button", text=text, kind=_one_of(BUTTONS, kind), icon=icon, url=url,
        name=name, value=value, opens=opens, closes=closes, confirm=confirm,
    )  # fmt: skip


@register.simple_block_tag
def buttons(content: str) -> SafeString:
    """The end of a form: the one next step first, then the ways out."""
    return format_html('<div class="c-buttons d-print-none">{}</div>', content)


@register.simple_block_tag
def filters(content: str, clear: str = "", text: str = "") -> SafeString:
    """What a list is narrowed by: a form sent by GET, its address can be kept. `clear`: the whole list."""
    return _component("filters", content=content, clear=clear, text=text or _("Show"))


@register.simple_tag
def signature_pad(name: str, value: str = "", *, paper: bool = True) -> SafeString:
    """A box to sign in; a form has it by itself where it has a `SignatureField`. `paper`: offers paper instead."""
    return _component("signature_pad", **SignaturePad(paper=paper).get_context(name, value, None))


@register.simple_tag
def signature(text: str, label: str) -> SafeString:
    """A signature that was drawn, from the text that is kept of it."""
    return format_html('<div class="c-signature-drawn">{}</div>', Signature.read(text).svg(label))


@register.simple_tag
def widget_attrs(widget: Mapping[str, Any]) -> SafeString:
    """The attributes of a form widget with the look that its kind has here; used by the widget templates."""
    kind = widget.get("type", "select" if "optgroups" in widget else "textarea")
    look = LOOKS.get(kind, "form-control")
    attrs = dict(widget["attrs"])
    attrs["class"] = f"{look} {attrs.get('class', '')}".strip() or False
    return _component("attrs", attrs=attrs)


@register.simple_tag
def select_options(widget: Mapping[str, Any]) -> SafeString:
    """The options of a select. Each through a template, the countries of the world would cost more than their page."""
    groups = []
    for name, options, _index in widget["optgroups"]:
        written = format_html_join(
            "\n  ",
            '<option value="{}"{}>{}</option>',
            ((str(option["value"]), flatatt(option["attrs"]), option["label"]) for option in options),
        )
        groups.append(
            format_html('<optgroup label="{}">\n  {}\n  </optgroup>', name, written) if name else written
        )
    return format_html_join("\n  ", "{}", ((group,) for group in groups))


# Finding one's way


@register.simple_tag(takes_context=True)
def nav_item(
    context: RequestContext, text: str, icon: str, name: str, roles: str = "", watches: str = ""
) -> SafeString | str:
    """A place of the main navigation; nothing where there is no such room or it does not open for the worker.

    `watches`: the name of an address whose answer, asked for again and again, says how much waits there.
    """
    worker = context.get("worker")
    if roles and not (worker and set(roles.split(",")) & {str(role) for role in worker.roles}):
        return ""
    if not may_open(worker, name):
        return ""
    url = reverse(name)
    path = context.request.path if getattr(context, "request", None) else ""
    here = path == url or (url != "/" and path.startswith(url))
    watched = reverse(watches) if watches and may_open(worker, watches) else ""
    return _component("nav_item", text=text, icon=icon, url=url, here=here, watched=watched)


@register.simple_tag
def back_link(url: str, text: str) -> SafeString:
    """The way back, above the heading."""
    return _component("back_link", url=url, text=text)


@register.simple_block_tag
def tabs(content: str, label: str) -> SafeString:
    """Pages that are sides of one thing: a list of `tab`."""
    return format_html('<nav class="c-tabs d-print-none" aria-label="{}"><ul>{}</ul></nav>', label, content)


@register.simple_tag
def tab(url: str, text: str, *, here: bool = False, count: int | None = None) -> SafeString:
    """One of the `tabs`."""
    return _component("tab", url=url, text=text, here=here, count=count)


@register.simple_tag(takes_context=True)
def pager(context: RequestContext, page: CursorPage) -> SafeString | str:
    """Newer and older, for a list ordered by time; what the list is narrowed by stays in the address."""
    links = {}
    for way, cursor in (("newer", page.newer), ("older", page.older)):
        query = context.request.GET.copy()
        for other in ("newer", "older"):
            query.pop(other, None)
        if cursor:
            query[way] = cursor
            links[way] = f"?{query.urlencode()}"
    return _component("pager", **links) if links else ""
