--liquibase formatted sql

--changeset journal:lessons-and-marks
create sequence journal.assignment_seq as bigint increment 1;
create sequence journal.homework_seq as bigint increment 1;
create sequence journal.course_lock_seq as bigint increment 1;
create sequence journal.mark_seq as bigint increment 1;
create sequence journal.attendance_seq as bigint increment 1;
create sequence journal.cell_history_seq as bigint increment 1;

create table journal.lesson_record (
  organisation_id bigint not null,
  lesson_id bigint not null,
  course_id bigint not null,
  plan_topic_id bigint,
  default_assignment_id bigint,
  attendance_by bigint,
  attendance_at timestamptz,
  topic_at timestamptz,
  version integer not null default 0,
  day date not null,
  school_year smallint not null,
  topic text check (length(topic) <= 500),
  remote text check (remote in ('ONLINE', 'OFFLINE')),
  platform text check (length(platform) <= 200),
  primary key (organisation_id, lesson_id, school_year)
) partition by range (school_year);
create index lesson_record_course_idx on journal.lesson_record (organisation_id, course_id, day);
create index lesson_record_day_idx on journal.lesson_record (organisation_id, day);
comment on table journal.lesson_record is 'TENANT. What was written about a lesson: topic, attendance taken, remote form, where typed marks go. Absent until something is written';

create table journal.homework (
  organisation_id bigint not null,
  id bigint not null,
  course_id bigint not null,
  lesson_id bigint not null,
  due_lesson_id bigint,
  student_id bigint,
  version integer not null default 0,
  day date not null,
  due_day date not null,
  school_year smallint not null,
  text text not null check (text <> '' and length(text) <= 4000),
  primary key (organisation_id, id, school_year),
  constraint homework_once_key unique nulls not distinct (organisation_id, lesson_id, student_id, school_year)
) partition by range (school_year);
create index homework_course_idx on journal.homework (organisation_id, course_id, due_day);
comment on table journal.homework is 'TENANT. Given at a lesson, due at a later one; with a student it is individual';

create table journal.assignment (
  organisation_id bigint not null,
  id bigint not null,
  course_id bigint not null,
  lesson_id bigint not null,
  version integer not null default 0,
  day date not null,
  due_day date,
  school_year smallint not null,
  type_id smallint not null,
  weight smallint not null check (weight between 1 and 100),
  title text check (length(title) <= 200),
  primary key (organisation_id, id, school_year)
) partition by range (school_year);
create index assignment_lesson_idx on journal.assignment (organisation_id, course_id, lesson_id);
comment on table journal.assignment is 'TENANT. A piece of work at a lesson that is marked, with its kind and weight';

create table journal.mark (
  organisation_id bigint not null,
  id bigint not null,
  course_id bigint not null,
  lesson_id bigint not null,
  student_id bigint not null,
  assignment_id bigint not null,
  version bigint not null,
  day date not null,
  school_year smallint not null,
  value smallint check (value between 1 and 100),
  due boolean not null default false,
  afterwards boolean not null default false,
  comment text check (length(comment) <= 500),
  primary key (organisation_id, id, school_year),
  constraint mark_has_value check (due or value is not null)
) partition by range (school_year);
create index mark_course_idx on journal.mark (organisation_id, course_id, lesson_id);
create index mark_student_idx on journal.mark (organisation_id, student_id);
comment on table journal.mark is 'TENANT. Marks; several in a cell. version is the id of the history entry that wrote it, afterwards: handed in later than the missed lesson, due: a duty not yet done. No foreign keys: checked by its door, too many rows';

create table journal.attendance (
  organisation_id bigint not null,
  id bigint not null,
  course_id bigint not null,
  lesson_id bigint not null,
  student_id bigint not null,
  version bigint not null,
  day date not null,
  school_year smallint not null,
  code smallint not null,
  settled boolean not null default false,
  primary key (organisation_id, id, school_year),
  constraint attendance_once_key unique (organisation_id, lesson_id, student_id, school_year)
) partition by range (school_year);
create index attendance_course_idx on journal.attendance (organisation_id, course_id, lesson_id);
create index attendance_student_idx on journal.attendance (organisation_id, student_id, day);
comment on table journal.attendance is 'TENANT. Exceptions only: who was absent, late or exempt; who is not here was present. settled: a class teacher named the reason. No foreign keys: checked by its door, too many rows';

create table journal.cell_history (
  organisation_id bigint not null,
  id bigint not null,
  course_id bigint not null,
  lesson_id bigint not null,
  student_id bigint not null,
  account_id bigint,
  at timestamptz not null,
  edit_id uuid not null,
  school_year smallint not null,
  old_value text not null,
  new_value text not null,
  primary key (organisation_id, id, school_year),
  constraint cell_history_edit_key unique (organisation_id, edit_id, school_year)
) partition by range (school_year);
create index cell_history_cell_idx on journal.cell_history (organisation_id, student_id, lesson_id);
create index cell_history_cleared_idx on journal.cell_history (organisation_id, course_id) where new_value = '';
comment on table journal.cell_history is 'TENANT. Every change of a cell (student and lesson): who, when, old and new value as shown; an edit id counts once, so that sending twice changes nothing';

create table journal.course_page (
  organisation_id bigint not null,
  course_id bigint not null,
  revision bigint not null,
  school_year smallint not null,
  dirty boolean not null,
  primary key (organisation_id, course_id)
) with (fillfactor = 70);
comment on table journal.course_page is 'TENANT. One row for each written course: writers of a course wait for one another on it, and summaries see what to count anew';

create table journal.course_lock (
  organisation_id bigint not null,
  id bigint not null,
  course_id bigint not null,
  account_id bigint,
  at timestamptz not null,
  valid_from date not null,
  valid_to date not null,
  school_year smallint not null,
  reason text not null check (reason in ('TERM_MARKS_SET', 'BY_HAND')),
  primary key (organisation_id, id),
  constraint course_lock_once unique (organisation_id, course_id, valid_from, valid_to)
);
comment on table journal.course_lock is 'TENANT. Days of a course in which nobody may change marks any more, such as a semester whose attestation is done';

call tenancy.protect('journal.lesson_record');
call tenancy.protect('journal.homework');
call tenancy.protect('journal.assignment');
call tenancy.protect('journal.mark');
call tenancy.protect('journal.attendance');
call tenancy.protect('journal.cell_history', 'select, insert');
call tenancy.protect('journal.course_page');
call tenancy.protect('journal.course_lock');
