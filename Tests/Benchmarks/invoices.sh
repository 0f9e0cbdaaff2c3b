#!/usr/bin/env bash
# Measures the assessment of a contract whose report names an invoice on every line, and of it the search for the same
# invoices on other contracts: invoices.sh [LINES] [NODES] (200,000 and 500 when not given). First no other contract has
# a report, then one names the same suppliers with other invoices, then one names the same invoices. Needs a release
# build (Config/demo.sh makes it).
set -euo pipefail
cd "$(dirname "$0")/../.."
lines=${1:-200000}
nodes=${2:-500}
program=${PROGRAM:-$PWD/.build/release/clausewatch}
query=${QUERY:-$PWD/SQL/Queries/other_claims_list.sql}
work=$(mktemp -d /tmp/cw-invoices.XXXXXX)
chmod 755 "$work"
trap 'kill %1 2>/dev/null; wait 2>/dev/null; rm -rf "$work"' EXIT
for invoices in A B; do
    mkdir "$work/$invoices"
    python3 Tests/Benchmarks/make_report.py "$work/$invoices" "$lines" "$nodes" "$invoices-"
done
# The bytes of a file are accepted for one contract only.
mkdir "$work/C"
cp "$work/A/chain.csv" "$work/A/report.csv" "$work/C"
echo >> "$work/C/report.csv"
export CLAUSEWATCH_REPORTS_LIMIT_MIB=64
echo "lines: $lines, nodes: $nodes, file: $(stat -c %s "$work/A/report.csv") bytes"

: > "$work/serve.log"
"$program" serve --data "$work/data" --port 0 2> "$work/serve.log" &
until grep -q "Pages:" "$work/serve.log"; do kill -0 %1; done
"$program" register import "$work/A/register.csv" --data "$work/data" --authority bench --currency GBP \
    --policy uk.city-of-london > /dev/null 2>&1

database=(psql -q -X -At -v ON_ERROR_STOP=1 -h "$work/data/socket" -U clausewatch_owner -d clausewatch)
settle() {
    while [[ $("$program" flags --data "$work/data" --json 2>&1 > /dev/null || true) == *"wait to be assessed"* ]]; do
        sleep 0.2
    done
}
submit() {
    "$program" report submit "$work/$1/chain.csv" --data "$work/data" --contract "$2" --period 1 \
        --received 2025-09-10 > /dev/null 2>&1
    "$program" report submit "$work/$1/report.csv" --data "$work/data" --contract "$2" --period 2 \
        --received 2026-03-10 > "$work/answer" 2>&1 || cat "$work/answer"
    settle
}
measure() {
    rm -f "$work/failed"
    for _ in 1 2 3; do
        # Status 1 says that there are flags.
        TIMEFORMAT=%R bash -c 'time { "$@" > /dev/null 2>&1 || [ $? -eq 1 ] || touch "$0/failed"; }' "$work" "$program" \
            assess --data "$work/data" --contract B-1 --as-of 2026-04-20 --json 2>&1
    done | sort -n | sed -n 2p > "$work/seconds"
    [ ! -e "$work/failed" ] || echo "$(cat "$work/seconds") (given up)" > "$work/seconds"
    {
        echo "SET random_page_cost = 1.1; SET plan_cache_mode = force_custom_plan;"
        echo "PREPARE claims (integer, bigint[], date) AS"
        cat "$query"
        echo "; SELECT array_agg(version_id) AS versions FROM report_version JOIN report USING (authority_id, report_id)"
        echo "JOIN contract USING (authority_id, contract_id) WHERE ref = 'B-1' \\gset"
        echo "\\timing on"
        echo "\\o $work/claims"
        for _ in 1 2 3; do echo "EXECUTE claims (1, :'versions', '2026-04-20');"; done
    } | "${database[@]}" | sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p' | sort -n | sed -n 2p > "$work/milliseconds"
    echo "$1: assess --contract $(cat "$work/seconds") s, of which the search $(cat "$work/milliseconds") ms"
}
submit A B-1
measure "no other report"
submit B B-2
measure "another contract with the same suppliers"
submit C B-3
measure "another contract with the same invoices"
