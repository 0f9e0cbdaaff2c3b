#!/usr/bin/env bash
# Measures `report check` of a generated file against a contract with a chain, beside Frictionless validating the same
# rows, `report submit` beside psql's \copy of them, and the check of a correction, in one run: reports.sh [LINES]
# [NODES] (200,000 and 500 when not given). Needs a release build (Config/demo.sh makes it) and Python 3.
set -euo pipefail
cd "$(dirname "$0")/../.."
lines=${1:-200000}
nodes=${2:-500}
program=$PWD/.build/release/clausewatch
tools=$PWD/.build/report-tools
if [ ! -x "$tools/bin/frictionless" ]; then
    python3 -m venv "$tools"
    "$tools/bin/pip" install -q frictionless==5.21.0
fi
work=$(mktemp -d /tmp/cw-reports.XXXXXX)
chmod 755 "$work"
trap 'kill %1 2>/dev/null; wait 2>/dev/null; rm -rf "$work"' EXIT
python3 Tests/Benchmarks/make_report.py "$work" "$lines" "$nodes"
echo "lines: $lines, nodes: $nodes, file: $(stat -c %s "$work/report.csv") bytes"

: > "$work/serve.log"
"$program" serve --data "$work/data" --port 0 2> "$work/serve.log" &
until grep -q "Pages:" "$work/serve.log"; do kill -0 %1; done
"$program" register import "$work/register.csv" --data "$work/data" --authority bench --currency GBP \
    --policy uk.city-of-london > /dev/null 2>&1
for contract in B-1 B-2 B-3 B-4 B-5 B-6; do
    "$program" report submit "$work/chain.csv" --data "$work/data" --contract "$contract" --period 1 \
        --received 2025-09-10 > /dev/null 2>&1
done

# The daemon assesses a contract after its report came in; beside a measurement that would count as its time.
settle() {
    while [[ $("$program" flags --data "$work/data" --json 2>&1 > /dev/null || true) == *"wait to be assessed"* ]]; do
        sleep 0.2
    done
}

# Seconds that pass, processor seconds and peak memory in MiB of one command, its output thrown away; status 1 says that
# something was found.
measure() {
    python3 - "$@" <<'PYTHON'
import os, subprocess, sys, time
start = time.monotonic()
child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
_, status, usage = os.wait4(child.pid, 0)
if status not in (0, 256):
    sys.exit("failed: " + " ".join(sys.argv[1:]))
print("%.2f %.2f %.0f" % (time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))
PYTHON
}
median() { sort -n | sed -n 3p; }

settle
for _ in 1 2 3 4 5; do
    measure "$program" report check "$work/report.csv" --data "$work/data" --contract B-6 --period 2 \
        --received 2026-03-10
done > "$work/checks"
while read -r wall processor memory; do
    echo "report check: $wall s, of which $processor s processor time of its own, $memory MiB"
done < "$work/checks"
check=$(cut -d ' ' -f 1 "$work/checks" | median)
echo "report check, median: $check s"
read -r wall processor memory < <(
    # It takes no paths from the top; a file that it refuses is none that it validated.
    cd "$work" && "$tools/bin/frictionless" validate report.csv --schema schema.json > /dev/null
    measure "$tools/bin/frictionless" validate report.csv --schema schema.json)
[ -n "$wall" ]
awk -v w="$wall" -v p="$processor" -v m="$memory" -v c="$check" 'BEGIN {
    printf "frictionless validate: %.2f s, %.2f s processor time, %d MiB: report check is %.0f times as fast\n",
        w, p, m, w / c }'

database=(psql -q -X -v ON_ERROR_STOP=1 -h "$work/data/socket" -U clausewatch_admin -d clausewatch)
columns=$("${database[@]}" -At -c "SELECT string_agg(attname, ', ' ORDER BY attnum) FROM pg_attribute
    WHERE attrelid = 'report_line'::regclass AND attnum > 0 AND NOT attisdropped")
for round in 1 2 3 4 5; do
    settle
    read -r submit _ < <(measure "$program" report submit "$work/report.csv" --data "$work/data" \
        --contract "B-$round" --period 2 --received 2026-03-10)
    settle
    if [ "$round" = 1 ]; then
        newest="(SELECT max(version_id) FROM report_version)"
        "${database[@]}" -c "\\copy (SELECT $columns FROM report_line WHERE version_id = $newest) TO '$work/lines.tsv'"
    fi
    # The same rows under the next version's number: a submission's rows go to the right end of the index as well, where
    # PostgreSQL need not look for the page, and a number out of turn would keep the later ones from it.
    version=$("${database[@]}" -At -c "SELECT nextval(pg_get_serial_sequence('report_version', 'version_id'))")
    awk -F '\t' -v OFS='\t' -v version="$version" '{ $2 = version; print }' "$work/lines.tsv" > "$work/copy.tsv"
    read -r copy _ < <(measure "${database[@]}" -c "\\copy report_line ($columns) FROM '$work/copy.tsv'")
    "${database[@]}" -c "DELETE FROM report_line WHERE version_id = $version" -c "VACUUM report_line"
    awk -v s="$submit" -v c="$copy" 'BEGIN { printf "%.2f report submit %.2f s, \\copy %.2f s\n", c / s, s, c }'
done | tee "$work/submits"
echo "report submit to \\copy, median: $(cut -d ' ' -f 1 "$work/submits" | median)"

# A correction is told with what it says otherwise, so both versions are read.
sed '2s/,51\.01,/,51.02,/' "$work/report.csv" > "$work/correction.csv"
! cmp -s "$work/report.csv" "$work/correction.csv"
settle
read -r wall processor memory < <(measure "$program" report check "$work/correction.csv" --data "$work/data" \
    --contract B-1 --period 2 --received 2026-03-10)
echo "report check of a correction: $wall s, of which $processor s processor time of its own, $memory MiB"
