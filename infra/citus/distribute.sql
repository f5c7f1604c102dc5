-- Distributes an existing installation by organisation. PostgreSQL 18 with Citus 14, workers added, the application stopped, a backup taken.
-- distribute.sh puts the plan in and runs it as an administrator; each step commits by itself.
-- Begun again after a failure it goes on with what is still local. README.md says what to do before and after.
\set ON_ERROR_STOP on
create extension if not exists citus;
set role zvonok_owner;

-- a class's tables reach several shards through foreign keys: one after the other, or they wait for each other
set citus.multi_shard_modify_mode = 'sequential';
-- a regional table that stays where it is must not be drawn in by a key
set citus.enable_local_reference_table_foreign_keys = off;
-- our triggers only refuse, each looks at rows of one organisation
set citus.enable_unsafe_triggers = on;

create temporary table step as
-- plan.sql stands here
;

select s.statement from step s
 where s.phase < 4 and not exists (select from pg_dist_partition d where d.logicalrel = s.name::regclass)
 order by s.phase, s.level, s.name
\gexec

do $all$
declare
  left_over text;
begin
  select string_agg(s.name, ', ') into left_over from step s
   where s.phase < 4 and not exists (select from pg_dist_partition d where d.logicalrel = s.name::regclass);
  if left_over is not null then
    raise exception 'still local: %; nothing of the local data was removed', left_over;
  end if;
end
$all$;

select statement from step where phase = 4 order by level, name
\gexec

reset role;
-- a transaction says whose it is by set local: the shards must hear it
alter role zvonok_app set citus.propagate_set_commands = 'local';
alter role zvonok_municipal set citus.propagate_set_commands = 'local';
alter role zvonok_region set citus.propagate_set_commands = 'local';
