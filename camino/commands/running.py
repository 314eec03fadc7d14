"""Starting the server."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress

import typer
from rich.console import Console

from camino.commands.database import bring_up_to_date
from camino.commands.environment import database, end_with_this_process, start_django, warm
from camino.commands.jobs import JobsProcess
from config.embedded import AlreadyRunning

WORKERS = "4"  # processes of about 130 MB

console = Console()


def run(
    port: int = typer.Option(8000, envvar="PORT", help="Where the pages are."),
    host: str = typer.Option("127.0.0.1", envvar="HOST", help="The address to listen on."),
    demo: int = typer.Option(
        2000, help="People in the demonstration city, made when the database is empty; 0 for none."
    ),
) -> None:
    """Start everything: database, tables, a demonstration city if there is nobody, the server. Ctrl-C stops it all."""
    # A supervisor's stop is answered like Ctrl-C, so that the database is always stopped last.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    started = time.monotonic()
    if _taken(host, port):
        console.print(
            f"Port {port} is taken by another program. Choose another: [bold]PORT={port + 1} make run[/bold]"
        )
        raise typer.Exit(1)
    try:
        with database(alone=True, tables=False):
            bring_up_to_date()
            if demo:
                _demonstration(demo)
            _serve(host, port, started)
    except AlreadyRunning as error:
        console.print(str(error))
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        console.print("\nCamino has stopped.")


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _taken(host: str, port: int) -> bool:
    with socket.socket(_family(host)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return True
    return False


def _demonstration(people: int) -> None:
    subprocess.run(
        [sys.executable, "-m", "camino.cli", "demo", "--people", str(people), "--if-empty"], check=True
    )


def _collect_static_files() -> None:
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0)


def server_command(host: str, port: int) -> list[str]:
    """The words that start the HTTP server.

    A browser stays with the process that took its connection, and two desks at one process wait for each other's Python
    (p95 half as long again, measured): so there are more processes than a small machine has processors, of which the
    server would warn at each start.
    """
    return [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port),
        "--workers", os.environ.get("CAMINO_WORKERS", WORKERS), "--blocking-threads", "2",
        "--no-access-log", "--log-level", "error", "--process-name", "camino", "config.wsgi:application",
    ]  # fmt: skip


def _serve(host: str, port: int, started: float) -> None:
    os.environ["CAMINO_STATIC"] = "collected"  # for the server's processes too
    start_django()
    _collect_static_files()
    # A session of its own: this process hears Ctrl-C, stops the server, then the database.
    server = subprocess.Popen(
        server_command(host, port), start_new_session=True, preexec_fn=end_with_this_process
    )
    try:
        _wait_until_it_answers(server, host, port)
        # Before anybody is told how to stop: a signal that arrives while Python forks is lost.
        with JobsProcess() as jobs:
            console.print(
                f"\n[bold]Camino[/bold] is at [link]http://{host}:{port}[/link]"
                f" (ready in {time.monotonic() - started:.1f} s)."
            )
            _print_sign_ins()
            console.print("Ctrl-C stops it.")
            _look_after(server, jobs)
    finally:
        if server.poll() is None:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=30)


def _look_after(server: subprocess.Popen[bytes], jobs: JobsProcess) -> None:
    """Until the server ends: keep the process beside it that does the jobs."""
    warm()
    while server.poll() is None:
        with suppress(subprocess.TimeoutExpired):
            server.wait(timeout=1)
        jobs.look_after()


def _wait_until_it_answers(server: subprocess.Popen[bytes], host: str, port: int) -> None:
    while server.poll() is None:
        with socket.socket(_family(host)) as probe:
            if probe.connect_ex((host, port)) == 0:
                return
        time.sleep(0.05)
    raise typer.Exit(1)


def _print_sign_ins() -> None:
    from camino.workspace.demonstration import sign_ins

    for line in sign_ins():
        console.print(line)
