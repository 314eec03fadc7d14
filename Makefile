# The two commands: `make run` and `make test`. Both set up what they need; both are quick the second time.

SIZES = 100000  # how many people matching is measured on: make bench SIZES=10000,100000,1000000,5000000

.PHONY: help run test setup check audit unit journeys bench spark fix lock messages

help:
	@echo "make run     set up, start on an embedded database with a demonstration city"
	@echo "make test    set up, then lint, types, import contracts, unit and browser tests"
	@echo "make setup   the setting-up alone; the program is then .venv/bin/camino"
	@echo "make bench   measure what must be fast     make fix   format     make lock   renew the lock files"
	@echo "make audit   ask the public lists whether a dependency has a known fault (needs the network)"

run: setup
	@exec .venv/bin/camino run

setup: .venv/run.stamp node_modules/front-end.stamp camino/locale/es_MX/LC_MESSAGES/django.mo

.venv/run.stamp: requirements.lock pyproject.toml scripts/python.sh
	@scripts/python.sh requirements.lock && touch $@

.venv/test.stamp: requirements-test.lock .venv/run.stamp
	@scripts/python.sh requirements-test.lock && touch $@

node_modules/front-end.stamp: package-lock.json .venv/run.stamp
	@scripts/frontend.sh && touch $@

camino/locale/es_MX/LC_MESSAGES/django.mo: camino/locale/es_MX/LC_MESSAGES/django.po .venv/run.stamp
	@.venv/bin/python -m camino.commands.translations compile

test: setup .venv/test.stamp check
	@scripts/browser.sh
	@.venv/bin/python -m pytest -n 2 --dist worksteal -q

check: setup .venv/test.stamp
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy camino config tests conftest.py
	@.venv/bin/lint-imports --no-cache
	@.venv/bin/bandit --quiet --recursive --configfile pyproject.toml camino config

audit: setup .venv/test.stamp
	@scripts/audit.sh

bench: setup .venv/test.stamp
	@.venv/bin/python -m bench.desk
	@.venv/bin/python -m bench.book
	@.venv/bin/python -m bench.policies
	@.venv/bin/python -m bench.supplies
	@.venv/bin/python -m bench.health
	@scripts/peers.sh
	@.venv/bin/python -m bench.linking
	@.venv/bin/python -m bench.matching --sizes $(SIZES)

spark: setup
	@scripts/python.sh requirements-spark.lock

fix: .venv/test.stamp
	@.venv/bin/ruff check --fix . ; .venv/bin/ruff format .

lock: .venv/test.stamp
	@.venv/bin/uv pip compile -q pyproject.toml --generate-hashes --python-version 3.11 --no-header -o requirements.lock
	@.venv/bin/uv pip compile -q pyproject.toml --extra test --generate-hashes --python-version 3.11 --no-header -c requirements.lock -o requirements-test.lock
	@.venv/bin/uv pip compile -q --group npm --generate-hashes --python-version 3.11 --no-header -o requirements-npm.lock
	@.venv/bin/uv pip compile -q pyproject.toml --extra spark --generate-hashes --python-version 3.11 --no-header -c requirements.lock -o requirements-spark.lock
	@.venv/bin/uv pip compile -q --group peers --generate-hashes --python-version 3.11 --no-header -o requirements-peers.lock
