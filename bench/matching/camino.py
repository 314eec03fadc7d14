"""Camino itself, by the two commands an office uses: `people load` and `people search`."""

import json
import subprocess
import sys
import time
from pathlib import Path

from bench.matching.data import Asked
from bench.matching.ways import TOP, Answers

CAMINO = (sys.executable, "-m", "camino.cli", "people")


def is_there() -> bool:
    """Whether this Camino has the two commands."""
    help_page = subprocess.run([*CAMINO, "--help"], capture_output=True, text=True, check=False)
    return help_page.returncode == 0 and "load" in help_page.stdout and "search" in help_page.stdout


def load(asked: Asked, *, office: str) -> float:
    """The register into Camino, through its constraints and keys; the seconds it took, the program's start included.

    `office`: whose people they become; an empty database makes one of its own.
    """
    begun = time.perf_counter()
    known_at = ["--office", office] if office else []
    subprocess.run([*CAMINO, "load", str(asked.register), *known_at], check=True, stdout=sys.stderr)
    return time.perf_counter() - begun


def ask(asked: Asked) -> Answers:
    """All questions, one after another, timed by the search itself."""
    words = [*CAMINO, "search", "--queries", str(asked.queries), "--json", "--top", str(TOP)]
    done = subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True)
    return read(done.stdout)


def read(lines: str) -> Answers:
    """One line of JSON a question: `candidates` (external_id, code, probability), best first, and `milliseconds`."""
    answers = Answers("Camino")
    for line in lines.splitlines():
        answer = json.loads(line)
        candidates = answer["candidates"]
        answers.candidates.append([(each["external_id"], float(each["probability"])) for each in candidates])
        answers.codes |= {each["external_id"]: each["code"] for each in candidates}
        answers.milliseconds.append(float(answer["milliseconds"]))
    return answers


def kept(answers: Answers, place: Path) -> None:
    """The answers as a file, to be looked at after the run."""
    with (place / "camino.jsonl").open("w") as file:
        for candidates, took in zip(answers.candidates, answers.milliseconds, strict=True):
            file.write(json.dumps({"candidates": candidates, "milliseconds": took}) + "\n")
