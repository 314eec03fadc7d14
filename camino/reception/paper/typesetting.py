"""The templates of this room, set by Typst."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from camino.core import typesetting

HERE = Path(__file__).parent


def typeset(template: str, data: Mapping[str, Any]) -> bytes:
    """The PDF of a template beside this file."""
    return typesetting.typeset(HERE / template, data)
