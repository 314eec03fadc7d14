"""The process that does the rooms' jobs (`<room>/jobs.py`, see `camino.core.scheduling`)."""

from procrastinate import App
from procrastinate.contrib.django import app
from procrastinate.contrib.django.utils import connector_params
from procrastinate.psycopg_connector import PsycopgConnector


def worker_app() -> App:
    """The jobs' own connections to the database, beside Django's."""
    return app.with_connector(PsycopgConnector(kwargs=connector_params(), min_size=1, max_size=3))


def work() -> None:
    """Do jobs, one after another, until told to stop (SIGTERM, Ctrl-C) or the database goes away."""
    worker_app().run_worker(delete_jobs="successful")
