#!/usr/bin/env bash
# Fuzzes the readers of tables and workbooks with libFuzzer for some seconds (600 when not given): fuzz.sh [SECONDS]
# A case that crashes, hangs for 10 s or takes 512 MiB is left as a file here; put it into Tests/Fixtures/fuzzed.
set -euo pipefail
cd "$(dirname "$0")"
swift build -c release --scratch-path ../../.build/fuzzing
mkdir -p ../../.build/fuzzing/corpus
exec ../../.build/fuzzing/release/FuzzTables -max_total_time="${1:-600}" -max_len=20000 -timeout=10 \
    -rss_limit_mb=512 ../../.build/fuzzing/corpus $([ -d ../Fixtures/fuzzed ] && echo ../Fixtures/fuzzed)
