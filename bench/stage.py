"""Where a benchmark plays: a directory of its own, a database with a city in it, servers as an office has them.

Everything happens on this machine alone, ends by itself and cleans up.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg


@contextmanager
def city(people: int, home: str) -> Iterator[tuple[psycopg.Connection[Any], float]]:
    """A city of so many people: the owner's connection to it, and the seconds it took to make.

    `home`: a directory to keep it in for the next run.
    """
    begun = time.perf_counter()
    with _place(home) as place, office(place, people=people) as owner:
        yield owner, time.perf_counter() - begun


@contextmanager
def office(place: Path, *, people: int, tables: bool = True) -> Iterator[psycopg.Connection[Any]]:
    """The owner's connection to a database in this place, with Camino's tables and so many people to show in it."""
    os.environ |= {"CAMINO_HOME": str(place), "CAMINO_STATIC": "collected"}
    os.environ.pop("CAMINO_DATABASE_URL", None)  # never anybody's own database
    os.environ.pop("CAMINO_DEBUG", None)
    from camino.commands import environment
    from camino.commands.database import bring_up_to_date
    from config.databases import database_url

    with environment.database(tables=False):
        if tables:
            bring_up_to_date()
            environment.start_django()
        if people:
            _fill(people)
        with psycopg.connect(database_url(), autocommit=True) as owner:
            yield owner


@contextmanager
def _place(home: str) -> Iterator[Path]:
    if home:
        yield Path(home).resolve()
        return
    place = Path(tempfile.mkdtemp(prefix="camino-bench-"))
    place.chmod(0o711)  # the embedded database may run as a user of its own
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _fill(people: int) -> None:
    words = [sys.executable, "-m", "camino.cli", "demo", "--people", str(people), "--if-empty"]
    subprocess.run(words, check=True, stdout=sys.stderr)


@contextmanager
def server(environment: Mapping[str, str] | None = None) -> Iterator[str]:
    """The address of Granian as `camino run` starts it, with the bare page among its addresses."""
    from django.core.management import call_command

    from camino.commands.running import server_command

    call_command("collectstatic", interactive=False, verbosity=0)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        server_command("127.0.0.1", port),
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "bench.settings"} | dict(environment or {}),
    )
    try:
        _wait(process, port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    while process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("The server did not start.")
