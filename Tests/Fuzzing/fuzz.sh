#!/usr/bin/env bash
# Fuzzes the readers of tables and workbooks, and the marking of these, with libFuzzer for some seconds (600 when not
# given): fuzz.sh [SECONDS]
# A case that crashes, hangs for 10 s or takes 512 MiB is left as a file here; put it into Tests/Fixtures/fuzzed.
# fuzz.sh flips FILE... reads each file cut off at every byte and with every bit changed, and counts what comes of it.
set -euo pipefail
cd "$(dirname "$0")"
swift build -c release --scratch-path ../../.build/fuzzing
fuzzer=../../.build/fuzzing/release/FuzzTables
if [ "${1:-}" = flips ]; then exec "$fuzzer" "$@"; fi
mkdir -p ../../.build/fuzzing/corpus
"$fuzzer" seeds ../../.build/fuzzing/corpus
# The runtime's own account of a crash would keep the case from being written.
export SWIFT_BACKTRACE=enable=no
exec "$fuzzer" -max_total_time="${1:-600}" -max_len=20000 -timeout=10 -rss_limit_mb=512 -dict=words.dict \
    ../../.build/fuzzing/corpus $([ -d ../Fixtures/fuzzed ] && echo ../Fixtures/fuzzed)
