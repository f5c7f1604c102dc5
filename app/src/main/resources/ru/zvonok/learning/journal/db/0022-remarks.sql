--liquibase formatted sql

--changeset journal:remarks
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'journal.remark.deadline-days', '2020-09-01', '3', 'Значение поставки: замечание исправляется за три рабочих дня');

create sequence journal.remark_seq as bigint increment 1;
create table journal.remark (
  organisation_id bigint not null,
  id bigint not null,
  course_id bigint not null,
  lesson_id bigint,
  teacher_id bigint not null,
  account_id bigint,
  author uuid,
  version integer not null default 0,
  at timestamptz not null,
  written_on date not null,
  due date not null,
  nudged_on date,
  school_year smallint not null,
  state text not null check (state in ('OPEN', 'ANSWERED', 'RETURNED', 'ACCEPTED')),
  text text not null check (text <> '' and length(text) <= 1000),
  primary key (organisation_id, id),
  constraint remark_teacher_fk foreign key (organisation_id, teacher_id) references people.person (organisation_id, id)
);
create index remark_teacher_idx on journal.remark (organisation_id, teacher_id, state);
create index remark_course_idx on journal.remark (organisation_id, course_id, state);
create index remark_written_idx on journal.remark (organisation_id, written_on);
comment on table journal.remark is 'TENANT. A remark on how a journal is kept, to the teacher of the course or lesson: to be answered by a day, then accepted or returned';
call tenancy.protect('journal.remark');

create table journal.remark_step (
  organisation_id bigint not null,
  remark_id bigint not null,
  account_id bigint,
  at timestamptz not null,
  number integer not null,
  state text not null check (state in ('OPEN', 'ANSWERED', 'RETURNED', 'ACCEPTED')),
  text text not null check (length(text) <= 1000),
  primary key (organisation_id, remark_id, number),
  constraint remark_step_fk foreign key (organisation_id, remark_id) references journal.remark (organisation_id, id)
);
comment on table journal.remark_step is 'TENANT. What became of a remark: who answered, accepted or returned it, when and with which words';
call tenancy.protect('journal.remark_step', 'select, insert');
