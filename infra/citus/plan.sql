-- The order in which an installation is distributed by organisation, told by the catalogue: one row for each step, changes nothing.
-- phase 1: dictionaries, copied to every node; 2: the organisations; 3: tables of tenants, parents before children;
-- 4: what was left behind on the coordinator goes, only when nothing is local any more (earlier it would take children along).
with recursive
tables as (
  select c.oid, c.oid::regclass::text as name, obj_description(c.oid, 'pg_class') like 'TENANT.%' as tenant
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and not c.relispartition and obj_description(c.oid, 'pg_class') ~ '^(TENANT|REGIONAL)\.'
),
keys as (
  select distinct f.conrelid as child, f.confrelid as parent
    from pg_constraint f
    join tables c on c.oid = f.conrelid
    join tables p on p.oid = f.confrelid
   where f.contype = 'f' and f.conparentid = 0 and f.conrelid <> f.confrelid
),
organisation as (select 'tenancy.organisation'::regclass::oid as oid),
-- words and numbers that statements of tenants ask for; accounts, sessions, jobs, letters to send stay on the coordinator
dictionary(oid) as (
  select c.oid from tables t join pg_class c on c.oid = t.oid join pg_namespace n on n.oid = c.relnamespace
   where not t.tenant and t.oid <> (select oid from organisation)
     and n.nspname not in ('access', 'audit', 'jobs', 'notification', 'people')
  union
  select k.parent from keys k join tables c on c.oid = k.child join tables p on p.oid = k.parent
   where (c.tenant or c.oid = (select oid from organisation)) and not p.tenant and p.oid <> (select oid from organisation)
  union
  select k.parent from dictionary d join keys k on k.child = d.oid
),
walk(oid, level) as (
  select oid, 0 from (select oid from tables where tenant union all select oid from dictionary) one
  union
  select k.child, w.level + 1 from walk w join keys k on k.parent = w.oid
    join tables c on c.oid = k.child
   where w.level < 100 and (c.tenant or c.oid in (select oid from dictionary))
     and (c.tenant = (select p.tenant from tables p where p.oid = w.oid))
),
depth as (select oid, max(level) as level from walk group by oid)
select phase, level, name, statement from (
  select 1 as phase, d.level, t.name, format('select create_reference_table(%L)', t.name) as statement
    from dictionary x join tables t on t.oid = x.oid join depth d on d.oid = t.oid
  union all
  select 2, 0, t.name, format('select create_distributed_table(%L, %L)', t.name, 'id')
    from tables t join organisation o on o.oid = t.oid
  union all
  select 3, d.level, t.name, format('select create_distributed_table(%L, %L, colocate_with => %L)', t.name, 'organisation_id', 'tenancy.organisation')
    from tables t join depth d on d.oid = t.oid where t.tenant
  union all
  select 4, -d.level, t.name, format('select truncate_local_data_after_distributing_table(%L)', t.name)
    from tables t join depth d on d.oid = t.oid where t.tenant
  union all
  select 4, 1, t.name, format('select truncate_local_data_after_distributing_table(%L)', t.name)
    from tables t join organisation o on o.oid = t.oid
) steps
order by phase, level, name
