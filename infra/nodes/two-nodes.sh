#!/usr/bin/env bash
# Two nodes of Zvonok on one PostgreSQL and one Redis behind nginx, on this computer, from the system's packages: no Docker.
#   infra/nodes/two-nodes.sh start [FOLDER]     everything it makes stands in FOLDER, by default var/nodes
#   infra/nodes/two-nodes.sh stop [FOLDER]
#   infra/nodes/two-nodes.sh kill 1|2 [FOLDER]  one node, as a power cut would; start brings it back
# Needs PostgreSQL 15 or newer, Redis, nginx, openssl and curl. To try and to measure: for people see docs/runbooks/install.md.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
readonly ROOT
readonly HTTPS=${ZVONOK_NODES_PORT:-8443}
readonly PG=$((HTTPS + 1)) CACHE=$((HTTPS + 2)) FIRST=$((HTTPS + 3)) SECOND=$((HTTPS + 4)) HTTP=$((HTTPS + 5))
readonly PATIENCE=600

die() { printf 'two-nodes: %s\n' "$*" >&2; exit 1; }

find_program() { # NAME -> path, also where PostgreSQL of Debian keeps its own
  local place found
  found=$(command -v "$1" || true)
  for place in /usr/sbin/"$1" /usr/pgsql-*/bin/"$1" /usr/lib/postgresql/*/bin/"$1"; do
    [ -n "$found" ] || [ ! -x "$place" ] || found=$place
  done
  [ -n "$found" ] || die "needs $1: install its package"
  printf '%s' "$found"
}

as_database() { # PostgreSQL does not run as root
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

alive() { # FILE with a pid
  local pid
  pid=$(cat "$1" 2>/dev/null) && kill -0 "$pid" 2>/dev/null
}

secrets() {
  [ -e "$FOLDER/zvonok.env" ] && return
  (
    umask 077
    {
      for name in ZVONOK_DATABASE_{MIGRATE,APP,MUNICIPAL,REGION}_PASSWORD ZVONOK_SECRET CACHE_PASSWORD; do
        printf 'export %s=%s\n' "$name" "$(openssl rand -hex 24)"
      done
    } >"$FOLDER/zvonok.env"
    openssl req -x509 -newkey rsa:2048 -nodes -days 365 -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1 \
      -keyout "$FOLDER/zvonok.key" -out "$FOLDER/zvonok.crt" 2>/dev/null
  )
}

database() {
  local bin
  bin=$(dirname "$(find_program initdb)")
  if [ ! -e "$FOLDER/postgres/PG_VERSION" ]; then
    mkdir -p "$FOLDER/postgres"
    [ "$(id -u)" != 0 ] || chown postgres "$FOLDER/postgres"
    as_database "$bin/initdb" -D "$FOLDER/postgres" -U postgres -E UTF8 --locale=C.UTF-8 --auth-local=trust --auth-host=scram-sha-256 >/dev/null
  fi
  as_database "$bin/pg_ctl" -D "$FOLDER/postgres" status >/dev/null ||
    as_database "$bin/pg_ctl" -D "$FOLDER/postgres" -w -s -l "$FOLDER/postgres/server.log" \
      -o "-c listen_addresses=127.0.0.1 -c port=$PG -c unix_socket_directories=$FOLDER/postgres -c jit=off -c random_page_cost=1.1" start
  local -a psql=("$(find_program psql)" -h "$FOLDER/postgres" -p "$PG" -U postgres -v ON_ERROR_STOP=1 -q)
  if [ -z "$(as_database "${psql[@]}" -Atc "select 1 from pg_database where datname = 'zvonok'" postgres)" ]; then
    as_database "${psql[@]}" -c 'create database zvonok' postgres
  fi
  as_database "${psql[@]}" zvonok <"$ROOT/infra/db/roles.sql"
  as_database "${psql[@]}" zvonok <<SQL
alter role zvonok_migrate password '$ZVONOK_DATABASE_MIGRATE_PASSWORD';
alter role zvonok_app password '$ZVONOK_DATABASE_APP_PASSWORD';
alter role zvonok_municipal password '$ZVONOK_DATABASE_MUNICIPAL_PASSWORD';
alter role zvonok_region password '$ZVONOK_DATABASE_REGION_PASSWORD';
SQL
}

cache() {
  alive "$FOLDER/redis.pid" && return
  printf 'requirepass %s\nport %s\nbind 127.0.0.1\nsave ""\nappendonly no\ndaemonize yes\npidfile %s\ndir %s\n' \
    "$CACHE_PASSWORD" "$CACHE" "$FOLDER/redis.pid" "$FOLDER" >"$FOLDER/redis.conf"
  chmod 600 "$FOLDER/redis.conf"
  "$(find_program redis-server)" "$FOLDER/redis.conf" >/dev/null
}

node() { # NUMBER PORT
  alive "$FOLDER/node-$1.pid" && return
  (
    cd "$ROOT"
    export SERVER_PORT=$2
    exec setsid ./zvonok run >"$FOLDER/node-$1.log" 2>&1 </dev/null
  ) &
  printf '%s' $! >"$FOLDER/node-$1.pid"
  local waited=0
  until curl -sf -o /dev/null "http://127.0.0.1:$2/actuator/health/readiness"; do
    alive "$FOLDER/node-$1.pid" || die "node $1 ended, see $FOLDER/node-$1.log"
    [ $((waited += 1)) -lt "$PATIENCE" ] || die "node $1 is not ready, see $FOLDER/node-$1.log"
    sleep 1
  done
}

proxy() {
  sed -e "s#server 127.0.0.1:8080 \(.*\)#server 127.0.0.1:$FIRST \1\n    server 127.0.0.1:$SECOND \1#" \
    -e "s#listen 443 #listen 127.0.0.1:$HTTPS #; s#listen 80\\b#listen 127.0.0.1:$HTTP#; s#zvonok\.example\.org#localhost#" \
    -e "s#/etc/nginx/tls#$FOLDER#; s#https://\$host#https://\$host:$HTTPS#" "$ROOT/infra/nginx/zvonok.conf" >"$FOLDER/zvonok.conf"
  {
    [ "$(id -u)" != 0 ] || printf 'user root;\n'
    printf 'pid %s/nginx.pid;\nerror_log %s/nginx.log;\nevents {}\nhttp {\n  access_log off;\n' "$FOLDER" "$FOLDER"
    for kind in client_body proxy fastcgi uwsgi scgi; do printf '  %s_temp_path %s/%s;\n' "$kind" "$FOLDER" "$kind"; done
    printf '  include %s/zvonok.conf;\n}\n' "$FOLDER"
  } >"$FOLDER/nginx.conf"
  if alive "$FOLDER/nginx.pid"; then
    "$(find_program nginx)" -c "$FOLDER/nginx.conf" -s reload
  else
    "$(find_program nginx)" -c "$FOLDER/nginx.conf"
  fi
}

settings() {
  # shellcheck source=/dev/null
  . "$FOLDER/zvonok.env"
  export ZVONOK_DATABASE_URL=jdbc:postgresql://127.0.0.1:$PG/zvonok
  export SPRING_DATA_REDIS_URL=redis://:$CACHE_PASSWORD@127.0.0.1:$CACHE
  export ZVONOK_TOKEN_KEY=$FOLDER/token-key.json ZVONOK_PUBLIC_URL=https://localhost:$HTTPS
}

start() {
  local program
  for program in initdb psql redis-server nginx openssl curl; do find_program "$program" >/dev/null; done
  mkdir -p "$FOLDER"
  secrets
  settings
  database
  cache
  node 1 "$FIRST"
  node 2 "$SECOND"
  proxy
  printf 'Zvonok on two nodes: https://localhost:%s\n' "$HTTPS"
  printf 'The first person of the region: %s operator --login operator --name "Фамилия Имя Отчество"\n' "$0"
}

stop() {
  local file
  ! alive "$FOLDER/nginx.pid" || kill "$(cat "$FOLDER/nginx.pid")"
  for file in node-1 node-2 redis; do
    ! alive "$FOLDER/$file.pid" || kill "$(cat "$FOLDER/$file.pid")"
    rm -f "$FOLDER/$file.pid"
  done
  [ ! -e "$FOLDER/postgres/postmaster.pid" ] || as_database "$(find_program pg_ctl)" -D "$FOLDER/postgres" -s -m fast stop
}

folder() { # FOLDER -> absolute
  mkdir -p "$1"
  FOLDER=$(cd "$1" && pwd)
}

command=${1:-}
shift || true
case $command in
  start | stop) folder "${1:-$ROOT/var/nodes}"; "$command" ;;
  kill)
    [[ "${1:-}" =~ ^[12]$ ]] || die "kill: which node, 1 or 2?"
    folder "${2:-$ROOT/var/nodes}"
    alive "$FOLDER/node-$1.pid" || die "node $1 does not run"
    kill -9 "$(cat "$FOLDER/node-$1.pid")"
    ;;
  operator) folder "$ROOT/var/nodes"; settings; cd "$ROOT"; exec ./zvonok operator "$@" ;;
  *) sed -n '3,5s/^# *//p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac
