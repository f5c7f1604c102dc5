--liquibase formatted sql

--changeset tenancy:directory
create table tenancy.region (
  only_one boolean primary key default true check (only_one),
  code text not null,
  name text not null
);
comment on table tenancy.region is 'REGIONAL. The region that this installation serves; one row';

create table tenancy.municipality (
  id bigint primary key,
  closed boolean not null default false,
  code text not null constraint municipality_code_key unique,
  name text not null
);
comment on table tenancy.municipality is 'REGIONAL. Municipalities, as the configuration tells them; never deleted, only closed';

create table tenancy.organisation (
  id bigint primary key check (id > 0),
  municipality_id bigint constraint organisation_municipality_fk references tenancy.municipality,
  closed boolean not null default false,
  code text not null constraint organisation_code_key unique,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('SCHOOL', 'PRESCHOOL', 'COLLEGE')),
  modules text not null,
  time_zone text not null
);
create index organisation_municipality_idx on tenancy.organisation (municipality_id);
comment on table tenancy.organisation is 'REGIONAL. The directory: every tenant with its kind and modules; public facts only';

grant select on tenancy.region, tenancy.municipality, tenancy.organisation to zvonok_app, zvonok_municipal, zvonok_region;
