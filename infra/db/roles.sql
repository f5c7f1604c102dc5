-- Roles of a Zvonok database. Run once per database by an administrator (superuser), again after an upgrade that says so:
--   psql -v ON_ERROR_STOP=1 -d zvonok -f roles.sql
-- Afterwards give each login role a password: alter role zvonok_app password '…'.
-- Idempotent. The application itself never needs more than these four login roles.

do $roles$
declare
  login text;
begin
  if not exists (select from pg_roles where rolname = 'zvonok_owner') then
    create role zvonok_owner nologin bypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'zvonok_migrate') then
    create role zvonok_migrate login bypassrls;
  end if;
  foreach login in array array['zvonok_app', 'zvonok_municipal', 'zvonok_region'] loop
    if not exists (select from pg_roles where rolname = login) then
      execute format('create role %I login nosuperuser nobypassrls nocreatedb nocreaterole', login);
    end if;
  end loop;
end
$roles$;

grant zvonok_owner to zvonok_migrate;
-- everything that migrations make belongs to the owner; a role does not inherit BYPASSRLS, the owner has its own
alter role zvonok_migrate set role = 'zvonok_owner';

alter role zvonok_app set statement_timeout = '10s';
alter role zvonok_app set lock_timeout = '2s';
alter role zvonok_app set idle_in_transaction_session_timeout = '30s';
alter role zvonok_app set jit = off;
alter role zvonok_municipal set statement_timeout = '60s';
alter role zvonok_municipal set default_transaction_read_only = on;
alter role zvonok_municipal set jit = off;
alter role zvonok_region set statement_timeout = '60s';
alter role zvonok_region set default_transaction_read_only = on;
alter role zvonok_region set jit = off;

do $database$
begin
  execute format('alter database %I owner to zvonok_owner', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to zvonok_migrate, zvonok_app, zvonok_municipal, zvonok_region', current_database());
end
$database$;

revoke all on schema public from public;
grant usage, create on schema public to zvonok_owner;
grant usage on schema public to zvonok_app, zvonok_municipal, zvonok_region;

create extension if not exists btree_gist;
create extension if not exists pg_trgm;
