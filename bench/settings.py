"""The settings of production and one address more: the page that everything is compared with."""

from config.settings import *  # noqa: F403

ROOT_URLCONF = "bench.urls"
