"""What a process takes."""

import json
import os
import subprocess
import time
from typing import Any


def measured(*command: str) -> tuple[dict[str, Any], float, float, float]:
    """What a process printed last as JSON, its seconds, its seconds of processor, and its largest memory in GB."""
    started = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    last = [line for line in child.stdout if line.strip()][-1:]
    _pid, status, used = os.wait4(child.pid, 0)
    if status or not last:
        raise SystemExit(f"{' '.join(command)} failed")
    return (
        json.loads(last[0]),
        time.monotonic() - started,
        used.ru_utime + used.ru_stime,
        used.ru_maxrss / 1e6,
    )
