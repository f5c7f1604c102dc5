#!/usr/bin/env bash
# restore.sh DUMP DATABASE: restores a dump into a new database; one that holds anything is refused.
# The connection comes from PGHOST, PGPORT, PGUSER (an administrator) and PGPASSWORD or ~/.pgpass.
set -euo pipefail

dump=${1:?restore.sh DUMP DATABASE}
database=${2:?restore.sh DUMP DATABASE}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

if [ -e "$dump.sha256" ]; then
  (cd "$(dirname "$dump")" && sha256sum --check --quiet "$(basename "$dump").sha256")
fi
if psql -At -d postgres -v name="$database" <<<"select 1 from pg_database where datname = :'name'" | grep -q 1; then
  tables=$(psql -At -d "$database" -c "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')")
  [ "$tables" = 0 ] || { echo "restore.sh: the database $database holds $tables tables; restore into a new one and rename it" >&2; exit 1; }
else
  createdb "$database"
fi
psql -q -v ON_ERROR_STOP=1 -d "$database" -f "$here/../db/roles.sql"
pg_restore --dbname="$database" --exit-on-error --jobs="${JOBS:-2}" "$dump"
psql -q -d "$database" -c analyze
echo "restored; organisations: $(psql -At -d "$database" -c 'select count(*) from tenancy.organisation'), marks: $(psql -At -d "$database" -c 'select count(*) from journal.mark')"
