#!/usr/bin/env bash
# Kills the service again and again under load and reports what a fake Bot API counted: lost, doubled, out of order.
#
#   restarts.sh FAKE SIGNAL TIMES [INSTANCES] [args of the fake server...]
#
# FAKE is the fake server (node), SIGNAL KILL or TERM. The service's settings come from the environment
# (Storage__ConnectionString names the database to use); it must have been built in Release. With several instances,
# one of them is ended at a time.
set -euo pipefail
fake=$1 signal=$2 times=$3 instances=${4:-1}
shift $(($# < 4 ? $# : 4))
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
port=${PORT:-8099}
out=$(mktemp -d)
export Telegram__Token=42:TEST Telegram__ApiBaseUrl=http://127.0.0.1:$port
export Telegram__MessagesPerSecondPerChat=0 Telegram__MessagesPerMinutePerGroup=0 Logging__LogLevel__Default=${LOGLEVEL:-Warning}
export DOTNET_TieredPGO=0

node "$fake" --port "$port" --quiet --out "$out/report.json" "$@" >/dev/null 2>"$out/fake.log" &
fakepid=$!
pids=()
trap 'kill "$fakepid" "${pids[@]}" 2>/dev/null || true' EXIT
sleep 1

start() {
  dotnet "${BOT:-$root/src/Bot/bin/Release/net10.0/Bot.dll}" >>"$out/bot$1.log" 2>&1 &
  pids[$1]=$!
}

for ((i = 0; i < instances; i++)); do start $i; done
badexit=0 killed=0
while ((killed < times)) && kill -0 $fakepid 2>/dev/null; do
  sleep "${PAUSE:-$((RANDOM % 2 + 1)).$((RANDOM % 10))}"
  kill -0 $fakepid 2>/dev/null || break
  i=$((RANDOM % instances))
  kill -"$signal" "${pids[$i]}"
  code=0
  wait "${pids[$i]}" 2>/dev/null || code=$?
  [[ $signal == TERM && $code -ne 0 ]] && badexit=$((badexit + 1))
  killed=$((killed + 1))
  start $i
done
wait $fakepid || true
for pid in "${pids[@]}"; do kill -TERM "$pid"; done
for pid in "${pids[@]}"; do wait "$pid" || true; done

node -e '
const r = JSON.parse(require("fs").readFileSync(process.argv[1])), u = r.updates, v = r.violations;
console.log(`${r.ended}: ${process.argv[2]} × ${process.argv[3]}, exit codes not 0: ${process.argv[4]}; answered ${u.answered}/${u.planned}, lost ${u.confirmed_but_never_answered},`
  + ` doubled ${v.duplicates} (+ ${v.duplicates_after_ambiguous_drop} after a cut), out of order ${v.order}, during retry_after ${v.sent_during_retry_after}, redelivered ${u.redelivered}, ${r.throughput.answered_per_second}/s`);
process.exit(u.answered < u.planned || v.order ? 1 : 0);' "$out/report.json" "$killed" "$signal" "$badexit"
echo "logs: $out"
