"""`camino run` starts everything and stops everything."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from config.home import ROOT


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _run(home: Path, port: int) -> subprocess.Popen[str]:
    environment = {**os.environ, "CAMINO_HOME": str(home), "PORT": str(port), "CAMINO_WORKERS": "1"}
    environment.pop("CAMINO_DATABASE_URL", None)
    return subprocess.Popen(
        [sys.executable, "-m", "camino.cli", "run", "--demo", "30"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, env=environment, cwd=ROOT,
    )  # fmt: skip


def _until_it_says(process: subprocess.Popen[str], words: str) -> str:
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if words in line:
            return said
    pytest.fail(f"it ended without saying “{words}”:\n{said}")


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _wait_until_silent(port: int) -> None:
    for _ in range(200):
        if not _answers(port):
            return
        time.sleep(0.1)  # another process is ending: there is nothing to wait on but its port
    pytest.fail("the server still answers")


def _jobs_beside(process: subprocess.Popen[str]) -> list[int]:
    """The children of `camino run` that do jobs."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            parent = (entry / "stat").read_text().rpartition(")")[2].split()[1]
            if int(parent) == process.pid and b"\0jobs" in (entry / "cmdline").read_bytes():
                found.append(int(entry.name))
    return found


def _alive(pid: int) -> bool:
    try:
        return (Path("/proc") / str(pid) / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _until(happened: Callable[[], bool], otherwise: str) -> None:
    for _ in range(300):
        if happened():
            return
        time.sleep(0.1)  # another process is at work: there is nothing to wait on but what it does
    pytest.fail(otherwise)


def test_the_jobs_are_done_beside_the_server_started_again_when_they_die_and_never_outlive_it(tmp_path):
    camino = _run(tmp_path / "home", _free_port())
    _until_it_says(camino, "Ctrl-C")
    _until(lambda: len(_jobs_beside(camino)) == 1, "no jobs are done")
    (first,) = _jobs_beside(camino)
    _until((tmp_path / "home" / "book" / "seals.log").exists, "the book was not sealed")
    os.kill(first, signal.SIGKILL)
    _until(lambda: bool(set(_jobs_beside(camino)) - {first}), "they were not started again")
    (second,) = set(_jobs_beside(camino)) - {first}
    camino.kill()
    camino.communicate()
    _until(lambda: not _alive(second), "they go on without their server")

    again = _run(tmp_path / "home", _free_port())
    _until_it_says(again, "Ctrl-C")
    _until(lambda: len(_jobs_beside(again)) == 1, "no jobs are done")
    (third,) = _jobs_beside(again)
    again.send_signal(signal.SIGINT)
    assert again.wait(timeout=60) == 0
    again.communicate()
    assert not _alive(third)


def test_a_first_start_says_where_to_look_and_who_to_be_and_ctrl_c_stops_it_all(tmp_path):
    home, port = tmp_path / "home", _free_port()
    first = _run(home, port)
    said = _until_it_says(first, "Ctrl-C")
    assert f"http://127.0.0.1:{port}" in said
    assert "rosa" in said
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/account/login/", timeout=10) as page:
        assert page.status == 200
    first.send_signal(signal.SIGINT)
    assert first.wait(timeout=60) == 0
    first.communicate()
    assert not _answers(port)
    assert not (home / "postgres" / "postmaster.pid").exists()

    second = _run(home, port)
    _until_it_says(second, "Ctrl-C")
    second.kill()
    second.communicate()
    _wait_until_silent(port)

    third = _run(home, port)
    _until_it_says(third, "Ctrl-C")
    third.send_signal(signal.SIGTERM)
    said, _nothing = third.communicate(timeout=60)
    assert third.returncode == 0, said
    assert not _answers(port)
    assert not (home / "postgres" / "postmaster.pid").exists(), (
        "the server that the killed run left is stopped too"
    )


def test_jobs_alone_that_are_told_to_end_while_they_start_leave_no_database_behind(tmp_path):
    environment = {**os.environ, "CAMINO_HOME": str(tmp_path / "home")}
    environment.pop("CAMINO_DATABASE_URL", None)
    camino = (sys.executable, "-m", "camino.cli")
    subprocess.run([*camino, "migrate"], env=environment, cwd=ROOT, check=True, capture_output=True)
    jobs = subprocess.Popen([*camino, "jobs"], env=environment, cwd=ROOT, stderr=subprocess.DEVNULL)
    _until((tmp_path / "home" / "postgres" / "postmaster.pid").exists, "they started no database")
    jobs.send_signal(signal.SIGTERM)
    assert jobs.wait(timeout=60) == 0
    assert not (tmp_path / "home" / "postgres" / "postmaster.pid").exists()


def test_a_port_that_is_taken_is_said_before_anything_is_started(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = int(taken.getsockname()[1])
        out, _nothing = _run(tmp_path / "home", port).communicate(timeout=60)
    assert f"Port {port} is taken" in out
    assert not (tmp_path / "home").exists()
