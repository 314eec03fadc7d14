"""Which model is in force: the one that the register taught (`camino matching train`, then `use`), or the shipped."""

import logging
import time
from dataclasses import dataclass, field
from pathlib import Path

from camino.people.matching.linking import model as linking
from camino.people.matching.model import Model, read, shipped
from config.home import home

LOOKED_FOR_EVERY = 60.0  # seconds: a model that was put in force is noticed without starting anew
SEARCH, LINKING = "search.json", "model.json"
logger = logging.getLogger(__name__)


def models() -> Path:
    """Where trained models are kept, each in a directory of its own."""
    return home() / "matching" / "models"


def directory() -> Path | None:
    """The directory of the model in force; none: the shipped one is."""
    try:
        name = (home() / "matching" / "in-force").read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None
    return models() / name if name else None


def use(name: str) -> None:
    """Put a trained model in force, or with an empty name the shipped one. Raises OSError, KeyError, ValueError."""
    if name:
        linking.read(models() / name / LINKING)
        _read(models() / name)
    pointer = home() / "matching" / "in-force"
    pointer.parent.mkdir(exist_ok=True, mode=0o700)
    new = pointer.with_suffix(".new")
    new.write_text(name + "\n", encoding="utf-8")
    new.replace(pointer)
    _kept.until = 0.0


@dataclass
class _Kept:
    model: Model = field(default_factory=shipped)
    until: float = 0.0
    place: Path | None = None


_kept = _Kept()


def in_force() -> Model:
    """The model by which the search weighs."""
    if time.monotonic() > _kept.until:
        _kept.until = time.monotonic() + LOOKED_FOR_EVERY
        _look()
    return _kept.model


def _look() -> None:
    place = directory()
    if place == _kept.place:
        return
    try:
        _kept.model, _kept.place = _read(place), place
    except (OSError, KeyError, ValueError):
        logger.exception("The model in force cannot be read; the search goes on with the one it had.")


def _read(place: Path | None) -> Model:
    """A register with few doubles teaches how to find them, but not the search."""
    file = place / SEARCH if place else None
    return read(file.read_text(encoding="utf-8")) if file and file.exists() else shipped()
