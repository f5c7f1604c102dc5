--liquibase formatted sql

--changeset tenancy:wall splitStatements:false
create schema tenancy;
comment on schema tenancy is 'The directory of the region and the wall between tenants';
grant usage on schema tenancy to zvonok_app, zvonok_municipal, zvonok_region;

-- Bind the transaction to one organisation, to several, or to the region. "set local" and not set_config: it also reaches
-- the workers of a distributed database.
create function tenancy.set_tenant(organisation bigint) returns void language plpgsql as $$
begin
  execute format('set local app.organisation_id = %L', organisation);
end $$;

create function tenancy.set_tenants(organisations text) returns void language plpgsql as $$
begin
  execute format('set local app.organisation_ids = %L', organisations);
end $$;

create function tenancy.set_region() returns void language plpgsql as $$
begin
  set local app.region = 'on';
end $$;

revoke all on function tenancy.set_tenant(bigint) from public;
revoke all on function tenancy.set_tenants(text) from public;
revoke all on function tenancy.set_region() from public;
grant execute on function tenancy.set_tenant(bigint) to zvonok_app;
grant execute on function tenancy.set_tenants(text) to zvonok_municipal;
grant execute on function tenancy.set_region() to zvonok_region;

-- Row security of one table or partition: enabled, forced, one policy for each role. Partitions do not inherit it.
create procedure tenancy.protect_part(part regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', part);
  execute format('alter table %s force row level security', part);
  execute format($p$create policy one_organisation on %s for all to zvonok_app
    using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::bigint)
    with check (organisation_id = nullif(current_setting('app.organisation_id', true), '')::bigint)$p$, part);
  execute format($p$create policy some_organisations on %s for select to zvonok_municipal
    using (organisation_id = any(coalesce(nullif(current_setting('app.organisation_ids', true), ''), '{}')::bigint[]))$p$, part);
  execute format($p$create policy whole_region on %s for select to zvonok_region
    using (current_setting('app.region', true) = 'on')$p$, part);
end $$;

-- Makes a table a tenant's table: row security on it and on its partitions, grants on the parent alone.
create procedure tenancy.protect(parent regclass, verbs text default 'select, insert, update, delete')
language plpgsql as $$
declare
  part regclass;
  space text;
begin
  for part in select relid from pg_partition_tree(parent) union select parent loop
    call tenancy.protect_part(part);
  end loop;
  select n.nspname into space from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = parent;
  execute format('grant usage on schema %I to zvonok_app, zvonok_municipal, zvonok_region', space);
  execute format('grant usage on all sequences in schema %I to zvonok_app', space);
  execute format('grant %s on %s to zvonok_app', verbs, parent);
  execute format('grant select on %s to zvonok_municipal, zvonok_region', parent);
end $$;

-- Makes one partition for each school year of each table that is parted by school_year.
create procedure tenancy.add_years(first_year int, last_year int) language plpgsql as $$
declare
  parted record;
  year int;
  part text;
begin
  for parted in
    select c.oid::regclass as name, n.nspname as space, c.relname as table_name
      from pg_partitioned_table p
      join pg_class c on c.oid = p.partrelid
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = p.partattrs[0]
     where a.attname = 'school_year' and p.partstrat = 'r'
  loop
    for year in first_year..last_year loop
      part := format('%I.%I', parted.space, parted.table_name || '_' || year);
      if to_regclass(part) is null then
        execute format('create table %s partition of %s for values from (%s) to (%s)', part, parted.name, year, year + 1);
        call tenancy.protect_part(part::regclass);
      end if;
    end loop;
  end loop;
end $$;
