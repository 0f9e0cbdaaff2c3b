#!/usr/bin/env bash
# Measures how long `assess --dossier` takes for a chain of ten tiers in which every node carries both a value share and a
# spend share down the tiers, with ten lines a node (eight payments, two placements): chain.sh [NODES...] (1,000 and
# 10,000 when not given), and last one of 1,000 nodes each under the one before. Needs a release build
# (swift build -c release).
#
# Reading and assessing are told apart by the day: before the reports came in, the same file is read and nothing counts.
# What is written is told apart by --json: each assessment lists every node below its own with its gap.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- 1000 10000
program=$PWD/.build/release/clausewatch
work=$(mktemp -d /tmp/cw-bench.XXXXXX)
trap 'rm -rf "$work"' EXIT

# A dossier of $1 nodes in $2 tiers below the prime.
dossier() {
    awk -v nodes="$1" -v tiers="$2" '
    # The number of children that fills the tiers, by halving.
    function breadth(low, high, middle, sum, part, t) {
        low = 1; high = nodes
        while (high - low > 0.0001) {
            middle = (low + high) / 2; sum = 0; part = 1
            for (t = 1; t <= tiers; t++) { part *= middle; sum += part }
            if (sum < nodes - 1) low = middle; else high = middle
        }
        return high
    }
    function day(i) { return sprintf("2024-%02d-%02d", 1 + i % 12, 1 + i % 28) }
    BEGIN {
        b = breadth()
        print "{\"dossier\": 1, \"contract\": {\"ref\": \"B-1\", \"kind\": \"works\", \"currency\": \"EUR\","
        print "\"value\": \"90000000.00\", \"signed\": \"2023-11-02\", \"start\": \"2024-01-01\", \"end\": \"2024-12-31\"},"
        print "\"parties\": ["
        for (i = 0; i < nodes; i++)
            printf "{\"id\": \"P%d\", \"name\": \"\", \"attributes\": [{\"code\": \"local\", \"value\": \"%s\", " \
                "\"verified\": true}]}%s\n", i, i % 7 == 3 ? "no" : "yes", (i < nodes - 1 ? "," : "")
        print "], \"chain\": ["
        for (i = 0; i < nodes; i++) {
            parent[i] = tiers >= nodes ? i - 1 : int((i - 1) / b)
            depth[i] = i == 0 ? 0 : depth[parent[i]] + 1
            if (depth[i] > deepest) deepest = depth[i]
            printf "{\"node\": \"n%d\", \"parent\": %s, \"party\": \"P%d\", \"value\": \"%d.00\", " \
                "\"carries\": [\"social-return\", \"local\"]}%s\n", i, (i == 0 ? "null" : "\"n" parent[i] "\""), i,
                90000000 / (i + 1), (i < nodes - 1 ? "," : "")
        }
        print "], \"commitments\": [{\"code\": \"social-return\", \"policy\": \"bench\", \"edition\": \"1\", \"clause\": {"
        print "\"code\": \"social-return\", \"kind\": \"valueShare\","
        print "\"obligation\": {\"rate\": \"5%\", \"of\": \"contractValue\"}, \"values\": {\"basis\": \"36 h/week\","
        print "\"blocks\": [{\"code\": \"pw\", \"per\": \"fteYear\", \"amount\": \"40000.00 EUR\"}]}}},"
        print "{\"code\": \"local\", \"policy\": \"bench\", \"edition\": \"1\", \"clause\": {\"code\": \"local\","
        print "\"kind\": \"spendShare\", \"mode\": \"retained\", \"target\": \"30%\", \"eligible\": {\"all\": [\"local\"]}}}],"
        print "\"reports\": ["
        for (half = 0; half < 2; half++) {
            print "{\"period\": \"" (half ? "2024-07-01/2024-12-31" : "2024-01-01/2024-06-30") "\", \"node\": \"n0\","
            print "\"received\": \"" (half ? "2025-01-10" : "2024-07-10") "\", \"nil\": false, \"lines\": ["
            separator = ""
            for (i = 0; i < nodes; i++) for (k = half; k < 10; k += 2) {
                line = sprintf("\"line\": \"%d-%d\"", i, k)
                if (k < 2)
                    printf "%s{%s, \"kind\": \"placement\", \"node\": \"n%d\", \"person\": \"k%d-%d\", \"block\": \"pw\", " \
                        "\"from\": \"2024-0%d-01\", \"to\": \"2024-12-31\", \"hoursPerWeek\": \"24\", \"bonuses\": []}",
                        separator, line, i, i, k, 1 + i % 9
                else if (k < 5 && i > 0)
                    printf "%s{%s, \"kind\": \"payment\", \"node\": \"n%d\", \"payee\": \"P%d\", \"payeeNode\": \"n%d\", " \
                        "\"amount\": \"%d.%02d\", \"date\": \"%s\"}", separator, line, parent[i], i, i,
                        1000 * (12 - (depth[i] > 10 ? 10 : depth[i])) + i % 97, i % 100, day(i + k)
                else
                    printf "%s{%s, \"kind\": \"payment\", \"node\": \"n%d\", \"payee\": \"P%d\", \"amount\": \"%d.%02d\", " \
                        "\"date\": \"%s\"}", separator, line, i, i * k % nodes, 100 + i % 89, i % 100, day(i + k)
                separator = ",\n"
            }
            print "]}" (half ? "]}" : ",")
        }
        print deepest > "/dev/stderr"
    }' > "$work/dossier.json" 2> "$work/tiers"
}

# Seconds and the largest memory in MiB of a command; flags found (exit status 1) are no failure here.
assess() {
    /usr/bin/time -f '%e %M' -o "$work/used" env CLAUSEWATCH_REPORTS_LIMIT_MIB=512 \
        "$program" assess --dossier "$work/dossier.json" --as-of "$@" > "$work/out" 2> "$work/errors" \
        || [ $? -eq 1 ] || { cat "$work/errors" >&2; exit 2; }
    awk 'END { printf "%s %d\n", $1, $2 / 1024 }' "$work/used"
}

measure() {
    dossier "$1" "$2"
    read -r reading memory <<< "$(assess 2024-01-09)"
    read -r text most <<< "$(assess 2025-03-01)"
    read -r whole most <<< "$(assess 2025-03-01 --json)"
    printf '%s nodes in %s tiers, %s lines: read in %s s (%s MiB), assessed and printed in %s s, as JSON in %s s (%s MiB, %s bytes)\n' \
        "$1" "$(cat "$work/tiers")" "$(($1 * 10))" "$reading" "$memory" "$text" "$whole" "$most" "$(stat -c %s "$work/out")"
}

for nodes in "$@"; do measure "$nodes" 10; done
measure 1000 1000
