#!/bin/sh
# Makes .venv with what a lock file names: scripts/python.sh requirements.lock
set -eu
cd "$(dirname "$0")/.."
lock=$1

find_python() {
    for name in "${PYTHON:-}" python3.11 python3.12 python3.13 python3; do
        [ -n "$name" ] || continue
        if command -v "$name" >/dev/null 2>&1 && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
            echo "$name"
            return
        fi
    done
    echo "Camino needs Python 3.11 or newer: install the Debian package python3." >&2
    exit 1
}

if [ ! -x .venv/bin/pip ]; then
    python=$(find_python)
    rm -rf .venv
    if ! "$python" -m venv .venv 2>/dev/null; then
        # Debian keeps venv in a package of its own.
        if [ "$(id -u)" = 0 ]; then
            apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
            rm -rf .venv
            "$python" -m venv .venv
        else
            echo "Python cannot make an environment: ask for the Debian package python3-venv." >&2
            exit 1
        fi
    fi
fi
echo "Installing Python packages ($lock) …"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement "$lock"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
