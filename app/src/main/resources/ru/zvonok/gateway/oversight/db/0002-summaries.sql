--liquibase formatted sql

--changeset oversight:summaries
create schema oversight;
comment on schema oversight is 'Summaries of each organisation, reckoned from its facts, for those above it';
create sequence oversight.dirty_seq as bigint increment 1 cache 20;

create table oversight.dirty (
  organisation_id bigint not null,
  id bigint not null,
  thing bigint,
  at timestamptz not null,
  day date,
  kind text not null check (kind in ('COURSE', 'GROUP', 'DAY', 'ROLL', 'ALL')),
  primary key (organisation_id, id)
) with (fillfactor = 70);
comment on table oversight.dirty is 'TENANT. What is to be reckoned anew: written beside the fact that changed, in its transaction; a worker takes the rows and deletes them. thing: a course or a class';

create table oversight.course_figures (
  organisation_id bigint not null,
  course_id bigint not null,
  school_year smallint not null,
  period_number smallint not null,
  marks integer not null,
  five_marks integer not null,
  mark_sum integer not null,
  n5 integer not null,
  n4 integer not null,
  n3 integer not null,
  n2 integer not null,
  passes integer not null,
  fails integer not null,
  s5 integer not null,
  s4 integer not null,
  s3 integer not null,
  s2 integer not null,
  pupil_lessons integer not null,
  ill integer not null,
  excused integer not null,
  unexcused integer not null,
  unknown integer not null,
  late integer not null,
  period_type text not null,
  subject text not null,
  primary key (organisation_id, school_year, course_id, period_type, period_number)
) with (fillfactor = 70);
comment on table oversight.course_figures is 'TENANT. Marks and absences of a course by period (NONE: days outside of all; YEAR, EXAM, FINAL: settled marks only). n5 to n2: what marks are worth; five_marks, mark_sum: those of five-point courses; s5 to s2: settled marks of the period; absences in pupil-lessons by reason';

create table oversight.subject_figures (
  organisation_id bigint not null,
  school_year smallint not null,
  period_number smallint not null,
  marks bigint not null,
  five_marks bigint not null,
  mark_sum bigint not null,
  n5 bigint not null,
  n4 bigint not null,
  n3 bigint not null,
  n2 bigint not null,
  passes bigint not null,
  fails bigint not null,
  s5 bigint not null,
  s4 bigint not null,
  s3 bigint not null,
  s2 bigint not null,
  pupil_lessons bigint not null,
  ill bigint not null,
  excused bigint not null,
  unexcused bigint not null,
  unknown bigint not null,
  late bigint not null,
  period_type text not null,
  subject text not null,
  primary key (organisation_id, school_year, period_type, period_number, subject)
) with (fillfactor = 70);
comment on table oversight.subject_figures is 'TENANT. Courses added up by subject; subject empty: all of them, period YEAR: the whole year, its settled marks those of the year';

create table oversight.day_figures (
  organisation_id bigint not null,
  day date not null,
  lessons integer not null,
  without_topic integer not null,
  lessons_without_attendance integer not null,
  marks integer not null,
  absent integer not null,
  child_groups integer not null,
  unfilled integer not null,
  child_absent integer not null,
  due integer not null,
  in_time integer not null,
  primary key (organisation_id, day)
) with (fillfactor = 70);
comment on table oversight.day_figures is 'TENANT. A school day that is over: lessons and what is missing of them, sheets of kindergarten groups; due: topics, attendance, homework whose last day has passed or that were written, in_time: those written by it';

create table oversight.standing (
  organisation_id bigint not null,
  rebuilt bigint not null default 0,
  reckoned_at timestamptz not null,
  checked_at timestamptz,
  repaired_at timestamptz,
  day date not null,
  learners integer not null,
  classes integer not null,
  staff integer not null,
  repaired integer not null default 0,
  primary key (organisation_id)
) with (fillfactor = 70);
comment on table oversight.standing is 'TENANT. One row: learners, classes, staff of a day, and when the summaries were reckoned, compared with the facts, repaired (how many rows). Workers of an organisation wait for one another on it';

call tenancy.protect('oversight.dirty');
call tenancy.protect('oversight.course_figures');
call tenancy.protect('oversight.subject_figures');
call tenancy.protect('oversight.day_figures');
call tenancy.protect('oversight.standing');

create table oversight.rebuild (
  id bigint generated always as identity primary key,
  account_id bigint,
  at timestamptz not null
);
comment on table oversight.rebuild is 'REGIONAL. Somebody of the region asked to reckon all summaries anew; each organisation keeps the last one it did';
grant select, insert on oversight.rebuild to zvonok_app;
grant select on oversight.rebuild to zvonok_municipal, zvonok_region;
