#!/usr/bin/env bash
# Measures `table read` beside DuckDB, Python's csv, python-calamine and openpyxl on the same files in one run:
# tables.sh [CSV ROWS] [XLSX ROWS] (1,000,000 and 200,000 when not given). Needs a release build and Python 3.
set -euo pipefail
cd "$(dirname "$0")/../.."
csv=${1:-1000000}
xlsx=${2:-200000}
program=$PWD/.build/release/clausewatch
tools=$PWD/.build/benchmark-tools
python=$tools/bin/python
if [ ! -x "$python" ]; then
    python3 -m venv "$tools"
    "$tools/bin/pip" install -q duckdb==2.0.0 openpyxl==3.1.5 XlsxWriter==3.3.1 python-calamine==0.9.1
fi
work=$(mktemp -d /tmp/cw-tables.XXXXXX)
trap 'rm -rf "$work"' EXIT
"$python" Tests/Benchmarks/make_tables.py "$work" "$csv" "$xlsx"
echo "report.csv: $csv rows, $(stat -c %s "$work/report.csv") bytes;" \
    "report.xlsx: $xlsx rows, $(stat -c %s "$work/report.xlsx") bytes"

# Processor seconds and peak memory in MiB of one command, its output thrown away; the best of three runs.
measure() {
    for _ in 1 2 3; do
        "$python" - "$@" <<'PYTHON'
import os, subprocess, sys
child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
_, status, usage = os.wait4(child.pid, 0)
if status:
    sys.exit("failed: " + " ".join(sys.argv[1:]))
print("%.2f %.0f" % (usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))
PYTHON
    done | sort -n | head -n 1
}

compare() {
    local file=$1 rows=$2 ours theirs
    shift 2
    ours=$(measure "$program" table read "$work/$file" "${limit[@]}")
    printf '%-12s %-22s %6s s %9.0f rows/s %5s MiB\n' "$file" "table read" "${ours% *}" \
        "$(awk -v n="$rows" -v s="${ours% *}" 'BEGIN { print n / s }')" "${ours#* }"
    for library in "$@"; do
        theirs=$(measure "$python" Tests/Benchmarks/read_table.py "$library" "$work/$file")
        printf '%-12s %-22s %6s s %9.0f rows/s %5s MiB, table read is %.2f times as fast\n' "$file" "$library" \
            "${theirs% *}" "$(awk -v n="$rows" -v s="${theirs% *}" 'BEGIN { print n / s }')" "${theirs#* }" \
            "$(awk -v a="${theirs% *}" -v b="${ours% *}" 'BEGIN { print a / b }')"
    done
}

printf 'Invoice,Net\nA,1\n' > "$work/idle.csv"
limit=(--limit 1024)
idle=$(measure "$program" table read "$work/idle.csv")
echo "idle, a table of one row: ${idle#* } MiB"
compare report.csv "$csv" duckdb csv
compare report.xlsx "$xlsx" calamine openpyxl
