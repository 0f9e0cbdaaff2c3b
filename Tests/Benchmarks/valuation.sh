#!/usr/bin/env bash
# Measures how long `assess --dossier` takes to value placements, beside an awk program that adds up the same rows
# (tab-separated; whole months and days, hours, bonuses; floating point, no windows, no reasons) in the same run:
# valuation.sh [LINES] (1,000,000 when not given). Needs a release build (swift build -c release).
#
# Reading and valuing are told apart by the day: before the report came in the same file is read and nothing is valued.
#
# Afterwards as many lines, and a quarter of them, in dossiers of 1,000 lines each, one a line of one file: the largest
# memory of both shows that it follows the largest dossier and not the number of lines.
set -euo pipefail
cd "$(dirname "$0")/../.."
lines=${1:-1000000}
program=$PWD/.build/release/clausewatch
work=$(mktemp -d /tmp/cw-bench.XXXXXX)
trap 'rm -rf "$work"' EXIT

# Dossiers of so many placement lines, their texts ended by a line feed (or none, for one dossier a line).
# Persons are unique in each; four blocks, two of them with a window; every fifth line claims a bonus, every tenth two.
cat > "$work/dossiers.awk" <<'AWK'
function put(text) { printf "%s%s", text, feed }
BEGIN {
    for (number = 1; number <= dossiers; number++) { dossier(number); if (feed == "") print "" }
}
function dossier(number,    value, i, month, from, to, person) {
    value = "\"value\": \"90000000000.00\""
    put("{\"dossier\": 1, \"contract\": {\"ref\": \"B-" number "\", \"kind\": \"works\", \"currency\": \"EUR\",")
    put(value ", \"signed\": \"2023-11-02\", \"start\": \"2024-01-01\", \"end\": \"2024-12-31\"},")
    put("\"parties\": [{\"id\": \"NL-KVK-1\", \"name\": \"\", \"attributes\": []}],")
    put("\"chain\": [{\"node\": \"n0\", \"parent\": null, \"party\": \"NL-KVK-1\", " value ", \"carries\": []}],")
    put("\"commitments\": [{\"code\": \"social-return\", \"policy\": \"bench\", \"edition\": \"1\", \"clause\": {")
    put("\"code\": \"social-return\", \"kind\": \"valueShare\",")
    put("\"obligation\": {\"rate\": \"5%\", \"of\": \"contractValue\"}, \"values\": {\"basis\": \"36 h/week\",")
    put("\"blocks\": [")
    put("{\"code\": \"pw\", \"per\": \"fteYear\", \"amount\": \"40000.00 EUR\", \"window\": \"P12M\"},")
    put("{\"code\": \"ww\", \"per\": \"fteYear\", \"amount\": \"20000.00 EUR\"},")
    put("{\"code\": \"stage\", \"per\": \"month\", \"amount\": \"300.00 EUR\"},")
    put("{\"code\": \"bbl\", \"per\": \"fteYear\", \"amount\": \"25000.00 EUR\", \"window\": \"P6M\"}],")
    put("\"bonuses\": [{\"code\": \"permanent\", \"how\": \"once\", \"amount\": \"10000.00 EUR\"},")
    put("{\"code\": \"over50\", \"how\": \"proRata\", \"amount\": \"5000.00 EUR\", \"with\": [\"pw\", \"ww\"]}]}}}],")
    put("\"reports\": [{\"period\": \"2024-07-01/2024-12-31\", \"node\": \"n0\", \"received\": \"2025-01-10\",")
    put("\"nil\": false, \"lines\": [")
    split("pw ww stage bbl", block, " ")
    bonus[0] = "\"permanent\""; bonus[5] = "\"permanent\", \"over50\""
    for (i = 1; i <= lines; i++) {
        month = 1 + i % 9
        from = sprintf("2024-%02d-%02d", month, 1 + i % 28)
        to = sprintf("2024-%02d-%02d", month + 1 + i % 3, 1 + i * 13 % 28)
        person = sprintf("k-%08x", i * 7919 % 268435399)
        printf "{\"line\": \"L%07d\", \"kind\": \"placement\", \"node\": \"n0\", \"person\": \"%s\", \"block\": \"%s\", " \
            "\"from\": \"%s\", \"to\": \"%s\", \"hoursPerWeek\": \"%d.%d\", \"bonuses\": [%s]}%s%s",
            i, person, block[1 + i % 4], from, to, 8 + i % 33, i % 2 * 5, bonus[i % 10], (i < lines ? "," : ""), feed
        print person "\t" block[1 + i % 4] "\t" from "\t" to "\t" 8 + i % 33 "\t" bonus[i % 10] > rows
    }
    put("]}]}")
}
AWK
awk -v dossiers=1 -v lines="$lines" -v feed='\n' -v rows="$work/rows.tsv" -f "$work/dossiers.awk" > "$work/dossier.json"

# Seconds and the largest memory in MiB of a command; flags found (exit status 1) are no failure here.
measure() {
    /usr/bin/time -f '%e %M' -o "$work/used" "$@" > "$work/out" 2> "$work/errors" || [ $? -eq 1 ]
    awk 'END { printf "%s %d\n", $1, $2 / 1024 }' "$work/used"
}
assess() {
    measure env CLAUSEWATCH_REPORTS_LIMIT_MIB=512 "$program" assess --dossier "$work/dossier.json" --as-of "$1"
}

cat > "$work/reference.awk" <<'AWK'
BEGIN {
    FS = "\t"
    split("31 29 31 30 31 30 31 31 30 31 30 31", length_of, " ")
    amount["pw"] = 40000; amount["ww"] = 20000; amount["stage"] = 3600; amount["bbl"] = 25000
}
{
    split($3, from, "-"); split($4, to, "-")
    months = to[2] - from[2]; days = to[3] - from[3] + 1
    if (days < 0) { months--; days += length_of[to[2] - 1] }
    year = (months + days / length_of[from[2] + months]) / 12
    hours = $2 == "stage" ? 1 : $5 < 36 ? $5 / 36 : 1
    sum += amount[$2] * hours * year + ($6 ~ /permanent/ ? 10000 : 0) + ($6 ~ /over50/ ? 5000 * hours * year : 0)
    seen[$1]++
}
END { printf "%.4f\n", sum }
AWK

echo "lines: $lines, file: $(stat -c %s "$work/dossier.json") bytes"
ratios=()
for round in 1 2 3 4 5; do
    read -r reading memory <<< "$(assess 2025-01-09)"
    read -r whole most <<< "$(assess 2025-03-01)"
    grep -q social-return "$work/out" || { cat "$work/errors" >&2; exit 2; }
    read -r reference _ <<< "$(measure awk -f "$work/reference.awk" "$work/rows.tsv")"
    ratio=$(awk -v r="$reading" -v w="$whole" -v a="$reference" 'BEGIN { printf "%.2f", (w - r) / a }')
    ratios+=("$ratio")
    awk -v r="$reading" -v w="$whole" -v a="$reference" -v n="$lines" -v m="$memory" -v p="$most" -v ratio="$ratio" 'BEGIN {
        printf "reading %.2f s (%d MiB), valuing %.2f s (%d lines/s, %d MiB), awk %.2f s, ratio %s\n",
            r, m, w - r, n / (w - r), p, a, ratio }'
done
echo "median, valuing to awk: $(printf '%s\n' "${ratios[@]}" | sort -n | sed -n 3p)"

rm "$work/dossier.json"
for count in $((lines / 1000)) $((lines / 4000)); do
    awk -v dossiers="$count" -v lines=1000 -v feed= -v rows=/dev/null -f "$work/dossiers.awk" > "$work/many.ndjson"
    read -r seconds most <<< "$(measure "$program" assess --dossier "$work/many.ndjson" --as-of 2025-03-01 --json)"
    [ "$(wc -l < "$work/out")" -eq "$count" ] || { cat "$work/errors" >&2; exit 2; }
    awk -v n="$count" -v s="$seconds" -v m="$most" -v b="$(stat -c %s "$work/many.ndjson")" 'BEGIN {
        printf "%d dossiers of 1,000 lines (%d bytes): %.2f s, %d MiB\n", n, b, s, m }'
done
