#!/bin/sh
# The browser that the journeys are walked in: Debian's Chromium.
set -eu
if command -v chromium >/dev/null 2>&1 || [ -n "${CAMINO_CHROMIUM:-}" ]; then
    exit 0
fi
echo "Installing Chromium for the browser tests …"
if [ "$(id -u)" = 0 ]; then
    as_root=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
else
    echo "The browser tests need Chromium: install the Debian package chromium, or name one in CAMINO_CHROMIUM." >&2
    exit 1
fi
$as_root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
