"""The keys of secret fields: files outside the database, made at first use. A dump of the database opens none of them.

One file a key, named by its id, in `CAMINO_HOME/keys/fields` or where `CAMINO_KEYS` points. The file `current` names
the key that new values are written with; every other key only reads. A key that no value uses any more stands in
`retired/`, and still reads what an older backup brings back.
"""

import fcntl
import logging
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from config.home import home

BYTES = 32
ID_BYTES = 4
logger = logging.getLogger(__name__)

# Read once for a process: an id always means the same key. Which one is current is asked each time.
_read: dict[tuple[Path, str], bytes] = {}


class MissingKey(LookupError):
    """A value was written with a key that is not here. Its message names the key's id, never the key."""


def folder() -> Path:
    """Where the keys are, made on first use and closed to other users."""
    named = os.environ.get("CAMINO_KEYS")
    place = Path(named).expanduser().resolve() if named else home() / "keys" / "fields"
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return place


def key(key_id: str) -> bytes:
    """The key with this id, in use or retired. Raises MissingKey."""
    place = folder()
    if (place, key_id) not in _read:
        _read[place, key_id] = _from_file(place, key_id)
    return _read[place, key_id]


def current() -> str:
    """The id of the key that new values are written with; the first one is made here."""
    return _named_current() or _first()


def make() -> str:
    """A new key, current from now on. The one before goes on reading."""
    with _locked():
        return _make()


def ids() -> list[str]:
    """Every key that is here and not retired."""
    return sorted(file.name for file in folder().iterdir() if _is_id(file.name))


def retired() -> list[str]:
    """Keys that nothing in the database uses any more: kept for the backups that do."""
    away = folder() / "retired"
    return sorted(file.name for file in away.iterdir()) if away.is_dir() else []


def retire(key_id: str) -> None:
    """Put a key away that no value uses. Refused for the current one."""
    with _locked():
        if key_id == _named_current():
            raise ValueError(f"The key {key_id} is the current one.")
        away = folder() / "retired"
        away.mkdir(mode=0o700, exist_ok=True)
        (folder() / key_id).replace(away / key_id)


def _from_file(place: Path, key_id: str) -> bytes:
    for file in (place / key_id, place / "retired" / key_id):
        try:
            return bytes.fromhex(file.read_text())
        except FileNotFoundError:
            continue
    # Said here too: the log keeps no exception's words (camino.core.logs).
    logger.error("The key %s is not in %s.", key_id, place)
    raise MissingKey(
        f"The key {key_id} is not in {place}. Bring its file back from the backup of the keys,"
        " or let CAMINO_KEYS point to where it is."
    )


def _named_current() -> str | None:
    try:
        return (folder() / "current").read_text().strip()
    except FileNotFoundError:
        return None


def _first() -> str:
    with _locked():  # whoever waited here finds the key that another process has just made
        return _named_current() or _make()


def _make() -> str:
    place = folder()
    key_id = secrets.token_hex(ID_BYTES)
    _write(place / key_id, secrets.token_hex(BYTES))
    _write(place / "current", key_id)
    return key_id


def _write(file: Path, words: str) -> None:
    """Whole or not at all, and on the disk before anything is written with it."""
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as out:
        out.write(words)
        out.flush()
        os.fsync(out.fileno())
    draft.replace(file)


@contextmanager
def _locked() -> Iterator[None]:
    descriptor = os.open(folder(), os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _is_id(name: str) -> bool:
    return len(name) == ID_BYTES * 2 and set(name) <= set("0123456789abcdef")
