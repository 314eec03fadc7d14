"""Typst: a template in its room's `paper/` and plain data make a PDF. The data is never read as Typst code."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import typst


@cache
def _fonts() -> typst.Fonts:
    """The fonts of this machine and Typst's own, looked for once: that takes longer than setting a page."""
    return typst.Fonts(include_system_fonts=True, include_embedded_fonts=True)


def typeset(template: Path, data: Mapping[str, Any]) -> bytes:
    """The PDF. The template reads the data with `json(bytes(sys.inputs.data))`."""
    return bytes(
        typst.compile(
            str(template),
            root=str(template.parent),
            font_paths=_fonts(),
            format="pdf",
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        )
    )
