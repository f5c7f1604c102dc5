#!/usr/bin/env bash
# Distributes an installation by organisation: infra/citus/distribute.sh -d zvonok (options are psql's). README.md first.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
sed -e '/^-- plan.sql stands here$/{r plan.sql' -e 'd}' distribute.sql | psql -v ON_ERROR_STOP=1 "$@" -f -
