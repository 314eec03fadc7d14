"""The list of seals outside the database, in `CAMINO_HOME/book/seals.log`: one line of JSON a seal, added to only.

Who cuts the end off the book (the last rows, their links and their seals) leaves a chain that fits. The list still
names the seals that are gone. It is worth as much as the place it is copied to: see docs/deployment.md.
"""

import fcntl
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from camino.core.models import Seal
from config.home import home

TAIL = 4096  # more than two lines


def anchor_file() -> Path:
    return home() / "book" / "seals.log"


def told(seal: Seal) -> dict[str, Any]:
    """What a seal says, without its signature."""
    return {
        "seal": seal.number,
        "at": seal.at.isoformat(),
        "count": seal.count,
        "first": seal.first,
        "last": seal.last,
        "digest": bytes(seal.digest).hex(),
        "previous": bytes(seal.previous).hex(),
        "key": seal.key,
    }


def message(seal: Seal) -> bytes:
    """What is signed."""
    return json.dumps(told(seal), separators=(",", ":")).encode()


def last_anchored() -> int:
    """The number of the list's last seal; 0 where nothing is listed."""
    try:
        with anchor_file().open("rb") as lines:
            lines.seek(max(0, lines.seek(0, os.SEEK_END) - TAIL))
            return max((line["seal"] for line in _readable(lines)), default=0)
    except FileNotFoundError:
        return 0


def append(seals: Iterable[Seal]) -> None:
    """Add the seals that the list lacks; two processes may do so at once, and one may have been killed half-way."""
    anchor_file().parent.mkdir(mode=0o700, exist_ok=True)
    with anchor_file().open("a+b") as out:
        fcntl.flock(out, fcntl.LOCK_EX)
        listed = last_anchored()
        lines = [
            json.dumps(told(seal) | {"signature": bytes(seal.signature).hex()}, separators=(",", ":"))
            for seal in seals
            if seal.number > listed
        ]
        broken_off = "" if _ends_well(out) else "\n"
        out.write((broken_off + "".join(f"{line}\n" for line in lines)).encode())
        out.flush()
        os.fsync(out.fileno())


def _ends_well(file: IO[bytes]) -> bool:
    if file.seek(0, os.SEEK_END) == 0:
        return True
    file.seek(-1, os.SEEK_END)
    return file.read() == b"\n"


def listed(file: Path) -> Iterator[dict[str, Any]]:
    """The seals that a list names. Raises FileNotFoundError where there is no list."""
    with file.open("rb") as lines:
        yield from _readable(lines)


def _readable(lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """Whole lines. One that was cut short when its process was killed is written anew after it."""
    for line in lines:
        try:
            yield json.loads(line)
        except ValueError:
            continue
