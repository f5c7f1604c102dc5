#!/usr/bin/env bash
# backup.sh FOLDER: one dump of the whole database with a checksum, old ones beyond KEEP (default 14) removed.
# The connection comes from PGHOST, PGPORT, PGDATABASE, PGUSER (zvonok_migrate) and PGPASSWORD or ~/.pgpass.
set -euo pipefail

folder=${1:?backup.sh FOLDER}
keep=${KEEP:-14}
: "${PGDATABASE:=zvonok}" "${PGUSER:=zvonok_migrate}"
export PGDATABASE PGUSER

umask 077
mkdir -p "$folder"
name=zvonok-$(date -u +%Y%m%dT%H%M%SZ).dump
# the migrating role passes by row security, so the dump holds every tenant; a dump by another role would be silently empty
pg_dump --format=custom --compress=6 --role=zvonok_owner --file="$folder/$name.part"
# the marks stand in partitions by school year; grep reads the whole list, or pg_restore would die of the closed pipe
pg_restore --list "$folder/$name.part" | grep 'TABLE DATA journal mark_' >/dev/null ||
  { echo "backup.sh: the dump holds no marks, is it the right database and role?" >&2; exit 1; }
mv "$folder/$name.part" "$folder/$name"
(cd "$folder" && sha256sum "$name" >"$name.sha256")

find "$folder" -maxdepth 1 -name 'zvonok-*.dump' -print | sort -r | tail -n +"$((keep + 1))" | while IFS= read -r old; do
  rm -f -- "$old" "$old.sha256"
done
echo "$folder/$name"
