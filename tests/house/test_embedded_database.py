"""The embedded database starts and stops with Camino, and nothing that was killed blocks the next start."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from config.home import ROOT

HOLD = textwrap.dedent(
    """
    import sys, time
    from config import embedded
    with embedded.running(fsync="off"):
        print("ready", flush=True)
        sys.stdin.readline()
    print("stopped", flush=True)
    """
)


def _start(home: Path) -> subprocess.Popen[str]:
    environment = {**os.environ, "CAMINO_HOME": str(home)}
    environment.pop("CAMINO_DATABASE_URL", None)
    return subprocess.Popen(
        [sys.executable, "-c", HOLD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, env=environment, cwd=ROOT,
    )  # fmt: skip


def _ready(process: subprocess.Popen[str]) -> bool:
    assert process.stdout is not None
    return process.stdout.readline().strip() == "ready"


def _finish(process: subprocess.Popen[str]) -> str:
    out, _err = process.communicate("\n", timeout=60)
    return out


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def test_it_starts_stops_and_after_being_killed_starts_again(home):
    first = _start(home)
    assert _ready(first)
    server = int((home / "postgres" / "postmaster.pid").read_text().splitlines()[0])

    second = _start(home)
    assert not _ready(second)
    _out, error = second.communicate(timeout=30)
    assert "Another Camino is already running" in error

    first.send_signal(signal.SIGKILL)
    first.communicate(timeout=30)
    os.kill(server, 0)  # a killed run leaves its server behind: that is the case at hand

    third = _start(home)
    assert _ready(third)
    assert _finish(third).strip() == "stopped"
    assert not (home / "postgres" / "postmaster.pid").exists()


def test_the_keys_of_an_installation_are_made_once_and_read_by_nobody_else(home, monkeypatch):
    from config.home import secret

    monkeypatch.setenv("CAMINO_HOME", str(home))
    first = secret("django")
    assert len(first) >= 50
    assert secret("django") == first
    assert (home / "keys" / "django").stat().st_mode & 0o777 == 0o600
