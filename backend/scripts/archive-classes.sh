#!/bin/sh
# Keeps what Java makes of the classes that a server loads, so that the next start takes them as they are (class data sharing).
# Without the archive dnas starts as well, only later; so a machine on which it cannot be made builds all the same.
# Usage: archive-classes.sh HOME JAR ARCHIVE
set -eu
home=$1 jar=$2 archive=$3
rm -f "$archive"
scratch=$(mktemp -d)
server=
stop() { [ -z "$server" ] || kill "$1" "$server" 2>/dev/null || true; }
trap 'stop -KILL; rm -rf "$scratch" "$archive.new"' EXIT
trap 'exit 130' INT TERM

java -XX:+UseParallelGC -XX:ArchiveClassesAtExit="$archive.new" -Ddnas.home="$home" -jar "$jar" \
  serve --port 0 --workers 1 --data "$scratch/data" >"$scratch/log" 2>&1 &
server=$!
for _ in $(seq 600); do
  grep -qs 'is ready' "$scratch/log" && break
  kill -0 "$server" 2>/dev/null || break
  sleep 0.1
done
stop -TERM
wait "$server" || true
server=
if [ -s "$archive.new" ]; then
  mv "$archive.new" "$archive"
else
  echo "The classes could not be archived, so dnas starts a second later:" >&2
  cat "$scratch/log" >&2
fi
