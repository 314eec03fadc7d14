"""Loaded before Django's settings (`-p tests.environment`): the tests have a home and a database role of their own."""

import os
from pathlib import Path

os.environ.setdefault("CAMINO_HOME", str(Path(__file__).resolve().parent.parent / "var" / "test"))
os.environ["CAMINO_APP_ROLE"] = "camino_test_app"
