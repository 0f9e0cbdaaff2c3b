#!/usr/bin/env bash
# Measures `assess --all`, the assessment of every contract of an authority, beside what PostgreSQL itself needs for the
# same rows, in one run on the same warm server, and how soon after a report's commit the daemon's flags stand:
# sweep.sh [CONTRACTS] (100,000 when not given; 10 nodes and 100 lines each, see sweep.sql). A hundredth and a tenth of
# the contracts come first, so that the growth shows. The first sweep of each writes all conclusions and is told apart; the
# others come to what stands and note that. Needs a release build (Config/demo.sh makes it) and some 5 GB under
# /tmp for every 100,000 contracts; SWEEP_ROUNDS is how often each is measured (3 when not given; the median counts).
set -euo pipefail
cd "$(dirname "$0")/../.."
contracts=${1:-100000}
rounds=${SWEEP_ROUNDS:-3}
program=$PWD/.build/release/clausewatch
work=$(mktemp -d /tmp/cw-bench.XXXXXX)
chmod 755 "$work"
trap 'kill %1 2>/dev/null; wait 2>/dev/null; rm -rf "$work"' EXIT
export CLAUSEWATCH_CLOCK_TODAY=2026-05-01

: > "$work/serve.log"
"$program" serve --data "$work/data" --port 0 2> "$work/serve.log" &
until grep -q "Pages:" "$work/serve.log"; do kill -0 %1; sleep 0.1; done
database=(psql -q -X -v ON_ERROR_STOP=1 -h "$work/data/socket" -U clausewatch_admin -d clausewatch)

# Seconds and the largest memory in MiB of a command; flags found (exit status 1) are no failure here.
measure() {
    /usr/bin/time -f '%e %M' -o "$work/used" "$@" > "$work/out" 2> "$work/errors" || [ $? -eq 1 ] ||
        { cat "$work/errors" >&2; exit 2; }
    awk 'END { printf "%s %d\n", $1, $2 / 1024 }' "$work/used"
}
median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

# What the sweep reads of the reports, in the order in which it needs it, as PostgreSQL's fastest way gives it.
rows() {
    cat <<SQL
COPY (
    SELECT line.*
    FROM report
    JOIN report_version AS version USING (authority_id, report_id)
    JOIN report_line AS line USING (authority_id, version_id)
    WHERE report.authority_id = $1
    ORDER BY report.contract_id, line.version_id, line.row
) TO STDOUT
SQL
}

# The share that eligible parties keep at every tier, by contract, from the same facts: of every node what it was paid
# less what it paid on, and every payment to a supplier, of those that are local and an SME.
retained() {
    cat <<SQL
WITH line AS (
    SELECT report.contract_id, line.node, line.payee, line.payee_node, line.amount, line.day, line.kind
    FROM report
    JOIN report_version AS version USING (authority_id, report_id)
    JOIN report_line AS line USING (authority_id, version_id)
    WHERE report.authority_id = $1 AND line.kind IN (1, 9)
),
said AS (
    SELECT report.contract_id, stated.party_id, stated.code, stated.day, stated.value
    FROM report
    JOIN report_version AS version USING (authority_id, report_id)
    JOIN declared_attribute AS stated USING (authority_id, version_id)
    WHERE report.authority_id = $1
),
known AS (
    SELECT party_id, max(value) FILTER (WHERE code = 'local') AS local, max(value) FILTER (WHERE code = 'sme') AS sme
    FROM party_attribute
    WHERE authority_id = $1
    GROUP BY party_id
),
paid AS (
    SELECT
        line.contract_id, line.node, line.payee_node, line.amount,
        coalesce(said_local.value, known.local, 'unknown') = 'yes'
            AND coalesce(said_sme.value, known.sme, 'unknown') = 'yes' AS eligible
    FROM line
    LEFT JOIN known ON known.party_id = line.payee
    LEFT JOIN said AS said_local ON said_local.contract_id = line.contract_id AND said_local.party_id = line.payee
        AND said_local.code = 'local' AND said_local.day <= line.day
    LEFT JOIN said AS said_sme ON said_sme.contract_id = line.contract_id AND said_sme.party_id = line.payee
        AND said_sme.code = 'sme' AND said_sme.day <= line.day
    WHERE line.kind = 1 AND line.day <= '2026-02-28'
),
node AS (
    SELECT contract_id, payee_node AS node, sum(amount) AS received, bool_or(eligible) AS eligible
    FROM paid
    WHERE payee_node IS NOT NULL
    GROUP BY contract_id, payee_node
),
onward AS (
    SELECT contract_id, node, sum(amount) AS amount FROM paid GROUP BY contract_id, node
),
kept AS (
    SELECT node.contract_id, sum(greatest(0, node.received - coalesce(onward.amount, 0))) AS amount
    FROM node
    LEFT JOIN onward USING (contract_id, node)
    WHERE node.eligible
    GROUP BY node.contract_id
),
outside AS (
    SELECT contract_id, sum(amount) AS amount FROM paid WHERE payee_node IS NULL AND eligible GROUP BY contract_id
)
SELECT
    onward.contract_id,
    (coalesce(kept.amount, 0) + coalesce(outside.amount, 0)) / onward.amount AS share
FROM onward
LEFT JOIN kept USING (contract_id)
LEFT JOIN outside USING (contract_id)
WHERE onward.node = 'n0'
SQL
}

# Seconds from the commit of a report, as another connection sees it, to the moment when the flags that follow from it
# stand, made by the daemon that runs beside. The report is a correction of the second one.
latency() {
    cat > "$work/watch.sql" <<SQL
DO \$\$
DECLARE
    watched integer := (SELECT contract_id FROM contract WHERE authority_id = $1 AND ref = '$3');
    corrected bigint := (
        SELECT report_id FROM report WHERE authority_id = $1 AND contract_id = watched ORDER BY period_start DESC LIMIT 1
    );
    standing bigint := (SELECT evaluation_id FROM current_evaluation WHERE authority_id = $1 AND contract_id = watched);
    committed timestamptz;
BEGIN
    RAISE NOTICE 'watching';
    WHILE NOT EXISTS (SELECT FROM report_version WHERE authority_id = $1 AND report_id = corrected AND version > 1) LOOP
        PERFORM pg_sleep(0.001);
    END LOOP;
    committed := clock_timestamp();
    WHILE standing = (SELECT evaluation_id FROM current_evaluation WHERE authority_id = $1 AND contract_id = watched) LOOP
        PERFORM pg_sleep(0.001);
    END LOOP;
    RAISE NOTICE 'seconds %', extract(epoch FROM clock_timestamp() - committed);
END
\$\$
SQL
    "${database[@]}" -f "$work/watch.sql" 2> "$work/watched" &
    local watcher=$!
    until grep -q watching "$work/watched"; do sleep 0.02; done
    "$program" report submit "$work/report.csv" --data "$work/data" --authority "$2" --contract "$3" --period 2 \
        --received 2026-04-30 > /dev/null 2>&1
    wait "$watcher"
    sed -n 's/.*seconds //p' "$work/watched"
}
awk 'BEGIN {
    print "kind,node,payee,payee name,amount,date,role,local,sme"
    for (i = 1; i <= 90; i++) printf "payment,,GB-COH-%08d,Supplier %d Ltd,%d.00,2025-12-%02d,supplier,%s,%s\n",
        i * 7, i * 7, 500 + i * 90, 1 + i % 28, i % 3 ? "no" : "yes", i % 4 ? "yes" : "no"
}' > "$work/report.csv"

printf 'contracts\tlines\tfirst sweep s\tCOPY s\tretained share in SQL s\tsweep s\tto COPY\tto SQL\tcontracts/s\tMiB\tflags after commit s\n' > "$work/table"
for size in $((contracts / 100)) $((contracts / 10)) "$contracts"; do
    [ "$size" -gt 0 ] || continue
    "${database[@]}" -c "INSERT INTO authority (code, name, scheme) VALUES ('bench$size', 'Bench $size', 'GB-COH')"
    "${database[@]}" -v authority="bench$size" -v contracts="$size" -f Tests/Benchmarks/sweep.sql > /dev/null
    id=$("${database[@]}" -At -c "SELECT authority_id FROM authority WHERE code = 'bench$size'")
    lines=$("${database[@]}" -At -c "SELECT count(*) FROM report_line WHERE authority_id = $id")
    rows "$id" > "$work/rows.sql"
    retained "$id" > "$work/retained.sql"
    : > "$work/times"
    measure "${database[@]}" -o /dev/null -f "$work/rows.sql" > /dev/null
    read -r begun _ <<< "$(measure "$program" assess --all --data "$work/data" --authority "bench$size")"
    for ((round = 1; round <= rounds; round++)); do
        read -r copy _ <<< "$(measure "${database[@]}" -o /dev/null -f "$work/rows.sql")"
        read -r share _ <<< "$(measure "${database[@]}" -o /dev/null -f "$work/retained.sql")"
        read -r sweep memory <<< "$(measure "$program" assess --all --data "$work/data" --authority "bench$size")"
        echo "round $round, $size contracts: COPY $copy s, SQL $share s, sweep $sweep s ($memory MiB)" >&2
        echo "$copy $share $sweep $memory" >> "$work/times"
    done
    for number in 1 2 3 4 5; do latency "$id" "bench$size" "$(printf 'B-%07d' "$number")"; done > "$work/latencies"
    figure() { awk -v c="$1" '{ print $c }' "$work/times" | median; }
    awk -v n="$size" -v l="$lines" -v b="$begun" -v c="$(figure 1)" -v q="$(figure 2)" -v s="$(figure 3)" -v m="$(figure 4)" \
        -v f="$(median < "$work/latencies")" 'BEGIN { printf "%d\t%d\t%.2f\t%.2f\t%.2f\t%.2f\t%.2f\t%.2f\t%d\t%d\t%.3f\n",
            n, l, b, c, q, s, s / c, s / q, n / s, m, f }' >> "$work/table"
done
column -t -s $'\t' "$work/table"
