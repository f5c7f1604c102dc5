--liquibase formatted sql

--changeset journal:absence-papers
create table journal.absence_paper (
  organisation_id bigint not null,
  student_id bigint not null,
  first_day date not null,
  last_day date not null,
  brought_on date not null,
  noted_at timestamptz not null,
  noted_account bigint,
  constraint absence_paper_pk primary key (organisation_id, student_id, first_day)
);
comment on table journal.absence_paper is 'TENANT. The day on which the paper about an absence was brought, from which the days to name its reason count, and when the reason was named';
call tenancy.protect('journal.absence_paper');
