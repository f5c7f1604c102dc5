--liquibase formatted sql

--changeset tenancy:configuration
alter table tenancy.region add column id bigint;
alter table tenancy.region add column version bigint not null default 0;
alter table tenancy.region add column authority text;
comment on column tenancy.region.version is 'Grows with each change of the directory, so that other nodes read it anew';
alter table tenancy.municipality add column authority text;
alter table tenancy.organisation add column closed_from date;
comment on column tenancy.organisation.closed is 'True when it left the configuration';
comment on column tenancy.organisation.closed_from is 'First day on which it no longer works, told in advance';

create table tenancy.regional_rule (
  id bigint generated always as identity primary key,
  municipality_id bigint constraint regional_rule_municipality_fk references tenancy.municipality,
  valid_from date not null,
  valid_to date,
  closed boolean not null default false,
  source text not null check (source in ('PRODUCT', 'REGION')),
  key text not null,
  kind text check (kind in ('SCHOOL', 'PRESCHOOL', 'COLLEGE')),
  value jsonb not null,
  basis text not null,
  constraint regional_rule_key unique nulls not distinct (source, key, kind, municipality_id, valid_from)
);
create index regional_rule_municipality_idx on tenancy.regional_rule (municipality_id);
comment on table tenancy.regional_rule is 'REGIONAL. Dated numbers of laws and local acts: those that come with the product and those of the configuration';
grant select on tenancy.regional_rule to zvonok_app, zvonok_municipal, zvonok_region;
