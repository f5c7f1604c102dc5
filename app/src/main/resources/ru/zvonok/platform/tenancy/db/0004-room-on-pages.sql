--liquibase formatted sql

--changeset tenancy:room-on-pages splitStatements:false
-- A row with a version is written again: room for the new one on its page keeps the indexes untouched (docs/tenancy.md).
create procedure tenancy.leave_room(part regclass) language plpgsql as $$
begin
  if exists (select from pg_attribute where attrelid = part and attname = 'version' and not attisdropped) then
    execute format('alter table %s set (fillfactor = 90)', part);
  end if;
end $$;

create or replace procedure tenancy.add_years(first_year int, last_year int) language plpgsql as $$
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
        call tenancy.leave_room(part::regclass);
      end if;
    end loop;
  end loop;
end $$;

do $$
declare
  part regclass;
begin
  for part in
    select h.inhrelid from pg_inherits h join pg_partitioned_table p on p.partrelid = h.inhparent
      join pg_class c on c.oid = h.inhrelid where c.relkind = 'r'
  loop
    call tenancy.leave_room(part);
  end loop;
end $$;
