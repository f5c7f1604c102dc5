--liquibase formatted sql

--changeset finals:pending
create sequence finals.pending_mark_seq as bigint increment 1;
create table finals.pending_mark (
  organisation_id bigint not null,
  id bigint not null,
  course_id bigint not null,
  period_id bigint not null,
  student_id bigint not null,
  account_id bigint,
  at timestamptz not null,
  version bigint not null,
  school_year smallint not null,
  value text not null check (value in ('5', '4', '3', '2', 'NA', 'EXEMPT', 'PASS', 'FAIL')),
  proposed text check (proposed in ('5', '4', '3', '2', 'NA', 'EXEMPT', 'PASS', 'FAIL')),
  average numeric(5, 2),
  reason text,
  words text check (length(words) between 1 and 300),
  answer text check (length(answer) between 1 and 300),
  primary key (organisation_id, id, school_year),
  constraint pending_mark_once unique (organisation_id, course_id, period_id, student_id, school_year)
) partition by range (school_year);
comment on table finals.pending_mark is 'TENANT. A mark against the rule: without words the teacher owes the reason, with words it waits for the deputy, with an answer it was given back; it counts nowhere';
call tenancy.protect('finals.pending_mark');
alter table finals.period_mark_history
  add column step text check (step in ('PENDING', 'WITHDRAWN', 'RETURNED', 'APPROVED')),
  add column words text check (length(words) between 1 and 300);
comment on column finals.period_mark_history.step is 'null where the mark was settled or taken back at once';
