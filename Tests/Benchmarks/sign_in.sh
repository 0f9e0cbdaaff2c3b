#!/usr/bin/env bash
# Measures how long a wrong password is looked at for a name that is known and for one that is not: sign_in.sh [NAMES]
# (20 of either when not given). Prints both medians in milliseconds and the ratio, and ends with status 1 where that
# lies outside 0.8 to 1.25. Needs a release build (Config/demo.sh makes it).
set -euo pipefail
cd "$(dirname "$0")/../.."
names=${1:-20}
program=${PROGRAM:-$PWD/.build/release/clausewatch}
work=$(mktemp -d /tmp/cw-sign-in.XXXXXX)
chmod 755 "$work"
trap 'kill %1 2>/dev/null; wait 2>/dev/null; rm -rf "$work"' EXIT

: > "$work/serve.log"
"$program" serve --data "$work/data" --port 0 2> "$work/serve.log" &
until grep -q "Pages:" "$work/serve.log"; do kill -0 %1; done
address=$(sed -n 's/^Pages: \([^ ]*\)\/.*/\1/p' "$work/serve.log")
"$program" register import Tests/Fixtures/clausewatch/register.csv --data "$work/data" --authority bench \
    --currency EUR --policy nl.utrecht --scheme NL-KVK > /dev/null 2>&1

mark() { curl -s -c "$work/cookies" "$address/$1" | sed -n 's/.*name="mark" value="\([^"]*\)".*/\1/p' | tail -1; }
# Sends a form, each from another address: many wrong tries from one are made to wait.
tries=0
post() {
    tries=$((tries + 1))
    curl -s -o /dev/null -w '%{time_total} %{http_code}\n' -b "$work/cookies" \
        -H "X-Forwarded-For: 10.0.$((tries / 250)).$((tries % 250))" --data-urlencode "mark=$mark" "${@:2}" "$address/$1"
}
for number in $(seq "$names"); do
    link=$("$program" account add "known$number@example.org" --role reader --data "$work/data" 2> /dev/null)
    mark=$(mark "${link#/}")
    post "${link#/}" --data-urlencode "password=four words in a row" --data-urlencode "again=four words in a row" \
        > /dev/null
done
mark=$(mark sign-in)
for kind in known other; do
    for number in $(seq "$names"); do
        post sign-in --data-urlencode "name=$kind$number@example.org" --data-urlencode "password=four other words"
    done | awk '$2 != 422 { print "answered " $2 > "/dev/stderr"; exit 1 } { print $1 * 1000 }' | sort -n \
        | awk '{ time[NR] = $1 } END { print time[int((NR + 1) / 2)] }' > "$work/$kind"
done
paste "$work/known" "$work/other" | awk '{
    printf "known %.1f ms, unknown %.1f ms, ratio %.3f\n", $1, $2, $1 / $2
    exit $1 / $2 < 0.8 || $1 / $2 > 1.25
}'
