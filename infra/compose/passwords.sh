#!/usr/bin/env bash
# Gives the four login roles the passwords of .env; run by the PostgreSQL image once, after roles.sql.
set -euo pipefail
for role in migrate app municipal region; do
  variable=ZVONOK_DATABASE_${role^^}_PASSWORD
  psql -v ON_ERROR_STOP=1 -q -U postgres -d "$POSTGRES_DB" -v role="zvonok_$role" -v password="${!variable}" <<'SQL'
alter role :"role" password :'password';
SQL
done
