#!/usr/bin/env bash
# Measures the assessment of a contract whose report names an invoice on every line, and of it the search for the same
# invoices on other contracts, with the largest memory of both and the time that the contract's page takes:
# invoices.sh [LINES] [NODES] (200,000 and 500 when not given). First no other contract has a report, then one names the
# same suppliers with other invoices, then one names the same invoices, then both sent their reports twice more. Needs a
# release build (Config/demo.sh makes it).
set -euo pipefail
cd "$(dirname "$0")/../.."
lines=${1:-200000}
nodes=${2:-500}
program=${PROGRAM:-$PWD/.build/release/clausewatch}
query=${QUERY:-$PWD/SQL/Queries/claims_by_version.sql}
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
daemon=$!
until grep -q "Pages:" "$work/serve.log"; do kill -0 %1; done
address=$(sed -n 's/^Pages: \([^ ]*\)\/.*/\1/p' "$work/serve.log")
"$program" register import "$work/A/register.csv" --data "$work/data" --authority bench --currency GBP \
    --policy uk.city-of-london > /dev/null 2>&1

# Pages are shown to whoever is signed in.
link=$("$program" account add reader@example.org --role reader --data "$work/data" 2> /dev/null)
mark=$(curl -s -c "$work/cookies" "$address$link" | sed -n 's/.*name="mark" value="\([^"]*\)".*/\1/p')
curl -s -o /dev/null -b "$work/cookies" -c "$work/cookies" --data-urlencode "mark=$mark" \
    --data-urlencode "password=four words in a row" --data-urlencode "again=four words in a row" "$address$link"

database=(psql -q -X -At -v ON_ERROR_STOP=1 -h "$work/data/socket" -U clausewatch_admin -d clausewatch)
settle() {
    while [[ $("$program" flags --data "$work/data" --json 2>&1 > /dev/null || true) == *"wait to be assessed"* ]]; do
        sleep 0.2
    done
}
submit() {
    "$program" report submit "$work/$1/chain.csv" --data "$work/data" --contract "$2" --period 1 \
        --received 2025-09-10 > /dev/null 2>&1
    "$program" report submit "$work/$1/report.csv" --data "$work/data" --contract "$2" --period 2 \
        --received "$3" > "$work/answer" 2>&1 || cat "$work/answer"
    settle
}
# Prints the middle one of three times, in seconds.
middle() { sort -n | sed -n 2p; }
search() {
    {
        echo "SET random_page_cost = 1.1; SET enable_mergejoin = off;"
        echo "SELECT string_agg(version_id::text, ',') AS versions, min(contract_id) AS contract FROM ("
        echo "    SELECT DISTINCT ON (report_id) version_id, contract_id"
        echo "    FROM report_version JOIN report USING (authority_id, report_id)"
        echo "    JOIN contract USING (authority_id, contract_id)"
        echo "    WHERE ref = '$1' ORDER BY report_id, version DESC"
        echo ") AS latest \\gset"
        echo "SELECT set_config('clausewatch.' || name, value, false) FROM (VALUES ('authority', '1'),"
        echo "    ('people', ''), ('deliveries', :'versions'), ('contracts', :'contract'), ('as_of', '2026-04-20')"
        echo ") AS given (name, value);"
        echo "\\timing on"
        echo "\\o $work/claims"
        for _ in 1 2 3; do
            cat "$query"
            echo ";"
        done
    } | "${database[@]}" | sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p' | middle
}
measure() {
    rm -f "$work/failed" "$work/kibibytes"
    for _ in 1 2 3; do
        # Status 1 says that there are flags.
        /usr/bin/time -f '%e %M' -o "$work/used" "$program" assess --data "$work/data" --contract "$2" \
            --as-of 2026-04-20 --json > /dev/null 2>&1 || [ $? -eq 1 ] || touch "$work/failed"
        awk 'END { print $2 }' "$work/used" >> "$work/kibibytes"
        awk 'END { print $1 }' "$work/used"
    done | middle > "$work/seconds"
    [ ! -e "$work/failed" ] || echo "$(cat "$work/seconds") (given up)" > "$work/seconds"
    page=$(curl -s -b "$work/cookies" -o "$work/page" -w '%{http_code} in %{time_total} s' "$address/contracts/$2")
    echo "$1: assess --contract $(cat "$work/seconds") s and $(($(middle < "$work/kibibytes") / 1024)) MiB," \
        "of which the search $(search "$2") ms; page $page; daemon at most" \
        "$(awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$daemon/status") MiB"
}
submit A B-1 2026-03-10
measure "no other report" B-1
submit B B-2 2026-03-11
measure "another contract with the same suppliers" B-2
submit C B-3 2026-03-12
measure "another contract with the same invoices" B-3
for day in 2026-03-20 2026-03-21; do
    for sent in A:B-1 C:B-3; do
        printf '\n\n' >> "$work/${sent%:*}/report.csv"
        submit "${sent%:*}" "${sent#*:}" "$day"
    done
done
measure "both sent twice more" B-3
