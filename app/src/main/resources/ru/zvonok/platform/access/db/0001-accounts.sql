--liquibase formatted sql

--changeset access:accounts
create schema access;
comment on schema access is 'Accounts, grants, rights';
grant usage on schema access to zvonok_app, zvonok_municipal, zvonok_region;
create sequence access.account_seq as bigint increment 50;
create sequence access.role_grant_seq as bigint increment 50;

create table access.account (
  id bigint primary key,
  person uuid not null constraint account_person_key unique,
  created_at timestamptz not null,
  state text not null check (state in ('NEW', 'ACTIVE', 'BLOCKED')),
  login text not null constraint account_login_key unique check (login = lower(login)),
  password text,
  shown_name text not null
);
comment on table access.account is 'REGIONAL. One account for one person in the whole region; the GUID is known to the organisations';

create table access.role_grant (
  id bigint primary key,
  account_id bigint not null constraint role_grant_account_fk references access.account,
  place_id bigint not null,
  place text not null check (place in ('ORGANISATION', 'MUNICIPALITY', 'REGION')),
  role text not null,
  constraint role_grant_key unique (account_id, place, place_id, role)
);
create index role_grant_place_idx on access.role_grant (place, place_id);
comment on table access.role_grant is 'REGIONAL. Account A has role R in a place; ids of places are opaque here';

grant select, insert, update on access.account to zvonok_app;
grant select, insert, delete on access.role_grant to zvonok_app;
grant select on access.account, access.role_grant to zvonok_municipal, zvonok_region;
grant usage on all sequences in schema access to zvonok_app;

--changeset access:rights
create table access.role_right (
  organisation_id bigint not null,
  action text not null,
  role text not null,
  reaches text not null,
  primary key (organisation_id, action, role)
);
comment on table access.role_right is 'TENANT. What an organisation changed in the matrix of rights; an empty list takes the action from the role';
call tenancy.protect('access.role_right');
