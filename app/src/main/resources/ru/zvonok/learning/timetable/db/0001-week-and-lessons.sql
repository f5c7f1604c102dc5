--liquibase formatted sql

--changeset timetable:week-and-lessons
create schema timetable;
comment on schema timetable is 'The weekly pattern and the dated lessons it yields';
create sequence timetable.weekly_slot_seq as bigint increment 1 cache 50;
create sequence timetable.lesson_seq as bigint increment 1 cache 50;

create table timetable.weekly_slot (
  organisation_id bigint not null,
  id bigint not null,
  course_id bigint not null,
  room_id bigint,
  version integer not null default 0,
  valid_from date not null,
  valid_to date,
  school_year smallint not null,
  weekday smallint not null check (weekday between 1 and 7),
  lesson_number smallint not null check (lesson_number between 0 and 20),
  primary key (organisation_id, id),
  constraint weekly_slot_dates check (valid_to is null or valid_to >= valid_from),
  constraint weekly_slot_course_fk foreign key (organisation_id, course_id) references curriculum.course (organisation_id, id),
  constraint weekly_slot_room_fk foreign key (organisation_id, room_id) references organisation.room (organisation_id, id),
  constraint weekly_slot_once exclude using gist
    (organisation_id with =, course_id with =, weekday with =, lesson_number with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index weekly_slot_course_idx on timetable.weekly_slot (organisation_id, course_id);
create index weekly_slot_room_idx on timetable.weekly_slot (organisation_id, room_id);
create index weekly_slot_year_idx on timetable.weekly_slot (organisation_id, school_year, weekday);
comment on table timetable.weekly_slot is 'TENANT. A place of a course in the week: weekday (1 is Monday), number of the lesson, room';

create table timetable.lesson (
  organisation_id bigint not null,
  id bigint not null,
  course_id bigint not null,
  group_id bigint not null,
  teacher_id bigint,
  instead_of_id bigint,
  room_id bigint,
  slot_id bigint,
  version integer not null default 0,
  date date not null,
  slot_date date,
  starts_at time,
  ends_at time,
  school_year smallint not null,
  number smallint not null check (number between 0 and 20),
  state text not null default 'PLANNED' check (state in ('PLANNED', 'CANCELLED')),
  primary key (organisation_id, id, school_year),
  constraint lesson_once_key unique (organisation_id, course_id, date, number, school_year),
  constraint lesson_slot_key unique (organisation_id, slot_id, slot_date, school_year)
) partition by range (school_year);
create index lesson_group_idx on timetable.lesson (organisation_id, group_id, date);
create index lesson_teacher_idx on timetable.lesson (organisation_id, teacher_id, date);
create index lesson_instead_idx on timetable.lesson (organisation_id, instead_of_id, date) where instead_of_id is not null;
create index lesson_date_idx on timetable.lesson (organisation_id, date, number);
comment on table timetable.lesson is 'TENANT. A dated lesson; times are local. teacher_id holds it, instead_of_id is whom a substitute stands in for; slot_id and slot_date are where the weekly pattern put it. No foreign keys: checked by its door, too many rows';

create table timetable.lesson_change (
  organisation_id bigint not null,
  id bigint not null,
  lesson_id bigint not null,
  account_id bigint,
  at timestamptz not null,
  school_year smallint not null,
  kind text not null check (kind in ('SUBSTITUTION', 'ROOM', 'MOVE', 'CANCELLATION', 'RESTORATION')),
  facts jsonb,
  primary key (organisation_id, id, school_year)
) partition by range (school_year);
create sequence timetable.lesson_change_seq as bigint increment 1 cache 50;
create index lesson_change_lesson_idx on timetable.lesson_change (organisation_id, lesson_id);
comment on table timetable.lesson_change is 'TENANT. Log of single changes: substitutions, moves, cancellations; ids only';

call tenancy.protect('timetable.weekly_slot');
call tenancy.protect('timetable.lesson');
call tenancy.protect('timetable.lesson_change', 'select, insert');
