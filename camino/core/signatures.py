"""A signature drawn on the screen: its strokes as numbers, checked, kept as a short text, drawn again as SVG.

Strokes and not a picture: a hundredth of the size, nothing that a browser or a printer would execute, and the same
drawing on every screen and on paper. The text is to be kept in a secret field (`camino.core.encryption`).
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Self

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

WIDTH, HEIGHT = 600, 200
"""The box in which one signs, in the drawing's own units, whatever its size on the screen."""
LONGEST = 60_000
LEAST_INK = 40
"""A touch by mistake is shorter; the cross of somebody who does not write is longer."""

ON_PAPER = "paper"
Stroke = tuple[int, ...]


@dataclass(frozen=True)
class Signature:
    """What was drawn: strokes of x, y, dx, dy, dx, dy, … None at all: it was signed on paper instead."""

    strokes: tuple[Stroke, ...] = ()

    @classmethod
    def read(cls, text: str) -> Self:
        """The signature kept or sent as this text. Raises ValueError for anything that is no drawing."""
        if text == ON_PAPER:
            return cls()
        if len(text) > LONGEST:
            raise ValueError("longer than a signature")
        try:
            drawn = json.loads(text)
        except RecursionError as error:
            raise ValueError("not strokes") from error
        if not isinstance(drawn, list) or not drawn or not all(_is_stroke(each) for each in drawn):
            raise ValueError("not strokes")
        made = cls(tuple(tuple(each) for each in drawn))
        if not all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in made._points()):
            raise ValueError("drawn outside of the box")
        return made

    @property
    def on_paper(self) -> bool:
        """Whether nothing was drawn here, because it was signed on paper."""
        return not self.strokes

    @property
    def ink(self) -> int:
        """How long the line is, roughly."""
        return sum(sum(map(abs, stroke[2:])) for stroke in self.strokes)

    @property
    def text(self) -> str:
        """As it is kept."""
        return json.dumps(self.strokes, separators=(",", ":")) if self.strokes else ON_PAPER

    def svg(self, label: str) -> SafeString:
        """The drawing, for a page or for paper. `label` says whose it is to whoever does not see it."""
        path = " ".join(
            f"M{stroke[0]} {stroke[1]}l{' '.join(map(str, stroke[2:] or (0, 0)))}" for stroke in self.strokes
        )
        return format_html(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" role="img" aria-label="{}"><path d="{}"'
            ' fill="none" stroke="#1c2a2d" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>',
            WIDTH, HEIGHT, label, path,
        )  # fmt: skip

    def _points(self) -> Iterator[tuple[int, int]]:
        for stroke in self.strokes:
            x = y = 0
            for dx, dy in zip(stroke[::2], stroke[1::2], strict=True):
                x, y = x + dx, y + dy
                yield x, y


def _is_stroke(told: Any) -> bool:
    return (
        isinstance(told, list)
        and len(told) >= 2
        and len(told) % 2 == 0
        and all(type(number) is int for number in told)
    )


class SignaturePad(forms.Widget):
    """The box to sign in. `paper`: beside it “signed on paper”, for whoever cannot draw on this screen."""

    template_name = "django/forms/widgets/signature_pad.html"
    use_fieldset = True

    def __init__(self, *, paper: bool = True) -> None:
        super().__init__()
        self.paper = paper

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        return {
            "name": name, "value": value or "", "width": WIDTH, "height": HEIGHT, "paper": self.paper,
            "on_paper": value == ON_PAPER, "field_id": (attrs or {}).get("id", f"id_{name}"),
        }  # fmt: skip

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> str:
        if self.paper and data.get(f"{name}_on_paper"):
            return ON_PAPER
        return str(data.get(name, ""))


class SignatureField(forms.Field):
    """Asks for a signature; its value is a `Signature`, or None where it may be left out."""

    def __init__(self, *, paper: bool = True, **options: Any) -> None:
        options.setdefault("label", _("Signature"))
        super().__init__(widget=SignaturePad(paper=paper), **options)
        self.error_messages["required"] = (
            _("Sign in the box, or mark that it is signed on paper.") if paper else _("Sign in the box.")
        )

    def to_python(self, value: str | None) -> Signature | None:
        """Refuses what no pad has sent, and a drawing too short to be a signature."""
        if not value:
            return None
        try:
            drawn = Signature.read(value)
        except ValueError as error:
            raise ValidationError(
                _("The signature could not be read. Clear the box and sign again.")
            ) from error
        if drawn.on_paper and not self.widget.paper:
            raise ValidationError(self.error_messages["required"])
        if not drawn.on_paper and drawn.ink < LEAST_INK:
            raise ValidationError(_("This is too short for a signature. Clear the box and sign again."))
        return drawn
