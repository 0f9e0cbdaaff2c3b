#!/usr/bin/env bash
# Installs what is missing, builds, and runs all tests; further arguments go to `swift test`.
set -euo pipefail
cd "$(dirname "$0")/.."
bash Config/install.sh tests

tools=.build/test-tools
if [ ! -x "$tools/bin/python" ] || ! cmp -s Tests/requirements.txt "$tools/requirements.txt"; then
    python3 -m venv "$tools"
    "$tools/bin/pip" install -q -r Tests/requirements.txt
    cp Tests/requirements.txt "$tools/requirements.txt"
fi

swift format lint --strict --recursive Package.swift Sources Tests SQL
swift build --build-tests
# More tests at once than this starve each other of time on a small machine.
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=4
exec swift test --skip-build "$@"
