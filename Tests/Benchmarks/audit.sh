#!/usr/bin/env bash
# Measures what the sealed audit log costs, in one run: reports sent to a daemon that seals beside reports sent to the
# same one while no entry waits to be sealed, then how fast entries are sealed and verified beside psql's \copy of them:
# audit.sh [REPORTS] [ENTRIES] (400 a round and 200,000 when not given). Needs a release build (Config/demo.sh makes it).
set -euo pipefail
cd "$(dirname "$0")/../.."
reports=${1:-400}
entries=${2:-200000}
program=$PWD/.build/release/clausewatch
rounds=6
work=$(mktemp -d /tmp/cw-audit.XXXXXX)
chmod 755 "$work"
trap 'kill %1 2>/dev/null; wait 2>/dev/null; rm -rf "$work"' EXIT

awk -v contracts=$((reports * rounds * 2 + reports)) 'BEGIN {
    print "Reference,Title,Department,Supplier,Supplier Number,Value,Start,End"
    for (i = 1; i <= contracts; i++)
        printf "B-%d,Ring road,Works,Roadworks Ltd,00000001,900000.00,2025-03-01,2027-02-28\n", i
}' > "$work/register.csv"
awk 'BEGIN {
    print "kind,node,payee,payee name,amount,date,role,local,sme"
    for (i = 1; i <= 30; i++) printf "payment,,GB-COH-%08d,Supplier %d,%d.00,2025-%02d-%02d,supplier,%s,%s\n",
        1000 + i, i, 50 + i, 3 + i % 6, 1 + i % 28, i % 3 ? "yes" : "no", i % 5 ? "yes" : ""
}' > "$work/report.csv"

: > "$work/serve.log"
CLAUSEWATCH_HTTP_SUBMISSIONS=true "$program" serve --data "$work/data" --port 0 2> "$work/serve.log" &
until grep -q "Pages:" "$work/serve.log"; do kill -0 %1; done
address=$(sed -n 's/.*Pages: *\(http:[^ ]*[0-9]\).*/\1/p' "$work/serve.log" | head -1)
"$program" register import "$work/register.csv" --data "$work/data" --authority bench --currency GBP \
    --policy uk.city-of-london > /dev/null 2>&1
link=$("$program" account add desk@example.org --role officer --data "$work/data" 2> /dev/null)
[ -n "$link" ]
token=$("$program" account token desk@example.org --for benchmark --data "$work/data" 2> /dev/null)
database=(psql -q -X -At -v ON_ERROR_STOP=1 -h "$work/data/socket" -U clausewatch_admin -d clausewatch)
settle() {
    until [ "$("${database[@]}" -c "SELECT count(*) FROM job")$("${database[@]}" \
        -c "SELECT count(*) FROM audit_waiting")" = 00 ]; do sleep 0.2; done
}

# Seconds in which the reports on so many contracts from one on are taken, four at once, and all that they entered in
# the audit log is sealed.
send() {
    python3 - "$address" "$token" "$work/report.csv" "$1" "$reports" <<'PYTHON'
import http.client, sys, threading, time, uuid
from urllib.parse import urlsplit

address, token, path, first, count = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
body = open(path, "rb").read()
contracts = iter(range(first, first + count))
lock = threading.Lock()
failed = []


def work():
    connection = http.client.HTTPConnection(urlsplit(address).netloc)
    while True:
        with lock:
            contract = next(contracts, None)
        if contract is None:
            return
        connection.request("POST", f"/contracts/B-{contract}/reports/2025-03-01..2025-08-31?name=report.csv", body, {
            "Authorization": f"Bearer {token}", "Content-Type": "text/csv", "Idempotency-Key": str(uuid.uuid4())})
        answer = connection.getresponse()
        told = answer.read()
        if answer.status not in (200, 201):
            failed.append((answer.status, told))
            return


start = time.monotonic()
threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
if failed:
    sys.exit(f"refused: {failed[0]}")
print("%.3f" % (time.monotonic() - start))
PYTHON
}

settle
send 1 > /dev/null
next=$((reports + 1))
for ((round = 1; round <= rounds; round++)); do
    # Each goes first as often as the other.
    for sealing in $([ $((round % 2)) = 1 ] && echo ENABLE DISABLE || echo DISABLE ENABLE); do
        settle
        "${database[@]}" -c "ALTER TABLE audit_entry $sealing TRIGGER audit_wait"
        seconds=$(send "$next")
        next=$((next + reports))
        echo "$sealing $seconds"
    done
done > "$work/rounds"
"${database[@]}" -c "ALTER TABLE audit_entry ENABLE TRIGGER audit_wait"
of() { sed -n "s/^$1 //p" "$work/rounds" | awk '{ sum += $1 } END { print sum / NR }'; }
awk -v s="$(of ENABLE)" -v n="$(of DISABLE)" -v r="$reports" 'BEGIN {
    printf "reports a second: %.0f sealed, %.0f not sealed: sealing costs %.1f %% of throughput\n",
        r / s, r / n, 100 * (1 - n / s) }'
sed 's/^/round: /; s/ENABLE/sealed/; s/DISABLE/not sealed/; s/$/ s/' "$work/rounds"

# What was not sealed on purpose is entered to be sealed, so that the log is whole again.
"${database[@]}" -c "INSERT INTO audit_waiting SELECT authority_id, entry_id FROM audit_entry
    WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.authority_id = audit_entry.authority_id
        AND s.entry_id = audit_entry.entry_id) ON CONFLICT DO NOTHING"
settle
authority=$("${database[@]}" -c "SELECT authority_id FROM authority WHERE code = 'bench'")
start=$(date +%s.%N)
"${database[@]}" -c "INSERT INTO audit_entry (authority_id, actor, action, subject, detail)
    SELECT $authority, 'bench', 'bench.entry', 'entry ' || n, jsonb_build_object('number', n)
    FROM generate_series(1, $entries) n"
entered=$(date +%s.%N)
settle
sealed=$(date +%s.%N)
time_of() { local begun; begun=$(date +%s.%N); "$@" > /dev/null; echo "$(date +%s.%N) $begun" | awk '{ print $1 - $2 }'; }
"$program" audit verify --data "$work/data" > /dev/null
verify=$(time_of "$program" audit verify --data "$work/data")
copy=$(time_of "${database[@]}" -c "\\copy (SELECT * FROM audit_entry JOIN audit_seal USING (authority_id, entry_id)
    ORDER BY authority_id, sequence) TO '$work/entries.tsv'")
all=$(wc -l < "$work/entries.tsv")
awk -v n="$entries" -v a="$all" -v s="$start" -v e="$entered" -v d="$sealed" -v v="$verify" -v c="$copy" 'BEGIN {
    printf "%d entries: entered in %.1f s, sealed %.1f s later: %.0f a second\n", n, e - s, d - e, n / (d - e)
    printf "audit verify of %d entries: %.2f s, %.0f a second; \\copy of them: %.2f s: %.1f times as long\n",
        a, v, a / v, c, v / c }'
