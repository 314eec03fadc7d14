"""The figures by which health tests are changed from the shell, from a day on, with their source."""

import json
import os
import subprocess
import sys
from datetime import date, timedelta
from typing import Any

import pytest

from camino.core.refusals import Refused
from camino.health.actions.figures import write_protocol
from camino.health.models import Protocol
from tests import databases

TOMORROW = date.today() + timedelta(days=1)


def _held(about: str) -> dict[str, Any]:
    return dict(Protocol.objects.get(about=about, until=None).figures)


@pytest.mark.parametrize(
    ("about", "change", "why"),
    [
        ("hiv", {"reactive_in_a_rwo": 3}, "not known"), ("hiv", {"window_days": "90"}, "no such figure"),
        ("glucose", {"low_below": -1}, "no such figure"), ("vitals", {"pulse": {"unit": "/min"}}, "cannot be read"),
    ],
)  # fmt: skip
def test_figures_that_lack_or_are_none_are_refused(db, nora, acting, about, change, why):
    with acting(nora), pytest.raises(Refused, match=why):
        write_protocol(about=about, figures=_held(about) | change, since=TOMORROW, source="Norma")


def test_no_figures_for_days_past_and_none_without_a_source(db, nora, acting):
    with acting(nora):
        for since, source, why in ((date(2020, 1, 1), "Norma", "today or later"), (TOMORROW, " ", "source")):
            with pytest.raises(Refused, match=why):
                write_protocol(about="hiv", figures=_held("hiv"), since=since, source=source)


def test_from_the_shell_three_reactive_devices_from_tomorrow_on(worker_id, tmp_path):
    name = databases.clone(f"figures_{worker_id}")
    environment = os.environ | {"CAMINO_DATABASE_URL": databases.address_of(name), "COLUMNS": "200"}

    def camino(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "camino.cli", "figures", *words],
            env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip

    try:
        shown = camino("show", "hiv")
        assert shown.returncode == 0, shown.stderr
        file = tmp_path / "hiv.json"
        file.write_text(json.dumps(json.loads(shown.stdout) | {"reactive_in_a_row": 3}), encoding="utf-8")
        words = ("write", "hiv", str(file), "--since", str(TOMORROW), "--source", "OMS 2019", "--yes")
        made = camino(*words)
        assert (made.returncode, "reactive_in_a_row: 2 → 3" in made.stdout) == (0, True), made.stderr
        again = camino(*words)
        assert (again.returncode, "Nothing is different" in again.stdout) == (1, True)
    finally:
        databases.drop(name)
