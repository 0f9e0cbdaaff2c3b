#!/usr/bin/env bash
# Measures `report submit` of a generated file beside psql's \copy of the same rows into the same table, in one run,
# and a full re-assessment: submit.sh [LINES] (200,000 when not given). Needs a release build (Config/demo.sh makes it).
set -euo pipefail
cd "$(dirname "$0")/../.."
lines=${1:-200000}
program=$PWD/.build/release/clausewatch
work=$(mktemp -d /tmp/cw-bench.XXXXXX)
chmod 755 "$work"
trap 'kill %1 2>/dev/null; wait 2>/dev/null; rm -rf "$work"' EXIT

cat > "$work/register.csv" <<CSV
Reference,Title,Department,Supplier,Supplier Number,Value,Start,End
B-1,Ring road,Works,Roadworks Ltd,00000001,90000000.00,2025-03-01,2027-02-28
B-2,Ring road,Works,Roadworks Ltd,00000001,90000000.00,2025-03-01,2027-02-28
B-3,Ring road,Works,Roadworks Ltd,00000001,90000000.00,2025-03-01,2027-02-28
B-4,Ring road,Works,Roadworks Ltd,00000001,90000000.00,2025-03-01,2027-02-28
B-5,Ring road,Works,Roadworks Ltd,00000001,90000000.00,2025-03-01,2027-02-28
CSV
awk -v lines="$lines" 'BEGIN {
    print "kind,node,payee,payee name,amount,date,role,local,sme"
    for (i = 1; i <= lines; i++) {
        supplier = i % 900
        printf "payment,,GB-COH-%08d,Supplier %d,%d.%02d,2025-%02d-%02d,supplier,%s,%s\n", 1000 + supplier, supplier,
            50 + i % 4000, i % 100, 3 + i % 6, 1 + i % 28, supplier % 3 ? "yes" : "no", supplier % 5 ? "yes" : ""
    }
}' > "$work/report.csv"

: > "$work/serve.log"
"$program" serve --data "$work/data" --port 0 2> "$work/serve.log" &
until grep -q "Pages:" "$work/serve.log"; do kill -0 %1; done
"$program" register import "$work/register.csv" --data "$work/data" --authority bench --currency GBP \
    --policy uk.city-of-london > /dev/null 2>&1

# The daemon assesses a contract after its report came in; beside a measurement that would count as its time.
settle() {
    while [[ $("$program" flags --data "$work/data" --json 2>&1 > /dev/null || true) == *"wait to be assessed"* ]]; do
        sleep 0.2
    done
}

database=(psql -q -X -v ON_ERROR_STOP=1 -h "$work/data/socket" -U clausewatch_admin -d clausewatch)
columns="authority_id, version_id, row, kind, node, payee, payee_node, amount, quantity, day, until, role, person, \
block, code, value, list"
seconds() { /usr/bin/env TIMEFORMAT=%R bash -c 'time "$@"' -- "$@" 2>&1 >/dev/null | tail -n 1; }

echo "lines: $lines, file: $(stat -c %s "$work/report.csv") bytes"
ratios=()
for round in 1 2 3 4 5; do
    settle
    submit=$(seconds "$program" report submit "$work/report.csv" --data "$work/data" --contract "B-$round" \
        --period 1 --received 2025-09-10)
    settle
    if [ "$round" = 1 ]; then
        "${database[@]}" -c "\\copy (SELECT $columns FROM report_line) TO '$work/lines.tsv'"
    fi
    # The same rows under the next version's number: a submission's rows go to the right end of the index as well, where
    # PostgreSQL need not look for the page, and a number out of turn would keep the later ones from it.
    version=$("${database[@]}" -At -c "SELECT nextval(pg_get_serial_sequence('report_version', 'version_id'))")
    awk -F '\t' -v OFS='\t' -v version="$version" '{ $2 = version; print }' "$work/lines.tsv" > "$work/copy.tsv"
    copy=$(seconds "${database[@]}" -c "\\copy report_line ($columns) FROM '$work/copy.tsv'")
    "${database[@]}" -c "DELETE FROM report_line WHERE version_id = $version" -c "VACUUM report_line"
    ratio=$(awk -v s="$submit" -v c="$copy" 'BEGIN { printf "%.2f", c / s }')
    ratios+=("$ratio")
    awk -v s="$submit" -v c="$copy" -v n="$lines" -v ratio="$ratio" 'BEGIN {
        printf "report submit %.2f s (%d rows/s), \\copy %.2f s (%d rows/s), ratio %s\n", s, n / s, c, n / c, ratio }'
done
echo "median ratio: $(printf '%s\n' "${ratios[@]}" | sort -n | sed -n 3p)"
echo "daemon, resident: $(awk '/VmRSS/ { print $2 / 1024 " MiB" }' "/proc/$(jobs -p %1)/status")"
