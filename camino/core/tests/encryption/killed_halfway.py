"""Rotates the cabinet, and is killed in the middle of its third batch: run by test_rotation in a process of its own."""

import os
import signal
from itertools import count
from typing import Any
from unittest.mock import patch

import django

django.setup()

from camino.core.encryption import rotation  # noqa: E402  # after Django
from camino.core.tests.encryption import cabinet  # noqa: E402

cabinet.make_models()
write, batches = rotation.Shelf.write, count(1)


def write_and_die(shelf: rotation.Shelf, renewed: list[tuple[Any, Any]]) -> None:
    """Written and not yet kept: the worst moment."""
    write(shelf, renewed)
    if renewed and next(batches) == 3:
        os.kill(os.getpid(), signal.SIGKILL)


with patch.object(rotation, "BATCH", 10), patch.object(rotation.Shelf, "write", write_and_die):
    for _progress in rotation.renew():
        pass
