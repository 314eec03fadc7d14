#!/bin/sh
# An environment of their own for what bench/linking.py compares with: some of it holds pandas back.
set -eu
cd "$(dirname "$0")/.."
[ -x .venv/peers/bin/pip ] || .venv/bin/python -m venv .venv/peers
echo "Installing what is compared with …"
.venv/peers/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-peers.lock
