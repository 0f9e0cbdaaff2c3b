#!/usr/bin/env bash
# Measures processor time and peak memory of `table read` and `report submit` on files that ask for as much as 19 MiB
# can, and fails where one takes more than 10 s, and half a second for starting and refusing, or more than 256 MiB.
# Needs a release build and Python 3.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$PWD/.build/release/clausewatch
work=$(mktemp -d /tmp/cw-limits.XXXXXX)
chmod 755 "$work"
trap 'kill %1 2>/dev/null; wait 2>/dev/null; rm -rf "$work"' EXIT
mkdir "$work/files"
python3 Tests/Benchmarks/make_limits.py "$work/files"
cat > "$work/register.csv" <<CSV
Reference,Title,Department,Supplier,Supplier Number,Value,Start,End
L-1,Ring road,Works,Roadworks Ltd,00000001,90000000.00,2025-03-01,2027-02-28
CSV
: > "$work/serve.log"
"$program" serve --data "$work/data" --port 0 2> "$work/serve.log" &
until grep -q "Pages:" "$work/serve.log"; do kill -0 %1; sleep 0.1; done
"$program" register import "$work/register.csv" --data "$work/data" --authority bench --currency GBP \
    --policy uk.city-of-london > /dev/null 2>&1

# Processor seconds, peak memory and the last words of one command; its status is 1 where it took too much.
measure() {
    python3 - "$@" <<'PYTHON'
import os, subprocess, sys, tempfile
with tempfile.TemporaryFile() as words:
    child = subprocess.Popen(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=words)
    _, status, usage = os.wait4(child.pid, 0)
    words.seek(0)
    said = words.read().decode(errors="replace").strip().splitlines() or [""]
seconds, memory = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
print("%-38s status %d %6.2f s %5.0f MiB  %s" % (
    sys.argv[1], os.waitstatus_to_exitcode(status), seconds, memory, said[-1].split("/files/")[-1][:150]))
sys.exit(seconds > 10.5 or memory > 256)
PYTHON
}

failed=0
for file in "$work"/files/*; do
    name=$(basename "$file")
    measure "table read $name" "$program" table read "$file" || failed=1
    measure "report submit $name" "$program" report submit "$file" --data "$work/data" --contract L-1 --period 1 \
        --received 2025-09-10 || failed=1
done
exit "$failed"
