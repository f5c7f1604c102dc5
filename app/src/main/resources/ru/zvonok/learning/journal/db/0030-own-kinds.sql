--liquibase formatted sql

--changeset journal:own-kinds
create table journal.own_kind (
  organisation_id bigint not null,
  id smallint not null check (id >= 1000),
  position smallint not null check (position between 1 and 1000),
  weight smallint not null check (weight between 1 and 100),
  control boolean not null,
  in_use boolean not null,
  short_name text not null check (length(short_name) between 1 and 10),
  name text not null check (length(name) between 1 and 100),
  primary key (organisation_id, id),
  constraint own_kind_name_key unique (organisation_id, name)
);
comment on table journal.own_kind is 'TENANT. Kinds of work of the organisation''s own, beside the built-in ones and those of the region; never deleted: what is not used any more is not offered';
call tenancy.protect('journal.own_kind', 'select, insert, update');

insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'journal.kinds', '2000-01-01', '[]', 'Поставка: своих видов работ у региона нет');
