--liquibase formatted sql

--changeset access:sessions-codes
alter table access.role_grant add person uuid;
comment on column access.role_grant.person is 'GUID by which this place knows the person, where it is not the one of the account';
alter table access.role_grant drop constraint role_grant_key;
alter table access.role_grant add constraint role_grant_key unique nulls not distinct (account_id, place, place_id, role, person);

create sequence access.session_seq as bigint increment 1 cache 50;
create table access.session (
  id bigint primary key,
  account_id bigint not null constraint session_account_fk references access.account,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  way text not null check (way in ('PASSWORD', 'CODE', 'PROVIDER')),
  browser text not null,
  address text not null
);
create index session_account_idx on access.session (account_id, started_at);
create index session_open_idx on access.session (account_id) where ended_at is null;
comment on table access.session is 'REGIONAL. Who signed in when and from where, so that one can see and end the own sessions';

create table access.activation_code (
  account_id bigint primary key constraint activation_code_account_fk references access.account on delete cascade,
  made_in bigint,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  made_by bigint,
  digest bytea not null constraint activation_code_digest_key unique
);
comment on table access.activation_code is 'REGIONAL. The one code of an account that is printed and not yet used, as a keyed digest; printing again replaces it';

create table access.known_as (
  person uuid primary key,
  account_id bigint not null constraint known_as_account_fk references access.account
);
create index known_as_account_idx on access.known_as (account_id);
comment on table access.known_as is 'REGIONAL. Further GUIDs of an account whose owner joined a second slip to it';

create table access.provider_link (
  provider text not null,
  subject text not null,
  account_id bigint not null constraint provider_link_account_fk references access.account,
  linked_at timestamptz not null,
  primary key (provider, subject)
);
create index provider_link_account_idx on access.provider_link (account_id);
comment on table access.provider_link is 'REGIONAL. A subject of an outside sign-in provider that is an account of ours';

create table access.last_place (
  account_id bigint primary key constraint last_place_account_fk references access.account,
  place_id bigint not null,
  place text not null check (place in ('ORGANISATION', 'MUNICIPALITY', 'REGION')),
  hat text
);
comment on table access.last_place is 'REGIONAL. Where an account worked last, opened first after the next sign-in';

alter table access.account add activated_at timestamptz, add password_at timestamptz;

grant select, insert, update on access.session to zvonok_app;
grant select, insert, update, delete on access.activation_code to zvonok_app;
grant select, insert, update, delete on access.known_as, access.provider_link, access.last_place to zvonok_app;
grant update, delete on access.account, access.role_grant to zvonok_app;
grant usage on all sequences in schema access to zvonok_app;

revoke select on access.account from zvonok_municipal, zvonok_region;
grant select (id, person, state) on access.account to zvonok_municipal, zvonok_region;
grant select (id, account_id, ended_at, last_seen_at) on access.session to zvonok_municipal, zvonok_region;
