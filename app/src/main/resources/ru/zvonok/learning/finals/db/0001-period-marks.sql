--liquibase formatted sql

--changeset finals:period-marks
create schema finals;
comment on schema finals is 'Marks of periods and years and the rules they are proposed by';
create sequence finals.grading_policy_seq as bigint increment 1;
create sequence finals.period_mark_seq as bigint increment 1;
create sequence finals.period_mark_history_seq as bigint increment 1;

create table finals.grading_policy (
  organisation_id bigint not null,
  id bigint not null,
  version integer not null default 0,
  valid_from date not null,
  minimum_marks smallint not null check (minimum_marks between 0 and 100),
  rounding_threshold numeric(3, 2) not null check (rounding_threshold > 0 and rounding_threshold <= 1),
  absence_share numeric(3, 2) not null check (absence_share > 0 and absence_share <= 1),
  edge numeric(3, 2) not null check (edge >= 0 and edge < 0.5),
  weighted boolean not null,
  control_works boolean not null,
  basis text,
  primary key (organisation_id, id),
  constraint grading_policy_day_key unique (organisation_id, valid_from)
);
comment on table finals.grading_policy is 'TENANT. The school''s local act on period marks from a day on; without one the rules of the region hold';

create table finals.period_mark (
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
  primary key (organisation_id, id, school_year),
  constraint period_mark_once unique (organisation_id, course_id, period_id, student_id, school_year)
) partition by range (school_year);
create index period_mark_student_idx on finals.period_mark (organisation_id, student_id);
comment on table finals.period_mark is 'TENANT. The settled mark of a period, with what was proposed and why; version is the id of the history entry that wrote it';

create table finals.period_mark_history (
  organisation_id bigint not null,
  id bigint not null,
  course_id bigint not null,
  period_id bigint not null,
  student_id bigint not null,
  account_id bigint,
  at timestamptz not null,
  edit_id uuid not null,
  school_year smallint not null,
  old_value text,
  new_value text,
  primary key (organisation_id, id, school_year),
  constraint period_mark_history_edit_key unique (organisation_id, edit_id, school_year)
) partition by range (school_year);
create index period_mark_history_course_idx on finals.period_mark_history (organisation_id, course_id, period_id, student_id);
comment on table finals.period_mark_history is 'TENANT. Every change of a period mark; an edit id counts once';

call tenancy.protect('finals.grading_policy');
call tenancy.protect('finals.period_mark');
call tenancy.protect('finals.period_mark_history', 'select, insert');
