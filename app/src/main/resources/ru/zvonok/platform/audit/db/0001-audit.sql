--liquibase formatted sql

--changeset audit:entries
create schema audit;
comment on schema audit is 'Append-only record of who did or saw what about whom';
create sequence audit.entry_seq as bigint increment 1 cache 50;

create table audit.entry (
  organisation_id bigint not null,
  id bigint not null,
  at timestamptz not null,
  account_id bigint,
  group_id bigint,
  course_id bigint,
  day date,
  school_year smallint not null,
  kind char(1) not null check (kind in ('W', 'R')),
  event text not null,
  system_reason text,
  facts jsonb,
  primary key (organisation_id, id, school_year)
) partition by range (school_year);
create index entry_at_idx on audit.entry (organisation_id, at);
create index entry_account_idx on audit.entry (organisation_id, account_id, at);
create index entry_group_idx on audit.entry (organisation_id, group_id, at) where group_id is not null;
create index entry_course_idx on audit.entry (organisation_id, course_id, at) where course_id is not null;
comment on table audit.entry is 'TENANT. One row for each write and each reading of personal data';

create table audit.entry_person (
  organisation_id bigint not null,
  person_id bigint not null,
  entry_id bigint not null,
  at timestamptz not null,
  school_year smallint not null,
  primary key (organisation_id, person_id, entry_id, school_year)
) partition by range (school_year);
comment on table audit.entry_person is 'TENANT. The persons an entry is about, for the access history of a person';

create table audit.regional_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id bigint,
  about_account_id bigint,
  event text not null,
  system_reason text,
  address text,
  facts jsonb
);
create index regional_entry_account_idx on audit.regional_entry (account_id, at);
create index regional_entry_about_idx on audit.regional_entry (about_account_id, at);
comment on table audit.regional_entry is 'REGIONAL. Sign-ins, grants and what else belongs to no organisation';

call tenancy.protect('audit.entry', 'select, insert');
call tenancy.protect('audit.entry_person', 'select, insert');
grant insert, select on audit.regional_entry to zvonok_app;
