"""Which PostgreSQL, and as whom.

Two logins share one database. The *owner* makes and alters tables; the *application* logs in as a role that owns
nothing and cannot bypass row-level security, so that a mistake in a view cannot read past the policies.
`CAMINO_ROLE=owner` (set by `camino migrate` for itself alone) selects the first; everything else uses the second.
"""

import os
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from config.embedded import embedded_url
from config.home import secret


def database_url() -> str:
    """The owner's address of the database: `CAMINO_DATABASE_URL`, or the embedded server's."""
    return os.environ.get("CAMINO_DATABASE_URL") or embedded_url()


def parse(url: str) -> dict[str, Any]:
    """A PostgreSQL URL as Django's settings. Sockets are written `postgresql://user@/name?host=/directory`."""
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ValueError("CAMINO_DATABASE_URL must start with postgresql://")
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "camino",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", None) or parts.hostname or "",
        "PORT": str(parts.port or options.pop("port", "") or ""),
        "OPTIONS": options,
    }


def application_role(database: str) -> str:
    """The name of the role that the application logs in as. Roles belong to the whole server, hence the prefix."""
    return os.environ.get("CAMINO_APP_ROLE") or f"{database}_app"[:63]


def settings_for(role: str) -> dict[str, Any]:
    """Django's settings of the database for `owner` or `app`."""
    database = parse(database_url())
    if role == "app":
        database["USER"] = application_role(database["NAME"])
        database["PASSWORD"] = secret("database-app")
        database["OPTIONS"] |= {"pool": {"min_size": 1, "max_size": 16, "timeout": 3}}
    database["OPTIONS"] |= {"connect_timeout": 5}
    return database
