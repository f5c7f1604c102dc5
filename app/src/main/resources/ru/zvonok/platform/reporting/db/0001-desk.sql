--liquibase formatted sql

--changeset reporting:desk
create schema reporting;
comment on schema reporting is 'What each person asked of reports last';

create table reporting.desk (
  organisation_id bigint not null,
  account_id bigint not null,
  used_at timestamptz,
  favourite boolean not null default false,
  report text not null check (length(report) <= 100),
  asked jsonb not null default '{}',
  primary key (organisation_id, account_id, report)
);
comment on table reporting.desk is 'TENANT. A report as a person left it: whether it is a favourite, the codes it was asked for last';
call tenancy.protect('reporting.desk');
