#!/usr/bin/env bash
# Installs what is missing, builds, and runs the demonstration; further arguments go to `clausewatch demo`.
set -euo pipefail
cd "$(dirname "$0")/.."
bash Config/install.sh
swift build -c release --product clausewatch >&2
exec .build/release/clausewatch demo "$@"
