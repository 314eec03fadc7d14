"""Where Camino keeps what is its own: the database's files, its keys, its logs. `CAMINO_HOME` moves it."""

import os
import secrets
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def home() -> Path:
    """The directory for everything this installation writes; made on first use, closed to other users."""
    place = Path(os.environ.get("CAMINO_HOME") or ROOT / "var").expanduser().resolve()
    if not place.is_dir():
        # The embedded database runs as a user of its own when Camino is run as root: it must be able to pass through.
        place.mkdir(parents=True, mode=0o711)
    return place


def secret(name: str) -> str:
    """A secret of this installation, made at first use and kept in a file only its user can read."""
    folder = home() / "keys"
    folder.mkdir(mode=0o700, exist_ok=True)
    file = folder / name
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_text().strip()
    value = secrets.token_urlsafe(48)
    with os.fdopen(descriptor, "w") as out:
        out.write(value)
    return value
