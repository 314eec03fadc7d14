"""Doing the jobs that rooms put off, and those that come round."""

import signal
import subprocess
import sys
import time
from contextlib import suppress
from typing import Self

from camino.commands.environment import database, end_with_this_process, start_django

PAUSE = 5  # seconds between two starts of a process that keeps dying
PATIENCE = 20  # seconds that a job has to end by itself


def jobs() -> None:
    """Do jobs until stopped: seal the book, remind, forget what is due. `camino run` has one of these beside it."""
    # Told to end while it starts, it leaves no database behind that it may have started itself.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with suppress(KeyboardInterrupt), database():
        start_django()
        from config.jobs import work

        work()


class JobsProcess:
    """`camino jobs` beside a server for as long as the block lasts: looked after, and ended before the server is.

    Were it not, one that is only starting would find the database stopped, and start it again.
    """

    def __enter__(self) -> Self:
        self._start()
        return self

    def __exit__(self, *_why: object) -> None:
        self._stop()

    def _start(self) -> None:
        self.started = time.monotonic()
        # A session of its own, so that Ctrl-C is for the one who looks after it.
        self.process = subprocess.Popen(
            [sys.executable, "-m", "camino.cli", "jobs"],
            start_new_session=True,
            preexec_fn=end_with_this_process,
        )

    def look_after(self) -> None:
        """Start it again where it has ended."""
        if self.process.poll() is not None and time.monotonic() - self.started > PAUSE:
            self._start()

    def _stop(self) -> None:
        """Let it end what it is doing, or not: a job is one transaction, and what is cut short is done anew."""
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
